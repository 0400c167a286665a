#pragma once

#include "logs/PrintedNumber.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace trueloss {

inline constexpr std::int64_t largestKerasCount = 1'000'000'000'000;  ///< No training counts so far.

/// "loss: 5277326.0910" of a line. The name lies in the line's text.
struct KerasField {
    std::string_view name;
    PrintedNumber value;
};

/// The time of a line: none, "847s" or "12:31".
enum class KerasTime { None, Seconds, Clock };
/// What "231ms/step" behind the time counts.
enum class KerasUnit { None, Step, Sample };

/// A line of the progress bar (verbose=1):
///     " 2/51 [>....] - ETA: 470s - loss: 5277326.0910 - acc: 0.5938"       Keras 1.x to tf.keras 2.15
///     " 2/52 ━━━━━━━━━━━━━━━━━━━━ 11s 231ms/step - loss: 2638715.0000"     Keras 3
struct KerasBar {
    std::int64_t current = 0;            ///< Steps or samples so far.
    std::optional<std::int64_t> target;  ///< Nothing where it reads "Unknown".
    bool ofKeras3 = false;               ///< Drawn with ━.
    bool hasEta = false;                 ///< The time is labelled as one to come. Never in Keras 3.
    KerasTime time = KerasTime::None;
    double seconds = 0.0;  ///< The time; NaN where there is none.
    KerasUnit unit = KerasUnit::None;
    std::vector<KerasField> fields;
};

/// "52/52 - 12s - 239ms/step - loss: 4.0000 - val_loss: 3.1000": what verbose=2 writes at the end of an epoch.
struct KerasSummaryLine {
    std::optional<std::int64_t> steps;  ///< Or samples, where there is no pace.
    bool perStep = false;               ///< A pace a step stands there, so these are steps.
    double seconds = 0.0;
    std::vector<KerasField> fields;
};

/// Read exactly this line; false for any other, of which `bar` keeps nothing of use. What is in `bar` is reused.
bool parseKerasBar(std::string_view line, KerasBar& bar);

/// Requires a time and a field "loss" at the least. A line of verbose=2.
bool parseKerasSummary(std::string_view line, KerasSummaryLine& summary);

struct KerasHeader {
    std::int64_t epoch = 1;
    std::int64_t epochs = 1;
};
/// "Epoch 3/128", and with a translated word that is not plain ASCII.
std::optional<KerasHeader> parseKerasHeader(std::string_view line);

}  // namespace trueloss
