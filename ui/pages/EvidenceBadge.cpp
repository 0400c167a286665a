#include "pages/EvidenceBadge.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace trueloss::ui {

namespace {

constexpr int padding = 8;
constexpr int signGap = 6;

}  // namespace

EvidenceBadge::EvidenceBadge(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("evidenceBadge"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void EvidenceBadge::setEvidence(Evidence evidence)
{
    setEvidence(evidence, {}, {});
}

void EvidenceBadge::setEvidence(Evidence evidence, const QString& words, const QString& toolTip)
{
    if (evidence == m_evidence && words == m_words && toolTip == m_toolTip) return;
    m_evidence = evidence;
    m_words = words;
    m_toolTip = toolTip;
    retranslate();
}

QString EvidenceBadge::text() const
{
    if (!m_words.isEmpty()) return m_words;
    switch (m_evidence) {
        case Evidence::Measured:
            return tr("measured");
        case Evidence::NotTested:
            return tr("not tested");
        case Evidence::Tested:
            break;
    }
    return tr("tested");
}

QSize EvidenceBadge::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + metrics.ascent() + signGap + 2 * padding, metrics.height() + 6};
}

void EvidenceBadge::drawSign(QPainter& painter, const QRectF& place) const
{
    const QPointF middle = place.center();
    const double half = place.width() / 2;
    if (m_evidence == Evidence::Measured) {
        painter.setBrush(painter.pen().color());
        painter.drawEllipse(middle, half * 0.45, half * 0.45);
    } else if (m_evidence == Evidence::Tested) {
        QPainterPath tick(middle + QPointF(-half * 0.8, 0.05 * half));
        tick.lineTo(middle + QPointF(-half * 0.2, half * 0.6));
        tick.lineTo(middle + QPointF(half * 0.8, -half * 0.65));
        QPen pen = painter.pen();
        pen.setWidthF(2.0);
        painter.strokePath(tick, pen);
    } else {
        painter.drawText(place, Qt::AlignCenter, QStringLiteral("?"));
    }
}

void EvidenceBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool filled = m_evidence == Evidence::Tested;
    const QColor ink = palette().color(QPalette::WindowText);
    QPen pen(ink, 1.2, m_evidence == Evidence::NotTested ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(pen);
    painter.setBrush(filled ? QBrush(ink) : QBrush(Qt::NoBrush));
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(frame, 4, 4);

    painter.setPen(QPen(filled ? palette().color(QPalette::Window) : ink, 1.2));
    painter.setBrush(Qt::NoBrush);
    const QFontMetrics metrics(font());
    const double side = metrics.ascent();
    drawSign(painter, QRectF(padding, (height() - side) / 2.0, side, side));
    painter.drawText(QRectF(padding + side + signGap, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

void EvidenceBadge::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) retranslate();
}

void EvidenceBadge::retranslate()
{
    setAccessibleName(text());
    switch (m_evidence) {
        case Evidence::Measured:
            setToolTip(tr("This describes what was measured. It says nothing about the cause."));
            break;
        case Evidence::NotTested:
            setToolTip(tr("This cause is a guess: no run with it changed has been made."));
            break;
        case Evidence::Tested:
            setToolTip(tr("The batches were run again with one change at a time."));
            break;
    }
    if (!m_words.isEmpty()) setToolTip(m_toolTip);
    updateGeometry();
    update();
}

}  // namespace trueloss::ui
