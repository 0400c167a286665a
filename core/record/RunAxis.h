#pragma once

namespace trueloss {

/// What runs are laid along: batches, epochs (2.5 is the middle of the third), samples and minutes of training. See
/// BatchPlaces.
enum class RunAxis { Batches, Epochs, Samples, Minutes };

}  // namespace trueloss
