#pragma once

#include "logs/LogImporter.h"
#include "logs/RowRuns.h"

#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// mmengine's text ("Epoch(train)  [1][10/52]  lr: 1.0000e-02  ...  loss: 4.0000", "Iter(train) [10/1000] ..."), that
/// of
/// mmcv before it ("Epoch [1][10/52]	lr: 1.000e-02, ..., loss: 4.0000"), and its file of scalars, an object a line. A
/// value is the mean of the last `window_size` batches; that this is the distance of the lines, as it is set up in
/// nearly all of its configurations, is taken for granted and said in a note.
class MmengineImporter : public LineImporter {
public:
    explicit MmengineImporter(const LogOptions& options);

    bool line(std::string_view text) override;
    std::vector<RecoveredRun> runs(const std::string& name) const override
    {
        return MmengineImporter(*this).takeRuns(name);
    }
    std::vector<RecoveredRun> takeRuns(const std::string& name) override;

private:
    bool readText(std::string_view text);
    bool readScalars(std::string_view text);

    RowRuns m_byEpoch;      ///< Whose lines count within the epoch,
    RowRuns m_byIteration;  ///< within the run.
};

}  // namespace trueloss
