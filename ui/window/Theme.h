#pragma once

#include <QString>

namespace trueloss::ui {

enum class Theme { System, Light, Dark };

/// Applies a theme to the whole program (Fusion style, its palettes) and remembers it.
void applyTheme(Theme theme);
Theme rememberedTheme();

}  // namespace trueloss::ui
