#include "charts/LossChartView.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace trueloss::ui {

namespace {

constexpr double wheelStep = 1.25;
constexpr double flatBand = 12;  // a band lower than this means the x axis alone

/// A chart whose value is what stands at its crosshair.
class AccessibleChart : public QAccessibleWidget {
public:
    explicit AccessibleChart(LossChartView* view) : QAccessibleWidget(view, QAccessible::Chart), m_view(view) {}

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? m_view->spokenValues() : QAccessibleWidget::text(which);
    }

private:
    LossChartView* m_view;
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* view = qobject_cast<LossChartView*>(object);
    return view ? new AccessibleChart(view) : nullptr;
}

}  // namespace

LossChartView::LossChartView(QChart* chart, QWidget* parent) : QChartView(chart, parent)
{
    QAccessible::installFactory(makeAccessible);  // A second time changes nothing.
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Every redraw touches most of the plot: one pass over all of it is cheaper than collecting the pieces.
    setViewportUpdateMode(FullViewportUpdate);
}

void LossChartView::setSpokenValues(const QString& words)
{
    if (words == m_spoken) return;
    m_spoken = words;
    setAccessibleDescription(words);  // which tells screen readers
}

bool LossChartView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        Q_EMIT hintWished(help->pos(), help->globalPos());
        return true;
    }
    return QChartView::viewportEvent(event);
}

void LossChartView::paintEvent(QPaintEvent* event)
{
    QChartView::paintEvent(event);
    ++m_paintCount;
    if (m_showsFocus) {
        QPainter painter(viewport());
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void LossChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    Q_EMIT resized();
}

QRectF LossChartView::band(const QPointF& to) const
{
    const QRectF area = chart()->plotArea();
    QRectF rect = QRectF(m_from, to).normalized();
    // From a panel, or level: the x axis alone.
    if (rect.height() < flatBand || !area.contains(m_from)) {
        rect.setTop(area.top());
        rect.setBottom(area.bottom());
    }
    return rect.intersected(area);
}

void LossChartView::abandonGesture()
{
    if (m_gesture == Gesture::Band) Q_EMIT rubberBandMoved(QRectF());
    if (m_gesture == Gesture::Pan) viewport()->unsetCursor();
    m_gesture = Gesture::None;
}

void LossChartView::mousePressEvent(QMouseEvent* event)
{
    abandonGesture();
    m_from = m_last = event->position();
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && shift)) {
        m_gesture = Gesture::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        m_gesture = Gesture::Press;
    } else {
        event->ignore();
        return;
    }
    event->accept();
}

void LossChartView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_gesture == Gesture::Press && (at - m_from).manhattanLength() >= QApplication::startDragDistance()) {
        m_gesture = Gesture::Band;
    }
    if (m_gesture == Gesture::Band) {
        Q_EMIT rubberBandMoved(band(at));
    } else if (m_gesture == Gesture::Pan) {
        Q_EMIT panWished(at - m_last);
    } else {
        Q_EMIT hovered(at);
    }
    m_last = at;
    event->accept();
}

void LossChartView::mouseReleaseEvent(QMouseEvent* event)
{
    const Gesture gesture = m_gesture;
    abandonGesture();
    if (gesture == Gesture::Press) Q_EMIT clicked(event->position());
    if (gesture == Gesture::Band) {
        const QRectF chosen = band(event->position());
        if (chosen.width() >= 2) Q_EMIT areaChosen(chosen);
    }
    event->accept();
}

void LossChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    abandonGesture();
    if (event->button() == Qt::LeftButton) Q_EMIT resetWished();
    event->accept();
}

void LossChartView::wheelEvent(QWheelEvent* event)
{
    // Trackpads send both directions and pixels; some systems turn the wheel sideways while a key is held.
    const QPoint angle = event->angleDelta();
    const int turned = angle.y() != 0 ? angle.y() : angle.x();
    if (turned != 0) {
        const double factor = std::pow(wheelStep, turned / 120.0);
        Q_EMIT zoomWished(event->position(), factor, event->modifiers().testFlag(Qt::ControlModifier));
    }
    event->accept();
}

void LossChartView::keyPressEvent(QKeyEvent* event)
{
    const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        event->ignore();
        return;
    }
    event->accept();
    switch (event->key()) {
        case Qt::Key_Left:
            Q_EMIT stepWished(-step);
            return;
        case Qt::Key_Right:
            Q_EMIT stepWished(step);
            return;
        case Qt::Key_Home:
            Q_EMIT resetWished();
            return;
        case Qt::Key_End:
            Q_EMIT lastWished();
            return;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            Q_EMIT zoomWished(QPointF(-1, -1), wheelStep, false);
            return;
        case Qt::Key_Minus:
            Q_EMIT zoomWished(QPointF(-1, -1), 1 / wheelStep, false);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT activateWished();
            return;
        case Qt::Key_Escape:
            event->setAccepted(m_gesture != Gesture::None || m_hasCrosshair);
            if (m_gesture == Gesture::None) Q_EMIT crosshairHideWished();
            abandonGesture();
            return;
        default:
            event->ignore();
    }
}

void LossChartView::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    m_showsFocus =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    viewport()->update();
}

void LossChartView::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    m_showsFocus = false;
    viewport()->update();
}

void LossChartView::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    Q_EMIT left();
}

}  // namespace trueloss::ui
