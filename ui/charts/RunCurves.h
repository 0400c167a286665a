#pragma once

#include "charts/AxisChooser.h"
#include "charts/CurveKind.h"
#include "record/RunRecord.h"

#include <QList>
#include <QPointF>

namespace trueloss::ui {

/// The curves of one run as the chart sees them: x is the batch number of the run, from 1. Adds the exponential
/// average to what the record holds and keeps it up to date as the record grows. Does not own the record.
class RunCurves {
public:
    void setRecord(const RunRecord* record);
    const RunRecord* record() const { return m_record; }

    /// 0 turns the smoothed curve off. Requires 0 <= smoothing < 1.
    void setSmoothing(double smoothing);
    double smoothing() const { return m_smoothing; }

    /// Reads what the record has grown by.
    void update();

    std::size_t batchCount() const { return m_record ? m_record->batches().size() : 0; }

    /// The values of the curve that stand within the range of batch numbers.
    ValueSpan span(CurveKind kind, const AxisRange& x) const;

    /// The points that draw the curve in so many pixel columns, with the neighbours just outside of the range.
    /// Values that are not finite stay in.
    QList<QPointF> points(CurveKind kind, const AxisRange& x, int columns) const;

    /// The value of the curve at a batch (index from 0); NaN where there is none.
    double at(CurveKind kind, std::size_t index) const;

private:
    const LossCurve* line(CurveKind kind) const;

    const RunRecord* m_record = nullptr;
    double m_smoothing = 0.0;
    ExponentialMean m_mean{0.0};
    LossCurve m_smoothed;
};

}  // namespace trueloss::ui
