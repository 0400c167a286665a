#pragma once

#include <QString>

namespace trueloss::ui {

/// Whether the name alone says that a file is a log: "train.log", "events.out.tfevents.1", "run.ipynb", ...
bool isLogName(const QString& path);

/// Whether what is there looks like a log rather than like images, judged by its name, a folder's entries or the
/// beginning of a table: a table of a training has a column "loss". Reads a few kilobytes at most. Any thread.
bool looksLikeLog(const QString& path);

}  // namespace trueloss::ui
