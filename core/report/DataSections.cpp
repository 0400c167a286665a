#include "report/Sections.h"

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
    if (!source.dataFindings) return;
    ReportSection section{{TRUELOSS_TEXT("Core", "Data check"), {}}, {}};
    for (const DataFinding& finding : *source.dataFindings) {
        section.blocks.push_back(
            ReportCard{toneOf(finding.severity), severityWord(finding.severity), finding.headline, finding.advice, {}});
    }
    if (source.dataFindings->empty())
        section.blocks.push_back(Message{TRUELOSS_TEXT("Core", "The data check found nothing to look at."), {}});
    sections.push_back(std::move(section));
}

void addTargets(const ReportSource& source, std::vector<ReportSection>& sections)
{
    if (source.targets.empty()) return;
    ReportSection section{{TRUELOSS_TEXT("Core", "Targets"), {}}, {}};
    ReportTable table;
    table.firstNumber = 1;
    table.header = {{TRUELOSS_TEXT("Core", "target"), {}},  {TRUELOSS_TEXT("Core", "rows"), {}},
                    {TRUELOSS_TEXT("Core", "mean"), {}},    {TRUELOSS_TEXT("Core", "deviation"), {}},
                    {TRUELOSS_TEXT("Core", "lowest"), {}},  {TRUELOSS_TEXT("Core", "median"), {}},
                    {TRUELOSS_TEXT("Core", "highest"), {}}, {TRUELOSS_TEXT("Core", "skew"), {}}};
    for (const ReportTarget& target : source.targets) {
        const TargetStatistics& figures = target.statistics;
        table.rows.push_back({verbatim(target.unit.empty() ? target.name : target.name + " (" + target.unit + ")"),
                              countCell(static_cast<std::int64_t>(figures.count)), numberCell(figures.mean),
                              numberCell(figures.standardDeviation), numberCell(figures.min),
                              numberCell(figures.median), numberCell(figures.max), numberCell(figures.skew)});
    }
    section.blocks.push_back(std::move(table));
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
