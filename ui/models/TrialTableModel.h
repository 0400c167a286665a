#pragma once

#include "experiment/CauseSearch.h"

#include <QAbstractTableModel>
#include <QString>

namespace trueloss::ui {

/// The trials of a search for a cause, one a row: what was changed, what came of it, and each batch. GUI thread.
class TrialTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ChangeColumn, VerdictColumn, PeakColumn, FirstBatchColumn };

    explicit TrialTableModel(QObject* parent = nullptr);

    void setReport(CauseReport report, const QString& unit);
    const CauseReport& report() const { return m_report; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString verdictText(const Trial& trial) const;
    QString text(const Trial& trial, int column) const;

    CauseReport m_report;
    QString m_unit;
};

}  // namespace trueloss::ui
