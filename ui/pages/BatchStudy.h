#pragma once

#include "pages/Page.h"
#include "session/Session.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace trueloss::ui {

class InspectionView;
class LoadingBar;
class RewindForm;

/// A pane for one batch of the run that is shown: takes it apart, and leads back to it. Hidden until it is asked for;
/// closes by its button, by Escape, and when another run is shown. While a training or an experiment goes on it
/// waits for its pause or end. GUI thread.
class BatchStudy : public QWidget {
    Q_OBJECT

public:
    explicit BatchStudy(Session& session, QWidget* parent = nullptr);
    ~BatchStudy() override;

    /// Index of a batch in the run that is shown.
    void inspect(qsizetype index);
    /// The same for another page, to which a button and Escape lead back until the pane is closed.
    void inspectFor(trueloss::ui::Page page, qsizetype index);
    /// Opens the form; `batches` of the run would stay.
    void rewind(std::int64_t batches);
    void close();
    void leave();  ///< close(), and back to the page that asked for it.

    /// What can be done with a batch, for the menu of a chart or a table; without entries where there is no such batch.
    void fillMenu(QMenu& menu, qsizetype index);

Q_SIGNALS:
    void pageWanted(trueloss::ui::Page page);
    void shownChanged(bool shown);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class State { Nothing, Waiting, Running, GoingBack, Stopped, Failed, Shown, Form };

    void build();
    void connectParts();
    void open(State state);
    void proceed();
    void begin();
    void openReplay();
    void giveUp();
    void goOn(std::int64_t batches);
    void inspected(Result<std::shared_ptr<const InspectedBatch>> batch);
    void failed(const Error& error);
    void follow();  ///< Another run may be shown.
    ReplaySources sources() const;
    void showState();
    QString sentence() const;

    Session& m_session;
    State m_state = State::Nothing;
    std::shared_ptr<const Run> m_run;
    qsizetype m_index = -1;
    std::optional<Page> m_from;
    Error m_error;
    QLabel* m_title;
    QPushButton* m_back;
    QPushButton* m_rewind;
    QToolButton* m_close;
    LoadingBar* m_progress;
    QLabel* m_text;
    QPushButton* m_again;
    QPushButton* m_pause;
    QPushButton* m_openImages;
    QStackedWidget* m_stack;
    InspectionView* m_view;
    RewindForm* m_form;
};

}  // namespace trueloss::ui
