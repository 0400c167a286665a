#pragma once

#include "logs/EventScalars.h"
#include "logs/LoggedRun.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// An epoch of a run of events: its rows are [first, end).
struct EventEpoch {
    std::size_t first = 0;
    std::size_t end = 0;
    LoggedEpoch logged;  ///< Without its lines.
};

/// One for each value of a column of epochs' means.
std::vector<EventEpoch> epochsOfMeans(const EventRows& run, const std::string& column);

/// Where the epochs of a column of batches begin and end: by the epochs' numbers beside the rows (Lightning, Hugging
/// Face), else at each of the column's means, else at each validation. All rows belong to one.
std::vector<EventEpoch> epochsOfRows(const EventRows& run, const std::string& column);

/// Epochs of `period` rows each, where nothing but the values tells.
std::vector<EventEpoch> epochsOfPeriod(const EventRows& run, std::size_t period);

/// Adds the validation's values: those in the run itself, and by their number those that Keras writes beside it
/// (`beside`; null: none).
void addValidation(std::vector<EventEpoch>& epochs, const EventRows& run, const EventRows* beside,
                   const std::string& column);

/// Whether the rows are of steps that follow one another.
bool isEveryStep(const std::deque<EventRow>& rows);

/// What has to be added to the steps so that they count from 1. Requires rows.
std::int64_t firstStepShift(const std::deque<EventRow>& rows, std::string_view column);

/// How many steps (from 1) the run had done before each epoch: where every step is there, by the rows; else by the
/// steps that Keras writes beside the validation (`beside`; null: none), or by the one number of steps an epoch that
/// all rows agree with. Ends before the first epoch of which that is not known; the first is. Requires epochs.
std::vector<std::int64_t> stepsBeforeEpochs(const EventRows& run, const EventRows* beside,
                                            const std::vector<EventEpoch>& epochs, const std::string& column);

}  // namespace trueloss
