#include "ArgumentChecks.h"
#include "Commands.h"
#include "ExperimentInput.h"
#include "TerminalRun.h"

#include "base/Numbers.h"
#include "experiment/Autopsy.h"
#include "experiment/CauseFindings.h"
#include "experiment/ExperimentJson.h"
#include "train/StoredRecorder.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <limits>
#include <memory>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

namespace trueloss::cli {

namespace {

struct AutopsyArguments {
    ExperimentOptions experiment;
    std::int64_t batch = 0;  ///< From 1; 0: the first spike.
    double minutes = 0.0;    ///< 0: no limit.
};

std::string paddedNumber(double value)
{
    std::string text = tableNumber(value);
    text.insert(0, text.size() < 10 ? 10 - text.size() : 0, ' ');
    return text;
}

/// "cures 5/5   peak 110  110  61.2 ...  Pixels divided by 255".
std::string lineOf(const TestedChange& test)
{
    std::ostringstream line;
    const bool judged = test.kind != TestKind::Unchanged && test.counted > 0;
    line << (judged ? (test.cures() ? "gone   " : test.cured > 0 ? "partly " : "stays  ") : "       ");
    if (judged) {
        line << test.cured << '/' << test.counted << "  ";
    } else {
        line << "     ";
    }
    const std::vector<double>& curve = test.rmse.front();
    for (std::size_t i = 0; i < 3; ++i) line << (i < curve.size() ? paddedNumber(curve[i]) : std::string(10, ' '));
    line << "  " << paddedNumber(test.peak) << "  " << toEnglish(test.label);
    return line.str();
}

void printLayers(const AutopsyReport& report)
{
    if (report.layers.empty()) return;
    std::cout << "\nThe first step, layer by layer (RMS of weights and of the first update, agreement of its signs "
                 "within a neuron, uniformity of its size, RMS of the output in batches 1 and 2)\n";
    for (const LayerPicture& layer : report.layers) {
        std::cout << "  " << paddedNumber(layer.weightRms) << paddedNumber(layer.updateRms)
                  << paddedNumber(layer.signCoherence) << paddedNumber(layer.uniformity)
                  << paddedNumber(layer.activationBefore) << paddedNumber(layer.activationAfter) << "  " << layer.name
                  << "\n";
    }
}

void printReport(const AutopsyReport& report)
{
    if (report.tests.size() > 1) {
        std::cout << "\nRanked: cures first, the smallest change first; then by the peak. Runs without the spike, RMSE "
                     "of batches 1 to 3 and the median peak"
                  << (report.unit.empty() ? "" : " in " + report.unit) << "\n";
    }
    for (const TestedChange& test : report.tests) std::cout << lineOf(test) << "\n";
    for (const UntestedChange& change : report.untested)
        std::cout << "not tested: " << toEnglish(change.label) << ": " << toEnglish(change.why) << "\n";
    printLayers(report);
    std::cout << "\nVerdict: " << causeName(report.cause) << "\n" << toEnglish(report.verdict) << "\n";
    for (const Message& sentence : report.evidence) std::cout << "* " << toEnglish(sentence) << "\n";
    if (!report.rows.empty()) {
        std::cout << "* rows:";
        for (std::size_t i = 0; i < std::min<std::size_t>(report.rows.size(), 10); ++i)
            std::cout << ' ' << report.rows[i] + 1;
        std::cout << (report.rows.size() > 10 ? " ...\n" : "\n");
    }
    std::cout << groupedInteger(report.batchesRun) << " batches were run, in " << clockTime(report.seconds) << "\n";
}

/// A stored run from the checkpoint that helps most, else from its start.
Result<AutopsyTask> taskOf(const ExperimentInput& input, std::optional<std::int64_t> batch)
{
    if (!input.stored) {
        AutopsyTask task;
        task.config = input.config;
        task.data = input.data;
        task.split = input.split;
        return task;
    }
    const RunInfo& info = input.stored->run.info;
    std::int64_t start = batch ? autopsyStart(*batch) : 0;
    // Before that batch a branch has its parent's settings.
    const bool branch = !info.branchOf.empty() && batch.value_or(info.branchBatch) >= info.branchBatch;
    if (branch) start = std::max(start, info.branchBatch);
    auto run = replayTaskFor(*input.store, *input.stored, input.data, start);
    if (!run) return tl::unexpected(run.error());
    return autopsyTaskOf(std::move(*run), input.stored->run.record, branch);
}

/// The finding of a stored run that is looked into: about that batch (from 0), or the first that an autopsy helps with,
/// as in the window. Nothing: there is none.
std::optional<Finding> findingOf(const std::vector<Finding>& findings, std::optional<std::int64_t> batch)
{
    for (const Finding& finding : findings) {
        const bool same = finding.batch && static_cast<std::int64_t>(*finding.batch) == batch;
        if (autopsyHelpsWith(finding.kind) && (same || !batch)) return finding;
    }
    return std::nullopt;
}

/// So that the window and reports of the run show what was tested.
Result<void> keepFindings(const ExperimentInput& input, const std::vector<Finding>& findings,
                          const std::optional<Finding>& about, const AutopsyReport& report)
{
    const auto tested = about ? causeFindings(*about, report) : std::vector<Finding>();
    if (tested.empty()) {
        std::cout << (about ? "no cause was found, so the findings of the run stay as they were\n"
                            : "nothing was added to the findings of the run: none of them is about this\n");
        return {};
    }
    auto kept = input.store->setFindings(input.stored->run.summary.id, withTested(findings, tested));
    if (kept) std::cout << "kept with the run, as tested: " << toEnglish(about->headline) << "\n";
    return kept;
}

int autopsy(const AutopsyArguments& arguments)
{
    const auto input = openExperiment(arguments.experiment);
    if (!input) return printError(input.error());
    AutopsyOptions options;
    if (arguments.batch > 0) options.batch = arguments.batch - 1;
    std::vector<Finding> findings;
    if (input->stored) findings = recorderOf(input->stored->run).findings();
    const auto about = findingOf(findings, options.batch);
    if (about && about->batch) options.batch = static_cast<std::int64_t>(*about->batch);
    const auto task = taskOf(*input, options.batch);
    if (!task) return printError(task.error());
    if (task->from) std::cout << "begins with the state after batch " << task->from->position.batches << "\n";
    options.batches = arguments.experiment.batches;
    options.seeds = arguments.experiment.seeds;
    if (arguments.minutes > 0.0) options.mostSeconds = 60.0 * arguments.minutes;
    StopOnInterrupt interrupt;
    AutopsySinks sinks;
    sinks.progress = interrupt.watching(terminalProgress("batches"));
    sinks.tested = [](const AutopsyReport&, const TestedChange& test) {
        // Once for each change: later seeds stand in the ranked table.
        if (test.rmse.size() == 1) printResult(lineOf(test));
    };
    std::cout << "\nRMSE of batches 1 to 3, peak, what was changed\n";
    const auto report = runAutopsy(*task, options, sinks, interrupt.token());
    if (!report) return printError(report.error());
    printReport(*report);
    if (input->stored) {
        if (const auto kept = keepFindings(*input, findings, about, *report); !kept) return printError(kept.error());
    }
    return writeJson(toJson(*report), arguments.experiment.json);
}

}  // namespace

void addAutopsyCommand(CLI::App& app, std::function<int()>& run)
{
    auto arguments = std::make_shared<AutopsyArguments>();
    CLI::App* command = app.add_subcommand(
        "autopsy", "Find out by experiment why a run spiked: the same batches again, with one change at a time");
    addExperimentOptions(*command, arguments->experiment, "question");
    command
        ->add_option(
            "--batch", arguments->batch,
            "The batch that spiked, from 1; 0 = that of a stored run's first finding, else the first that does")
        ->check(wholeNumber(0, 1000000));
    command->add_option("--minutes", arguments->minutes, "Longest time; what was not tested by then is said so")
        ->check(finiteNumber(0.0));
    command->callback([arguments, &run] { run = [arguments] { return autopsy(*arguments); }; });
}

}  // namespace trueloss::cli
