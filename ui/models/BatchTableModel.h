#pragma once

#include "record/RunRecord.h"

#include <QAbstractTableModel>

#include <cstddef>
#include <memory>
#include <vector>

namespace trueloss::ui {

/// The batches of a run, one a row, as it grows. Keeps no copy: every cell is read from the record when it is shown, so
/// a million rows cost nothing. GUI thread, which is also that of the record.
class BatchTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        BatchColumn,
        EpochColumn,
        RmseColumn,
        MeanColumn,
        MaeColumn,
        LossColumn,
        GradientColumn,
        RateColumn,
        SecondsColumn,
        PrintedColumn,  ///< From here on for the batches of a log alone.
        BoundColumn,
        GradeColumn
    };
    static constexpr int columns = SecondsColumn + 1;  ///< Of a run that was trained.
    static constexpr int logColumns = GradeColumn + 1;

    explicit BatchTableModel(QObject* parent = nullptr);

    /// Null: no rows.
    void setRecord(std::shared_ptr<const RunRecord> record);

    /// Takes up what the record has grown by. Rows that the model was not told of are not shown.
    void refresh();

    /// Indices of batches that are to blame for a running mean that misleads.
    void setCulprits(std::vector<std::size_t> culprits);

    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(std::size_t row, int column) const;
    double number(std::size_t row, int column) const;
    QVariant toolTip(std::size_t row, int column) const;
    bool isCulprit(std::size_t row) const;
    bool ofLog() const { return m_record && m_record->hasRecovered(); }
    void markChanged(std::size_t row);

    std::shared_ptr<const RunRecord> m_record;
    std::size_t m_rows = 0;
    std::vector<std::size_t> m_culprits;  ///< Ascending.
};

}  // namespace trueloss::ui
