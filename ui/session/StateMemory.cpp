#include "session/StateMemory.h"

#include "base/MachineMemory.h"
#include "train/StateRing.h"

#include <QSettings>

#include <algorithm>

namespace trueloss::ui {

namespace {

QString key()
{
    return QStringLiteral("training/stateMegabytes");
}

}  // namespace

int stateMegabytes()
{
    bool valid = false;
    const int megabytes = QSettings().value(key(), automaticStateMemory).toInt(&valid);
    return valid ? std::max(megabytes, automaticStateMemory) : automaticStateMemory;
}

void setStateMegabytes(int megabytes)
{
    QSettings().setValue(key(), megabytes);
}

std::int64_t stateBytes(const TrainingConfig& config)
{
    const int megabytes = stateMegabytes();
    if (megabytes != automaticStateMemory) return std::int64_t{megabytes} << 20;
    // Where the system does not say what is left, nothing is taken.
    return stateRingBudget(config, availableMemory().value_or(0));
}

}  // namespace trueloss::ui
