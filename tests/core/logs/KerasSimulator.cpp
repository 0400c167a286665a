#include "core/logs/KerasSimulator.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace trueloss::test {

namespace {

std::string printed(double value)
{
    char text[512];
    std::snprintf(text, sizeof text, std::abs(value) > 1e-3 ? "%.4f" : "%.4e", value);
    if (std::isnan(value)) return "nan";
    return text;
}

/// One column's way from the batches to the bar.
class Column {
public:
    Column(const SimulatedTraining& training, std::string name) : m_training(training), m_name(std::move(name)) {}

    /// What the bar shows after this batch.
    double add(float value, std::int64_t size)
    {
        m_raw += value;
        m_bySamples += static_cast<double>(value) * static_cast<double>(size);
        m_samples += size;
        ++m_steps;
        const auto weight = static_cast<float>(m_training.era == KerasEra::K30 ? 1 : size);
        m_total += value * weight;
        m_count += weight;
        m_means += single();
        switch (m_training.era) {
            case KerasEra::To208:
            case KerasEra::To231:
            case KerasEra::Tf20:
                return m_training.countsSamples ? m_bySamples / static_cast<double>(m_samples) : m_raw / steps();
            case KerasEra::Tf22:
            case KerasEra::K315:
                return single();
            default:
                return m_means / steps();
        }
    }

    /// At the end of the epoch.
    double end() const
    {
        const double mean = m_bySamples / static_cast<double>(m_samples);
        switch (m_training.era) {
            case KerasEra::To208:
            case KerasEra::To231:
            case KerasEra::Tf20:
                return m_training.countsSamples ? mean : (m_raw + mean) / (steps() + 1.0);
            case KerasEra::K30:
            case KerasEra::K32:
                return (m_means + single()) / (steps() + 1.0);
            default:
                return single();
        }
    }

    const std::string& name() const { return m_name; }

private:
    double steps() const { return static_cast<double>(m_steps); }
    double single() const
    {
        const float mean = m_total / m_count;
        return m_training.rootOfSquares ? std::sqrt(mean) : mean;
    }

    const SimulatedTraining& m_training;
    std::string m_name;
    double m_raw = 0.0;
    double m_bySamples = 0.0;
    std::int64_t m_samples = 0;
    std::int64_t m_steps = 0;
    float m_total = 0.0F;
    float m_count = 0.0F;
    double m_means = 0.0;
};

}  // namespace

std::string printTraining(const SimulatedTraining& training)
{
    const bool heavy = training.era >= KerasEra::K30;
    std::string bar = "[=>...]";
    if (heavy) {
        bar.clear();
        for (int i = 0; i < 20; ++i) bar += "\u2501";
    }
    std::string text;
    std::uint64_t state = 7;
    for (std::size_t e = 0; e < training.epochs.size(); ++e) {
        const std::vector<float>& batches = training.epochs[e];
        const auto steps = static_cast<std::int64_t>(batches.size());
        const std::int64_t images = training.batchSize * (steps - 1) + training.lastSize;
        const std::int64_t target = training.countsSamples ? images
                                    : training.floatSteps  ? images / training.batchSize
                                                           : steps;
        text += "Epoch " + std::to_string(e + 1) + "/" + std::to_string(training.epochs.size()) + "\n";
        Column loss(training, training.rootOfSquares ? "root_mean_squared_error" : "loss");
        Column accuracy(training, "accuracy");
        const auto line = [&](std::int64_t current, const std::string& time, double value, double hits) {
            text += std::to_string(current) + "/" + std::to_string(target) + " " + bar + (heavy ? " " : " - ") + time;
            // Keras 3 sorts the names.
            if (training.accuracy && heavy) text += " - accuracy: " + printed(hits);
            text += " - " + loss.name() + ": " + printed(value);
            if (training.accuracy && !heavy) text += " - accuracy: " + printed(hits);
            text += "\r";
        };
        double value = 0.0;
        double hits = 0.0;
        for (std::size_t i = 0; i < batches.size(); ++i) {
            const bool last = i + 1 == batches.size();
            const std::int64_t size = last ? training.lastSize : training.batchSize;
            value = loss.add(batches[i], size);
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            const auto right = static_cast<std::int64_t>((state >> 33) % static_cast<std::uint64_t>(size + 1));
            hits = accuracy.add(static_cast<float>(right) / static_cast<float>(size), size);
            // Up to 2.3.1 the last batch is not drawn while the epoch runs; from 2.2 on it always is.
            const bool old = training.era <= KerasEra::Tf20;
            if (last && (old || training.skipsLast)) continue;
            if (!last && !training.skipped.empty() && training.skipped[e][i]) continue;
            const std::int64_t current = training.countsSamples ? training.batchSize * static_cast<std::int64_t>(i + 1)
                                                                : static_cast<std::int64_t>(i + 1);
            line(current,
                 heavy                             ? "11s 231ms/step"
                 : training.era == KerasEra::To208 ? "ETA: 147s"
                                                   : "ETA: 2:27",
                 value, hits);
        }
        line(training.countsSamples ? images : steps,
             training.era == KerasEra::To208                            ? "12s"
             : training.era == KerasEra::Tf20 && training.countsSamples ? "12s 3ms/sample"
                                                                        : "12s 231ms/step",
             loss.end(), accuracy.end());
        text.back() = '\n';
    }
    return text;
}

}  // namespace trueloss::test
