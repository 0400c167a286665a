#include "charts/LossChart.h"
#include "text/NumberText.h"

#include <algorithm>

// What stands in the legend of LossChart.

namespace trueloss::ui {

namespace {

std::optional<LegendEntry> artifactEntry(const LossPlotContent& content)
{
    const std::vector<Artifact>& artifacts = content.artifacts;
    if (artifacts.empty()) return {};
    const QString factor = humanNumber(content.artifactFactor, 3);
    if (artifacts.front().mean == MisleadingMean::None) {
        if (std::ranges::none_of(artifacts, &Artifact::hasCulprit)) return {};
        return LegendEntry{
            LegendKey::Artifacts, LossChart::tr("Huge batch"),
            LossChart::tr("The diamond is a batch so large that it would keep the mean of its epoch more than %1 "
                          "times above what the batches really do. The log does not carry it on to later lines.")
                .arg(factor),
            content.artifactsVisible};
    }
    return LegendEntry{
        LegendKey::Artifacts, LossChart::tr("Mean misleads"),
        (content.run.ofLog()
             ? LossChart::tr(
                   "Here the mean in the log lies more than %1 times above or below what the batches really do. The "
                   "diamond is the batch to blame.")
             : LossChart::tr(
                   "Here the running mean lies more than %1 times above or below what the batches really do. The "
                   "diamond is the batch to blame."))
            .arg(factor),
        content.artifactsVisible};
}

}  // namespace

QList<LegendEntry> LossChart::logEntries() const
{
    return {{LegendKey::TrueRmse, tr("True value of each batch"),
             tr("What each batch by itself came to, worked out from what the log shows. Nothing is averaged, but where "
                "the log tells only the mean of a block of batches: there it is a step."),
             m_content.isVisible(CurveKind::TrueRmse)},
            {LegendKey::RunningMean, tr("As in the log"),
             tr("The numbers that stand in the log: most tools print a mean of many batches. One huge batch stays in "
                "it for a long time."),
             m_content.isVisible(CurveKind::RunningMean)}};
}

QList<LegendEntry> LossChart::doubtEntries() const
{
    QList<LegendEntry> entries;
    const RecoveredCurves& recovered = m_content.run.recovered();
    if (recovered.hasWideBounds()) {
        entries.append({LegendKey::Bounds, tr("Bounds"),
                        tr("The true value lies within this band. It is as wide as the rounding of the printed numbers "
                           "makes it; where it is narrower than the line it is not seen."),
                        m_content.boundsVisible});
    }
    if (!recovered.gaps().empty()) {
        entries.append({LegendKey::Gaps, tr("Cannot be told"),
                        tr("Batches that cannot be told from the log. Rest the mouse on one to see why."),
                        m_content.gapsVisible});
    }
    return entries;
}

void LossChart::updateLegend()
{
    QList<LegendEntry> entries;
    const auto visible = [this](CurveKind kind) { return m_content.isVisible(kind); };
    if (m_content.run.ofLog()) {
        entries = logEntries();
    } else if (m_content.run.record() || !m_content.ghosts.empty()) {
        entries.append({LegendKey::TrueRmse, tr("True batch RMSE"),
                        tr("The error of each batch by itself, in the target's own unit: the square root of the mean "
                           "of (prediction - target)². Nothing is averaged over batches."),
                        visible(CurveKind::TrueRmse)});
        entries.append({LegendKey::RunningMean, tr("Running mean (what Keras prints)"),
                        tr("What Keras prints: the mean of all batches of this epoch so far, (b1 + ... + bk) / k. One "
                           "huge batch stays in it to the end of the epoch."),
                        visible(CurveKind::RunningMean)});
    }
    if (m_content.run.record() || !m_content.ghosts.empty()) {
        if (smoothing() > 0) {
            entries.append(
                {LegendKey::Smoothed, tr("Smoothed %1").arg(humanNumber(smoothing())),
                 tr("What TensorBoard draws: an exponential moving average of the batches' true values. A huge "
                    "batch fades from it little by little, over about 1 / (1 - smoothing) batches."),
                 visible(CurveKind::Smoothed)});
        }
        entries.append({LegendKey::Validation, tr("Validation"),
                        m_content.run.ofLog()
                            ? tr("What the log shows of the validation after an epoch.")
                            : tr("The RMSE over the whole validation split, measured once after each epoch."),
                        visible(CurveKind::Validation)});
    }
    if (m_content.run.ofLog()) entries += doubtEntries();
    if (const std::optional<LegendEntry> entry = artifactEntry(m_content)) entries.append(*entry);
    for (std::size_t i = 0; i < m_content.ghosts.size(); ++i) {
        const LossPlotContent::OtherRun& ghost = m_content.ghosts[i];
        LegendEntry& entry = entries.emplaceBack();
        entry.key = LegendKey::OtherRun;
        entry.index = i;
        entry.text = tr("%1  %2", "the letter of a curve and its name").arg(LossPlotContent::ghostTag(i), ghost.label);
        entry.toolTip = ghost.curves.places.axis() == m_content.xAxis()
                            ? tr("Another run for comparison, in paler colours on the same axes.")
                            : tr("This run does not know what the x axis counts. Choose batches to see it.");
        entry.on = ghost.visible;
    }
    for (std::size_t i = 0; i < m_content.overlays.size(); ++i) {
        const OverlayCurve& overlay = m_content.overlays[i];
        LegendEntry& entry = entries.emplaceBack();
        entry.key = LegendKey::Overlay;
        entry.index = i;
        entry.style = overlay.style();
        entry.text = tr("%1  %2", "the letter of a curve and its name").arg(m_content.overlayTag(i), overlay.label());
        entry.toolTip = overlay.explanation();
        entry.on = overlay.visible;
    }
    m_legend->setEntries(entries);
}

}  // namespace trueloss::ui
