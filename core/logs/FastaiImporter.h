#pragma once

#include "logs/LogImporter.h"
#include "logs/RowRuns.h"

#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// The table of fastai's Learner ("epoch train_loss valid_loss ... time") and, where the terminal's output has it, its
/// bar. Both show the smoothed loss of Averaging::DebiasedEma, kept in float32. The bar draws the number of the batch
/// before: it counts on first and then gets its new text. Without a bar the table has one value an epoch.
class FastaiImporter : public LineImporter {
public:
    explicit FastaiImporter(const LogOptions& options);

    bool line(std::string_view text) override;
    std::vector<RecoveredRun> runs(const std::string& name) const override
    {
        return FastaiImporter(*this).takeRuns(name);
    }
    std::vector<RecoveredRun> takeRuns(const std::string& name) override;

private:
    bool readBar(std::string_view text);
    bool readRow(const std::vector<std::string_view>& words);

    RowRuns m_rows;
    std::vector<std::string> m_names;  ///< The table's columns.
    std::int64_t m_epoch = -1;         ///< The bar's, from 0.
    std::int64_t m_current = 0;        ///< The bar's count.
    std::int64_t m_total = 0;          ///< Batches an epoch; 0: no bar was seen.
    bool m_validating = false;
};

}  // namespace trueloss
