#include "pages/PictureArea.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

/// Beyond that nothing more is seen.
constexpr double mostEnlarged = 16.0;

}  // namespace

PictureArea::PictureArea(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(160, 120);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureArea::setPicture(const QImage& picture)
{
    m_picture = picture;
    m_sentence.clear();
    setAccessibleDescription({});
    update();
    Q_EMIT scaleChanged();
}

void PictureArea::setSentence(const QString& sentence)
{
    setPicture({});
    m_sentence = sentence;
    setAccessibleDescription(sentence);
}

double PictureArea::scale() const
{
    if (m_picture.isNull()) return 0.0;
    const double ratio = devicePixelRatioF();
    const double fitting = std::min(width() * ratio / m_picture.width(), height() * ratio / m_picture.height());
    return fitting < 1.0 ? fitting : std::min(std::floor(fitting), mostEnlarged);
}

void PictureArea::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_picture.isNull()) {
        painter.drawText(rect(), static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap), m_sentence);
        return;
    }
    const double times = scale() / devicePixelRatioF();
    const QSizeF size = QSizeF(m_picture.size()) * times;
    // On a whole pixel, or a picture shown as it is would be blurred.
    const QPointF corner(std::floor((width() - size.width()) / 2), std::floor((height() - size.height()) / 2));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale() < 1.0);
    painter.drawImage(QRectF(corner, size), m_picture);
}

void PictureArea::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    Q_EMIT scaleChanged();
}

}  // namespace trueloss::ui
