#include "experiment/Autopsy.h"

#include "experiment/AutopsySession.h"

#include <exception>
#include <string>
#include <utility>

namespace trueloss {

Result<AutopsyReport> runAutopsy(const AutopsyTask& task, const AutopsyOptions& options, const AutopsySinks& sinks,
                                 std::stop_token stop)
{
    try {
        return AutopsySession(task, options, sinks, std::move(stop)).run();
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The autopsy stopped unexpectedly: %1"),
                    {std::string(error.what())});
    }
}

}  // namespace trueloss
