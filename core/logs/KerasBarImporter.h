#pragma once

#include "logs/FoldedBars.h"
#include "logs/KerasLog.h"
#include "logs/LogImporter.h"

#include <cstddef>
#include <functional>

namespace trueloss {

/// The progress bar of Keras 1.x to 3.x, see KerasEra; folded lines are put together.
class KerasBarImporter : public LineImporter {
public:
    explicit KerasBarImporter(LogOptions options);

    bool line(std::string_view text) override;
    void pause() override { m_folded.flush(); }
    std::vector<RecoveredRun> runs(const std::string& name) const override;
    std::vector<RecoveredRun> takeRuns(const std::string& name) override;

private:
    bool readWhole(std::string_view text);
    bool readFolded(std::string_view text);
    /// `done`: is told of each epoch, by run and place, that is in the record.
    using Done = std::function<void(std::size_t run, std::size_t epoch)>;
    std::vector<RecoveredRun> makeRuns(const std::string& name, const Done& done) const;
    void takeFolded(const KerasBar& bar);

    LogOptions m_options;
    KerasLog m_log;
    FoldedBars m_folded;
    bool m_continues = false;  ///< What is folded began with the rest of the line before.
    KerasBar m_bar;            ///< Reused.
};

}  // namespace trueloss
