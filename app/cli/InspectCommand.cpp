#include "ArgumentChecks.h"
#include "Commands.h"
#include "InspectionText.h"
#include "StoreAccess.h"
#include "StoredData.h"
#include "TerminalRun.h"

#include "data/CommonUnit.h"
#include "inspect/BatchInspector.h"
#include "train/Devices.h"
#include "train/StoredReplay.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>

namespace trueloss::cli {

namespace {

struct InspectOptions {
    std::string what;
    std::string store;
    std::string data;
    std::int64_t batch = 1;
    std::int64_t ordinary = 8;
    std::int64_t images = 10;
};

int inspect(const InspectOptions& options)
{
    const auto store = openStore(options.store);
    if (!store) return printError(store.error());
    const auto id = runId(*store, options.what);
    if (!id) return printError(id.error());
    const auto stored = openStoredReplay(*store, *id, options.data, terminalProgress("reading the run"));
    if (!stored) return printError(stored.error());
    const auto batches = static_cast<std::int64_t>(stored->run.record.batchCount());
    if (options.batch > batches) {
        return printError({ErrorCode::NotFound,
                           {TRUELOSS_TEXT("Core", "\"%1\" has %2 batches, so there is no batch %3 to inspect."),
                            {stored->run.summary.name, batches, options.batch}}});
    }
    // As many threads as then: with another number sums round differently.
    setComputeThreads(static_cast<int>(stored->run.info.threads));
    const auto data = loadStoredData(*stored);
    if (!data) return printError(data.error());
    // Before that batch a branch has its parent's settings.
    const RunInfo& info = stored->run.info;
    const bool branched = !info.branchOf.empty() && options.batch > info.branchBatch;
    const std::int64_t start = inspectionStart(options.batch);
    auto run = replayTaskFor(*store, *stored, *data, branched ? std::max(start, info.branchBatch) : start);
    if (!run) return printError(run.error());

    InspectionTask task;
    task.run = std::move(*run);
    task.batch = options.batch;
    task.unit = stored->run.record.unit;
    task.recordedRmse = stored->run.record.batch(static_cast<std::size_t>(options.batch - 1)).rmse;
    task.ordinaryBatches = options.ordinary;
    const auto found = inspectBatch(task, terminalProgress("running it again"));
    if (!found) return printError(found.error());
    printInspection(*found, (*data)->manifest(), static_cast<std::size_t>(options.images));
    return 0;
}

}  // namespace

void addInspectCommand(CLI::App& app, std::function<int()>& run)
{
    auto options = std::make_shared<InspectOptions>();
    CLI::App* command = app.add_subcommand(
        "inspect", "Take one batch of a kept run apart: its images, its layers, and why it exploded, tried out");
    command->add_option("run", options->what, "Id of a kept run (its beginning suffices)")->required();
    command->add_option("--batch", options->batch, "Its number in the run, from 1")->required()->check(wholeNumber(1));
    addStoreOption(*command, options->store);
    command->add_option("--data", options->data, "Where the images are now, if they were moved");
    command->add_option("--ordinary", options->ordinary, "Ordinary batches to compare with, at most")
        ->check(wholeNumber(1, 1000))
        ->capture_default_str();
    command->add_option("--images", options->images, "Images to list")->check(wholeNumber(0))->capture_default_str();
    command->callback([options, &run] { run = [options] { return inspect(*options); }; });
}

}  // namespace trueloss::cli
