#include "report/Sections.h"

#include "base/Numbers.h"
#include "report/ReportWords.h"

#include <algorithm>
#include <utility>

namespace trueloss {

namespace {

Message severityWord(FindingSeverity severity)
{
    switch (severity) {
        case FindingSeverity::Note:
            break;
        case FindingSeverity::Warning:
            return {TRUELOSS_TEXT("Core", "warning"), {}};
        case FindingSeverity::Serious:
            return {TRUELOSS_TEXT("Core", "serious"), {}};
    }
    return {TRUELOSS_TEXT("Core", "note"), {}};
}

ReportTone toneOf(FindingSeverity severity)
{
    switch (severity) {
        case FindingSeverity::Note:
            break;
        case FindingSeverity::Warning:
            return ReportTone::Doubtful;
        case FindingSeverity::Serious:
            return ReportTone::Bad;
    }
    return ReportTone::Plain;
}

ReportCard cardOf(const FindingSummary& finding)
{
    ReportCard card{toneOf(finding.severity), severityWord(finding.severity), finding.headline, finding.advice,
                    finding.examples};
    const std::int64_t more = finding.rowCount - static_cast<std::int64_t>(finding.examples.size());
    if (!card.points.empty() && more > 0)
        card.points.push_back({TRUELOSS_TEXT("Core", "and %1 more, %2 in all"), {more, finding.rowCount}});
    if (finding.decision == RowDecision::Exclude)
        card.points.push_back({TRUELOSS_TEXT("Core", "Decided: these rows were left out of the training."), {}});
    if (finding.decision == RowDecision::Keep)
        card.points.push_back({TRUELOSS_TEXT("Core", "Decided: known, and left as it is."), {}});
    return card;
}

/// "mean = 103.4; scale = 57.89", of many values the first and the last: "quantiles = 4.25 ... 203.75 (1,000)".
std::string parameterText(const ScalerParameters& parameters)
{
    std::string text;
    for (const auto& [name, values] : parameters) {
        if (values.empty()) continue;
        text += (text.empty() ? "" : "; ") + name + " = " + humanNumber(values.front());
        if (values.size() == 1) continue;
        text += " ... " + humanNumber(values.back()) + " (" + groupedInteger(static_cast<std::int64_t>(values.size())) +
                ")";
    }
    return text;
}

std::string valueOf(const std::vector<RunSetting>& settings, const std::string& key)
{
    const auto found = std::ranges::find(settings, key, &RunSetting::key);
    return found == settings.end() ? std::string() : found->value;
}

ReportTable tableOf(const std::vector<RunSetting>& settings)
{
    ReportTable table;
    table.firstNumber = 2;
    for (const RunSetting& setting : settings) table.rows.push_back({verbatim(setting.key), verbatim(setting.value)});
    return table;
}

/// The settings that differ, side by side; those that one of the two lacks are empty there.
ReportTable differences(const RunRecord& run, const RunRecord& other)
{
    ReportTable table;
    table.firstNumber = 3;
    table.header = {{TRUELOSS_TEXT("Core", "setting"), {}}, verbatim(run.name), verbatim(other.name)};
    std::vector<RunSetting> keys = run.settings;
    for (const RunSetting& setting : other.settings) {
        if (std::ranges::find(keys, setting.key, &RunSetting::key) == keys.end()) keys.push_back(setting);
    }
    for (const RunSetting& setting : keys) {
        const std::string here = valueOf(run.settings, setting.key);
        const std::string there = valueOf(other.settings, setting.key);
        if (here != there) table.rows.push_back({verbatim(setting.key), verbatim(here), verbatim(there)});
    }
    return table;
}

}  // namespace

void addDataCheck(const ReportSource& source, std::vector<ReportSection>& sections)
{
    if (!source.data && source.whyNoData.empty()) return;
    ReportSection section{{TRUELOSS_TEXT("Core", "Data check"), {}}, {}};
    if (!source.data) {
        section.blocks.push_back(source.whyNoData);
    } else if (!source.data->findings) {
        section.blocks.push_back(Message{TRUELOSS_TEXT("Core", "The data were not checked before the training."), {}});
    } else {
        for (const FindingSummary& finding : *source.data->findings) section.blocks.push_back(cardOf(finding));
        if (source.data->findings->empty())
            section.blocks.push_back(Message{TRUELOSS_TEXT("Core", "The data check found nothing to look at."), {}});
        if (!source.data->lookedAtImages)
            section.blocks.push_back(
                Message{TRUELOSS_TEXT("Core", "It looked at the table alone, not at the images."), {}});
    }
    sections.push_back(std::move(section));
}

void addTargets(const ReportSource& source, std::vector<ReportSection>& sections)
{
    if (!source.data || source.data->targets.empty()) return;
    ReportSection section{{TRUELOSS_TEXT("Core", "Targets"), {}}, {}};
    ReportTable figures;
    figures.firstNumber = 1;
    figures.header = {{TRUELOSS_TEXT("Core", "target"), {}},  {TRUELOSS_TEXT("Core", "rows"), {}},
                      {TRUELOSS_TEXT("Core", "mean"), {}},    {TRUELOSS_TEXT("Core", "deviation"), {}},
                      {TRUELOSS_TEXT("Core", "lowest"), {}},  {TRUELOSS_TEXT("Core", "median"), {}},
                      {TRUELOSS_TEXT("Core", "highest"), {}}, {TRUELOSS_TEXT("Core", "skew"), {}}};
    ReportTable scalers;
    scalers.firstNumber = 3;
    scalers.header = {{TRUELOSS_TEXT("Core", "target"), {}},
                      {TRUELOSS_TEXT("Core", "scaler"), {}},
                      {TRUELOSS_TEXT("Core", "fitted on the training rows"), {}}};
    for (const TargetSummary& target : source.data->targets) {
        const TargetStatistics& s = target.statistics;
        const Message name = verbatim(target.unit.empty() ? target.name : target.name + " (" + target.unit + ")");
        figures.rows.push_back({name, countCell(static_cast<std::int64_t>(s.count)), numberCell(s.mean),
                                numberCell(s.standardDeviation), numberCell(s.min), numberCell(s.median),
                                numberCell(s.max), numberCell(s.skew)});
        if (target.scaler)
            scalers.rows.push_back(
                {name, verbatim(std::string(scalerName(*target.scaler))), verbatim(parameterText(target.parameters))});
    }
    section.blocks.push_back(std::move(figures));
    section.blocks.push_back(Message{TRUELOSS_TEXT("Core", "%1 rows were trained on, %2 rows validated."),
                                     {source.data->trainRows, source.data->validationRows}});
    if (!scalers.rows.empty()) section.blocks.push_back(std::move(scalers));
    sections.push_back(std::move(section));
}

void addSettings(const ReportSource& source, std::vector<ReportSection>& sections)
{
    if (source.comparedWith != nullptr) {
        ReportSection section{{TRUELOSS_TEXT("Core", "Settings that differ"), {}}, {}};
        ReportTable table = differences(source.record, *source.comparedWith);
        if (table.rows.empty()) {
            section.blocks.push_back(Message{TRUELOSS_TEXT("Core", "Both runs have the same settings."), {}});
        } else {
            section.blocks.push_back(std::move(table));
        }
        sections.push_back(std::move(section));
    } else if (!source.record.settings.empty()) {
        sections.push_back({{TRUELOSS_TEXT("Core", "Settings"), {}}, {tableOf(source.record.settings)}});
    }
}

void addEnvironment(const ReportSource& source, std::vector<ReportSection>& sections)
{
    if (source.environment.empty()) return;
    sections.push_back({{TRUELOSS_TEXT("Core", "Environment"), {}}, {tableOf(source.environment)}});
}

}  // namespace trueloss
