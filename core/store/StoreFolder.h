#pragma once

#include <filesystem>

namespace trueloss {

/// Where runs are kept when nobody says otherwise: $XDG_DATA_HOME/trueloss, without it ~/.local/share/trueloss, without
/// a home the folder for temporary files. Nothing is made there before a store is opened.
std::filesystem::path defaultStoreFolder();

}  // namespace trueloss
