#include "ArgumentChecks.h"
#include "Commands.h"
#include "ExperimentInput.h"
#include "TerminalRun.h"

#include "base/Numbers.h"
#include "experiment/ExperimentJson.h"
#include "experiment/RateRange.h"

#include <iomanip>
#include <iostream>
#include <memory>

namespace trueloss::cli {

namespace {

struct RateRangeArguments {
    ExperimentOptions experiment;
    RateRangeOptions range;
};

int rateRange(const RateRangeArguments& arguments)
{
    const auto input = openExperiment(arguments.experiment);
    if (!input) return printError(input.error());
    RateRangeOptions options = arguments.range;
    options.batches = arguments.experiment.batches;
    options.seeds = arguments.experiment.seeds;
    StopOnInterrupt interrupt;
    const auto report = testRateRange(input->config, input->data, input->split, options,
                                      interrupt.watching(terminalProgress("batches")), {}, interrupt.token());
    if (!report) return printError(report.error());
    std::cout << "\nlearning rate  median true batch RMSE" << (report->unit.empty() ? "" : " in " + report->unit)
              << ", and its range over the seeds\n";
    for (const RatePoint& point : report->points) {
        std::cout << std::setw(13) << tableNumber(point.rate) << std::setw(13) << tableNumber(point.median) << "  "
                  << tableNumber(point.low) << " to " << tableNumber(point.high) << "\n";
    }
    std::cout << "\n" << toEnglish(report->verdict) << "\n";
    return writeJson(toJson(*report), arguments.experiment.json);
}

}  // namespace

void addRateRangeCommand(CLI::App& app, std::function<int()>& run)
{
    auto arguments = std::make_shared<RateRangeArguments>();
    CLI::App* command = app.add_subcommand(
        "rate-range",
        "Raise the learning rate from batch to batch and see where the error falls and where it explodes");
    arguments->experiment.batches = arguments->range.batches;
    addExperimentOptions(*command, arguments->experiment, "recommended");
    command->add_option("--lowest", arguments->range.lowest, "First learning rate")
        ->check(finiteNumber(1e-30))
        ->capture_default_str();
    command->add_option("--highest", arguments->range.highest, "Last learning rate")
        ->check(finiteNumber(1e-30))
        ->capture_default_str();
    command->callback([arguments, &run] { run = [arguments] { return rateRange(*arguments); }; });
}

}  // namespace trueloss::cli
