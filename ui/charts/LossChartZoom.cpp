#include "charts/LossChart.h"
#include "charts/LossPlot.h"

#include <algorithm>
#include <cmath>
#include <limits>

// What LossChart shows of its axes, and how the crosshair walks along them.

namespace trueloss::ui {

namespace {

constexpr double leastValuePart = 1e-7;  // of the whole y range; nearer, doubles run out of digits

}  // namespace

AxisRange LossChart::xRange() const
{
    return m_plot->frame().x;
}

AxisRange LossChart::batchRange() const
{
    const AxisRange& x = m_plot->frame().x;
    return {m_content.run.places.numberAt(x.low), m_content.run.places.numberAt(x.high)};
}

AxisRange LossChart::valueRange() const
{
    const PlotFrame& frame = m_plot->frame();
    return {frame.value(frame.y.low), frame.value(frame.y.high)};
}

void LossChart::resetZoom()
{
    setZoom({});
}

void LossChart::setZoom(const LossZoom& zoom)
{
    const bool before = zoomed();
    if (zoom.x == m_content.zoom.x && zoom.y == m_content.zoom.y) return;
    m_content.zoom = zoom;
    redraw();
    if (before != zoomed()) Q_EMIT zoomChanged(zoomed());
}

void LossChart::zoomAround(const QPointF& at, double factor, bool vertical)
{
    const PlotFrame& frame = m_plot->frame();
    LossZoom zoom = m_content.zoom;
    if (vertical) {
        const double place = std::clamp(frame.axisYAt(at.y()), frame.y.low, frame.y.high);
        zoom.y = chosenWithin(zoomedAround(frame.y, place, factor), m_plot->fittedY(),
                              m_plot->fittedY().width() * leastValuePart);
    } else {
        // From the keyboard the crosshair is the centre, or the middle.
        double place = (frame.x.low + frame.x.high) / 2;
        if (at.x() >= 0) {
            place = frame.batchAt(at.x());
        } else if (m_content.crosshair) {
            place = m_content.run.places.at(*m_content.crosshair);
        }
        place = std::clamp(place, frame.x.low, frame.x.high);
        zoom.x = chosenWithin(zoomedAround(frame.x, place, factor), m_content.fullX(), m_content.leastWidth());
    }
    setZoom(zoom);
}

void LossChart::chooseArea(const QRectF& band)
{
    const PlotFrame& frame = m_plot->frame();
    LossZoom zoom = m_content.zoom;
    zoom.x = chosenWithin({frame.batchAt(band.left()), frame.batchAt(band.right())}, m_content.fullX(),
                          m_content.leastWidth());
    if (band.height() < frame.area.height() - 1) {
        zoom.y = keptWithin({frame.axisYAt(band.bottom()), frame.axisYAt(band.top())}, frame.y,
                            frame.y.width() * leastValuePart);
    }
    setZoom(zoom);
}

void LossChart::showWindow(const AxisRange& x)
{
    LossZoom zoom = m_content.zoom;
    zoom.x = chosenWithin(x, m_content.fullX(), m_content.leastWidth());
    setZoom(zoom);
}

void LossChart::setXAxis(RunAxis axis)
{
    std::optional<AxisRange> numbers;
    if (m_content.zoom.x) numbers = batchRange();
    m_content.setXAxis(axis);
    LossZoom zoom = m_content.zoom;
    if (numbers) {
        const BatchPlaces& places = m_content.run.places;
        zoom.x = chosenWithin({places.atNumber(numbers->low), places.atNumber(numbers->high)}, m_content.fullX(),
                              m_content.leastWidth());
    }
    m_content.zoom = zoom;
    redraw();
}

void LossChart::pan(const QPointF& by)
{
    const PlotFrame& frame = m_plot->frame();
    LossZoom zoom = m_content.zoom;
    if (zoom.x) {
        const double shift = -by.x() / frame.area.width() * frame.x.width();
        zoom.x = keptWithin({zoom.x->low + shift, zoom.x->high + shift}, m_content.fullX(), m_content.leastWidth());
    }
    if (zoom.y) {
        const double shift = by.y() / frame.area.height() * frame.y.width();
        const AxisRange moved{zoom.y->low + shift, zoom.y->high + shift};
        const AxisRange& fitted = m_plot->fittedY();
        const AxisRange whole{std::min(fitted.low, zoom.y->low), std::max(fitted.high, zoom.y->high)};
        zoom.y = keptWithin(moved, whole, 0);
    }
    setZoom(zoom);
}

qsizetype LossChart::batchNear(const QPointF& at) const
{
    if (m_content.run.batchCount() == 0) return -1;
    return static_cast<qsizetype>(m_content.run.places.nearest(m_plot->frame().batchAt(at.x())));
}

qsizetype LossChart::crosshair() const
{
    return m_content.crosshair ? static_cast<qsizetype>(*m_content.crosshair) : -1;
}

void LossChart::setCrosshair(qsizetype index)
{
    if (index >= static_cast<qsizetype>(m_content.run.batchCount())) return;
    if (index >= 0 && m_content.zoom.x) {
        const BatchPlaces& places = m_content.run.places;
        const auto batch = static_cast<std::size_t>(index);
        const double place = places.at(batch);
        const AxisRange& shown = *m_content.zoom.x;
        LossZoom zoom = m_content.zoom;
        if (place < shown.low || place > shown.high) {
            // One step beyond the rim moves the picture by that step, a far one centres it.
            const double beyond =
                place < shown.low ? places.beginOf(batch) - shown.low : places.endOf(batch) - shown.high;
            const double shift = std::abs(beyond) < shown.width() / 2 ? beyond : place - (shown.low + shown.high) / 2;
            zoom.x = keptWithin({shown.low + shift, shown.high + shift}, m_content.fullX(), m_content.leastWidth());
            setZoom(zoom);
        }
    }
    showCrosshair(index, std::nullopt);
}

void LossChart::step(qsizetype batches)
{
    const auto count = static_cast<qsizetype>(m_content.run.batchCount());
    if (count == 0) return;
    if (crosshair() >= 0) {
        setCrosshair(std::clamp<qsizetype>(crosshair() + batches, 0, count - 1));
        return;
    }
    // The first key shows it at the rim of what is seen where the walk begins.
    const AxisRange& x = m_plot->frame().x;
    const BatchPlaces& places = m_content.run.places;
    const std::size_t first = places.countBefore(x.low);
    const std::size_t past = places.countBefore(std::nextafter(x.high, std::numeric_limits<double>::infinity()));
    const auto rim = static_cast<qsizetype>(batches > 0 ? first : past) - (batches > 0 ? 0 : 1);
    setCrosshair(std::clamp<qsizetype>(rim, 0, count - 1));
}

}  // namespace trueloss::ui
