#include "TerminalRun.h"

#include "base/AtomicFile.h"
#include "base/MachineMemory.h"
#include "base/Numbers.h"
#include "check/DataCheck.h"
#include "data/CommonUnit.h"
#include "model/LayerTable.h"
#include "model/ModelFile.h"
#include "record/RunCsv.h"
#include "train/Trainer.h"
#include "train/TrainingMemory.h"

#include "ChartPng.h"
#include "DataFindings.h"

#include <unistd.h>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <iostream>

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
    Printer(RunRecorder& recorder, TrainingControl& control, const TrainOptions& options)
        : m_recorder(recorder), m_control(control), m_options(options)
    {
    }

    void consume(const TrainingEvent& event)
    {
        m_recorder.consume(event);
        const RunRecord& record = *m_recorder.record();
        if (const auto* started = std::get_if<RunStarted>(&event)) {
            std::cout << started->trainImages << " training and " << started->validationImages << " validation images, "
                      << started->batchesPerEpoch << " batches an epoch, " << started->epochs << " epoch(s), on "
                      << started->device << " with " << started->threads << " threads\n"
                      << "predicting the mean would give a validation RMSE of "
                      << withUnit(started->meanPredictorRmse, record.unit) << "\n\n";
        } else if (std::holds_alternative<BatchPoint>(event)) {
            if (interrupted ||
                (m_options.batches > 0 && static_cast<std::int64_t>(record.batches().size()) >= m_options.batches)) {
                m_control.stop();
            }
            showProgress();
        } else if (const auto* epoch = std::get_if<EpochPoint>(&event)) {
            printEpoch(*epoch, record.unit);
        }
    }

private:
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
    const TrainOptions& m_options;
};

int writeResults(const RunRecorder& recorder, const TrainOptions& options)
{
    int code = 0;
    const auto report = [&code](const Result<void>& result, const std::string& what, const std::string& file) {
        if (result) {
            std::cout << what << " written to " << file << "\n";
        } else {
            code = printError(result.error());
        }
    };
    if (!options.chart.empty()) {
        report(saveChartPng(options.chart, *recorder.record(), recorder.detector().artifacts()), "chart",
               options.chart);
    }
    if (!options.csv.empty()) report(writeCsv(options.csv, *recorder.record()), "batches", options.csv);
    if (!options.save.empty()) {
        const auto& model = recorder.ended()->model;
        if (model) {
            report(saveModel(options.save, *model), "model", options.save);
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
void printTableFindings(const Manifest& manifest, const Split& split)
{
    auto findings = checkTable(manifest, split);
    if (!findings) return;
    std::erase_if(*findings, [](const DataFinding& finding) {
        return finding.severity == FindingSeverity::Note || finding.kind == DataFindingKind::RowsLeftOut;
    });
    if (findings->empty()) return;
    std::cout << "\nWhat the data check found (\"check\" looks at the images too)\n";
    printFindings(*findings, manifest);
    std::cout << "\n";
}

}  // namespace

int printError(const Error& error)
{
    std::cerr << "trueloss-cli: " << toEnglish(error.message) << "\n";
    return 1;
}

ProgressSink terminalProgress(const std::string& what)
{
    return [what](const Progress& progress) {
        std::string line = what + " " + groupedInteger(progress.done) + " of " + groupedInteger(progress.total);
        if (progress.secondsLeft() >= 0) line += ", " + clockTime(progress.secondsLeft()) + " left";
        status(line);
        if (progress.done == progress.total) clearStatus();
    };
}

int trainInTerminal(const DataSource& source, const TrainingConfig& config, const TrainOptions& options,
                    const std::string& name)
{
    LoadOptions load;
    load.shape = {config.model.width, config.model.height, config.model.channels};
    load.fit = config.fit;
    if (const auto available = availableMemory()) {
        const auto pixels =
            static_cast<std::int64_t>(std::min(load.memoryBudget, source.manifest.rows.size() * load.shape.bytes()));
        if (const auto enough = checkMemory(config, *available - pixels); !enough) return printError(enough.error());
    }
    const auto data = ImageDataset::load(source.manifest, load, terminalProgress("reading images"));
    if (!data) return printError(data.error());
    const auto& rejected = (*data)->manifest().rejected;
    if (!rejected.empty()) {
        std::cout << groupedInteger(static_cast<std::int64_t>(rejected.size())) << " row(s) were left out:\n";
        for (std::size_t i = 0; i < rejected.size() && i < 5; ++i) {
            std::cout << "  " << rejected[i].file.string() << ", line " << rejected[i].line << ", column \""
                      << rejected[i].column << "\": \"" << rejected[i].value << "\" "
                      << toEnglish(describe(rejected[i].reason)) << "\n";
        }
        if (rejected.size() > 5) std::cout << "  ...\n";
    }
    for (const std::string& output : {options.save, options.chart, options.csv}) {
        if (const auto safe = checkOutput(output, (*data)->manifest()); !safe) return printError(safe.error());
    }
    const auto split = makeSplit((*data)->manifest().rows, config.validationShare, config.seed);
    if (!split) return printError(split.error());
    printTableFindings((*data)->manifest(), *split);
    const auto layers = layerTable(config.model);
    if (!layers) return printError(layers.error());
    std::cout << "network: " << config.model.architecture << ", " << groupedInteger(totalParameters(*layers))
              << " parameters, input " << config.model.width << " x " << config.model.height << " x "
              << config.model.channels << "\n";

    RunRecorder recorder(name, commonUnit((*data)->manifest().targetColumns));
    TrainingControl control;
    Printer printer(recorder, control, options);
    interrupted = false;
    const auto previous = std::signal(SIGINT, onInterrupt);
    Trainer trainer(config, *data, *split);
    trainer.run(control, [&printer](const TrainingEvent& event) { printer.consume(event); });
    std::signal(SIGINT, previous);
    clearStatus();

    const RunEnded& ended = *recorder.ended();
    if (ended.model) printModel(*ended.model, recorder.record()->unit);
    if (ended.reason == EndReason::Failed) std::cout << toEnglish(ended.message) << "\n";
    if (ended.reason == EndReason::Stopped) {
        std::cout << "stopped after " << recorder.record()->batches().size() << " batches\n";
    }
    if (!recorder.record()->batches().empty()) {
        printArtifacts(recorder);
        std::cout << "\nspeed: " << humanNumber(recorder.imagesPerSecond(), 3) << " images/s\n\nWhat this means\n";
        for (const Finding& finding : recorder.findings()) {
            std::cout << "* " << toEnglish(finding.headline) << "\n";
            if (!finding.explanation.empty()) std::cout << "  " << toEnglish(finding.explanation) << "\n";
        }
        std::cout << "\n";
    }
    const int written = recorder.record()->batches().empty() ? 1 : writeResults(recorder, options);
    return ended.reason == EndReason::Failed ? 2 : written;
}

}  // namespace trueloss::cli
