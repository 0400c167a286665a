#pragma once

#include "data/Manifest.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace trueloss::ui {

/// The rows that were left out, and why. GUI thread.
class RejectedRowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { FileColumn, LineColumn, NameColumn, ValueColumn, ReasonColumn, ColumnCount };
    static constexpr int sortRole = Qt::UserRole;  ///< Lines as numbers, the rest as text.

    explicit RejectedRowsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(const std::vector<RejectedRow>& rows);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        std::size_t file = 0;  ///< Index into m_files.
        std::int64_t line = 0;
        std::string column;
        std::string value;
        RejectReason reason = RejectReason::EmptyPath;
    };

    QString text(const Row& row, int column) const;

    std::vector<std::string> m_files;  ///< As a rule one: the table.
    std::vector<Row> m_rows;
};

}  // namespace trueloss::ui
