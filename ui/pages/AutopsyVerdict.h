#pragma once

#include "session/AutopsyJob.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace trueloss::ui {

class EvidenceBadge;

/// What an autopsy says, in words: the verdict, what it rests on, and a button that begins a run with the cure. While
/// it goes on: what is known so far. GUI thread.
class AutopsyVerdict : public QFrame {
    Q_OBJECT

public:
    explicit AutopsyVerdict(QWidget* parent = nullptr);

    /// `busy`: a training goes on, so that none can be begun.
    void setAutopsy(const Autopsy& autopsy, const TrainingConfig& run, bool busy);

Q_SIGNALS:
    void applyWanted(const trueloss::TestedChange& cure);
    void csvWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();

    Autopsy m_autopsy;
    TrainingConfig m_run;
    bool m_busy = false;
    QLabel* m_verdict;
    EvidenceBadge* m_badge;
    QLabel* m_evidence;
    QPushButton* m_apply;
    QLabel* m_cure;
    QPushButton* m_csv;
};

}  // namespace trueloss::ui
