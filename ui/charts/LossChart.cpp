#include "charts/LossChart.h"

#include "charts/BatchReadout.h"
#include "charts/LossChartView.h"
#include "charts/LossPlot.h"
#include "charts/OverviewStrip.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss::ui {

namespace {

// Milliseconds from the start of a redraw to that of the next. Shorter than the session's drain of events: were it
// longer, or counted from the end, a drain would wait for the next one and redraws would come unevenly.
constexpr int redrawInterval = 16;
constexpr int readingTime = 4;  // milliseconds of a redraw in which the average may catch up with the run
constexpr int leastHeightWithStrip = 280;

}  // namespace

LossChart::LossChart(QWidget* parent)
    : QWidget(parent),
      m_plot(new LossPlot),
      m_view(new LossChartView(m_plot, this)),
      m_legend(new LossChartLegend(this)),
      m_strip(new OverviewStrip(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* margin = new QVBoxLayout;
    margin->setContentsMargins(8, 4, 8, 0);
    margin->addWidget(m_legend);
    column->addLayout(margin);
    column->addWidget(m_view, 1);
    column->addWidget(m_strip);
    m_strip->setObjectName(QStringLiteral("overview"));
    setFocusProxy(m_view);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
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
        const bool inside = m_plot->wholeArea().adjusted(-4, -4, 4, 4).contains(at);
        showCrosshair(inside ? batchNear(at) : -1, at.y());
    });
    connect(m_view, &LossChartView::left, this, [this] {
        // A crosshair that the keyboard put there stays.
        if (m_content.cursorY) showCrosshair(-1, std::nullopt);
    });
    connect(m_view, &LossChartView::clicked, this, [this](QPointF at) {
        const qsizetype index = m_plot->wholeArea().contains(at) ? batchNear(at) : -1;
        if (index >= 0) Q_EMIT batchActivated(index);
        // A glyph in the lane leads to its batch.
        if (index < 0 && !hintAt(at).isEmpty()) setCrosshair(batchNear(at));
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
    connect(m_view, &LossChartView::hintWished, this,
            [this](QPoint at, QPoint global) { QToolTip::showText(global, hintAt(at), m_view); });
    connect(m_strip, &OverviewStrip::windowWished, this, &LossChart::showWindow);
    connect(m_strip, &OverviewStrip::allWished, this, [this] { setZoom({{}, m_content.zoom.y}); });
    connect(m_view, &LossChartView::crosshairHideWished, this, [this] { showCrosshair(-1, std::nullopt); });
}

void LossChart::setRecord(const RunRecord* record, bool sameRun)
{
    const std::size_t batchesAtStart = m_content.batchesAtStart;
    m_content.run.setRecord(record);
    m_content.batchesAtStart = m_content.run.batchCount();
    m_content.artifacts.clear();
    m_content.findings.clear();
    m_content.keptStates.clear();
    m_content.overlays.clear();
    m_content.column.clear();
    m_plot->forgetWidths();
    m_content.cursorY.reset();
    showCrosshair(-1, std::nullopt);
    LossZoom zoom;
    if (sameRun) {
        // One that grew has an axis that grows in steps.
        m_content.batchesAtStart = std::min(batchesAtStart, m_content.batchesAtStart);
        m_content.update(QDeadlineTimer(readingTime));
        zoom = m_content.zoom;
        if (zoom.x) zoom.x = chosenWithin(*zoom.x, m_content.fullX(), m_content.leastWidth());
    } else {
        m_content.axis.reset();
    }
    setZoom(zoom);
    redraw();
}

void LossChart::setGhosts(const std::vector<Ghost>& ghosts)
{
    std::vector<LossPlotContent::OtherRun>& others = m_content.ghosts;
    const bool same = std::equal(ghosts.begin(), ghosts.end(), others.begin(), others.end(),
                                 [](const Ghost& ghost, const LossPlotContent::OtherRun& other) {
                                     return ghost.record == other.curves.record();
                                 });
    if (!same) {
        others.clear();
        for (const Ghost& ghost : ghosts) {
            if (!ghost.record) continue;
            LossPlotContent::OtherRun& other = others.emplace_back();
            other.curves.setRecord(ghost.record);
            other.curves.setSmoothing(m_content.run.smoothing());
        }
    }
    std::size_t place = 0;
    for (const Ghost& ghost : ghosts) {
        if (!ghost.record) continue;
        const QString own = QString::fromStdString(ghost.record->name);
        others[place++].label = !ghost.label.isEmpty() ? ghost.label : own.isEmpty() ? tr("Other run") : own;
    }
    redraw();
}

void LossChart::setOverlays(std::vector<Overlay> overlays)
{
    const std::vector<OverlayCurve> before = std::exchange(m_content.overlays, {});
    for (Overlay& overlay : overlays) {
        OverlayCurve& curve = m_content.overlays.emplace_back(std::move(overlay));
        // One that was switched off in the legend is not shown again because the run has grown.
        const auto same = std::ranges::find(before, curve.label(), &OverlayCurve::label);
        if (same != before.end()) curve.visible = same->visible;
    }
    redraw();
}

void LossChart::setFindings(std::vector<FindingMark> findings)
{
    if (findings == m_content.findings) return;
    m_content.findings = std::move(findings);
    refresh();
}

void LossChart::setKeptStates(std::vector<std::int64_t> batches)
{
    if (batches == m_content.keptStates) return;
    m_content.keptStates = std::move(batches);
    refresh();
}

void LossChart::setArtifacts(std::vector<Artifact> artifacts, double factor)
{
    m_content.artifacts = std::move(artifacts);
    m_content.artifactFactor = factor;
    refresh();
}

void LossChart::setExpectedBatches(qsizetype batches, qsizetype epochs)
{
    m_content.expectedEpochs = static_cast<std::size_t>(std::max<qsizetype>(epochs, 0));
    m_content.expectedBatches = static_cast<std::size_t>(std::max<qsizetype>(batches, 0));
    refresh();
}

void LossChart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    retranslate();
}

void LossChart::setColumn(const QString& column)
{
    if (column == m_content.column) return;
    m_content.column = column;
    m_plot->forgetWidths();
    redraw();
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
    for (LossPlotContent::OtherRun& ghost : m_content.ghosts) ghost.curves.setSmoothing(smoothing);
    redraw();
}

void LossChart::setPanelVisible(Channel channel, bool visible)
{
    for (std::size_t i = 0; i < panelChannels.size(); ++i) {
        if (panelChannels[i] == channel) m_content.panels[i] = visible;
    }
    redraw();
}

bool LossChart::isPanelVisible(Channel channel) const
{
    for (std::size_t i = 0; i < panelChannels.size(); ++i) {
        if (panelChannels[i] == channel) return m_content.panels[i];
    }
    return false;
}

void LossChart::setOverviewVisible(bool visible)
{
    m_overviewVisible = visible;
    showStrip();
}

void LossChart::showStrip()
{
    const bool shown = m_overviewVisible && height() >= leastHeightWithStrip && !m_content.hasNoCurve();
    m_strip->setVisible(shown);
    if (shown) m_strip->refresh(m_content, m_plot->frame());
}

void LossChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showStrip();
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
    speak();
    Q_EMIT batchHovered(index);
}

void LossChart::speak()
{
    const QString words =
        m_content.crosshair ? BatchReadout::of(m_content, *m_content.crosshair).sentence() : QString();
    setAccessibleDescription(words);
    m_view->setSpokenValues(words);
}

QPointF LossChart::positionOf(double batchNumber, double value) const
{
    const PlotFrame& frame = m_plot->frame();
    return frame.pixel({m_content.run.places.atNumber(batchNumber), frame.axisValue(value)});
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
    m_sinceRedraw.start();
    const bool all = m_content.update(QDeadlineTimer(readingTime));
    if (m_content.crosshair && *m_content.crosshair >= m_content.run.batchCount()) showCrosshair(-1, std::nullopt);
    updateLegend();
    m_plot->rebuild(m_content);
    showStrip();
    if (!all) refresh();
    if (m_shownAxis == xAxis()) return;
    m_shownAxis = xAxis();
    Q_EMIT xAxisChanged(m_shownAxis);
}

void LossChart::toggle(LegendKey key, std::size_t index, bool on)
{
    if (key == LegendKey::Artifacts) {
        m_content.artifactsVisible = on;
    } else if (key == LegendKey::Bounds) {
        m_content.boundsVisible = on;
    } else if (key == LegendKey::Gaps) {
        m_content.gapsVisible = on;
    } else if (key == LegendKey::OtherRun) {
        m_content.ghosts[index].visible = on;
    } else if (key == LegendKey::Overlay) {
        m_content.overlays[index].visible = on;
    } else {
        setCurveVisible(static_cast<CurveKind>(key), on);
        return;
    }
    redraw();
}

void LossChart::applyLook()
{
    const ChartTheme theme = ChartTheme::fromPalette(palette());
    m_view->setBackgroundBrush(theme.background);
    m_legend->setTheme(theme);
    m_strip->setTheme(theme);
    m_plot->setLook(theme, font());
}

void LossChart::retranslate()
{
    m_content.emptyText = m_emptyText.isEmpty() ? tr("Press Start to train: the loss appears here.") : m_emptyText;
    setAccessibleName(tr("Loss chart"));
    m_view->setAccessibleName(tr("Loss chart"));
    redraw();
    speak();
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

ChartExport LossChart::picture(ChartFormat format, QSize size) const
{
    return {m_content, m_legend->entries(), font(), format, size};
}

QString LossChart::hintAt(const QPointF& at) const
{
    return m_plot->hintAt(at);
}

int LossChart::paintCount() const
{
    return m_view->paintCount();
}

QList<QPointF> LossChart::drawnPoints(CurveKind kind) const
{
    return m_plot->drawnPoints(kind);
}

QList<QPointF> LossChart::drawnGhostPoints(std::size_t ghost, CurveKind kind) const
{
    return ghost < m_content.ghosts.size() ? m_plot->drawnGhostPoints(ghost, kind) : QList<QPointF>();
}

QList<QPointF> LossChart::drawnOverlayPoints(std::size_t overlay) const
{
    return overlay < m_content.overlays.size() ? m_plot->drawnOverlayPoints(overlay) : QList<QPointF>();
}

QList<QPointF> LossChart::drawnPanelPoints(Channel channel) const
{
    return m_plot->drawnPanelPoints(channel);
}

QList<RimMark> LossChart::rimMarks(CurveKind kind) const
{
    return m_plot->beyond(kind);
}

}  // namespace trueloss::ui
