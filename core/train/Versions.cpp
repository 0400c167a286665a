#include "train/Versions.h"

#include <torch/version.h>

namespace trueloss {

std::string torchVersion()
{
    return TORCH_VERSION;
}

}  // namespace trueloss
