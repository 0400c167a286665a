#include "inspect/BatchInspector.h"

#include "inspect/BatchChanges.h"
#include "inspect/BatchLab.h"
#include "inspect/Explanations.h"
#include "train/TorchRandom.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

namespace trueloss {

namespace {

using Clock = std::chrono::steady_clock;

/// Counts replayed batches and tried ones on one bar.
class Steps {
public:
    Steps(std::int64_t total, const ProgressSink& sink) : m_total(total), m_sink(sink) {}

    ProgressSink replaying()
    {
        return [this](const Progress& progress) { reach(progress.done); };
    }
    void next() { reach(m_done + 1); }
    void finish() { reach(m_total); }

private:
    void reach(std::int64_t done)
    {
        m_done = done;
        const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
        if (m_sink) m_sink({std::min(done, m_total), m_total, seconds});
    }

    std::int64_t m_total;
    std::int64_t m_done = 0;
    const ProgressSink& m_sink;
    Clock::time_point m_start = Clock::now();
};

/// Others of the same epoch: those to come, which no weights have seen in it, before those that were, the oldest first.
/// Whole ones only, where there are such.
std::vector<BatchPlace> ordinaryPlaces(const ReplayTask& run, const BatchPlace& place, std::int64_t most)
{
    const std::int64_t inEpoch = batchesPerEpoch(run.config, *run.split);
    const bool lastIsShort = static_cast<std::int64_t>(run.split->train.size()) % run.config.batchSize != 0;
    std::vector<BatchPlace> places;
    const auto add = [&](std::int64_t from, std::int64_t to) {
        for (std::int64_t i = from; i <= to; ++i) {
            const bool shortOne = lastIsShort && i == inEpoch && inEpoch > 2;
            if (i != place.inEpoch && !shortOne && static_cast<std::int64_t>(places.size()) < most)
                places.push_back({place.number + i - place.inEpoch, place.epoch, i});
        }
    };
    add(place.inEpoch + 1, inEpoch);
    add(1, place.inEpoch - 1);
    return places;
}

std::vector<double> lossParts(const TrainingConfig& config, const TriedBatch& tried, const std::vector<float>& targets,
                              std::size_t images)
{
    std::vector<double> parts;
    const std::size_t outputs = targets.size() / images;
    const bool rowWise =
        config.loss == LossKind::KerasRowRmse || (config.loss == LossKind::KerasSqueezedRmse && outputs > 1);
    for (std::size_t i = 0; i < images; ++i) {
        double part = 0.0;
        for (std::size_t c = i * outputs; c < (i + 1) * outputs; ++c) {
            const double size = std::abs(tried.scaled[c] - static_cast<double>(targets[c]));
            if (config.loss == LossKind::Mae) {
                part += size;
            } else if (config.loss == LossKind::Huber) {
                part += size <= 1.0 ? 0.5 * size * size : size - 0.5;
            } else {
                part += size * size;
            }
        }
        parts.push_back(rowWise ? std::sqrt(part) : part);
    }
    return parts;
}

double sumOf(const std::vector<double>& values)
{
    double sum = 0.0;
    for (const double value : values) sum += value;
    return sum;
}

std::vector<ImageError> imageErrors(const TrainingConfig& config, const Batch& batch, const TriedBatch& tried,
                                    const std::vector<float>& scaledTargets)
{
    const std::size_t count = batch.rows.size();
    const std::size_t outputs = batch.targets.size() / count;
    const std::vector<double> parts = lossParts(config, tried, scaledTargets, count);
    const double loss = sumOf(parts);
    std::vector<ImageError> images(count);
    double squares = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        ImageError& image = images[i];
        image.row = batch.rows[i];
        image.place = i;
        for (std::size_t c = i * outputs; c < (i + 1) * outputs; ++c) {
            image.targets.push_back(batch.targets[c]);
            image.predictions.push_back(tried.predictions[c]);
            image.errors.push_back(tried.predictions[c] - batch.targets[c]);
            image.squaredError += image.errors.back() * image.errors.back() / static_cast<double>(outputs);
        }
        image.shareOfLoss = parts[i] / loss;
        if (std::isfinite(image.squaredError)) squares += image.squaredError;
    }
    for (ImageError& image : images) image.shareOfSquares = image.squaredError / squares;
    std::ranges::stable_sort(images, [](const ImageError& a, const ImageError& b) {
        if (std::isnan(a.squaredError) || std::isnan(b.squaredError))
            return std::isnan(a.squaredError) && !std::isnan(b.squaredError);
        return a.squaredError > b.squaredError;
    });
    return images;
}

Histogram errorHistogram(const std::vector<ImageError>& images)
{
    std::vector<double> errors;
    for (const ImageError& image : images) errors.insert(errors.end(), image.errors.begin(), image.errors.end());
    return computeHistogram(errors);
}

/// What can be said of scaling without another try.
ScalingEffect scalingEffect(const ReplayTask& run, const Batch& batch, const TriedBatch& tried)
{
    ScalingEffect effect;
    const std::size_t outputs = run.data->outputs();
    for (std::size_t c = 0; c < outputs; ++c) {
        const std::vector<double> fitted = run.data->targets(c, run.split->train);
        const auto [low, high] = std::ranges::minmax(fitted);
        const auto outside = [low = low, high = high](double value) { return value < low || value > high; };
        for (std::size_t i = c; i < batch.targets.size(); i += outputs) {
            effect.targetsOutside += outside(batch.targets[i]) ? 1 : 0;
            effect.predictionsOutside += outside(tried.predictions[i]) ? 1 : 0;
            effect.beyondScaler += std::isfinite(tried.scaled[i]) && !std::isfinite(tried.predictions[i]) ? 1 : 0;
        }
    }
    return effect;
}

/// The work of inspectBatch(), from replay to verdicts. May throw what torch throws.
class Inspection {
public:
    Inspection(const InspectionTask& task, const ProgressSink& progress, std::stop_token stop)
        : m_task(task), m_run(task.run), m_stop(std::move(stop)), m_steps(stepsOf(task), progress)
    {
    }

    Result<BatchInspection> execute()
    {
        if (auto done = goThere(); !done) return tl::unexpected(done.error());
        if (auto done = takeSteps(); !done) return tl::unexpected(done.error());
        if (auto done = explain(); !done) return tl::unexpected(done.error());
        return std::move(m_found);
    }

private:
    static std::int64_t startOf(const InspectionTask& task)
    {
        return std::max(inspectionStart(task.batch), task.run.from ? task.run.from->position.batches : 0);
    }

    static std::int64_t stepsOf(const InspectionTask& task)
    {
        const std::int64_t replayed = task.batch - 1 - (task.run.from ? task.run.from->position.batches : 0);
        return replayed + 3 + 3 * task.ordinaryBatches;
    }

    Result<void> goThere()
    {
        m_start = startOf(m_task);
        std::vector<std::int64_t> wanted;
        for (std::int64_t i = m_start; i < m_task.batch; ++i) wanted.push_back(i);
        auto replayed = replay(m_run, wanted, m_steps.replaying(), m_stop);
        if (!replayed) return tl::unexpected(replayed.error());
        m_states = std::move(replayed->states);
        m_place = placeOfBatch(m_run.config, *m_run.split, m_task.batch, m_states.back()->position.extraBatches);
        auto lab = BatchLab::create(m_run, *m_states.back());
        if (!lab) return tl::unexpected(lab.error());
        m_lab = std::move(*lab);
        return {};
    }

    Result<void> next()
    {
        if (m_stop.stop_requested()) return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
        m_steps.next();
        return {};
    }

    Result<Batch> load(const BatchPlace& place) const
    {
        return loadBatch(m_run.config, m_run.data, *m_run.split, place);
    }

    Result<void> takeSteps()
    {
        m_found.place = m_place;
        m_found.unit = m_task.unit;
        if (m_states.size() > 1) {
            const std::int64_t extra = m_states.back()->position.extraBatches;
            const BatchPlace before = placeOfBatch(m_run.config, *m_run.split, m_task.batch - 1, extra);
            const auto batch = load(before);
            if (!batch) return tl::unexpected(batch.error());
            TriedBatch tried;
            auto step = m_lab->step(*m_states[m_states.size() - 2], *batch, before, tried);
            if (!step) return tl::unexpected(step.error());
            m_found.previous = std::move(*step);
        }
        if (auto ready = next(); !ready) return ready;
        auto batch = load(m_place);
        if (!batch) return tl::unexpected(batch.error());
        m_batch = std::move(*batch);
        auto step = m_lab->step(*m_states.back(), m_batch, m_place, m_own);
        if (!step) return tl::unexpected(step.error());
        m_found.step = std::move(*step);
        const double rmse = m_found.step.point.rmse;
        if (m_task.recordedRmse)
            m_found.repeated = rmse == *m_task.recordedRmse || (std::isnan(rmse) && std::isnan(*m_task.recordedRmse));
        if (m_found.previous) m_found.changes = changesBetween(*m_found.previous, m_found.step, m_found.unit);
        m_found.images = imageErrors(m_run.config, m_batch, m_own, m_lab->targets().transform(m_batch.targets));
        m_found.errors = errorHistogram(m_found.images);
        return next();
    }

    struct Tried {
        Spread rmse;
        Spread scaledRmse;
    };

    /// The ordinary batches on the weights of a state.
    Result<Tried> tryOrdinary(const Checkpoint& state)
    {
        if (auto loaded = m_lab->load(state); !loaded) return tl::unexpected(loaded.error());
        std::vector<double> rmse;
        std::vector<double> scaledRmse;
        for (const Batch& batch : m_ordinary) {
            const auto tried = m_lab->tryBatch(batch, m_states.back()->random);
            if (!tried) return tl::unexpected(tried.error());
            rmse.push_back(tried->rmse);
            scaledRmse.push_back(tried->scaledRmse);
            if (auto ready = next(); !ready) return tl::unexpected(ready.error());
        }
        return Tried{spreadOf(std::move(rmse)), spreadOf(std::move(scaledRmse))};
    }

    Result<void> explain()
    {
        for (const BatchPlace& place : ordinaryPlaces(m_run, m_place, m_task.ordinaryBatches)) {
            auto batch = load(place);
            if (!batch) return tl::unexpected(batch.error());
            m_ordinary.push_back(std::move(*batch));
        }
        ExplanationFigures figures;
        const auto now = tryOrdinary(*m_states.back());
        if (!now) return tl::unexpected(now.error());
        figures.update.now = now->rmse;
        if (m_states.size() == 3) {
            const auto between = tryOrdinary(*m_states[1]);
            if (!between) return tl::unexpected(between.error());
            figures.update.between = between->rmse;
        }
        const auto before = m_states.size() > 1 ? tryOrdinary(*m_states.front()) : now;
        if (!before) return tl::unexpected(before.error());
        const auto here = m_lab->load(*m_states.front()).and_then([this] {
            return m_lab->tryBatch(m_batch, m_states.back()->random);
        });
        if (!here) return tl::unexpected(here.error());

        figures.update.before = before->rmse;
        figures.unusual.weightsAfter = m_start;
        figures.unusual.here = here->rmse;
        figures.unusual.ordinary = before->rmse;
        figures.scaling = scalingEffect(m_run, m_batch, m_own);
        figures.scaling.factorScaled = m_own.scaledRmse / before->scaledRmse.median;
        figures.ownRmse = m_own.rmse;
        figures.update.updates = static_cast<std::int64_t>(m_states.size()) - 1;
        figures.scaled = m_run.config.scaler.kind != ScalerKind::None;
        figures.unit = m_found.unit;
        judge(figures);
        m_found.unusual = std::move(figures.unusual);
        m_found.update = std::move(figures.update);
        m_found.scaling = std::move(figures.scaling);
        m_steps.finish();
        return {};
    }

    const InspectionTask& m_task;
    const ReplayTask& m_run;
    std::stop_token m_stop;
    Steps m_steps;
    std::int64_t m_start = 0;
    std::vector<std::shared_ptr<const Checkpoint>> m_states;  ///< From m_start to the one that the batch met.
    BatchPlace m_place;
    std::unique_ptr<BatchLab> m_lab;
    Batch m_batch;
    TriedBatch m_own;  ///< The batch on the weights that it met.
    std::vector<Batch> m_ordinary;
    BatchInspection m_found;
};

}  // namespace

std::int64_t inspectionStart(std::int64_t batch)
{
    return std::max<std::int64_t>(0, batch - 3);
}

Result<BatchInspection> inspectBatch(const InspectionTask& task, const ProgressSink& progress, std::stop_token stop)
{
    if (task.batch < 1)
        return fail(ErrorCode::BadSetting,
                    TRUELOSS_TEXT("Core", "Batches are counted from 1, so there is no batch %1."), {task.batch});
    const KeptTorchRandom kept(task.run.config.device);
    try {
        return Inspection(task, progress, std::move(stop)).execute();
    } catch (const c10::Error& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The batch could not be inspected: %1"),
                    {std::string(error.what_without_backtrace())});
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The batch could not be inspected: %1"),
                    {std::string(error.what())});
    }
}

}  // namespace trueloss
