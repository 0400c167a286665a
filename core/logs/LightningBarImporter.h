#pragma once

#include "logs/LogImporter.h"
#include "logs/RowRuns.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// tqdm's bar of PyTorch Lightning, redraw by redraw. "loss=", first of the numbers, is 1.x: the mean of the last 20
/// optimizer steps, kept in float32, in three significant digits; its bar counts validation batches too. Any other
/// column, and every one of 2.x, shows the step's own value ("train_loss_step=2.000") in three digits and with zeros
/// added. What is logged once an epoch need not have "_epoch" in its name: see cadenceOfBar(). A step is drawn twice,
/// at first with the numbers of the one before: the last drawing counts. What belongs to a whole epoch
/// ("train_loss_epoch=", "val_loss=") is taken where it changes at the epoch's last step.
class LightningBarImporter : public LineImporter {
public:
    explicit LightningBarImporter(const LogOptions& options);

    bool line(std::string_view text) override;
    std::vector<RecoveredRun> runs(const std::string& name) const override
    {
        return LightningBarImporter(*this).takeRuns(name);
    }
    std::vector<RecoveredRun> takeRuns(const std::string& name) override;

private:
    /// A step as it was drawn last.
    struct Drawn {
        std::int64_t epoch = 0;
        std::int64_t step = 0;
        std::int64_t total = 0;  ///< 0: not known.
        int draws = 0;
        std::vector<std::pair<std::string, std::string>> texts;
    };

    void addTo(RowRuns& rows, const Drawn& drawn) const;
    void finishStep();
    bool isStale(const Drawn& drawn) const;
    std::int64_t stepsOfEpoch() const;
    void endEpoch();

    RowRuns m_rows;
    Drawn m_drawn;
    std::vector<std::pair<std::string, std::string>> m_before;  ///< The texts of the step before.
    std::int64_t m_once = 0;                                    ///< Steps that were drawn once...
    std::int64_t m_twice = 0;                                   ///< ...and more often.
    std::int64_t m_validated = 0;        ///< Of the epoch: validation batches of finished validations...
    std::int64_t m_validating = 0;       ///< ...and of the present one.
    std::int64_t m_validations = 0;      ///< Batches that the finished validations had in all...
    std::int64_t m_validationTotal = 0;  ///< ...and the present one has.
    std::int64_t m_total = 0;            ///< Of the main bar, in this epoch.
    bool m_version1 = false;
};

}  // namespace trueloss
