#include "ExperimentInput.h"

#include "ArgumentChecks.h"
#include "StoreAccess.h"
#include "StoredData.h"
#include "TerminalRun.h"

#include "base/AtomicFile.h"
#include "data/DemoGauges.h"
#include "train/Devices.h"

#include <unistd.h>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <utility>

namespace trueloss::cli {

namespace {

constexpr const char* demoName = "demo-gauges-1";

std::atomic<bool> interrupted{false};

void onInterrupt(int)
{
    interrupted = true;
}

Result<std::shared_ptr<const ImageDataset>> loadImages(const Manifest& manifest, const TrainingConfig& config)
{
    LoadOptions load;
    load.shape = {config.model.width, config.model.height, config.model.channels};
    load.fit = config.fit;
    return ImageDataset::load(manifest, load, terminalProgress("reading images"));
}

Result<ExperimentInput> fromData(const ExperimentOptions& options)
{
    std::filesystem::path data = options.train.source.data;
    if (options.train.source.data == demoName) {
        const auto table = demo::generate(demo::defaultFolder(), terminalProgress("drawing the demo gauges"));
        if (!table) return tl::unexpected(table.error());
        data = *table;
    }
    const auto how = sourceOptionsFrom(options.train.source);
    if (!how) return tl::unexpected(how.error());
    const auto source = openTableSource(data, *how);
    if (!source) return tl::unexpected(source.error());
    const auto columns = columnsFrom(options.train, *source);
    if (!columns) return tl::unexpected(columns.error());
    const auto chosen = withColumns(*source, *columns);
    if (!chosen) return tl::unexpected(chosen.error());
    const ImageFacts images = inspectImages(chosen->manifest);
    DataFacts facts;
    facts.outputs = static_cast<int>(chosen->manifest.targetColumns.size());
    facts.grey = images.grey;
    facts.imageWidth = images.width;
    facts.imageHeight = images.height;
    facts.images = chosen->manifest.rows.size();
    auto config = configFrom(options.train, facts);
    if (!config) return tl::unexpected(config.error());
    ExperimentInput input;
    input.config = std::move(*config);
    auto loaded = loadImages(chosen->manifest, input.config);
    if (!loaded) return tl::unexpected(loaded.error());
    input.data = std::move(*loaded);
    auto split = makeSplit(input.data->manifest().rows, input.config.validationShare, input.config.seed);
    if (!split) return tl::unexpected(split.error());
    input.split = std::move(*split);
    std::cout << "data: " << data.string() << ", preset \"" << options.train.preset << "\"\n";
    return input;
}

Result<ExperimentInput> fromStore(const ExperimentOptions& options)
{
    auto store = openStore(options.store);
    if (!store) return tl::unexpected(store.error());
    const auto id = runId(*store, options.train.source.data);
    if (!id) return tl::unexpected(id.error());
    auto stored = openStoredReplay(*store, *id);
    if (!stored) return tl::unexpected(stored.error());
    ExperimentInput input;
    input.config = stored->config;
    input.split = *stored->split;
    auto loaded = loadStoredData(*stored);
    if (!loaded) return tl::unexpected(loaded.error());
    input.data = std::move(*loaded);
    for (const auto* rows : {&input.split.train, &input.split.validation}) {
        for (const std::size_t row : *rows) {
            if (row < input.data->size()) continue;
            return fail(ErrorCode::Mismatch,
                        TRUELOSS_TEXT("Core",
                                      "The run was trained on more images (row %1) than its data have now (%2), so "
                                      "it cannot be repeated."),
                        {static_cast<std::int64_t>(row) + 1, static_cast<std::int64_t>(input.data->size())});
        }
    }
    // As many threads as then: with another number sums round differently.
    if (options.threads == 0) setComputeThreads(static_cast<int>(stored->run.info.threads));
    std::cout << "run: " << stored->run.summary.name << " (" << *id << "), data: " << stored->path.string() << "\n";
    input.stored = std::make_shared<const StoredReplay>(std::move(*stored));
    input.store = std::make_shared<RunStore>(std::move(*store));
    return input;
}

}  // namespace

void addExperimentOptions(CLI::App& command, ExperimentOptions& options, const std::string& preset)
{
    addDataOptions(command, options.train, true, preset);
    command.get_option("data")->description("A table, folder or array file, a stored run's id, or demo-gauges-1");
    // --batch is the batch in question here.
    command.remove_option(command.get_option("--batch"));
    command.add_option("--batch-size", options.train.batchSize, "Batch size")->check(wholeNumber(1, 65536));
    command.add_option("--seeds", options.seeds, "Of weights and order; the first is the run's own")
        ->check(wholeNumber(1, 1000))
        ->capture_default_str();
    command.add_option("--batches", options.batches, "Batches of each run")
        ->check(wholeNumber(2, 1000000))
        ->capture_default_str();
    command.add_option("--threads", options.threads, "Threads of the CPU; 0 = one a core")->check(wholeNumber(0, 1024));
    command.add_option("--json", options.json, "Write the whole report to this file; - for the standard output");
    addStoreOption(command, options.store);
}

Result<ExperimentInput> openExperiment(const ExperimentOptions& options)
{
    setComputeThreads(options.threads);
    std::error_code ignored;
    const std::string& what = options.train.source.data;
    const bool data = what == demoName || std::filesystem::exists(what, ignored);
    auto input = data ? fromData(options) : fromStore(options);
    if (!input) return input;
    std::cout << "network: " << input->config.model.architecture << ", " << input->config.model.width << " x "
              << input->config.model.height << " x " << input->config.model.channels << "; "
              << input->split.train.size() << " training and " << input->split.validation.size()
              << " validation images; " << computeThreads() << " threads" << std::endl;
    return input;
}

int writeJson(const std::string& text, const std::string& file)
{
    if (file.empty()) return 0;
    if (file == "-") {
        std::cout << text;
        return 0;
    }
    const auto written = writeFileAtomically(file, [&text](std::ostream& out) -> Result<void> {
        out << text;
        return {};
    });
    if (!written) return printError(written.error());
    std::cout << "report: " << file << "\n";
    return 0;
}

StopOnInterrupt::StopOnInterrupt()
{
    interrupted = false;
    m_previous = std::signal(SIGINT, onInterrupt);
}

StopOnInterrupt::~StopOnInterrupt()
{
    std::signal(SIGINT, m_previous);
}

ProgressSink StopOnInterrupt::watching(ProgressSink sink)
{
    return [this, sink = std::move(sink)](const Progress& progress) {
        if (interrupted) m_stop.request_stop();
        if (sink) sink(progress);
    };
}

void printResult(const std::string& line)
{
    std::cout << (::isatty(STDOUT_FILENO) != 0 ? "\r\033[K" : "") << line << std::endl;
}

}  // namespace trueloss::cli
