#include "logs/EventRecovery.h"

#include "logs/EventRuns.h"

#include <iterator>
#include <utility>

namespace trueloss {

std::vector<RecoveredRun> recoverEvents(const EventScalars& training, const EventScalars* validation,
                                        const std::string& name)
{
    std::vector<RecoveredRun> out;
    for (EventRun& run : readEventRuns(training, validation)) {
        if (!out.empty()) run.logged.name = name + " (" + std::to_string(out.size() + 1) + ")";
        RecoveredRun recovered = recover(run.logged, name);
        recovered.conclusions.insert(recovered.conclusions.begin(), std::make_move_iterator(run.conclusions.begin()),
                                     std::make_move_iterator(run.conclusions.end()));
        out.push_back(std::move(recovered));
    }
    return out;
}

}  // namespace trueloss
