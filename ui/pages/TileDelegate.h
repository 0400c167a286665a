#pragma once

#include <QRect>
#include <QStyledItemDelegate>

namespace trueloss::ui {

/// Draws an item of a contact sheet: its picture on top, below it what a derived class writes.
class TileDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int margin = 4;  ///< Around the tile and under its picture, in pixels.

protected:
    /// The item's background and, in the middle of the topmost `height` pixels, its picture; an empty frame of the size
    /// `missing` where that is still on its way. Returns the room below. Sets the pen to the text's colour.
    QRect paintPicture(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, int height,
                       QSize missing) const;

    static QColor inkOf(const QStyleOptionViewItem& option);  ///< Of text, which selection changes.
};

}  // namespace trueloss::ui
