#pragma once

#include "charts/Ghost.h"
#include "ghosts/ToolReader.h"
#include "ghosts/ToolView.h"
#include "session/Session.h"

#include <QList>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QLabel;
class QToolButton;

namespace trueloss::ui {

/// What other tools would have shown of the run that is shown: says in figures what each hides, and draws the chosen
/// ones into the chart. A pane beside it, which reads nothing while it is hidden. GUI thread: a run is read in pieces
/// that take less than a frame.
class OtherTools : public QWidget {
    Q_OBJECT

public:
    explicit OtherTools(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void overlaysChanged(const std::vector<trueloss::ui::Overlay>& overlays);
    void closeWanted();  ///< By its button or Escape.

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr std::size_t toolCount = 5;

    /// What was read of a run.
    struct Reading {
        std::shared_ptr<const Run> run;
        bool over = false;
        ToolReader reader;
    };

    void build();
    void follow();  ///< Another run, or the end of this one.
    void read();
    void showFigures();
    void showTexts();
    void draw();
    Overlay overlayOf(Tool tool) const;

    Session& m_session;
    QTimer m_later;   ///< A run grows up to 40 times a second; its figures need not.
    QTimer m_pieces;  ///< Reads on after the events that wait.
    std::optional<Reading> m_reading;
    std::vector<ToolView> m_views;  ///< Empty until the run was read.
    QLabel* m_title;
    QToolButton* m_close;
    QLabel* m_intro;
    QList<QCheckBox*> m_choices;
    QList<QLabel*> m_texts;
};

}  // namespace trueloss::ui
