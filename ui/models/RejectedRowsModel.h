#pragma once

#include "data/Manifest.h"
#include "models/RowList.h"
#include "models/SortableModel.h"

#include <QString>

#include <memory>
#include <vector>

namespace trueloss::ui {

/// The rows that no training uses, and why: those that cannot be used, then those that the user left out. GUI thread.
class RejectedRowsModel : public SortableModel {
    Q_OBJECT

public:
    enum Column { FileColumn, LineColumn, NameColumn, ValueColumn, ReasonColumn, ColumnCount };

    explicit RejectedRowsModel(QObject* parent = nullptr) : SortableModel(parent) {}

    /// The rejected rows of `manifest`, and those of its rows that are `excluded` (null: none). Shared, not copied. The
    /// same ones change nothing.
    void setRows(const std::shared_ptr<const Manifest>& manifest, const RowList& excluded);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    Ranks ranks(int column) const override;  ///< Lines as numbers, the rest as text.

private:
    /// What is listed; cheap to copy for other threads.
    struct Listed {
        std::shared_ptr<const Manifest> manifest = std::make_shared<const Manifest>();
        RowList excluded;

        std::size_t count() const;
        std::int64_t line(std::size_t row) const;
        QString place(std::size_t row) const;     ///< The line, or where there are none what names the row.
        std::string file(std::size_t row) const;  ///< The table's.
        std::string value(std::size_t row) const;
        QString text(std::size_t row, int column) const;
        bool operator==(const Listed&) const = default;

    private:
        bool byHand(std::size_t row) const { return row >= manifest->rejected.size(); }
        const ManifestRow& excludedRow(std::size_t row) const;
    };
    static QString reasonByHand();
    Qt::Alignment alignment(int column) const;

    Listed m_listed;
};

}  // namespace trueloss::ui
