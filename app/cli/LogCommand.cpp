#include "Commands.h"
#include "LogRun.h"
#include "LogTable.h"
#include "RunOutputs.h"
#include "TerminalRun.h"

#include "chart/MarkupText.h"

#include <iostream>
#include <memory>
#include <utility>

namespace trueloss::cli {

namespace {

struct LogCommandOptions {
    LogArguments log;
    std::size_t run = 0;  ///< From 1; 0: all.
    RunOutputs outputs;
};

void printRun(const LogRun& run)
{
    const RunRecord& record = run.log.record;
    std::cout << "column: " << cleanText(run.log.column) << "\n";
    if (record.batchCount() > 0) printBatchHead();
    for (std::size_t i = 0; i < record.batchCount(); ++i) printBatch(record, i);
    std::cout.flush();
    printNotes(run.log.notes);
    printConclusions(run.log.conclusions);
    std::cout << "\nWhat this means\n";
    for (const Finding& finding : run.findings) {
        std::cout << "* " << plainEnglish(finding.headline) << "\n";
        if (!finding.explanation.empty()) std::cout << "  " << plainEnglish(finding.explanation) << "\n";
    }
}

int showLog(const LogCommandOptions& options)
{
    if (const auto prepared = prepareEventFolder(options.outputs); !prepared) return printError(prepared.error());
    auto log = readLog(options.log);
    if (!log) return printError(log.error());
    const auto count = static_cast<std::int64_t>(log->runs.size());
    if (options.run > log->runs.size()) {
        return printError({ErrorCode::NotFound,
                           {TRUELOSS_TEXT("Core", "There is no run %1 in the log; it has %2."),
                            {static_cast<std::int64_t>(options.run), count}}});
    }
    if (log->kind) std::cout << "kind: " << toEnglish(logKindTitle(*log->kind)) << "\n";
    printNotes(log->notes);
    int code = 0;
    bool written = false;
    for (std::size_t i = 0; i < log->runs.size(); ++i) {
        if (options.run != 0 && options.run != i + 1) continue;
        const LogRun run = diagnosed(std::move(log->runs[i]), options.log.file);
        if (count > 1)
            std::cout << "\nrun " << i + 1 << " of " << count << ": " << cleanText(run.log.record.name) << "\n";
        printRun(run);
        // The files are of one run.
        if (!std::exchange(written, true)) code = writeRunOutputs(options.outputs, reportSourceOf(run), timeOf(run));
    }
    return code;
}

}  // namespace

void addLogCommand(CLI::App& app, std::function<int()>& run)
{
    auto options = std::make_shared<LogCommandOptions>();
    CLI::App* command = app.add_subcommand("log", "Read a training's log and recover the true loss of each batch");
    addLogArguments(*command, options->log,
                    "Saved output, event file or folder of them, table or notebook; - for the standard input");
    command->add_option("--run", options->run,
                        "Of a log with several runs this one, from 1; the files are of the first");
    addRunOutputs(*command, options->outputs);
    command->callback([options, &run] { run = [options] { return showLog(*options); }; });
}

}  // namespace trueloss::cli
