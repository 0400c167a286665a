#pragma once

#include "charts/Ghost.h"
#include "ghosts/ToolView.h"
#include "session/Session.h"
#include "session/TaskRunner.h"

#include <QDialog>
#include <QList>
#include <QTimer>

#include <array>
#include <memory>
#include <vector>

class QCheckBox;
class QLabel;

namespace trueloss::ui {

/// What other tools would have shown of the run that is shown: says in figures what each hides, and draws the chosen
/// ones into the chart. A window beside the main one. GUI thread.
class OtherTools : public QDialog {
    Q_OBJECT

public:
    explicit OtherTools(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void overlaysChanged(const std::vector<trueloss::ui::Overlay>& overlays);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    static constexpr std::size_t toolCount = 5;
    struct Views {
        std::vector<ToolView> views;
        std::array<std::vector<CurvePoint>, toolCount> points;
    };

    void follow();
    void compute();
    void take(std::shared_ptr<const Views> views);
    void showTexts();
    void draw();

    Session& m_session;
    TaskRunner m_work;
    QTimer m_later;  ///< A run grows up to 30 times a second; its ghosts need not.
    std::shared_ptr<const Views> m_views;
    QLabel* m_intro;
    QList<QCheckBox*> m_choices;
    QList<QLabel*> m_texts;
};

}  // namespace trueloss::ui
