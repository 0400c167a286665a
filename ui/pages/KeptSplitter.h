#pragma once

#include <Qt>

class QSplitter;
class QString;
class QWidget;

namespace trueloss::ui {

/// The second part is as large as it was left, the first takes the rest: at first so many times as much. `key`: of the
/// setting that remembers it. The caller owns it.
QSplitter* makeKeptSplitter(Qt::Orientation orientation, QWidget* first, QWidget* second, const QString& key, int usual,
                            double firstShare = 3);

}  // namespace trueloss::ui
