#include "ArgumentChecks.h"
#include "Commands.h"
#include "Options.h"
#include "StoreAccess.h"
#include "TerminalRun.h"

#include "data/DataPlace.h"
#include "train/CheckpointFile.h"
#include "train/Devices.h"

#include <filesystem>
#include <iostream>
#include <memory>

namespace trueloss::cli {

namespace {

struct ResumeOptions {
    std::string what;
    std::string data;
    std::optional<std::int64_t> epochs;
    RunOptions run;
};

/// From a checkpoint in a file or folder of its own.
int resumeFile(ResumeOptions options)
{
    auto found = findCheckpoint(options.what);
    if (!found) return printError(found.error());
    for (const Message& message : found->passedOver) std::cerr << "trueloss-cli: " << toEnglish(message) << "\n";
    const auto from = std::make_shared<const Checkpoint>(std::move(found->checkpoint));
    // As many threads as before: with another number sums round differently.
    setComputeThreads(options.run.threads > 0 ? options.run.threads : from->threads);

    DataPlace place = from->place;
    if (!options.data.empty()) place.path = options.data;
    const auto source = openDataPlace(place);
    if (!source) return printError(source.error());
    TrainingConfig config = from->config;
    config.epochs = options.epochs.value_or(config.epochs);
    if (options.run.checkpoints.empty()) options.run.checkpoints = found->file.parent_path().string();
    if (options.run.checkpoints.empty()) options.run.checkpoints = ".";
    std::cout << "checkpoint: " << found->file.string() << "\ndata: " << place.path.string() << "\n";
    return trainInTerminal({*source, place.path, config, options.run, place.path.stem().string(), from});
}

/// A run of the store.
int resumeStored(const ResumeOptions& options)
{
    auto store = storeFor(options.run);
    if (!store) return 1;
    const auto id = runId(*store, options.what);
    if (!id) return printError(id.error());
    auto found = findResumption(*store, *id, options.data, {}, {});
    if (!found) return printError(found.error());
    const int threads = found->checkpoint ? found->checkpoint->threads : static_cast<int>(found->run.info.threads);
    setComputeThreads(options.run.threads > 0 ? options.run.threads : threads);
    TrainingConfig config = found->config;
    config.epochs = options.epochs.value_or(config.epochs);
    if (found->run.summary.trashed) {
        if (const auto back = store->restore(*id); !back) return printError(back.error());
        std::cout << "the run was in the trash: it is brought back\n";
    }
    std::cout << "run: " << found->run.summary.name << " (" << *id << ")\ndata: " << found->path.string() << "\n";
    return trainInTerminal(
        {found->source, found->path, config, options.run, found->run.summary.name, found->checkpoint, &*found});
}

int resume(const ResumeOptions& options)
{
    std::error_code ignored;
    return std::filesystem::exists(options.what, ignored) ? resumeFile(options) : resumeStored(options);
}

}  // namespace

void addResumeCommand(CLI::App& app, std::function<int()>& run)
{
    auto options = std::make_shared<ResumeOptions>();
    CLI::App* command = app.add_subcommand("resume", "Go on with a training that was interrupted or stopped");
    command
        ->add_option("run", options->what,
                     "Id of a kept run (its beginning suffices), \"last\" for the newest one that was interrupted or "
                     "stopped, or a folder of checkpoints (the last whole one is taken) or a file")
        ->required();
    command->add_option("--data", options->data, "Where the images are now, if they were moved");
    command->add_option("--epochs", options->epochs, "More epochs than the run had")->check(wholeNumber(1, 1000000));
    addRunOptions(*command, options->run);
    command->callback([options, &run] { run = [options] { return resume(*options); }; });
}

}  // namespace trueloss::cli
