#pragma once

#include "logs/LogImporter.h"
#include "logs/TableRows.h"

#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// An object a line, of any keys; nested keys are joined by '.', lists passed over. The numbers are the columns; one of
/// them may be an epoch or a step, see TableRows.
class JsonLinesImporter : public LineImporter {
public:
    explicit JsonLinesImporter(const LogOptions& options);

    bool line(std::string_view text) override;
    std::vector<RecoveredRun> runs(const std::string& name) const override
    {
        return JsonLinesImporter(*this).takeRuns(name);
    }
    std::vector<RecoveredRun> takeRuns(const std::string& name) override;

private:
    TableRows m_rows;
    std::int64_t m_broken = 0;  ///< Lines that begin as an object and are none.
};

}  // namespace trueloss
