#include "LogRun.h"

#include "RunOutputs.h"

#include "report/StoredReport.h"
#include "train/Versions.h"

#include <chrono>
#include <system_error>
#include <utility>

namespace trueloss::cli {

Result<LogRun> readLogRun(const std::filesystem::path& file)
{
    auto log = importLog(file);
    if (!log) return tl::unexpected(log.error());
    LogRun run{std::move(log->runs.front()), ArtifactDetector(), {}, file};
    run.detector.update(run.log.record);
    DiagnosisContext context;
    context.finished = true;
    run.findings = diagnose(run.log.record, run.detector, context);
    return run;
}

ReportSource reportSourceOf(const LogRun& run)
{
    std::vector<RunSetting> environment = programFacts();
    environment.push_back({"written", localTime(std::chrono::time_point_cast<std::chrono::milliseconds>(
                                          std::chrono::system_clock::now()))});
    return {run.log.record, run.detector,        run.findings,  {}, {}, std::move(environment),
            run.log.notes,  run.log.conclusions, run.log.column};
}

double timeOf(const LogRun& run)
{
    std::error_code failed;
    const auto written = std::filesystem::last_write_time(run.file, failed);
    if (failed) return now();
    return std::chrono::duration<double>(std::chrono::file_clock::to_sys(written).time_since_epoch()).count();
}

}  // namespace trueloss::cli
