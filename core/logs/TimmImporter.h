#pragma once

#include "logs/LogImporter.h"
#include "logs/RowRuns.h"

#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// timm's train.py: "Train: 0 [   2/52 (  4%)]  Loss: 6.00 (4.00)  ...  LR: 1.000e-03 ...": the batch's own value and
/// the mean since the epoch's start, weighted by samples (its loader drops the last batch where it is smaller). With
/// several processes train.py adds only the batches that it prints to the mean; where the means fit that, the own
/// values alone are taken. Of "Test:" lines the mean of the last one is the epoch's validation.
class TimmImporter : public LineImporter {
public:
    explicit TimmImporter(const LogOptions& options);

    bool line(std::string_view text) override;
    std::vector<RecoveredRun> runs(const std::string& name) const override
    {
        return TimmImporter(*this).takeRuns(name);
    }
    std::vector<RecoveredRun> takeRuns(const std::string& name) override;

private:
    bool readTrain(std::string_view text);
    bool readTest(std::string_view text);

    LogOptions m_options;
    RowRuns m_rows;
};

}  // namespace trueloss
