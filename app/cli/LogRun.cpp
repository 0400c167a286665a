#include "LogRun.h"

#include "RunOutputs.h"
#include "TerminalRun.h"

#include "logs/LogFollower.h"
#include "report/StoredReport.h"
#include "train/Versions.h"

#include <poll.h>
#include <unistd.h>
#include <chrono>
#include <system_error>
#include <utility>

namespace trueloss::cli {

Result<std::optional<LogKind>> LogArguments::logKind() const
{
    if (kind.empty()) return std::optional<LogKind>();
    return logKindFromName(kind).map([](LogKind known) { return std::optional(known); });
}

void addLogArguments(CLI::App& command, LogArguments& arguments, const std::string& what)
{
    std::string kinds;
    for (const LogKind kind : allLogKinds) kinds += (kinds.empty() ? "" : ", ") + std::string(logKindName(kind));
    command.add_option("log", arguments.file, what)->required();
    command.add_option("--kind", arguments.kind, "What wrote the log; found by itself unless given. One of: " + kinds);
    command.add_option("--column", arguments.column, "Column, metric or tag that is taken for the loss");
}

Result<ImportedLog> readLog(const LogArguments& arguments)
{
    const auto kind = arguments.logKind();
    if (!kind) return tl::unexpected(kind.error());
    if (!arguments.fromInput())
        return importLog(arguments.file, *kind, arguments.options(), terminalProgress("reading bytes"));
    LogFollower input(STDIN_FILENO, "-", *kind, arguments.options());
    while (!input.ended()) {
        if (input.poll()) continue;
        if (input.error()) return tl::unexpected(*input.error());
        pollfd more{STDIN_FILENO, POLLIN, 0};
        ::poll(&more, 1, 1000);
    }
    ImportedLog log = input.log();
    if (!log.runs.empty()) return log;
    return fail(ErrorCode::NothingUsable,
                TRUELOSS_TEXT("Core",
                              "No training progress was found in %1. Choose the saved output of a training, its event "
                              "file or its table of losses; or choose the kind of the log yourself."),
                {arguments.file});
}

LogRun diagnosed(RecoveredRun run, const std::filesystem::path& file)
{
    LogRun out{std::move(run), ArtifactDetector(), {}, file};
    out.detector.update(out.log.record);
    DiagnosisContext context;
    context.finished = true;
    out.findings = diagnose(out.log.record, out.detector, context);
    return out;
}

Result<LogRun> readLogRun(const std::filesystem::path& file)
{
    auto log = importLog(file);
    if (!log) return tl::unexpected(log.error());
    return diagnosed(std::move(log->runs.front()), file);
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
