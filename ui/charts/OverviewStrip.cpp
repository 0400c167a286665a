#include "charts/OverviewStrip.h"

#include "charts/LineLayer.h"
#include "charts/LossZoom.h"
#include "text/NumberText.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr int redrawInterval = 500;  // milliseconds
constexpr double grip = 7;
constexpr double leastWindow = 8;  // pixels; a narrower part is shown as wide as this, so that it can be grasped

}  // namespace

OverviewStrip::OverviewStrip(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        draw();
        update();
    });
    describe();
}

void OverviewStrip::setTheme(const ChartTheme& theme)
{
    m_theme = theme;
    m_picture = QPixmap();
    update();
}

QRectF OverviewStrip::room() const
{
    return QRectF(QPointF(m_left, 6), QPointF(m_right, height() - 6));
}

double OverviewStrip::placeAt(double px) const
{
    return m_full.low + (px - m_left) / std::max(m_right - m_left, 1.0) * m_full.width();
}

double OverviewStrip::pixelAt(double place) const
{
    return m_left + (place - m_full.low) / m_full.width() * (m_right - m_left);
}

QRectF OverviewStrip::window() const
{
    QRectF out = room();
    out.setLeft(pixelAt(m_window.low));
    out.setRight(pixelAt(m_window.high));
    if (out.width() < leastWindow) {
        const double centre = std::clamp(out.center().x(), m_left + leastWindow / 2, m_right - leastWindow / 2);
        out.setLeft(centre - leastWindow / 2);
        out.setRight(centre + leastWindow / 2);
    }
    return out;
}

void OverviewStrip::refresh(const LossPlotContent& content, const PlotFrame& plot)
{
    const bool sameRun = m_content == &content && content.run.batchCount() >= m_drawnBatches && m_drawnBatches > 0;
    m_content = &content;
    const AxisRange full = content.fullX();
    const bool moved = m_left != plot.area.left() || m_right != plot.area.right();
    m_left = plot.area.left();
    m_right = plot.area.right();
    m_full = full;
    m_window = plot.x;
    if (moved || !sameRun || !(full == m_drawnFull)) {
        m_picture = QPixmap();
    } else if (content.run.batchCount() != m_drawnBatches && !m_timer.isActive()) {
        m_timer.start(static_cast<int>(std::clamp<qint64>(redrawInterval - m_sinceDrawn.elapsed(), 0, redrawInterval)));
    }
    if (hasFocus()) describe();
    update();
}

void OverviewStrip::draw()
{
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(Qt::transparent);
    m_drawnFull = m_full;
    m_drawnBatches = m_content->run.batchCount();
    m_sinceDrawn.start();
    PlotFrame frame;
    frame.area = room().adjusted(0, 2, 0, -2);
    frame.x = m_full;
    const ValueSpan span = m_content->run.span(CurveKind::TrueRmse, m_full);
    AxisChooser axis;
    frame.logarithmic = axis.choose(span);
    frame.y = fittedRange(span, frame.logarithmic);
    // The rim is far from the curve where the range ends at a round number: here only the shape matters.
    if (span.found) {
        const double low = frame.axisValue(frame.logarithmic ? span.minPositive : std::min(span.min, 0.0));
        frame.y = {low, std::max(frame.axisValue(span.max), low + 1e-9 + std::abs(low) * 1e-9)};
    }
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    LineLayer line;
    QPen pen = m_theme.curvePen(CurveKind::TrueRmse);
    pen.setWidthF(1);
    line.setPen(pen);
    const int columns = std::max(static_cast<int>(frame.area.width() / 2), 1);
    line.setPoints(m_content->run.points(CurveKind::TrueRmse, m_full, columns), frame, {false, false});
    line.paintRest(painter, frame);
}

void OverviewStrip::paintEvent(QPaintEvent*)
{
    if (!m_content || m_content->hasNoCurve() || !(m_full.width() > 0)) return;
    if (m_picture.isNull()) draw();
    QPainter painter(this);
    const QRectF all = room();
    painter.fillRect(all, blended(m_theme.text, m_theme.background, 0.04));
    painter.drawPixmap(QPointF(0, 0), m_picture);
    // What is not shown lies under a veil; the window has a border and a grip at each end.
    const QRectF shown = window();
    QColor veil = blended(m_theme.text, m_theme.background, 0.25);
    veil.setAlpha(130);
    painter.fillRect(QRectF(all.topLeft(), QPointF(shown.left(), all.bottom())), veil);
    painter.fillRect(QRectF(QPointF(shown.right(), all.top()), all.bottomRight()), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor border = hasFocus() ? m_theme.highlight : m_theme.axis;
    painter.setPen(QPen(border, hasFocus() ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(shown.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setBrush(m_theme.background);
    for (const double x : {shown.left(), shown.right()}) {
        const QRectF handle(x - 3, shown.center().y() - 8, 6, 16);
        painter.drawRoundedRect(handle, 2, 2);
        painter.drawLine(QPointF(x, handle.top() + 4), QPointF(x, handle.bottom() - 4));
    }
}

void OverviewStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_picture = QPixmap();
}

OverviewStrip::Part OverviewStrip::partAt(const QPointF& at) const
{
    const QRectF shown = window();
    const double toLeft = std::abs(at.x() - shown.left());
    const double toRight = std::abs(at.x() - shown.right());
    if (std::min(toLeft, toRight) <= grip) return toLeft < toRight ? Part::Left : Part::Right;
    const bool all = m_window.width() >= m_full.width() * (1 - 1e-9);
    return shown.contains(at) && !all ? Part::Inside : Part::Outside;
}

void OverviewStrip::wish(AxisRange range)
{
    if (!m_content || m_content->hasNoCurve()) return;
    Q_EMIT windowWished(keptWithin(range, m_full, m_content->leastWidth()));
    describe();
}

void OverviewStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_content || m_content->hasNoCurve()) return;
    m_part = partAt(event->position());
    m_from = placeAt(event->position().x());
    m_windowAtStart = m_window;
    m_dragging = true;
    if (m_part == Part::Inside) setCursor(Qt::ClosedHandCursor);
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging) {
        drag(event->position());
        return;
    }
    const Part part = partAt(event->position());
    const bool end = part == Part::Left || part == Part::Right;
    setCursor(end ? Qt::SizeHorCursor : part == Part::Inside ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void OverviewStrip::drag(const QPointF& to)
{
    const double place = std::clamp(placeAt(to.x()), m_full.low, m_full.high);
    AxisRange range = m_windowAtStart;
    const double least = m_content->leastWidth();
    switch (m_part) {
        case Part::Inside:
            range = {range.low + placeAt(to.x()) - m_from, range.high + placeAt(to.x()) - m_from};
            break;
        case Part::Left:
            range.low = std::min(place, range.high - least);
            break;
        case Part::Right:
            range.high = std::max(place, range.low + least);
            break;
        case Part::Outside:
            // A click is no drag yet.
            if (std::abs(pixelAt(place) - pixelAt(m_from)) < grip) return;
            range = {std::min(m_from, place), std::max(m_from, place)};
            break;
    }
    wish(range);
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragging) return;
    m_dragging = false;
    const bool click = std::abs(event->position().x() - pixelAt(m_from)) < grip;
    // A click beside the window brings it there.
    if (m_part == Part::Outside && click) {
        const double half = m_window.width() / 2;
        if (half * 2 < m_full.width()) wish({m_from - half, m_from + half});
    }
    setCursor(Qt::ArrowCursor);
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent*)
{
    m_dragging = false;
    Q_EMIT allWished();
    describe();
}

void OverviewStrip::keyPressEvent(QKeyEvent* event)
{
    const double width = m_window.width();
    const double step = width / 10;
    const auto move = [this](double by) { wish({m_window.low + by, m_window.high + by}); };
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const double by = event->key() == Qt::Key_Left ? -step : step;
            if (event->modifiers().testFlag(Qt::ShiftModifier)) {
                wish({m_window.low, std::min(m_window.high + by, m_full.high)});
            } else {
                move(by);
            }
            return;
        }
        case Qt::Key_PageUp:
            return move(-width);
        case Qt::Key_PageDown:
            return move(width);
        case Qt::Key_Home:
            return move(m_full.low - m_window.low);
        case Qt::Key_End:
            return move(m_full.high - m_window.high);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return wish({m_window.low + step, m_window.high - step});
        case Qt::Key_Minus:
            return wish({m_window.low - step, m_window.high + step});
        case Qt::Key_Escape:
            if (width >= m_full.width()) break;
            Q_EMIT allWished();
            return describe();
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void OverviewStrip::describe()
{
    setAccessibleName(tr("Overview of the run"));
    if (!m_content || m_content->run.batchCount() == 0) return;
    const BatchPlaces& places = m_content->run.places;
    const auto last = static_cast<double>(places.count());
    const auto batch = [&](double x) {
        return wholeNumber(std::llround(std::clamp(std::round(places.numberAt(x)), 1.0, last)));
    };
    setAccessibleDescription(tr("Batches %1 to %2 of %3 are shown.")
                                 .arg(batch(m_window.low), batch(m_window.high), wholeNumber(std::llround(last))));
}

void OverviewStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setToolTip(QString());
        describe();
    }
}

}  // namespace trueloss::ui
