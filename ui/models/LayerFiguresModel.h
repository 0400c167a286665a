#pragma once

#include "session/RunReplays.h"

#include <QAbstractTableModel>

#include <memory>

namespace trueloss::ui {

/// What each layer of the network did in one batch: norms of gradient, weights and update, and what it gave out before
/// and after the step. GUI thread.
class LayerFiguresModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        KindColumn,
        GradientColumn,
        WeightColumn,
        UpdateColumn,
        RatioColumn,
        MeanColumn,  ///< This and the next: before and after the step.
        DeviationColumn,
        ZeroColumn,
        LargestColumn
    };
    static constexpr int columns = LargestColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setBatch(std::shared_ptr<const InspectedBatch> batch);  ///< Null: no rows.
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const InspectedBatch> m_batch;
};

}  // namespace trueloss::ui
