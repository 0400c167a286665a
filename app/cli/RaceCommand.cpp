#include "Commands.h"
#include "ExperimentInput.h"
#include "TerminalRun.h"

#include "base/Numbers.h"
#include "experiment/ExperimentJson.h"
#include "experiment/ScalerRace.h"
#include "scale/ScalingWords.h"

#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>

namespace trueloss::cli {

namespace {

struct RaceArguments {
    ExperimentOptions experiment;
    std::vector<std::string> scalers;
    std::vector<std::string> pixels;
};

std::string lineOf(const RaceEntry& entry)
{
    std::ostringstream line;
    line << std::left << std::setw(19) << scalerWord(entry.scaler) << std::setw(23) << pixelScalingWord(entry.pixels)
         << std::right << std::setw(11) << tableNumber(entry.median) << "  ";
    for (const double value : entry.validation) line << ' ' << tableNumber(value);
    if (!entry.failure.empty()) line << "  " << toEnglish(entry.failure);
    return line.str();
}

template <class Kind>
Result<void> readNames(const std::vector<std::string>& names, std::vector<Kind>& kinds,
                       Result<Kind> (*read)(std::string_view))
{
    if (names.empty()) return {};
    kinds.clear();
    for (const std::string& name : names) {
        const auto kind = read(name);
        if (!kind) return tl::unexpected(kind.error());
        kinds.push_back(*kind);
    }
    return {};
}

int race(const RaceArguments& arguments)
{
    RaceOptions options;
    options.batches = arguments.experiment.batches;
    options.seeds = arguments.experiment.seeds;
    if (const auto read = readNames(arguments.scalers, options.scalers, &scalerFromName); !read)
        return printError(read.error());
    if (const auto read = readNames(arguments.pixels, options.pixels, &pixelScalingFromName); !read)
        return printError(read.error());
    const auto input = openExperiment(arguments.experiment);
    if (!input) return printError(input.error());
    StopOnInterrupt interrupt;
    const std::int64_t scalings = racedScalings(options, input->config.pixels);
    std::cout << groupedInteger(scalings) << " scalings, " << groupedInteger(scalings * options.batches * options.seeds)
              << " batches in all\n\n"
              << std::left << std::setw(19) << "targets" << std::setw(23) << "pixels"
              << "median RMSE on the validation rows, and of each seed\n";
    const auto report = raceScalers(
        input->config, input->data, input->split, options, interrupt.watching(terminalProgress("batches")),
        [&options](const RaceReport&, const RaceEntry& entry) {
            const bool whole = static_cast<int>(entry.validation.size()) == options.seeds;
            if (whole || entry.validation.empty()) printResult(lineOf(entry));
        },
        interrupt.token());
    if (!report) return printError(report.error());
    std::cout << "\nRanked, after " << report->batches
              << " batches; always predicting the mean: " << humanNumber(report->meanPredictor)
              << (report->unit.empty() ? "" : " " + report->unit) << "\n";
    for (std::size_t i = 0; i < report->entries.size(); ++i) {
        const RaceEntry& entry = report->entries[i];
        std::cout << lineOf(entry);
        if (i > 0) {
            std::cout << "  behind the first by " << tableNumber(entry.behind.low) << " to "
                      << tableNumber(entry.behind.high) << (entry.distinguishable ? "" : ": not distinguishable");
        }
        std::cout << "\n";
    }
    std::cout << "\n" << toEnglish(report->verdict) << "\n";
    if (report->recommended) {
        const RaceEntry& entry = report->entries[*report->recommended];
        std::cout << "As options: --scaler " << scalerName(entry.scaler) << " --pixels "
                  << pixelScalingName(entry.pixels) << "\n";
    }
    return writeJson(toJson(*report), arguments.experiment.json);
}

}  // namespace

void addRaceCommand(CLI::App& app, std::function<int()>& run)
{
    auto arguments = std::make_shared<RaceArguments>();
    CLI::App* command = app.add_subcommand(
        "race", "Train a little with every target scaler and pixel scaling, and compare them in the targets' unit");
    arguments->experiment.batches = RaceOptions().batches;
    addExperimentOptions(*command, arguments->experiment, "recommended");
    command->add_option("--scalers", arguments->scalers, "Only these")->delimiter(',');
    command->add_option("--pixel-scalings", arguments->pixels, "Only these")->delimiter(',');
    command->callback([arguments, &run] { run = [arguments] { return race(*arguments); }; });
}

}  // namespace trueloss::cli
