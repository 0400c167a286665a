#pragma once

#include "logs/FoldedBars.h"
#include "logs/KerasLog.h"
#include "logs/LogImporter.h"

namespace trueloss {

/// The progress bar of Keras 1.x to 3.x, see KerasEra; folded lines are put together.
class KerasBarImporter : public LineImporter {
public:
    explicit KerasBarImporter(LogOptions options);

    bool line(std::string_view text) override;
    void pause() override { m_folded.flush(); }
    std::vector<RecoveredRun> runs(const std::string& name) const override;

private:
    bool readWhole(std::string_view text);
    bool readFolded(std::string_view text);
    void takeFolded(const KerasBar& bar);

    LogOptions m_options;
    KerasLog m_log;
    FoldedBars m_folded;
    bool m_continues = false;  ///< What is folded began with the rest of the line before.
    KerasBar m_bar;            ///< Reused.
};

}  // namespace trueloss
