#pragma once

#include "data/ImageRef.h"

#include <Qt>

namespace trueloss::ui {

/// What a model of images answers beside its texts, so that one viewer can show those of any page.
enum ImageRoles : int {
    ImageRole = Qt::UserRole + 100,  ///< The ImageRef.
    ImageTextRole                    ///< What is known of it in a line: its targets, its prediction.
};

}  // namespace trueloss::ui
