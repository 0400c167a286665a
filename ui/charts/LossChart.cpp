#include "charts/LossChart.h"

#include "charts/BatchReadout.h"
#include "charts/ChartExport.h"
#include "charts/LossChartView.h"
#include "charts/LossPlot.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss::ui {

namespace {

constexpr int redrawInterval = 31;  // milliseconds: at most 33 times a second
constexpr double leastBatches = 3;
constexpr double leastValuePart = 1e-7;  // of the whole y range; nearer, doubles run out of digits

}  // namespace

LossChart::LossChart(QWidget* parent)
    : QWidget(parent),
      m_plot(new LossPlot),
      m_view(new LossChartView(m_plot, this)),
      m_legend(new LossChartLegend(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* margin = new QVBoxLayout;
    margin->setContentsMargins(8, 4, 8, 0);
    margin->addWidget(m_legend);
    column->addLayout(margin);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LossChart::redraw);
    connect(m_legend, &LossChartLegend::toggled, this, &LossChart::toggle);
    connectView();
    applyLook();
    retranslate();
    redraw();
}

void LossChart::connectView()
{
    connect(m_view, &LossChartView::resized, this, &LossChart::redraw);
    connect(m_view, &LossChartView::hovered, this, [this](QPointF at) {
        const bool inside = m_plot->frame().area.adjusted(-4, -4, 4, 4).contains(at);
        showCrosshair(inside ? batchNear(at) : -1, at.y());
    });
    connect(m_view, &LossChartView::left, this, [this] {
        // A crosshair that the keyboard put there stays.
        if (m_content.cursorY) showCrosshair(-1, std::nullopt);
    });
    connect(m_view, &LossChartView::clicked, this, [this](QPointF at) {
        const qsizetype index = m_plot->frame().area.contains(at) ? batchNear(at) : -1;
        if (index >= 0) Q_EMIT batchActivated(index);
    });
    connect(m_view, &LossChartView::activateWished, this, [this] {
        if (crosshair() >= 0) Q_EMIT batchActivated(crosshair());
    });
    connect(m_view, &LossChartView::zoomWished, this, &LossChart::zoomAround);
    connect(m_view, &LossChartView::rubberBandMoved, this, [this](QRectF band) {
        m_content.rubberBand = band;
        m_plot->updateMarks();
    });
    connect(m_view, &LossChartView::areaChosen, this, &LossChart::chooseArea);
    connect(m_view, &LossChartView::panWished, this, &LossChart::pan);
    connect(m_view, &LossChartView::resetWished, this, &LossChart::resetZoom);
    connect(m_view, &LossChartView::stepWished, this, [this](int batches) { step(batches); });
    connect(m_view, &LossChartView::lastWished, this,
            [this] { setCrosshair(static_cast<qsizetype>(m_content.run.batchCount()) - 1); });
    connect(m_view, &LossChartView::crosshairHideWished, this, [this] { showCrosshair(-1, std::nullopt); });
}

void LossChart::setRecord(const RunRecord* record)
{
    m_content.run.setRecord(record);
    m_content.batchesAtStart = m_content.run.batchCount();
    m_content.artifacts.clear();
    m_content.axis.reset();
    m_plot->forgetWidths();
    m_content.cursorY.reset();
    showCrosshair(-1, std::nullopt);
    setZoom({});
    redraw();
}

void LossChart::setComparison(const RunRecord* record)
{
    m_content.other.setRecord(record);
    redraw();
}

void LossChart::setArtifacts(std::vector<Artifact> artifacts, double factor)
{
    m_content.artifacts = std::move(artifacts);
    m_content.artifactFactor = factor;
    refresh();
}

void LossChart::setExpectedBatches(qsizetype batches)
{
    m_content.expectedBatches = static_cast<std::size_t>(std::max<qsizetype>(batches, 0));
    refresh();
}

void LossChart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    retranslate();
}

void LossChart::setCurveVisible(CurveKind kind, bool visible)
{
    if (m_content.isVisible(kind) == visible) return;
    m_content.visible[indexOf(kind)] = visible;
    redraw();
    Q_EMIT curveVisibleChanged(kind, visible);
}

void LossChart::setSmoothing(double smoothing)
{
    m_content.run.setSmoothing(smoothing);
    m_content.other.setSmoothing(smoothing);
    redraw();
}

void LossChart::setAxisMode(AxisMode mode)
{
    m_content.axis.setMode(mode);
    m_content.zoom.y.reset();
    redraw();
}

bool LossChart::isLogarithmic() const
{
    return m_plot->frame().logarithmic;
}

AxisRange LossChart::batchRange() const
{
    return m_plot->frame().x;
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
            place = static_cast<double>(*m_content.crosshair) + 1;
        }
        place = std::clamp(place, frame.x.low, frame.x.high);
        zoom.x = chosenWithin(zoomedAround(frame.x, place, factor), m_content.fullX(), leastBatches);
    }
    setZoom(zoom);
}

void LossChart::chooseArea(const QRectF& band)
{
    const PlotFrame& frame = m_plot->frame();
    LossZoom zoom = m_content.zoom;
    zoom.x = chosenWithin({frame.batchAt(band.left()), frame.batchAt(band.right())}, m_content.fullX(), leastBatches);
    if (band.height() < frame.area.height() - 1) {
        zoom.y = keptWithin({frame.axisYAt(band.bottom()), frame.axisYAt(band.top())}, frame.y,
                            frame.y.width() * leastValuePart);
    }
    setZoom(zoom);
}

void LossChart::pan(const QPointF& by)
{
    const PlotFrame& frame = m_plot->frame();
    LossZoom zoom = m_content.zoom;
    if (zoom.x) {
        const double shift = -by.x() / frame.area.width() * frame.x.width();
        zoom.x = keptWithin({zoom.x->low + shift, zoom.x->high + shift}, m_content.fullX(), leastBatches);
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
    const auto count = static_cast<double>(m_content.run.batchCount());
    if (count == 0) return -1;
    const double number = std::round(m_plot->frame().batchAt(at.x()));
    return static_cast<qsizetype>(std::clamp(number, 1.0, count)) - 1;
}

qsizetype LossChart::crosshair() const
{
    return m_content.crosshair ? static_cast<qsizetype>(*m_content.crosshair) : -1;
}

void LossChart::setCrosshair(qsizetype index)
{
    if (index >= static_cast<qsizetype>(m_content.run.batchCount())) return;
    if (index >= 0 && m_content.zoom.x) {
        const double number = static_cast<double>(index) + 1;
        const AxisRange& shown = *m_content.zoom.x;
        LossZoom zoom = m_content.zoom;
        if (number < shown.low || number > shown.high) {
            // One step beyond the rim moves the picture by that step, a far one centres it.
            const double beyond = number < shown.low ? number - 0.5 - shown.low : number + 0.5 - shown.high;
            const double shift = std::abs(beyond) < shown.width() / 2 ? beyond : number - (shown.low + shown.high) / 2;
            zoom.x = keptWithin({shown.low + shift, shown.high + shift}, m_content.fullX(), leastBatches);
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
    const double rim = batches > 0 ? std::ceil(x.low) : std::floor(x.high);
    setCrosshair(std::clamp<qsizetype>(static_cast<qsizetype>(rim) - 1, 0, count - 1));
}

void LossChart::showCrosshair(qsizetype index, std::optional<double> cursorY)
{
    const qsizetype before = crosshair();
    if (index < 0) {
        m_content.crosshair.reset();
        m_content.cursorY.reset();
    } else {
        m_content.crosshair = static_cast<std::size_t>(index);
        m_content.cursorY = cursorY;
    }
    m_view->setHasCrosshair(index >= 0);
    m_plot->updateMarks();
    if (before == index) return;
    const QString words =
        index < 0 ? QString()
                  : BatchReadout::of(m_content.run, m_content.other, static_cast<std::size_t>(index)).sentence();
    setAccessibleDescription(words);
    m_view->setAccessibleDescription(words);
    Q_EMIT batchHovered(index);
}

QPointF LossChart::positionOf(double batchNumber, double value) const
{
    const PlotFrame& frame = m_plot->frame();
    return frame.pixel({batchNumber, frame.axisValue(value)});
}

QWidget* LossChart::plotWidget() const
{
    return m_view->viewport();
}

void LossChart::refresh()
{
    if (m_timer.isActive()) return;
    const qint64 wait = m_sinceRedraw.isValid() ? redrawInterval - m_sinceRedraw.elapsed() : 0;
    m_timer.start(static_cast<int>(std::clamp<qint64>(wait, 0, redrawInterval)));
}

void LossChart::redraw()
{
    m_timer.stop();
    m_content.run.update();
    m_content.other.update();
    if (m_content.crosshair && *m_content.crosshair >= m_content.run.batchCount()) showCrosshair(-1, std::nullopt);
    updateLegend();
    m_plot->rebuild(m_content);
    m_sinceRedraw.start();
}

void LossChart::toggle(LegendKey key, bool on)
{
    if (key == LegendKey::Artifacts) {
        m_content.artifactsVisible = on;
    } else if (key == LegendKey::OtherRun) {
        m_content.otherVisible = on;
    } else {
        setCurveVisible(static_cast<CurveKind>(key), on);
        return;
    }
    redraw();
}

void LossChart::updateLegend()
{
    QList<LegendEntry> entries;
    if (m_content.run.record() || m_content.other.record()) {
        const auto visible = [this](CurveKind kind) { return m_content.isVisible(kind); };
        entries.append({LegendKey::TrueRmse, tr("True batch RMSE"),
                        tr("The error of each batch by itself, in the target's own unit: the square root of the mean "
                           "of (prediction - target)². Nothing is averaged over batches."),
                        visible(CurveKind::TrueRmse)});
        entries.append({LegendKey::RunningMean, tr("Running mean (what Keras prints)"),
                        tr("What Keras prints: the mean of all batches of this epoch so far, (b1 + ... + bk) / k. One "
                           "huge batch stays in it to the end of the epoch."),
                        visible(CurveKind::RunningMean)});
        if (smoothing() > 0) {
            entries.append({LegendKey::Smoothed, tr("Smoothed %1").arg(humanNumber(smoothing())),
                            tr("What TensorBoard draws: an exponential moving average of the true batch RMSE. A huge "
                               "batch fades from it little by little, over about 1 / (1 - smoothing) batches."),
                            visible(CurveKind::Smoothed)});
        }
        entries.append({LegendKey::Validation, tr("Validation"),
                        tr("The RMSE over the whole validation split, measured once after each epoch."),
                        visible(CurveKind::Validation)});
    }
    if (!m_content.artifacts.empty()) {
        entries.append({LegendKey::Artifacts, tr("Mean misleads"),
                        tr("Here the running mean lies more than %1 times above or below what the batches really do. "
                           "The diamond is the batch to blame.")
                            .arg(humanNumber(m_content.artifactFactor, 3)),
                        m_content.artifactsVisible});
    }
    if (const RunRecord* other = m_content.other.record()) {
        const QString name = QString::fromStdString(other->name);
        entries.append({LegendKey::OtherRun, name.isEmpty() ? tr("Other run") : name,
                        tr("Another run for comparison, in paler colours on the same axes."), m_content.otherVisible});
    }
    m_legend->setEntries(entries);
}

void LossChart::applyLook()
{
    const ChartTheme theme = ChartTheme::fromPalette(palette());
    m_view->setBackgroundBrush(theme.background);
    m_legend->setTheme(theme);
    m_plot->setLook(theme, font());
}

void LossChart::retranslate()
{
    m_content.emptyText = m_emptyText.isEmpty() ? tr("Press Start to train: the loss appears here.") : m_emptyText;
    setAccessibleName(tr("Loss chart"));
    m_view->setAccessibleName(tr("Loss chart"));
    redraw();
}

void LossChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
        case QEvent::LanguageChange:
        case QEvent::LocaleChange:
            retranslate();
            break;
        case QEvent::PaletteChange:
        case QEvent::FontChange:
            applyLook();
            redraw();
            break;
        default:
            break;
    }
}

bool LossChart::savePng(const QString& path, QSize size, qreal dpr, QString* error) const
{
    return ChartExport(m_content, m_legend->entries(), font()).writePng(path, size, dpr, error);
}

bool LossChart::saveSvg(const QString& path, QSize size, QString* error) const
{
    const RunRecord* record = m_content.run.record();
    const QString title = record ? QString::fromStdString(record->name) : QString();
    return ChartExport(m_content, m_legend->entries(), font()).writeSvg(path, size, title, error);
}

int LossChart::paintCount() const
{
    return m_view->paintCount();
}

QList<QPointF> LossChart::drawnPoints(CurveKind kind) const
{
    return m_plot->drawnPoints(kind);
}

QList<QPointF> LossChart::drawnComparisonPoints(CurveKind kind) const
{
    return m_plot->drawnPoints(kind, true);
}

}  // namespace trueloss::ui
