#include "logs/EventRecovery.h"

#include "logs/EventRuns.h"

#include <iterator>
#include <utility>

namespace trueloss {

std::vector<RecoveredRun> recoverEvents(EventScalars training, const EventScalars* validation, const std::string& name)
{
    std::vector<EventRun> read = readEventRuns(std::move(training), validation);
    std::vector<LoggedRun> logged;
    for (EventRun& run : read) logged.push_back(std::move(run.logged));
    std::vector<RecoveredRun> out = recoverAll(std::move(logged), name);
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].conclusions.insert(out[i].conclusions.begin(), std::make_move_iterator(read[i].conclusions.begin()),
                                  std::make_move_iterator(read[i].conclusions.end()));
    }
    return out;
}

}  // namespace trueloss
