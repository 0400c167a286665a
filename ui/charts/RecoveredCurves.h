#pragma once

#include "record/LossCurve.h"
#include "record/RunRecord.h"

#include <QDeadlineTimer>

#include <cstddef>
#include <limits>
#include <vector>

namespace trueloss::ui {

/// What a log tells beside the true values of a run: what it printed, within which bounds the values lie, and where it
/// does not tell them. Read out of a record as it grows. Empty for a run that was trained.
class RecoveredCurves {
public:
    struct Stretch {
        std::size_t first = 0;
        std::size_t last = 0;
    };

    /// Reads what the record has grown by; always the same record. False where the time did not suffice.
    bool update(const RunRecord& record, QDeadlineTimer until);

    /// What the log shows, with straight lines between the batches after which it shows something.
    const LossCurve& printed() const { return m_printed; }
    /// The true values lie between these; NaN where there is no bound, or one too narrow to be seen at any zoom.
    const LossCurve& low() const { return m_low; }
    const LossCurve& high() const { return m_high; }
    /// Whether a bound is wide enough to be seen without a zoom.
    bool hasWideBounds() const { return m_wide; }
    /// Batches in a row that the log does not tell, ascending.
    const std::vector<Stretch>& gaps() const { return m_gaps; }
    /// The one that holds the batch, or null.
    const Stretch* gapAt(std::size_t index) const;

private:
    void add(std::size_t index, double value, const RecoveredPoint& point);
    void addPrinted(std::size_t index, double printed);

    LossCurve m_printed;
    LossCurve m_low;
    LossCurve m_high;
    std::vector<Stretch> m_gaps;
    bool m_wide = false;
    double m_lastPrinted = std::numeric_limits<double>::quiet_NaN();
};

}  // namespace trueloss::ui
