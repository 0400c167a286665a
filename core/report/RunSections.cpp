#include "report/Sections.h"

#include "chart/RunCharts.h"
#include "diagnose/FindingGroups.h"
#include "ghosts/ToolView.h"
#include "report/ReportWords.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss {

namespace {

constexpr std::size_t mostEpochs = 40;
constexpr std::size_t mostEvents = 40;

const EpochPoint* bestEpoch(const RunRecord& record)
{
    const EpochPoint* best = nullptr;
    for (const EpochPoint& epoch : record.epochs()) {
        if (std::isfinite(epoch.rmse) && (best == nullptr || epoch.rmse < best->rmse)) best = &epoch;
    }
    return best;
}

Message inUnit(double value, const std::string& unit)
{
    if (unit.empty()) return numberCell(value);
    return {"%1 %2", {value, unit}};
}

/// Adds a row for each of `count` things: all of them, or the first quarter of `most` and the last ones, with a row of
/// dots between them and a sentence below.
template <class Row>
void addRows(std::size_t count, std::size_t most, ReportTable table, ReportSection& section, Row row)
{
    const std::size_t first = count <= most ? count : most / 4;
    const std::size_t last = count <= most ? 0 : most - first;
    for (std::size_t i = 0; i < first; ++i) table.rows.push_back(row(i));
    if (last > 0) table.rows.emplace_back(table.header.size(), Message{"\xE2\x80\xA6", {}});
    for (std::size_t i = count - last; i < count; ++i) table.rows.push_back(row(i));
    section.blocks.push_back(std::move(table));
    if (last == 0) return;
    section.blocks.push_back(Message{TRUELOSS_TEXT("Core", "%1 of %2 rows are shown: the first and the last ones."),
                                     {static_cast<std::int64_t>(most), static_cast<std::int64_t>(count)}});
}

Message eventText(const RunEvent& event)
{
    switch (event.kind) {
        case RunEventKind::LearningRateChanged:
            return {TRUELOSS_TEXT("Core", "The learning rate was set to %1."), {event.value}};
        case RunEventKind::Paused:
            return {TRUELOSS_TEXT("Core", "The run was paused."), {}};
        case RunEventKind::Resumed:
            return {TRUELOSS_TEXT("Core", "The run went on after the pause."), {}};
        case RunEventKind::Checkpoint:
            return {TRUELOSS_TEXT("Core", "A checkpoint was written: %1"), {event.text}};
        case RunEventKind::CheckpointFailed:
            return {TRUELOSS_TEXT("Core", "A checkpoint could not be written: %1"), {event.text}};
        case RunEventKind::Continued:
            break;
    }
    return {TRUELOSS_TEXT("Core", "The run was continued from a checkpoint after an interruption."), {}};
}

Message evidenceWord(Evidence evidence)
{
    switch (evidence) {
        case Evidence::Measured:
            break;
        case Evidence::NotTested:
            return {TRUELOSS_TEXT("Core", "not tested"), {}};
        case Evidence::Tested:
            return {TRUELOSS_TEXT("Core", "tested"), {}};
    }
    return {TRUELOSS_TEXT("Core", "measured"), {}};
}

ReportTone toneOf(const Finding& finding)
{
    if (finding.kind == FindingKind::Healthy) return ReportTone::Good;
    if (finding.kind == FindingKind::NotFinite || finding.kind == FindingKind::Diverging) return ReportTone::Bad;
    return ReportTone::Doubtful;
}

}  // namespace

void addDamage(const ReportSource& source, std::vector<ReportSection>& sections)
{
    if (source.damage.empty()) return;
    sections.push_back({{TRUELOSS_TEXT("Core", "What is missing"), {}},
                        {ReportCard{ReportTone::Bad, {TRUELOSS_TEXT("Core", "damaged"), {}}, source.damage, {}, {}}}});
}

void addOverview(const ReportSource& source, std::vector<ReportSection>& sections)
{
    const RunRecord& record = source.record;
    if (record.batchCount() == 0) return;
    ReportSection section{{TRUELOSS_TEXT("Core", "At a glance"), {}}, {}};
    Chart chart = lossChart(record, source.detector.artifacts());
    if (!source.column.empty()) chart.yName = verbatim(source.column);
    section.blocks.push_back(std::move(chart));
    const std::size_t last = record.batchCount() - 1;
    ReportTable table;
    table.firstNumber = 1;
    const auto row = [&table](const char* name, Message value) {
        table.rows.push_back({Message{name, {}}, std::move(value)});
    };
    row(TRUELOSS_TEXT("Core", "Batches"), countCell(static_cast<std::int64_t>(record.batchCount())));
    row(TRUELOSS_TEXT("Core", "Epochs begun"), countCell(static_cast<std::int64_t>(record.epochStarts().size())));
    if (record.hasRecovered()) {
        if (!source.column.empty()) row(TRUELOSS_TEXT("Core", "Column of the log"), verbatim(source.column));
        row(TRUELOSS_TEXT("Core", "True value of the last batch"), numberCell(record.trueCurve().at(last)));
        row(TRUELOSS_TEXT("Core", "As in the log, after it"), numberCell(record.recovered(last).printed));
    } else {
        row(TRUELOSS_TEXT("Core", "True RMSE of the last batch"), inUnit(record.trueCurve().at(last), record.unit));
        row(TRUELOSS_TEXT("Core", "Running mean at the last batch"),
            inUnit(record.runningMeanCurve().at(last), record.unit));
    }
    if (const EpochPoint* best = bestEpoch(record)) {
        const bool ofLog = record.source == RunSource::Log;
        row(ofLog ? TRUELOSS_TEXT("Core", "Best validation") : TRUELOSS_TEXT("Core", "Best validation RMSE"),
            inUnit(best->rmse, record.unit));
        row(TRUELOSS_TEXT("Core", "Reached in epoch"), countCell(best->epoch));
        row(ofLog ? TRUELOSS_TEXT("Core", "Last validation") : TRUELOSS_TEXT("Core", "Last validation RMSE"),
            inUnit(record.epochs().back().rmse, record.unit));
    }
    if (record.samplesDone(last) > 0) row(TRUELOSS_TEXT("Core", "Samples seen"), countCell(record.samplesDone(last)));
    if (record.secondsDone(last) > 0.0) row(TRUELOSS_TEXT("Core", "Time"), clockCell(record.secondsDone(last)));
    section.blocks.push_back(std::move(table));
    section.blocks.insert(section.blocks.end(), source.notes.begin(), source.notes.end());
    sections.push_back(std::move(section));
}

void addFindings(const ReportSource& source, std::vector<ReportSection>& sections)
{
    if (source.findings.empty()) return;
    ReportSection section{{TRUELOSS_TEXT("Core", "Findings"), {}}, {}};
    for (FindingGroup& group : groupedFindings(source.findings)) {
        const Finding& finding = group.finding;
        section.blocks.push_back(ReportCard{toneOf(finding), evidenceWord(finding.evidence), finding.headline,
                                            finding.explanation, std::move(group.evidence)});
    }
    sections.push_back(std::move(section));
}

void addTools(const ReportSource& source, std::vector<ReportSection>& sections)
{
    if (source.record.batchCount() == 0) return;
    ReportSection section{{TRUELOSS_TEXT("Core", "What other tools would have shown"), {}}, {}};
    Chart chart = toolsChart(source.record);
    if (!source.column.empty()) chart.yName = verbatim(source.column);
    section.blocks.push_back(std::move(chart));
    for (ToolView& view : toolViews(findHiddenSpikes(source.record, source.detector))) {
        section.blocks.push_back(
            ReportCard{ReportTone::Plain, {}, toolName(view.tool), toolDetail(view.tool), std::move(view.sentences)});
    }
    sections.push_back(std::move(section));
}

void addGradients(const ReportSource& source, std::vector<ReportSection>& sections)
{
    Chart chart = channelChart(source.record, Channel::GradNorm);
    if (chart.series.empty()) return;
    sections.push_back({{TRUELOSS_TEXT("Core", "Gradients"), {}}, {std::move(chart)}});
}

void addEpochs(const ReportSource& source, std::vector<ReportSection>& sections)
{
    const auto& epochs = source.record.epochs();
    if (epochs.empty()) return;
    ReportSection section{{TRUELOSS_TEXT("Core", "Epochs"), {}}, {}};
    const std::string& unit = source.record.unit;
    ReportTable table;
    if (source.record.source == RunSource::Log) {
        table.header = {{TRUELOSS_TEXT("Core", "epoch"), {}},
                        {TRUELOSS_TEXT("Core", "validation"), {}},
                        {"MAE", {}},
                        {TRUELOSS_TEXT("Core", "as in the log, at its end"), {}},
                        {TRUELOSS_TEXT("Core", "time"), {}}};
        addRows(epochs.size(), mostEpochs, std::move(table), section, [&epochs](std::size_t i) -> std::vector<Message> {
            const EpochPoint& epoch = epochs[i];
            return {countCell(epoch.epoch), numberCell(epoch.rmse), numberCell(epoch.mae),
                    numberCell(epoch.runningMean), clockCell(epoch.seconds)};
        });
        sections.push_back(std::move(section));
        return;
    }
    table.header = {
        {TRUELOSS_TEXT("Core", "epoch"), {}},
        withUnit(unit, TRUELOSS_TEXT("Core", "validation RMSE (%1)"), TRUELOSS_TEXT("Core", "validation RMSE")),
        withUnit(unit, "MAE (%1)", "MAE"),
        {"R\xC2\xB2", {}},
        withUnit(unit, TRUELOSS_TEXT("Core", "running mean (%1)"), TRUELOSS_TEXT("Core", "running mean")),
        {TRUELOSS_TEXT("Core", "time"), {}}};
    addRows(epochs.size(), mostEpochs, std::move(table), section, [&epochs](std::size_t i) -> std::vector<Message> {
        const EpochPoint& epoch = epochs[i];
        return {countCell(epoch.epoch), numberCell(epoch.rmse),        numberCell(epoch.mae),
                numberCell(epoch.r2),   numberCell(epoch.runningMean), clockCell(epoch.seconds)};
    });
    sections.push_back(std::move(section));
}

void addEvents(const ReportSource& source, std::vector<ReportSection>& sections)
{
    const auto& events = source.record.events();
    if (events.empty()) return;
    ReportSection section{{TRUELOSS_TEXT("Core", "Events"), {}}, {}};
    ReportTable table;
    table.header = {{TRUELOSS_TEXT("Core", "after batch"), {}}, {TRUELOSS_TEXT("Core", "what happened"), {}}};
    table.firstNumber = 2;
    addRows(events.size(), mostEvents, std::move(table), section, [&events](std::size_t i) -> std::vector<Message> {
        return {countCell(events[i].batch), eventText(events[i])};
    });
    sections.push_back(std::move(section));
}

}  // namespace trueloss
