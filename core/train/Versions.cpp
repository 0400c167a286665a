#include "train/Versions.h"

#include "train/Devices.h"

#include <opencv2/core/version.hpp>

#include <sys/utsname.h>
#include <string>
#include <thread>

namespace trueloss {

std::vector<RunSetting> programFacts()
{
    std::vector<RunSetting> facts{{"TrueLoss", TRUELOSS_VERSION}, {"libtorch", torchVersion()}, {"OpenCV", CV_VERSION}};
    utsname system{};
    if (::uname(&system) == 0)
        facts.push_back({"system", std::string(system.sysname) + " " + system.release + ", " + system.machine});
    facts.push_back({"CPU cores", std::to_string(std::thread::hardware_concurrency())});
    return facts;
}

}  // namespace trueloss
