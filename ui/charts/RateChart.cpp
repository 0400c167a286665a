#include "charts/RateChart.h"

#include "charts/ChartTheme.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr double crossSize = 4;
constexpr int markRows = 3;
constexpr int digits = 3;
constexpr double fallHeight = 4;

}  // namespace

RateChart::RateChart(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void RateChart::setReport(const RateRangeReport& report, double lowest, double highest)
{
    m_report = report;
    m_lowest = lowest;
    m_highest = highest;
    if (m_pointed >= static_cast<int>(m_report.points.size())) m_pointed = -1;
    layOut();
    Q_EMIT pointed();
}

void RateChart::clear()
{
    m_chooser.reset();
    setReport({}, 0.0, 0.0);
}

void RateChart::setCurrentRate(double rate)
{
    m_current = rate;
    update();
}

void RateChart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

QString RateChart::readout() const
{
    if (m_pointed < 0) return {};
    const RatePoint& point = m_report.points[static_cast<std::size_t>(m_pointed)];
    const QString unit = unitText(m_report.unit);
    if (!std::isfinite(point.median)) {
        return tr("Rate %1: most runs had diverged; the others %2 to %3")
            .arg(humanNumber(point.rate, digits), humanNumber(point.low), withUnit(point.high, unit));
    }
    return tr("Rate %1: median %2, runs %3 to %4")
        .arg(humanNumber(point.rate, digits), withUnit(point.median, unit), humanNumber(point.low),
             withUnit(point.high, unit));
}

void RateChart::layOut()
{
    update();
    if (m_report.points.empty() || !(m_highest > m_lowest)) return;
    ValueSpan span;
    // Where a run explodes its cross stands at the upper rim: the fall before it is what the test is for.
    for (std::size_t run = 0; run < m_report.rmse.size(); ++run) {
        const auto& values = m_report.rmse[run];
        const bool gone = run < m_report.diverged.size() && m_report.diverged[run].has_value();
        const std::size_t shown = values.size() > 1 && gone ? values.size() - 1 : values.size();
        for (std::size_t i = 0; i < shown; ++i) span.include(values[i]);
    }
    m_frame.logarithmic = m_chooser.choose(span);
    m_frame.x = {std::log10(m_lowest), std::log10(m_highest)};
    m_frame.y = fittedRange(span, m_frame.logarithmic);
    m_axes.font = font();
    m_axes.xTitle = tr("Learning rate");
    const QString unit = unitText(m_report.unit);
    m_axes.yTitle = unit.isEmpty() ? tr("True RMSE of the batch") : tr("True RMSE of the batch (%1)").arg(unit);
    const QFontMetricsF metrics(font());
    const int mostY = m_axes.mostYTicks(height() - (5 + markRows) * metrics.height());
    m_axes.yTicks = m_frame.logarithmic ? logarithmicTicks(m_frame.y, mostY) : linearTicks(m_frame.y, mostY, false);
    m_frame.area = m_axes.plotArea(size(), 8 + markRows * (metrics.height() + 2));
    m_axes.xTicks = logarithmicTicks(
        m_frame.x, std::max(2, static_cast<int>(m_frame.area.width() /
                                                (metrics.horizontalAdvance(QStringLiteral("0.00001")) + 24))));
}

QPointF RateChart::pixelOf(double rate, double value) const
{
    const double at = std::isfinite(value) ? m_frame.axisValue(value) : m_frame.y.high;
    return {m_frame.pixelX(std::log10(rate)), m_frame.pixelY(std::clamp(at, m_frame.y.low, m_frame.y.high))};
}

std::vector<RateChart::Mark> RateChart::marks(const ChartTheme& theme) const
{
    std::vector<Mark> all;
    if (m_report.fall) {
        const double middle = m_report.fall->middle();
        all.push_back(
            {middle, tr("middle of the fall: %1").arg(humanNumber(middle, digits)), theme.validation, {6, 3}});
    }
    if (m_report.tenthOfDivergence) {
        all.push_back({*m_report.tenthOfDivergence,
                       tr("a tenth of divergence: %1").arg(humanNumber(*m_report.tenthOfDivergence, digits)),
                       theme.culprit,
                       {2, 2}});
    }
    if (m_current > 0.0)
        all.push_back({m_current, tr("set: %1").arg(humanNumber(m_current, digits)), theme.mutedText, {1, 3}});
    std::erase_if(all, [this](const Mark& mark) { return mark.rate < m_lowest || mark.rate > m_highest; });
    return all;
}

void RateChart::paintEvent(QPaintEvent*)
{
    const ChartTheme theme = ChartTheme::fromPalette(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setFont(font());
    if (m_report.points.empty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(rect()).adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    } else {
        m_axes.paintGrid(painter, m_frame, theme);
        paintFall(painter, theme);
        paintMarks(painter, theme);
        paintRuns(painter, theme);
        m_axes.paintLabels(painter, m_frame, theme);
        if (m_pointed >= 0) {
            const RatePoint& point = m_report.points[static_cast<std::size_t>(m_pointed)];
            const QPointF at = pixelOf(point.rate, point.median);
            const double x = std::floor(at.x()) + 0.5;
            painter.setPen(QPen(theme.axis, 1));
            painter.drawLine(QPointF(x, m_frame.area.top()), QPointF(x, m_frame.area.bottom()));
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.trueRmse);
            if (std::isfinite(point.median)) painter.drawEllipse(at, 3.5, 3.5);
            painter.setBrush(Qt::NoBrush);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.highlight, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void RateChart::paintRuns(QPainter& painter, const ChartTheme& theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen thin = theme.curvePen(CurveKind::TrueRmse, true);
    thin.setWidthF(1.0);
    for (std::size_t run = 0; run < m_report.rmse.size(); ++run) {
        const auto& values = m_report.rmse[run];
        QPolygonF line;
        // A run that has diverged has the batch where it did, for which there may be no median any more.
        const double factor = m_report.points.size() > 1 ? m_report.points[1].rate / m_report.points[0].rate : 1.0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double rate = i < m_report.points.size()
                                    ? m_report.points[i].rate
                                    : m_report.points[0].rate * std::pow(factor, static_cast<double>(i));
            line.append(pixelOf(rate, values[i]));
        }
        painter.setPen(thin);
        painter.drawPolyline(line);
        if (line.isEmpty() || run >= m_report.diverged.size() || !m_report.diverged[run]) continue;
        painter.setPen(QPen(theme.culprit, 1.8));
        const QPointF at = line.back();
        painter.drawLine(at - QPointF(crossSize, crossSize), at + QPointF(crossSize, crossSize));
        painter.drawLine(at - QPointF(crossSize, -crossSize), at + QPointF(crossSize, -crossSize));
    }
    QPolygonF middle;
    for (const RatePoint& point : m_report.points) {
        if (!std::isfinite(point.median)) break;
        middle.append(pixelOf(point.rate, point.median));
    }
    QPen thick = theme.curvePen(CurveKind::TrueRmse);
    thick.setWidthF(2.4);
    painter.setPen(thick);
    painter.drawPolyline(middle);
    painter.restore();
}

void RateChart::paintFall(QPainter& painter, const ChartTheme& theme) const
{
    if (!m_report.fall) return;
    // Along the lower rim, where no curve is: from where to where it falls.
    const double left = m_frame.pixelX(std::log10(m_report.fall->from));
    const double right = m_frame.pixelX(std::log10(m_report.fall->to));
    painter.fillRect(QRectF(left, m_frame.area.bottom() - fallHeight, right - left, fallHeight), theme.validation);
}

void RateChart::paintMarks(QPainter& painter, const ChartTheme& theme) const
{
    const QFontMetricsF metrics(font());
    int row = 0;
    for (const Mark& mark : marks(theme)) {
        const double x = std::floor(m_frame.pixelX(std::log10(mark.rate))) + 0.5;
        const double top = 6 + row * (metrics.height() + 2);
        QPen pen(mark.color, 1.5);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(mark.dashes);
        painter.setPen(pen);
        painter.drawLine(QPointF(x, top), QPointF(x, m_frame.area.bottom()));
        const double width = metrics.horizontalAdvance(mark.label);
        const bool right = x + 6 + width < this->width() - 8;
        const QRectF room(right ? x + 6 : x - 6 - width, top, width, metrics.height());
        // The lines of the rows below run through here.
        painter.fillRect(room.adjusted(-2, 0, 2, 0), theme.background);
        painter.setPen(theme.text);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, mark.label);
        ++row;
    }
}

void RateChart::point(int index)
{
    if (index == m_pointed) return;
    m_pointed = index;
    setAccessibleDescription(readout());
    update();
    Q_EMIT pointed();
}

void RateChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void RateChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_report.points.empty()) return;
    const double at = m_frame.batchAt(event->position().x());
    const auto nearest = std::ranges::min_element(
        m_report.points, {}, [at](const RatePoint& point) { return std::abs(std::log10(point.rate) - at); });
    point(static_cast<int>(nearest - m_report.points.begin()));
}

void RateChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus()) point(-1);
}

void RateChart::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const int last = static_cast<int>(m_report.points.size()) - 1;
    if (step == 0 || last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    point(m_pointed < 0 ? 0 : std::clamp(m_pointed + step, 0, last));
}

void RateChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void RateChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    point(-1);
    update();
}

void RateChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) layOut();
}

}  // namespace trueloss::ui
