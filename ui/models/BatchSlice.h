#pragma once

#include <QAbstractTableModel>

namespace trueloss::ui {

/// A part of a long table, for views: those keep a size for every row, which takes longer than a frame for millions.
/// Rows are those of the source from first() on, at most mostRows. GUI thread.
class BatchSlice : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int mostRows = 100'000;

    /// `source` has to outlive the slice; it only grows at its end, or is reset.
    explicit BatchSlice(QAbstractItemModel& source, QObject* parent = nullptr);

    int first() const { return m_first; }
    void setFirst(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    int available() const;
    void grow();
    void passOn(const QModelIndex& from, const QModelIndex& to);

    QAbstractItemModel& m_source;
    int m_first = 0;
    int m_rows = 0;
};

}  // namespace trueloss::ui
