#pragma once

#include "check/DataFinding.h"
#include "check/RowDecisions.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace trueloss::ui {

/// One thing that the data check found: how serious it is (by word and sign), what there is, what to do, and the
/// buttons that do it. GUI thread.
class DataFindingCard : public QFrame {
    Q_OBJECT

public:
    explicit DataFindingCard(QWidget* parent = nullptr);

    void setContent(const DataFinding& finding, RowDecision decision);

Q_SIGNALS:
    void rowsWanted();
    void decided(trueloss::RowDecision decision);

private:
    QString severityText(FindingSeverity severity) const;

    QLabel* m_severity;
    QLabel* m_headline;
    QLabel* m_advice;
    QLabel* m_state;
    QPushButton* m_show;
    QPushButton* m_exclude;
    QPushButton* m_keep;
    QPushButton* m_undo;
};

}  // namespace trueloss::ui
