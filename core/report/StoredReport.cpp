#include "report/StoredReport.h"

#include <array>
#include <chrono>
#include <ctime>
#include <utility>

namespace trueloss {

namespace {

Message whyNoData(const StoredRun& run)
{
    if (run.info.dataSummary || run.info.source == RunSource::Log) return {};
    if (!run.summary.damage.empty())
        return {TRUELOSS_TEXT("Core",
                              "What the data check found and the figures of the targets are not there: they were lost "
                              "when the store was damaged, or never kept."),
                {}};
    if (run.summary.id.empty())
        return {TRUELOSS_TEXT("Core",
                              "This run is kept nowhere, and with it what the data check found and the figures of the "
                              "targets."),
                {}};
    return {TRUELOSS_TEXT("Core",
                          "What the data check found and the figures of the targets were not kept with this run: it "
                          "was trained with an earlier version of TrueLoss."),
            {}};
}

}  // namespace

std::vector<RunSetting> environmentOf(const StoredRun& run)
{
    const RunInfo& info = run.info;
    std::vector<RunSetting> facts = info.versions;
    const auto add = [&facts](const char* key, std::string value) { facts.push_back({key, std::move(value)}); };
    if (!info.device.empty()) add("computed on", info.device);
    if (info.threads > 0) add("threads", std::to_string(info.threads));
    if (!info.trainRows.empty()) {
        add("training images", std::to_string(info.trainRows.size()));
        add("validation images", std::to_string(info.validationRows.size()));
    }
    if (!info.data.path.empty()) add("data", info.data.path);
    if (run.summary.created != StoreTime()) add("begun", localTime(run.summary.created));
    return facts;
}

ReportSource reportSourceOf(const StoredRun& run, const RunRecord& record, const ArtifactDetector& detector,
                            std::vector<Finding> findings)
{
    ReportSource source{record, detector, std::move(findings)};
    source.data = run.info.dataSummary;
    source.whyNoData = whyNoData(run);
    source.environment = environmentOf(run);
    source.damage = run.summary.damage;
    if (run.info.log) {
        source.notes = run.info.log->notes;
        source.conclusions = run.info.log->conclusions;
        source.column = run.info.log->column;
    }
    return source;
}

std::string localTime(StoreTime time)
{
    const std::time_t seconds =
        std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::seconds>(time));
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &parts);
    return {text.data(), length};
}

}  // namespace trueloss
