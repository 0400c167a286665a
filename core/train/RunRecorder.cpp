#include "train/RunRecorder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {

RunRecorder::RunRecorder(std::string name, std::string unit, double factor)
    : m_record(std::make_shared<RunRecord>()), m_detector(factor)
{
    m_record->name = std::move(name);
    m_record->unit = std::move(unit);
}

void RunRecorder::consume(const TrainingEvent& event)
{
    if (const auto* started = std::get_if<RunStarted>(&event)) {
        m_started = *started;
        m_record->settings = started->settings;
    } else if (const auto* batch = std::get_if<BatchPoint>(&event)) {
        m_record->append(*batch);
        m_detector.update(*m_record);
    } else if (const auto* epoch = std::get_if<EpochPoint>(&event)) {
        m_record->append(*epoch);
    } else if (const auto* state = std::get_if<TrainingState>(&event)) {
        m_state = *state;
    } else {
        m_ended = std::get<RunEnded>(event);
    }
}

void RunRecorder::adopt(RunRecord record)
{
    *m_record = std::move(record);
    m_detector.update(*m_record);
}

double RunRecorder::imagesPerSecond() const
{
    const auto& batches = m_record->batches();
    const std::size_t count = std::min<std::size_t>(batches.size(), 20);
    double images = 0.0;
    double seconds = 0.0;
    for (std::size_t i = batches.size() - count; i < batches.size(); ++i) {
        images += static_cast<double>(batches[i].samples);
        seconds += batches[i].seconds;
    }
    return seconds > 0.0 ? images / seconds : std::numeric_limits<double>::quiet_NaN();
}

double RunRecorder::secondsLeft() const
{
    const double speed = imagesPerSecond();
    if (!m_started || !std::isfinite(speed)) return -1.0;
    const auto& batches = m_record->batches();
    std::int64_t inEpoch = 0;
    for (std::size_t i = batches.size(); i > 0 && batches[i - 1].epoch == batches.back().epoch; --i) {
        inEpoch += batches[i - 1].samples;
    }
    const std::int64_t epochsToCome = m_started->epochs - batches.back().epoch;
    const std::int64_t images = m_started->trainImages - inEpoch + epochsToCome * m_started->trainImages;
    double left = static_cast<double>(images) / speed;
    // A forward pass alone is about a third of a step; once an epoch was whole, its own time tells.
    double validation = static_cast<double>(m_started->validationImages) / (3.0 * speed);
    if (!m_record->epochs().empty()) {
        const EpochPoint& last = m_record->epochs().back();
        double training = 0.0;
        for (const BatchPoint& batch : batches) training += batch.epoch == last.epoch ? batch.seconds : 0.0;
        validation = std::max(0.0, last.seconds - training);
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
