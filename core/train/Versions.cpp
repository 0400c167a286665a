#include "train/Versions.h"

#include "train/Devices.h"

#include <opencv2/core/version.hpp>

namespace trueloss {

std::vector<RunSetting> libraryVersions()
{
    return {{"TrueLoss", TRUELOSS_VERSION}, {"libtorch", torchVersion()}, {"OpenCV", CV_VERSION}};
}

}  // namespace trueloss
