#include "pages/TileDelegate.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>

namespace trueloss::ui {

QColor TileDelegate::inkOf(const QStyleOptionViewItem& option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
}

QRect TileDelegate::paintPicture(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                                 int height, QSize missing) const
{
    QStyleOptionViewItem tile = option;
    initStyleOption(&tile, index);
    tile.text.clear();
    tile.icon = QIcon();
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &tile, &painter, option.widget);

    const QRect room = option.rect.adjusted(margin, margin, -margin, -margin);
    const QRect frame(room.left(), room.top(), room.width(), height);
    const auto picture = index.data(Qt::DecorationRole).value<QPixmap>();
    QRect place(QPoint(), picture.isNull() ? missing : picture.deviceIndependentSize().toSize());
    place.moveCenter(frame.center());
    if (picture.isNull()) {
        painter.fillRect(place, option.palette.alternateBase());
    } else {
        painter.drawPixmap(place, picture);
    }
    painter.setPen(inkOf(option));
    return room.adjusted(0, height + margin, 0, 0);
}

}  // namespace trueloss::ui
