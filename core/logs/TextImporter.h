#pragma once

#include "logs/LineSplitter.h"
#include "logs/LogImporter.h"

#include <memory>

namespace trueloss {

/// Feeds text to a LineImporter. A line that it does not know is tried once more without its time stamp.
class TextImporter : public LogImporter {
public:
    explicit TextImporter(std::unique_ptr<LineImporter> lines);

    Result<void> feed(std::string_view bytes) override { return m_splitter.feed(bytes); }
    Result<void> pause() override;
    std::vector<RecoveredRun> runs(const std::string& name) const override { return m_lines->runs(name); }
    std::vector<RecoveredRun> takeRuns(const std::string& name) override { return m_lines->takeRuns(name); }

private:
    std::unique_ptr<LineImporter> m_lines;
    LineSplitter m_splitter;
};

/// Hands a line over, and again without its time stamp where it was not used.
bool useLine(LineImporter& importer, std::string_view line);

}  // namespace trueloss
