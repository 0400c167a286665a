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

    /// `listed`: how many rows there are to show. `targets`: how many columns the network learns.
    void setContent(const DataFinding& finding, std::size_t listed, RowDecision decision, std::size_t targets);

Q_SIGNALS:
    void rowsWanted();
    void decided(trueloss::RowDecision decision);
    void leftOutWanted();  ///< The rows that cannot be used, which the finding is about.
    void columnDropped();  ///< The target column that it is about is not to be learned.

private:
    QString severityText(FindingSeverity severity) const;
    QString stateText(const DataFinding& finding, RowDecision decision) const;

    QLabel* m_severity;
    QLabel* m_headline;
    QLabel* m_advice;
    QLabel* m_state;
    QPushButton* m_show;
    QPushButton* m_exclude;
    QPushButton* m_keep;
    QPushButton* m_undo;
    QPushButton* m_leftOut;
    QPushButton* m_drop;
};

}  // namespace trueloss::ui
