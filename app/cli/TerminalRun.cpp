#include "TerminalRun.h"

#include "base/AtomicFile.h"
#include "base/MachineMemory.h"
#include "base/Numbers.h"
#include "check/DataCheck.h"
#include "data/CommonUnit.h"
#include "model/LayerTable.h"
#include "model/ModelFile.h"
#include "report/StoredReport.h"
#include "store/RunStore.h"
#include "train/KeptTraining.h"
#include "train/Trainer.h"
#include "train/TrainingMemory.h"
#include "train/Versions.h"

#include "DataFindings.h"
#include "StoreAccess.h"

#include <unistd.h>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <optional>

namespace trueloss::cli {

namespace {

std::atomic<bool> interrupted{false};

void onInterrupt(int)
{
    interrupted = true;
}

bool isTerminal()
{
    return ::isatty(STDOUT_FILENO) != 0;
}

/// Overwrites the current line of a terminal; prints nothing into files and pipes.
void status(const std::string& line)
{
    if (!isTerminal()) return;
    std::cout << '\r' << line << "\033[K" << std::flush;
}

void clearStatus()
{
    if (isTerminal()) std::cout << "\r\033[K";
}

std::string withUnit(double value, const std::string& unit)
{
    return unit.empty() ? humanNumber(value) : humanNumber(value) + " " + unit;
}

void printBatches(const RunRecord& record, std::size_t first, std::size_t last)
{
    const std::string unit = record.unit.empty() ? "" : " (" + record.unit + ")";
    std::printf("\n  %7s  %5s  %16s  %22s  %14s\n", "batch", "epoch", ("true RMSE" + unit).c_str(),
                ("running mean" + unit).c_str(), "gradient norm");
    for (std::size_t i = first; i <= last && i < record.batches().size(); ++i) {
        const BatchPoint& batch = record.batches()[i];
        std::printf("  %7zu  %5lld  %16s  %22s  %14s\n", i + 1, static_cast<long long>(batch.epoch),
                    tableNumber(batch.rmse).c_str(), tableNumber(record.runningMeanCurve().at(i)).c_str(),
                    tableNumber(batch.gradNorm).c_str());
    }
}

/// The batches around each artifact's culprit, and its end.
void printArtifacts(const RunRecorder& recorder)
{
    const RunRecord& record = *recorder.record();
    std::size_t shown = 0;
    for (const Artifact& artifact : recorder.detector().artifacts()) {
        if (shown++ == 2) break;
        const std::size_t centre = artifact.hasCulprit ? artifact.culprit : artifact.firstBatch;
        printBatches(record, centre > 2 ? centre - 2 : 0, centre + 6);
        if (artifact.lastBatch > centre + 8) {
            std::puts("      ...");
            printBatches(record, artifact.lastBatch - 1, artifact.lastBatch);
        }
    }
    if (recorder.detector().artifacts().empty() && !record.batches().empty()) {
        printBatches(record, 0, std::min<std::size_t>(record.batches().size() - 1, 5));
    }
}

/// "1 epoch", "3 epochs"
std::string counted(std::int64_t count, const std::string& what)
{
    return groupedInteger(count) + " " + what + (count == 1 ? "" : "s");
}

void printEpoch(const EpochPoint& epoch, const std::string& unit)
{
    clearStatus();
    std::cout << "epoch " << epoch.epoch << ": running mean at its end " << withUnit(epoch.runningMean, unit)
              << "; validation RMSE " << withUnit(epoch.rmse, unit) << ", MAE " << withUnit(epoch.mae, unit) << ", R2 "
              << humanNumber(epoch.r2, 3) << "; " << clockTime(epoch.seconds) << std::endl;
    if (epoch.beyondScaler > 0)
        std::cout << "  " << groupedInteger(epoch.beyondScaler) << " of " << groupedInteger(epoch.predictions)
                  << " predictions have no value in the unit: they lie beyond what the target scaler can bring back"
                  << std::endl;
}

/// Which epoch's model the run leaves, and how it did.
void printModel(const ModelBundle& model, const std::string& unit)
{
    if (model.metrics.empty()) return;
    const auto metric = [&model](const std::string& key) {
        for (const auto& [name, value] : model.metrics) {
            if (name == key) return value;
        }
        return std::nan("");
    };
    std::cout << "the model is that of epoch " << metric("epoch") << ": validation RMSE "
              << withUnit(metric("validation_rmse"), unit) << ", MAE " << withUnit(metric("validation_mae"), unit)
              << ", R2 " << humanNumber(metric("validation_r2"), 3) << "\n";
}

/// Prints as the events come in.
class Printer {
public:
    Printer(RunRecorder& recorder, TrainingControl& control, const RunOptions& options)
        : m_recorder(recorder), m_control(control), m_options(options)
    {
    }

    void consume(const TrainingEvent& event)
    {
        m_recorder.consume(event);
        const RunRecord& record = *m_recorder.record();
        if (const auto* started = std::get_if<RunStarted>(&event)) {
            m_done = started->from ? started->from->batches : 0;
            if (enough()) m_control.stop();
            std::cout << started->trainImages << " training and " << started->validationImages << " validation images, "
                      << started->batchesPerEpoch << " batches an epoch, " << counted(started->epochs, "epoch")
                      << ", on " << started->device << " with " << counted(started->threads, "thread") << "\n"
                      << "predicting the mean would give a validation RMSE of "
                      << withUnit(started->meanPredictorRmse, record.unit) << "\n\n";
        } else if (std::holds_alternative<BatchPoint>(event)) {
            ++m_done;
            if (interrupted || enough()) m_control.stop();
            showProgress();
        } else if (const auto* epoch = std::get_if<EpochPoint>(&event)) {
            printEpoch(*epoch, record.unit);
        } else if (const auto* happened = std::get_if<RunEvent>(&event)) {
            printEvent(*happened);
        } else if (const auto* kept = std::get_if<RunKept>(&event)) {
            printKept(*kept);
        }
    }

    const std::string& id() const { return m_id; }  ///< In the store; empty: it is not kept.

    /// Where the run can be gone on with.
    void printCheckpoint(const RunStore* store) const
    {
        const bool over = m_recorder.ended() && m_recorder.ended()->reason == EndReason::Completed;
        if (!m_id.empty() && m_trouble) {
            printUnkept(*store);
        } else if (!m_id.empty() && !over) {
            std::cout << "go on with it by: trueloss-cli resume " << m_id << "\n";
        }
        if (!m_heldUp || m_options.checkpoints.empty()) return;
        std::cout << "checkpoints lie in " << m_options.checkpoints << " (none held the training up for more than "
                  << humanNumber(*m_heldUp * 1000.0, 3) << " ms); go on with: trueloss-cli resume \""
                  << m_options.checkpoints << "\"\n";
    }

private:
    /// What is left of a run whose end could not be stored.
    void printUnkept(const RunStore& store) const
    {
        const auto stored = store.details(m_id);
        const auto* last = stored && !stored->checkpoints.empty() ? &stored->checkpoints.back() : nullptr;
        std::cout << "the end of this run is not kept: "
                  << (stored ? groupedInteger(stored->summary.figures.batches) + " of its batches are"
                             : "nothing of it can be read")
                  << "\n";
        if (last != nullptr) {
            std::cout << "go on after batch " << groupedInteger(last->batch)
                      << ", from its last checkpoint, by: trueloss-cli resume " << m_id << "\n";
        }
    }

    bool enough() const { return m_options.batches > 0 && m_done >= m_options.batches; }

    void printKept(const RunKept& kept)
    {
        clearStatus();
        m_trouble = !kept.trouble.empty();
        if (!kept.trouble.empty()) {
            std::cerr << "trueloss-cli: the run cannot be kept at the moment: " << toEnglish(kept.trouble) << "\n";
        } else if (kept.id != m_id && !kept.id.empty()) {
            std::cout << "kept as run " << kept.id << "\n";
        }
        m_id = kept.id;
    }

    void printEvent(const RunEvent& event)
    {
        if (event.kind == RunEventKind::Checkpoint) m_heldUp = std::max(m_heldUp.value_or(0.0), event.value);
        if (event.kind == RunEventKind::Continued) {
            const RunPosition& at = *m_recorder.started()->from;
            std::cout << "goes on after batch " << at.batches << ", in epoch " << at.epoch << "\n";
        }
        if (event.kind != RunEventKind::CheckpointFailed) return;
        clearStatus();
        std::cerr << "trueloss-cli: no checkpoint was written: " << event.text << "\n";
    }

    void showProgress() const
    {
        const RunRecord& record = *m_recorder.record();
        const BatchPoint& batch = record.batches().back();
        status("batch " + std::to_string(batch.batchInEpoch) + " of " +
               std::to_string(m_recorder.started()->batchesPerEpoch) + ", epoch " + std::to_string(batch.epoch) +
               " of " + std::to_string(m_recorder.started()->epochs) + ": true RMSE " +
               withUnit(batch.rmse, record.unit) + ", running mean " +
               withUnit(record.runningMeanCurve().at(record.batches().size() - 1), record.unit) + "; " +
               humanNumber(m_recorder.imagesPerSecond(), 3) + " images/s, " + clockTime(m_recorder.secondsLeft()) +
               " left");
    }

    RunRecorder& m_recorder;
    TrainingControl& m_control;
    const RunOptions& m_options;
    std::int64_t m_done = 0;         ///< Batches of the run, those before it went on included.
    std::string m_id;                ///< Of the run in the store.
    bool m_trouble = false;          ///< It cannot be written.
    std::optional<double> m_heldUp;  ///< By the longest of the checkpoints, in seconds.
};

int writeResults(const RunRecorder& recorder, const RunOptions& options, const ReportSource& source, double startTime)
{
    int code = writeRunOutputs(options.outputs, source, startTime);
    if (!options.save.empty()) {
        const auto& model = recorder.ended()->model;
        if (model) {
            if (const auto saved = saveModel(options.save, *model)) {
                std::cout << "model written to " << options.save << "\n";
            } else {
                code = printError(saved.error());
            }
        } else {
            std::cerr << "trueloss-cli: there is no model to save\n";
            code = 1;
        }
    }
    return code;
}

/// That the file can be written after the training, and that it is none of the data. An empty name is none.
Result<void> checkOutput(const std::filesystem::path& file, const Manifest& manifest)
{
    if (file.empty()) return {};
    if (const auto writable = checkWritable(file); !writable) return writable;
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return {};
    const auto isThere = [&](const std::filesystem::path& data) {
        return std::filesystem::equivalent(file, data, ignored);
    };
    if (!isThere(manifest.table) && std::none_of(manifest.rows.begin(), manifest.rows.end(),
                                                 [&](const ManifestRow& row) { return isThere(row.image.path()); }))
        return {};
    return fail(ErrorCode::BadSetting,
                TRUELOSS_TEXT("Core", "%1 is one of the files that are trained on. Choose another name."),
                {file.string()});
}

/// What the table alone shows, where it is more than worth knowing: a training on it would mislead.
void printTableFindings(std::vector<DataFinding> findings, const Manifest& manifest)
{
    std::erase_if(findings, [](const DataFinding& finding) {
        return finding.severity == FindingSeverity::Note || finding.kind == DataFindingKind::RowsLeftOut;
    });
    if (findings.empty()) return;
    std::cout << "\nWhat the data check found (\"check\" looks at the images too)\n";
    printFindings(findings, manifest);
    std::cout << "\n";
}

/// The rows that the run began with, or new ones.
Result<Split> splitFor(const TerminalTask& task, const Manifest& manifest)
{
    if (task.resumption != nullptr) return *task.resumption->split;
    if (task.from) return *task.from->split;
    return makeSplit(manifest.rows, task.config.validationShare, task.config.seed);
}

CheckpointPlan planFor(const TerminalTask& task)
{
    CheckpointPlan plan;
    plan.folder = task.options.checkpoints;
    plan.everyEpochs = task.options.checkpointEvery.value_or(task.from ? task.from->everyEpochs : 0);
    plan.mostLossSeconds = task.options.checkpointSeconds;
    plan.place = placeOf(task.source, task.data);
    return plan;
}

KeptTask keptTask(const TerminalTask& task, std::shared_ptr<const ImageDataset> data, const Split& split,
                  std::shared_ptr<const std::vector<DataFinding>> findings)
{
    KeptTask kept;
    kept.config = task.config;
    kept.unit = commonUnit(data->manifest().targetColumns);
    kept.data = std::move(data);
    kept.split = split;
    // The manifest lives as long as the images that it is part of.
    kept.checked = {std::shared_ptr<const Manifest>(kept.data, &kept.data->manifest()), std::move(findings), {}, false};
    if (task.from) kept.choices = task.from->choices;
    kept.name = task.name;
    kept.place = placeOf(task.source, task.data);
    kept.everyEpochs = task.options.checkpointEvery.value_or(task.from ? task.from->everyEpochs : 0);
    kept.mostLossSeconds = task.options.checkpointSeconds;
    kept.versions = programFacts();
    if (task.resumption != nullptr) kept.id = task.resumption->run.summary.id;
    kept.from = task.from;
    kept.branchOf = task.branchOf;
    if (task.from && !task.branchOf.empty()) kept.branchBatch = task.from->position.batches;
    kept.branchRecord = task.branchRecord;
    return kept;
}

void printAccuracy(const EpochPoint& epoch)
{
    const auto shown = [](double share) { return toEnglish({"%1", {std::round(share * 1e4) / 1e4}}); };
    std::cout << "Keras' \"accuracy\" on the validation images would read " << shown(epoch.accuracyTo231)
              << " (to 2.3.1: rounded prediction == target) or " << shown(epoch.accuracyLater)
              << " (later: 1 above 0.5, else 0); it says nothing about a regression\n";
}

/// Errors: those of ImageDataset::load() and checkMemory().
Result<std::shared_ptr<const ImageDataset>> imagesOf(const TerminalTask& task)
{
    const TrainingConfig& config = task.config;
    LoadOptions load;
    load.shape = {config.model.width, config.model.height, config.model.channels};
    load.fit = config.fit;
    if (const auto available = availableMemory()) {
        const auto pixels = static_cast<std::int64_t>(
            std::min(load.memoryBudget, task.source.manifest.rows.size() * load.shape.bytes()));
        if (auto enough = checkMemory(config, *available - (task.images ? 0 : pixels)); !enough)
            return tl::unexpected(enough.error());
    }
    if (task.images) return task.images;
    return ImageDataset::load(task.source.manifest, load, terminalProgress("reading images"));
}

/// What is kept of the run, or would be.
StoredRun factsOf(const KeptTask& task, const RunStore* store, const std::string& id, double startTime)
{
    if (store != nullptr && !id.empty()) {
        if (auto stored = store->details(id)) return std::move(*stored);
    }
    StoredRun facts;
    facts.info = runInfoOf(task);
    facts.info.data.path = task.data->manifest().table.string();
    facts.summary.created = StoreTime(std::chrono::milliseconds(static_cast<std::int64_t>(startTime * 1000.0)));
    return facts;
}

}  // namespace

std::shared_ptr<RunStore> storeFor(const RunOptions& options)
{
    // Checkpoints in a folder of one's own are for a run that is taken elsewhere.
    if (options.noStore || !options.checkpoints.empty()) return nullptr;
    auto store = openStore(options.store);
    if (store) return std::make_shared<RunStore>(std::move(*store));
    std::cerr << "trueloss-cli: the run is not kept: " << toEnglish(store.error().message) << "\n";
    return nullptr;
}

int printError(const Error& error)
{
    std::cerr << "trueloss-cli: " << toEnglish(error.message) << "\n";
    return 1;
}

ProgressSink terminalProgress(const std::string& what)
{
    // A job may end without a word of it, or not know how much is left: its line goes with the last copy of the sink.
    const std::shared_ptr<void> line(nullptr, [](void*) { clearStatus(); });
    return [what, line](const Progress& progress) {
        std::string text = what + " " + groupedInteger(progress.done);
        if (progress.total > 0) text += " of " + groupedInteger(progress.total);
        if (progress.secondsLeft() >= 0) text += ", " + clockTime(progress.secondsLeft()) + " left";
        status(text);
        if (progress.done == progress.total) clearStatus();
    };
}

int trainInTerminal(const TerminalTask& task)
{
    const TrainingConfig& config = task.config;
    const RunOptions& options = task.options;
    const auto data = imagesOf(task);
    if (!data) return printError(data.error());
    const auto& rejected = (*data)->manifest().rejected;
    if (!rejected.empty()) {
        std::cout << "left out: " << counted(static_cast<std::int64_t>(rejected.size()), "row") << "\n";
        for (std::size_t i = 0; i < rejected.size() && i < 5; ++i) {
            std::cout << "  " << rejected[i].file.string() << ", "
                      << toEnglish({"%1", {(*data)->manifest().place(rejected[i])}}) << ", column \""
                      << rejected[i].column << "\": \"" << rejected[i].value << "\" "
                      << toEnglish(describe(rejected[i].reason)) << "\n";
        }
        if (rejected.size() > 5) std::cout << "  ...\n";
    }
    std::vector<std::string> outputs = options.outputs.files();
    outputs.push_back(options.save);
    for (const std::string& output : outputs) {
        if (const auto safe = checkOutput(output, (*data)->manifest()); !safe) return printError(safe.error());
    }
    if (const auto prepared = prepareEventFolder(options.outputs); !prepared) return printError(prepared.error());
    const auto split = splitFor(task, (*data)->manifest());
    if (!split) return printError(split.error());
    auto tableFindings = checkTable((*data)->manifest(), *split);
    if (tableFindings && !task.from) printTableFindings(*tableFindings, (*data)->manifest());
    const auto layers = layerTable(config.model);
    if (!layers) return printError(layers.error());
    std::cout << "network: " << config.model.architecture << ", " << groupedInteger(totalParameters(*layers))
              << " parameters, input " << config.model.width << " x " << config.model.height << " x "
              << config.model.channels << "\n";

    RunRecorder recorder(task.name, commonUnit((*data)->manifest().targetColumns));
    TrainingControl control;
    const double startTime = now();
    Printer printer(recorder, control, options);
    interrupted = false;
    const auto previous = std::signal(SIGINT, onInterrupt);
    const auto sink = [&printer](const TrainingEvent& event) { printer.consume(event); };
    const std::shared_ptr<RunStore> store = storeFor(options);
    const KeptTask kept =
        keptTask(task, *data, *split,
                 tableFindings ? std::make_shared<const std::vector<DataFinding>>(std::move(*tableFindings)) : nullptr);
    if (store) {
        if (task.resumption != nullptr) recorder.adopt(task.resumption->run.record);
        if (task.branchRecord) recorder.adopt(*task.branchRecord);
        trainKept(store, kept, control, sink);
    } else {
        Trainer trainer(config, *data, *split, task.from ? task.from->choices : std::vector<RunSetting>{});
        if (!options.checkpoints.empty()) trainer.keepCheckpoints(planFor(task));
        trainer.continueFrom(task.from);
        trainer.run(control, sink);
    }
    std::signal(SIGINT, previous);
    clearStatus();
    if (store && !printer.id().empty()) static_cast<void>(store->setFindings(printer.id(), recorder.findings()));

    const RunEnded& ended = *recorder.ended();
    // What did not even begin (a resumption that was refused) has nothing to show.
    if (ended.reason == EndReason::Failed && !recorder.started())
        return printError({ErrorCode::Mismatch, ended.message});
    if (ended.model) printModel(*ended.model, recorder.record()->unit);
    const auto& epochs = recorder.record()->epochs();
    if (!epochs.empty() && !std::isnan(epochs.back().accuracyTo231)) printAccuracy(epochs.back());
    if (ended.reason == EndReason::Failed) std::cout << toEnglish(ended.message) << "\n";
    if (ended.reason == EndReason::Stopped) {
        std::cout << "stopped after " << recorder.record()->batches().size() << " batches\n";
    }
    printer.printCheckpoint(store.get());
    if (!recorder.record()->batches().empty()) {
        printArtifacts(recorder);
        std::cout << "\nspeed: " << humanNumber(recorder.imagesPerSecond(), 3) << " images/s\n\nWhat this means\n";
        for (const Finding& finding : recorder.findings()) {
            std::cout << "* " << toEnglish(finding.headline) << "\n";
            if (!finding.explanation.empty()) std::cout << "  " << toEnglish(finding.explanation) << "\n";
        }
        std::cout << "\n";
    }
    // A run that was complete when it was continued has a model, but no batches to draw or to list.
    const bool nothing = recorder.record()->batches().empty() && !(task.from && ended.reason == EndReason::Completed);
    int written = 1;
    if (!nothing) {
        const ReportSource report = reportSourceOf(factsOf(kept, store.get(), printer.id(), startTime),
                                                   *recorder.record(), recorder.detector(), recorder.findings());
        written = writeResults(recorder, options, report, startTime);
    }
    return ended.reason == EndReason::Failed ? 2 : written;
}

}  // namespace trueloss::cli
