#include "ArgumentChecks.h"
#include "Commands.h"
#include "LogRun.h"
#include "StoreAccess.h"
#include "TerminalRun.h"

#include "base/AtomicFile.h"
#include "report/ReportFiles.h"
#include "report/StoredReport.h"

#include <filesystem>
#include <iostream>
#include <memory>
#include <vector>

namespace trueloss::cli {

namespace {

struct ReportOptions {
    std::string what;
    std::string store;
    std::vector<std::string> outputs;
};

int write(const RunReport& document, const std::vector<std::string>& outputs)
{
    int code = 0;
    for (const std::string& output : outputs) {
        if (const auto written = writeReport(output, document)) {
            std::cout << "report written to " << output << "\n";
        } else {
            code = printError(written.error());
        }
    }
    return code;
}

int reportLog(const ReportOptions& options)
{
    const auto log = readLogRun(options.what);
    return log ? write(makeReport(reportSourceOf(*log)), options.outputs) : printError(log.error());
}

int reportStored(const ReportOptions& options)
{
    const auto store = openStore(options.store);
    if (!store) return printError(store.error());
    const auto id = runId(*store, options.what);
    if (!id) return printError(id.error());
    const auto run = store->load(*id, terminalProgress("reading the run"));
    if (!run) return printError(run.error());
    ArtifactDetector detector;
    detector.update(run->record);
    ReportSource source = reportSourceOf(*run, run->record, detector, run->findings);
    // Whoever was to store them was interrupted.
    if (source.findings.empty()) {
        const bool finished = run->summary.state != RunState::Running;
        source.findings =
            diagnose(run->record, detector, {run->info.meanPredictorRmse, finished, run->summary.message});
    }
    return write(makeReport(source), options.outputs);
}

int report(const ReportOptions& options)
{
    for (const std::string& output : options.outputs) {
        if (const auto writable = checkWritable(output); !writable) return printError(writable.error());
    }
    std::error_code ignored;
    return std::filesystem::exists(options.what, ignored) ? reportLog(options) : reportStored(options);
}

}  // namespace

void addReportCommand(CLI::App& app, std::function<int()>& run)
{
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command = app.add_subcommand("report", "Write a report of a run or a log: what the training really did");
    command
        ->add_option("run", options->what,
                     "Id of a kept run (its beginning suffices), or a file of saved terminal or notebook output, as "
                     "\"log\" reads it")
        ->required();
    addStoreOption(*command, options->store);
    command->add_option("-o,--output", options->outputs, "File to write (.html or .pdf); may be given again")
        ->required()
        ->check(reportFile());
    command->callback([options, &run] { run = [options] { return report(*options); }; });
}

}  // namespace trueloss::cli
