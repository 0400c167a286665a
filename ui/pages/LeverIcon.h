#pragma once

#include <QIcon>

namespace trueloss::ui {

enum class Lever { Play, Pause, Step, Stop };

/// The sign of a tape recorder's button, drawn in the colour of the buttons' text: it follows the theme, which the
/// style's own pictures do not.
QIcon leverIcon(Lever lever);

}  // namespace trueloss::ui
