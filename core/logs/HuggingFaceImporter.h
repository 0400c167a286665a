#pragma once

#include "logs/HuggingFaceRows.h"
#include "logs/LogImporter.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// The dicts that Hugging Face's Trainer prints: "{'loss': 4.0123, 'learning_rate': 4.9e-05, 'epoch': 0.02}". They have
/// no step; where its tqdm bar is in the log too, the bar that is drawn anew behind a dict has it.
class HuggingFaceImporter : public LineImporter {
public:
    explicit HuggingFaceImporter(const LogOptions& options) : m_rows(options) {}

    bool line(std::string_view text) override;
    std::vector<RecoveredRun> runs(const std::string& name) const override
    {
        return HuggingFaceImporter(*this).takeRuns(name);
    }
    std::vector<RecoveredRun> takeRuns(const std::string& name) override;

private:
    HuggingFaceRows m_rows;
    std::optional<std::int64_t> m_total;  ///< Of the training's bar; an evaluation's has another.
    bool m_waiting = false;               ///< The last row has no step yet.
};

}  // namespace trueloss
