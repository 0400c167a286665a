#include "pages/FlowLayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace trueloss::ui {

FlowLayout::FlowLayout(QWidget* parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < m_items.size() ? m_items[index] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + (size.width() > 0 ? m_gap : 0), std::max(size.height(), hint.height())};
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool move) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = 0;
    int y = 0;
    QList<std::pair<QLayoutItem*, QRect>> row;
    // Items of a row are centred on its line, for their heights differ.
    const auto endRow = [&] {
        int height = 0;
        for (const auto& [item, place] : row) height = std::max(height, place.height());
        for (const auto& [item, place] : row) {
            const QRect centred = place.translated(area.topLeft() + QPoint(0, y + (height - place.height()) / 2));
            if (move) item->setGeometry(QStyle::visualRect(direction, area, centred));
        }
        y += height;
        row.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const QSize size =
            item->sizeHint().boundedTo({std::max(area.width(), item->minimumSize().width()), QWIDGETSIZE_MAX});
        if (!row.isEmpty() && x + size.width() > area.width()) {
            endRow();
            x = 0;
            y += m_gap;
        }
        row.append({item, QRect(QPoint(x, 0), size)});
        x += size.width() + m_gap;
    }
    endRow();
    return y + contentsMargins().top() + contentsMargins().bottom();
}

}  // namespace trueloss::ui
