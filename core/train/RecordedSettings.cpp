#include "train/RecordedSettings.h"

#include <algorithm>

namespace trueloss {

std::vector<RunSetting> recordedSettings(const TrainingConfig& config, const Manifest& manifest,
                                         const std::vector<RunSetting>& choices)
{
    std::vector<RunSetting> all = describe(config);
    const bool rowsSay =
        std::ranges::any_of(manifest.rows, [](const ManifestRow& row) { return row.part != SplitPart::Unassigned; });
    for (RunSetting& setting : all) {
        if (rowsSay && setting.key == "validation share") setting.value = "as the rows say";
    }
    all.insert(all.end(), choices.begin(), choices.end());
    return all;
}

}  // namespace trueloss
