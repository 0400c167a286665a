#include "pages/LeverIcon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPolygonF>

namespace trueloss::ui {

namespace {

class LeverEngine : public QIconEngine {
public:
    explicit LeverEngine(Lever lever) : m_lever(lever) {}

    QIconEngine* clone() const override { return new LeverEngine(m_lever); }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return picture;
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        // At painting time, so that another theme shows at the next repaint.
        const QPalette palette = QGuiApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.color(group, QPalette::ButtonText));
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 16.0, rect.height() / 16.0);
        switch (m_lever) {
            case Lever::Play:
                painter->drawPolygon(QPolygonF({{4, 3}, {13, 8}, {4, 13}}));
                break;
            case Lever::Pause:
                painter->drawRect(4, 3, 3, 10);
                painter->drawRect(9, 3, 3, 10);
                break;
            case Lever::Step:
                painter->drawPolygon(QPolygonF({{3, 3}, {10, 8}, {3, 13}}));
                painter->drawRect(11, 3, 2, 10);
                break;
            case Lever::Stop:
                painter->drawRect(4, 4, 8, 8);
                break;
        }
        painter->restore();
    }

private:
    Lever m_lever;
};

}  // namespace

QIcon leverIcon(Lever lever)
{
    return QIcon(new LeverEngine(lever));
}

}  // namespace trueloss::ui
