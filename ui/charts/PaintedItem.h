#pragma once

#include <QGraphicsItem>
#include <QPainter>

#include <functional>
#include <utility>

namespace trueloss::ui {

/// An item of a scene that is painted by a function. Takes no part in mouse handling.
class PaintedItem : public QGraphicsItem {
public:
    PaintedItem(QGraphicsItem* parent, double z, std::function<void(QPainter&)> paintFunction)
        : QGraphicsItem(parent), m_paint(std::move(paintFunction))
    {
        setZValue(z);
        setAcceptedMouseButtons(Qt::NoButton);
    }

    void setSize(const QSizeF& size)
    {
        if (size == m_rect.size()) return;
        prepareGeometryChange();
        m_rect = QRectF(QPointF(0, 0), size);
    }

    QRectF boundingRect() const override { return m_rect; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override { m_paint(*painter); }

private:
    QRectF m_rect;
    std::function<void(QPainter&)> m_paint;
};

}  // namespace trueloss::ui
