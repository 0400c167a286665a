#pragma once

#include "logs/LogImporter.h"
#include "logs/RowRuns.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// mmengine's text ("Epoch(train)  [1][10/52]  lr: 1.0000e-02  ...  loss: 4.0000", "Iter(train) [10/1000] ..."), that
/// of mmcv before it ("Epoch [1][10/52]	lr: 1.000e-02, ..., loss: 4.0000"), and its file of scalars, an object a
/// line. A value is the mean of the last `window_size` batches, in float64 and over epochs' borders. The window stands
/// in the configuration that mmengine writes at a log's head ("log_processor = dict(...)", 10 where it names none);
/// without that it is taken for the distance of the lines, which a note says.
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

    bool readConfiguration(std::string_view text);
    void undoWindows(LoggedRun& run) const;

    RowRuns m_byEpoch;                     ///< Whose lines count within the epoch,
    RowRuns m_byIteration;                 ///< within the run.
    std::optional<std::int64_t> m_window;  ///< As the configuration has it.
    int m_brackets = 0;                    ///< Open ones of "log_processor = dict("...
    int m_processorLines = 0;              ///< ...and how many lines of it are read yet.
};

}  // namespace trueloss
