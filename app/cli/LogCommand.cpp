#include "Commands.h"
#include "LogRun.h"
#include "RunOutputs.h"
#include "TerminalRun.h"

#include "base/Numbers.h"

#include <cstdio>
#include <iostream>
#include <memory>

namespace trueloss::cli {

namespace {

struct LogOptions {
    std::string file;
    RunOutputs outputs;
};

const char* gradeText(Grade grade)
{
    switch (grade) {
        case Grade::Exact:
            return "exact";
        case Grade::Bounded:
            return "bounded";
        case Grade::BlockMean:
            return "block mean";
        case Grade::Unrecoverable:
            break;
    }
    return "unrecoverable";
}

int showLog(const LogOptions& options)
{
    if (const auto prepared = prepareEventFolder(options.outputs); !prepared) return printError(prepared.error());
    const auto run = readLogRun(options.file);
    if (!run) return printError(run.error());
    const RunRecord& record = run->log.record;
    std::printf("%7s  %5s  %16s  %16s  %12s  %s\n", "batch", "epoch", "printed", "true", "+-", "grade");
    for (std::size_t i = 0; i < record.batches().size(); ++i) {
        const RecoveredPoint point = record.recovered(i);
        std::printf("%7zu  %5lld  %16s  %16s  %12s  %s\n", i + 1, static_cast<long long>(record.batches()[i].epoch),
                    tableNumber(point.printed).c_str(), tableNumber(record.batches()[i].rmse).c_str(),
                    tableNumber(point.bound).c_str(), gradeText(point.grade));
    }
    for (const Message& note : run->log.notes) std::cout << "note: " << toEnglish(note) << "\n";
    std::cout << "\nWhat this means\n";
    for (const Finding& finding : run->findings) {
        std::cout << "* " << toEnglish(finding.headline) << "\n";
        if (!finding.explanation.empty()) std::cout << "  " << toEnglish(finding.explanation) << "\n";
    }
    return writeRunOutputs(options.outputs, reportSourceOf(*run), timeOf(*run));
}

}  // namespace

void addLogCommand(CLI::App& app, std::function<int()>& run)
{
    auto options = std::make_shared<LogOptions>();
    CLI::App* command =
        app.add_subcommand("log", "Read a Keras progress bar's log and recover the true loss of each batch");
    command->add_option("file", options->file, "Saved terminal or notebook output")->required();
    addRunOutputs(*command, options->outputs);
    command->callback([options, &run] { run = [options] { return showLog(*options); }; });
}

}  // namespace trueloss::cli
