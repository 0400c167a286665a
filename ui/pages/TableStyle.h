#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace trueloss::ui {

/// A calm read-only table: whole rows, no grid, no row numbers, long texts shortened in the middle, Tab goes on to the
/// next widget. `rowHeight` 0: as the font needs. GUI thread.
void styleTable(QTableView& table, int rowHeight);

/// Gives a column the room that the others leave, but never less than `least`: the table scrolls then.
void stretchColumn(QTableView& table, int column, int least);

/// Gives each column what its cells need (and its head, unless heads wrap), and all the same share of what is left
/// over.
void shareWidth(QTableView& table, bool headsWrap);

/// Shows a picture in the middle of its cell.
class PictureDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace trueloss::ui
