#pragma once

#include "logs/LogKind.h"

#include <QString>

#include <optional>
#include <vector>

namespace trueloss::ui {

/// Where the runs of a log came from and how it was read: enough to read it again in another way.
struct LogOrigin {
    QString path;  ///< Of the file or folder...
    QString text;  ///< ...or what was pasted, in its place.
    QString name;  ///< For people.
    std::optional<LogKind> kind;
    std::vector<LogKind> plausible;  ///< Kinds that read something in it, the likeliest first.
};

}  // namespace trueloss::ui
