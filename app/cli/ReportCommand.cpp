#include "ArgumentChecks.h"
#include "Commands.h"
#include "LogRun.h"
#include "TerminalRun.h"

#include "base/AtomicFile.h"
#include "report/ReportFiles.h"

#include <iostream>
#include <memory>
#include <vector>

namespace trueloss::cli {

namespace {

struct ReportOptions {
    std::string log;
    std::vector<std::string> outputs;
};

int report(const ReportOptions& options)
{
    for (const std::string& output : options.outputs) {
        if (const auto writable = checkWritable(output); !writable) return printError(writable.error());
    }
    const auto log = readLogRun(options.log);
    if (!log) return printError(log.error());
    const RunReport document = makeReport(reportSourceOf(*log));
    int code = 0;
    for (const std::string& output : options.outputs) {
        if (const auto written = writeReport(output, document)) {
            std::cout << "report written to " << output << "\n";
        } else {
            code = printError(written.error());
        }
    }
    return code;
}

}  // namespace

void addReportCommand(CLI::App& app, std::function<int()>& run)
{
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command = app.add_subcommand("report", "Write a report of a log: what its training really did");
    command->add_option("log", options->log, "Saved terminal or notebook output, as \"log\" reads it")->required();
    command->add_option("-o,--output", options->outputs, "File to write (.html or .pdf); may be given again")
        ->required()
        ->check(reportFile());
    command->callback([options, &run] { run = [options] { return report(*options); }; });
}

}  // namespace trueloss::cli
