#pragma once

#include "session/Session.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QToolButton;

namespace trueloss::ui {

class ConclusionList;
class LossChart;

/// Above the chart of a run out of a log: as which kind it was read and which column counts as the loss, both to be
/// corrected; whether the true values or those of the log are shown; and what the log gives away. Hidden while the run
/// that is shown was trained. GUI thread.
class LogBar : public QWidget {
    Q_OBJECT

public:
    LogBar(Session& session, LossChart* chart, QWidget* parent = nullptr);

    /// Whether there is anything to show; for who hides it for a while.
    bool hasLog() const { return m_hasLog; }

    /// Where there is little room, what the log gives away is folded until somebody asks for it.
    void setRoomy(bool roomy);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum View { True, AsInLog, Both };

    void build();
    void connectParts();
    void showRun();
    void showKinds();
    void showColumns();
    void showFacts();
    void showFollowing();
    void applyView(int view);
    void showView();
    void retranslate();

    Session& m_session;
    LossChart* m_chart;
    std::shared_ptr<const Run> m_run;
    LogFacts m_shown;  ///< What of it is listed.
    bool m_hasLog = false;
    bool m_roomy = true;
    QLabel* m_kindLabel = nullptr;
    QComboBox* m_kind = nullptr;
    QLabel* m_columnLabel = nullptr;
    QComboBox* m_column = nullptr;
    QButtonGroup* m_views = nullptr;
    QToolButton* m_follow = nullptr;
    QToolButton* m_reveal = nullptr;
    ConclusionList* m_conclusions = nullptr;
};

}  // namespace trueloss::ui
