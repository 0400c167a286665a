#pragma once

#include "logs/PrintedNumber.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace trueloss {

/// One line of the classic progress bar, Keras 1.x to tf.keras 2.15:
///     " 2/51 [>....] - ETA: 470s - loss: 5277326.0910 - acc: 0.5938"
struct KerasBarLine {
    enum class TimeUnit { None, Step, Sample };

    std::int64_t current = 0;            ///< Steps or samples so far.
    std::optional<std::int64_t> target;  ///< Nothing where it reads "Unknown".
    bool hasEta = false;   ///< Within an epoch; without it this is the epoch's last line, or the target is unknown.
    double seconds = 0.0;  ///< The time on a line without ETA, NaN otherwise.
    TimeUnit timeUnit = TimeUnit::None;  ///< Of "231ms/step" behind the time.
    std::optional<PrintedNumber> loss;
    std::optional<PrintedNumber> valLoss;
};

/// Nothing for any other line. `line` as readTerminalLines() gives it.
std::optional<KerasBarLine> parseKerasBarLine(std::string_view line);

/// The number of "Epoch 3/128"; nothing for any other line.
std::optional<std::int64_t> parseEpochHeader(std::string_view line);

/// What the bar drew in one epoch.
struct KerasEpoch {
    std::int64_t number = 1;
    bool hasHeader = false;
    std::vector<KerasBarLine> lines;        ///< Drawn while it ran, `current` strictly increasing.
    std::optional<KerasBarLine> finalLine;  ///< Drawn at its end.
};

/// Sorts the lines of a log into epochs. Once a log has shown an epoch's header, bars between the end of an epoch and
/// the next header are those of an evaluation and are passed over.
class KerasProgress {
public:
    void add(std::string_view line);

    const std::vector<KerasEpoch>& epochs() const { return m_epochs; }  ///< Some may have no line.
    bool sawBarOfKeras3() const { return m_keras3; }
    bool sawEpochSummary() const { return m_summary; }        ///< Lines of verbose=2: one an epoch.
    std::int64_t passedOver() const { return m_passedOver; }  ///< Bar lines with a loss that fitted no epoch.

private:
    void addBar(const KerasBarLine& bar);

    std::vector<KerasEpoch> m_epochs;
    bool m_headers = false;
    bool m_keras3 = false;
    bool m_summary = false;
    std::int64_t m_passedOver = 0;
};

}  // namespace trueloss
