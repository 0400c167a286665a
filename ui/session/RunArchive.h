#pragma once

#include "session/Run.h"
#include "session/TaskRunner.h"
#include "store/RunStore.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace trueloss::ui {

/// The runs that are kept on disk, of this and of earlier sessions, and what can be done to them. Everything is asked
/// for and answered later: the work runs on the pool, one thing after the other. GUI thread.
class RunArchive : public QObject {
    Q_OBJECT

public:
    explicit RunArchive(QObject* parent = nullptr);
    ~RunArchive() override;  ///< Waits for changes that were asked for.

    /// Without it, or when it fails, nothing is kept and the lists stay empty.
    void open(const std::filesystem::path& folder);

    /// Null until it is open.
    const std::shared_ptr<RunStore>& store() const { return m_store; }

    /// The newest first, as far as they match the search. Whoever shares a list may keep it: it never changes.
    using List = std::shared_ptr<const std::vector<RunSummary>>;
    const std::vector<RunSummary>& kept() const { return *m_kept; }
    const std::vector<RunSummary>& trashed() const { return *m_trashed; }
    const List& sharedKept() const { return m_kept; }
    const List& sharedTrashed() const { return m_trashed; }
    const RunSummary* find(const std::string& id) const;  ///< Among both.

    /// Only runs in whose name, tags, note or settings all of these words occur.
    void search(const QString& words);
    const QString& searched() const { return m_searched; }

    /// Reads the lists again; changed() follows where they are others than before.
    void refresh();
    /// The same, to see what other programs do to the store; not while the lists are being read or changed anyway.
    void look();

    /// Why the store, or a part of it, cannot be read, where a repair helps; empty: nothing is known.
    const QString& damage() const { return m_damage; }
    /// Puts the damaged file aside and what can still be read into a new one. Not while a run is written.
    void repair();
    bool repairing() const { return m_repairing.busy(); }
    const QString& repaired() const { return m_repaired; }  ///< What came of the last repair; empty: there was none.
    void forgetRepair();                                    ///< It was read.

    /// Stores a run that is over, such as one of a log, also while the archive is still being opened. `done` is called
    /// with its id. The record has to stay as it is.
    void keep(RunInfo info, std::shared_ptr<const RunRecord> record, std::vector<Finding> findings,
              std::function<void(const std::string& id)> done);
    void rename(const std::string& id, const QString& name);
    void setTags(const std::string& id, const QStringList& tags);
    void setNote(const std::string& id, const QString& note);
    void setFindings(const std::string& id, std::vector<Finding> findings);
    void moveToTrash(const std::string& id);
    void restore(const std::string& id);
    void purge(const std::vector<std::string>& ids);

    /// Long work, one at a time, with progress; cancel() ends it.
    void load(const std::string& id);
    void loadToCompare(const std::vector<std::string>& ids);
    void exportRun(const std::string& id, const QString& file, bool withCheckpoints);
    void importRun(const QString& file);
    void cancel();
    bool busy() const { return m_long.busy(); }

Q_SIGNALS:
    void opened();   ///< The lists are there for the first time.
    void changed();  ///< The lists.
    /// With number 0: whoever takes it gives it one.
    void loaded(std::shared_ptr<trueloss::ui::Run> run);
    void loadedToCompare(const std::vector<std::shared_ptr<trueloss::ui::Run>>& runs);  ///< Likewise.
    void damageChanged();  ///< Damage was found, or its repair begins or ended.
    void busyChanged(bool busy, const QString& what);
    void progressed(const trueloss::Progress& progress);
    void problem(const QString& text);
    void notice(const QString& text);

private:
    /// A run that was to be compared, or why it could not be read.
    struct LoadedRun {
        QString name;
        Result<std::shared_ptr<Run>> run;
    };
    struct Change {
        std::function<Result<void>(RunStore&)> work;
        std::function<void()> done = {};  ///< When it succeeded; may be empty.
    };

    struct Lists {
        std::vector<RunSummary> kept;
        std::vector<RunSummary> trashed;
        QString words;  ///< That were searched.
    };

    void adoptLists(Lists lists);
    void tellTrouble(const Error& error);
    void adoptCompared(const std::vector<LoadedRun>& runs);
    void change(std::function<Result<void>(RunStore&)> work);
    void runNext();
    template <class T>
    void runLong(const QString& what, std::function<Result<T>(RunStore&, const ProgressSink&, std::stop_token)> work,
                 std::function<void(T)> done, std::function<void(const Error&)> failed = {});

    std::shared_ptr<RunStore> m_store;
    List m_kept = std::make_shared<const std::vector<RunSummary>>();
    List m_trashed = m_kept;
    QString m_searched;  ///< What the lists are to be of...
    QString m_listed;    ///< ...and what they are of.
    bool m_everListed = false;
    QString m_listTrouble;  ///< Why the lists could not be read last.
    QString m_damage;
    QString m_repaired;
    std::deque<Change> m_changes;  ///< Asked for and not begun.
    TaskRunner m_opening;
    TaskRunner m_listing;
    TaskRunner m_changing;
    TaskRunner m_repairing;
    TaskRunner m_long;
};

}  // namespace trueloss::ui
