#pragma once

#include "logs/LogImporter.h"
#include "logs/RowRuns.h"

#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// detectron2's text ("eta: 0:10:00  iter: 19  total_loss: 1.234  ...  lr: 0.002") and its metrics.json, an object a
/// line. Its losses are medians of the last 20 batches. Iterations count from 0.
class Detectron2Importer : public LineImporter {
public:
    explicit Detectron2Importer(const LogOptions& options);

    bool line(std::string_view text) override;
    std::vector<RecoveredRun> runs(const std::string& name) const override
    {
        return Detectron2Importer(*this).takeRuns(name);
    }
    std::vector<RecoveredRun> takeRuns(const std::string& name) override;

private:
    RowRuns m_rows;
};

}  // namespace trueloss
