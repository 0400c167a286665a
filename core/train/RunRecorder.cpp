#include "train/RunRecorder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace trueloss {

namespace {

bool same(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool same(const BatchPoint& a, const BatchPoint& b)
{
    return a.epoch == b.epoch && a.batchInEpoch == b.batchInEpoch && a.samples == b.samples && same(a.rmse, b.rmse) &&
           same(a.gradNorm, b.gradNorm) && same(a.learningRate, b.learningRate);
}

bool same(const RecoveredPoint& a, const RecoveredPoint& b)
{
    return a.grade == b.grade && same(a.bound, b.bound) && same(a.printed, b.printed);
}

bool beginsWith(const RunRecord& longer, const RunRecord& record, std::size_t known)
{
    const std::size_t size = record.batchCount();
    if (longer.batchCount() < size || longer.epochs().size() < record.epochs().size()) return false;
    if (size > 0 && longer.hasRecovered() != record.hasRecovered()) return false;
    // What is understood in another way mostly differs at the end.
    for (std::size_t i = size; i-- > known;) {
        if (!same(longer.batch(i), record.batch(i))) return false;
        if (record.hasRecovered() && !same(longer.recovered(i), record.recovered(i))) return false;
    }
    return std::ranges::equal(record.epochs(), std::span(longer.epochs()).first(record.epochs().size()),
                              [](const EpochPoint& a, const EpochPoint& b) {
                                  return a.epoch == b.epoch && a.lastBatch == b.lastBatch && same(a.rmse, b.rmse);
                              });
}

}  // namespace

RunRecorder::RunRecorder(std::string name, std::string unit, double factor)
    : m_record(std::make_shared<RunRecord>()), m_detector(factor)
{
    m_record->name = std::move(name);
    m_record->unit = std::move(unit);
}

void RunRecorder::consume(const TrainingEvent& event)
{
    if (const auto* started = std::get_if<RunStarted>(&event)) {
        begin(*started);
    } else if (const auto* batch = std::get_if<BatchPoint>(&event)) {
        m_record->append(*batch);
        m_detector.update(*m_record);
    } else if (const auto* epoch = std::get_if<EpochPoint>(&event)) {
        EpochPoint point = *epoch;
        point.lastBatch -= m_missing;
        m_record->append(point);
    } else if (const auto* state = std::get_if<TrainingState>(&event)) {
        m_state = *state;
    } else if (const auto* happened = std::get_if<RunEvent>(&event)) {
        RunEvent own = *happened;
        own.batch = std::max<std::int64_t>(own.batch - m_missing, 0);
        m_record->append(std::move(own));
    } else if (const auto* ended = std::get_if<RunEnded>(&event)) {
        m_ended = *ended;
    }
}

void RunRecorder::begin(const RunStarted& started)
{
    m_started = started;
    m_ended.reset();
    m_record->settings = started.settings;
    m_missing = started.from ? started.from->batches - static_cast<std::int64_t>(m_record->batchCount()) : 0;
    m_missingSamples = 0;
    if (m_record->batchCount() > 0 || m_missing <= 0 || started.from->batchInEpoch == 0 ||
        started.from->batchInEpoch == started.batchesPerEpoch)
        return;
    m_record->beginWithin(started.from->epoch, started.from->epochMean, started.from->epochSeconds);
    m_missingSamples = static_cast<std::int64_t>(started.from->epochMean.weight());
}

void RunRecorder::adopt(RunRecord record)
{
    *m_record = std::move(record);
    m_detector.update(*m_record);
}

bool RunRecorder::extend(const RunRecord& longer, std::size_t known)
{
    if (!beginsWith(longer, *m_record, known)) return false;
    std::size_t epoch = m_record->epochs().size();
    const auto addEpochs = [&] {
        const auto count = static_cast<std::int64_t>(m_record->batchCount());
        for (; epoch < longer.epochs().size() && longer.epochs()[epoch].lastBatch <= count; ++epoch)
            m_record->append(longer.epochs()[epoch]);
    };
    addEpochs();
    for (std::size_t i = m_record->batchCount(); i < longer.batchCount(); ++i) {
        if (longer.hasRecovered()) {
            m_record->append(longer.batch(i), longer.recovered(i));
        } else {
            m_record->append(longer.batch(i));
        }
        addEpochs();
    }
    m_record->settings = longer.settings;
    m_detector.update(*m_record);
    return true;
}

void RunRecorder::adopt(RunRecord record, RunStarted started, RunEnded ended)
{
    adopt(std::move(record));
    m_started = std::move(started);
    m_ended = std::move(ended);
}

double RunRecorder::imagesPerSecond() const
{
    const std::size_t size = m_record->batchCount();
    double images = 0.0;
    double seconds = 0.0;
    for (std::size_t i = size - std::min<std::size_t>(size, 20); i < size; ++i) {
        const BatchPoint batch = m_record->batch(i);
        images += static_cast<double>(batch.samples);
        seconds += batch.seconds;
    }
    return seconds > 0.0 ? images / seconds : std::numeric_limits<double>::quiet_NaN();
}

double RunRecorder::secondsLeft() const
{
    const double speed = imagesPerSecond();
    if (!m_started || !std::isfinite(speed)) return -1.0;
    const std::size_t last = m_record->batchCount() - 1;
    const std::size_t start = m_record->epochStarts().back();
    const std::int64_t inEpoch = start > 0 ? m_record->samplesDone(last) - m_record->samplesDone(start - 1)
                                           : m_record->samplesDone(last) + m_missingSamples;
    const std::int64_t epochsToCome = m_started->epochs - m_record->epochOf(last);
    const std::int64_t images = m_started->trainImages - inEpoch + epochsToCome * m_started->trainImages;
    double left = static_cast<double>(images) / speed;
    // A forward pass alone is about a third of a step; once an epoch was whole, its own time tells.
    double validation = static_cast<double>(m_started->validationImages) / (3.0 * speed);
    if (!m_record->epochs().empty()) {
        const EpochPoint& whole = m_record->epochs().back();
        if (whole.lastBatch > 0) {
            const auto end = static_cast<std::size_t>(whole.lastBatch - 1);
            const std::vector<std::size_t>& starts = m_record->epochStarts();
            const std::size_t begin = *(std::upper_bound(starts.begin(), starts.end(), end) - 1);
            // The clock of a record that begins within an epoch counts that epoch's earlier batches.
            const double before = begin > 0 ? m_record->secondsDone(begin) - m_record->batch(begin).seconds : 0.0;
            const double training = m_record->secondsDone(end) - before;
            validation = std::max(0.0, whole.seconds - training);
        }
    }
    const auto validations = m_started->epochs - static_cast<std::int64_t>(m_record->epochs().size());
    left += validation * static_cast<double>(validations);
    return left;
}

std::vector<Finding> RunRecorder::findings() const
{
    DiagnosisContext context;
    context.meanPredictorRmse = m_started ? m_started->meanPredictorRmse : std::numeric_limits<double>::quiet_NaN();
    context.finished = m_ended.has_value();
    if (m_ended && m_ended->reason == EndReason::Failed) context.failure = m_ended->message;
    return diagnose(*m_record, m_detector, context);
}

}  // namespace trueloss
