#pragma once

#include "session/ComputeTurn.h"
#include "session/RunArchive.h"
#include "session/RunList.h"
#include "session/RunReplays.h"

#include <QObject>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace trueloss::ui {

/// A run by its number in the session (0: none) and its id in the archive (empty: none).
struct RunReference {
    int number = 0;
    std::string id;
};

/// The runs of a session and those that are kept: the part of the Session that pages see of them. GUI thread.
class SessionRuns : public QObject {
    Q_OBJECT

public:
    explicit SessionRuns(QObject* parent = nullptr);

    const std::vector<std::shared_ptr<Run>>& runs() const { return m_runs.all(); }
    std::shared_ptr<const Run> current() const { return m_runs.current(); }  ///< That the chart shows; may be null.
    void showRun(int number);

    /// The runs that it is compared with, in the order of their numbers.
    const std::vector<std::shared_ptr<Run>>& compared() const { return m_runs.compared(); }
    bool isCompared(int number) const;
    void setCompared(int number, bool compared);
    /// All of these; those that were not opened yet are read first, which takes a while and can be cancelled in the
    /// archive. Where no run is shown, the first of them is.
    void compareRuns(const std::vector<RunReference>& runs);
    void compareWithout(const std::vector<RunReference>& runs);
    void compareWithNone();

    RunArchive& archive() { return m_archive; }
    ComputeTurn& turn() { return m_turn; }
    RunReplays& replays() { return m_replays; }
    /// What an autopsy found out belongs to the run from now on, also where it is kept; see Run::tested.
    void recordTested(int number, std::vector<Finding> tested);
    void renameRun(const RunReference& run, const QString& name);
    /// Takes them out of the list and puts what is kept into the trash. Not one that is going.
    void removeRuns(const std::vector<RunReference>& runs);
    void restoreRuns();  ///< Brings back those removed last.
    bool canRestoreRuns() const { return m_runs.canRestore() || !m_trashed.empty(); }

Q_SIGNALS:
    void runsChanged();  ///< A run was added, removed, chosen or compared.
    void runAdvanced();  ///< The current run has new batches, epochs or states.

protected:
    int nextNumber() const { return m_runs.nextNumber(); }
    void addRun(std::shared_ptr<Run> run);  ///< Its number has to be the next one; it becomes the current one.
    void addRuns(const std::vector<std::shared_ptr<Run>>& runs);  ///< Numbers them; the first becomes the current one.
    void replaceRun(const std::shared_ptr<Run>& run);             ///< The one of the same number.
    void dropRun(const std::string& id);                          ///< The run of that id, if it was opened.
    const RunSummary* findKept(const std::string& id) const { return m_archive.find(id); }

private:
    void addCompared(const std::vector<std::shared_ptr<Run>>& loaded);
    std::shared_ptr<Run> findOpened(const std::string& id) const;

    RunList m_runs;
    RunArchive m_archive;
    ComputeTurn m_turn;
    RunReplays m_replays{m_turn};
    std::vector<std::string> m_trashed;  ///< Of the runs removed last those that are kept.
};

}  // namespace trueloss::ui
