#include "ArgumentChecks.h"
#include "Commands.h"
#include "Options.h"
#include "StoreAccess.h"
#include "StoredData.h"
#include "TerminalRun.h"

#include "train/Branch.h"
#include "train/Devices.h"
#include "train/StoredReplay.h"

#include <cstdint>
#include <iostream>
#include <memory>
#include <string>

namespace trueloss::cli {

namespace {

struct BranchOptions {
    std::string what;
    std::string dataFolder;
    std::int64_t at = 0;
    TrainOptions train;
};

/// The state after so many batches, with what the run knew of its epochs then.
Result<std::shared_ptr<const Checkpoint>> stateAt(const RunStore& store, const StoredReplay& stored,
                                                  const std::shared_ptr<const ImageDataset>& data, std::int64_t batches)
{
    auto run = replayTaskFor(store, stored, data, batches);
    if (!run) return tl::unexpected(run.error());
    run->validates = true;
    auto replayed = replay(*run, {batches}, terminalProgress("running it again"));
    if (!replayed) return tl::unexpected(replayed.error());
    return replayed->states.front();
}

int branch(const BranchOptions& options)
{
    const RunOptions& run = options.train.run;
    const auto store = storeFor(run);
    if (!store) return 1;
    const auto id = runId(*store, options.what);
    if (!id) return printError(id.error());
    const auto stored = openStoredReplay(*store, *id, options.dataFolder, terminalProgress("reading the run"));
    if (!stored) return printError(stored.error());
    const auto batches = static_cast<std::int64_t>(stored->run.record.batchCount());
    if (options.at > batches) {
        return printError({ErrorCode::NotFound,
                           {TRUELOSS_TEXT("Core", "\"%1\" has %2 batches, so nothing can branch off after batch %3."),
                            {stored->run.summary.name, batches, options.at}}});
    }
    setComputeThreads(run.threads > 0 ? run.threads : static_cast<int>(stored->run.info.threads));
    const auto data = loadStoredData(*stored);
    if (!data) return printError(data.error());
    const auto state = stateAt(*store, *stored, *data, options.at);
    if (!state) return printError(state.error());
    const auto config = configOver((*state)->config, options.train);
    if (!config) return printError(config.error());
    const auto made = branchFrom(*state, *config, *data);
    if (!made) return printError(made.error());
    std::cout << "branches off \"" << stored->run.summary.name << "\" (" << *id << ") after batch " << options.at
              << "\n";
    for (const SettingDifference& changed : differences(describe((*state)->config), describe(*config)))
        std::cout << changed.key << ": " << changed.first << " -> " << changed.second << "\n";
    for (const Message& note : made->notes) std::cout << "note: " << toEnglish(note) << "\n";

    TerminalTask task{stored->source, stored->path, *config, run, stored->run.summary.name, made->state};
    task.branchOf = *id;
    task.branchRecord = std::make_shared<const RunRecord>(branchRecord(stored->run.record, *made->state));
    task.images = *data;  // A branch sees the images as its parent does.
    return trainInTerminal(task);
}

}  // namespace

void addBranchCommand(CLI::App& app, std::function<int()>& run)
{
    auto options = std::make_shared<BranchOptions>();
    CLI::App* command = app.add_subcommand(
        "branch", "Go back to any batch of a kept run, change settings, and train on from there as a new run");
    command->add_option("run", options->what, "Id of a kept run (its beginning suffices)")->required();
    command->add_option("--at", options->at, "Batches of the run to keep; 0 = none")->required()->check(wholeNumber(0));
    command->add_option("--data", options->dataFolder, "Where the images are now, if they were moved");
    addSettingOptions(*command, options->train);
    addRunOptions(*command, options->train.run);
    command->callback([options, &run] { run = [options] { return branch(*options); }; });
}

}  // namespace trueloss::cli
