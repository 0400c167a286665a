#pragma once

#include "data/Manifest.h"
#include "models/SortableModel.h"

#include <QString>

#include <memory>
#include <vector>

namespace trueloss::ui {

/// The rows that were left out, and why. GUI thread.
class RejectedRowsModel : public SortableModel {
    Q_OBJECT

public:
    enum Column { FileColumn, LineColumn, NameColumn, ValueColumn, ReasonColumn, ColumnCount };
    using Rows = std::shared_ptr<const std::vector<RejectedRow>>;

    explicit RejectedRowsModel(QObject* parent = nullptr) : SortableModel(parent) {}

    void setRows(Rows rows);  ///< Shared, not copied.
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    Ranks ranks(int column) const override;  ///< Lines as numbers, the rest as text.

private:
    static QString text(const RejectedRow& row, int column);

    Rows m_rows = std::make_shared<const std::vector<RejectedRow>>();
};

}  // namespace trueloss::ui
