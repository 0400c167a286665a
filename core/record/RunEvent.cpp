#include "record/RunEvent.h"

namespace trueloss {

const char* runEventName(RunEventKind kind)
{
    switch (kind) {
        case RunEventKind::LearningRateChanged:
            return "learning-rate";
        case RunEventKind::Resumed:
            return "resumed";
        case RunEventKind::Checkpoint:
            return "checkpoint";
        case RunEventKind::CheckpointFailed:
            return "checkpoint-failed";
        case RunEventKind::Continued:
            return "continued";
        case RunEventKind::Paused:
            break;
    }
    return "paused";
}

}  // namespace trueloss
