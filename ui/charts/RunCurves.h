#pragma once

#include "charts/AxisChooser.h"
#include "charts/CurveKind.h"
#include "charts/DrawnColumns.h"
#include "charts/RecoveredCurves.h"
#include "record/BatchPlaces.h"
#include "record/RunRecord.h"

#include <QDeadlineTimer>
#include <QList>
#include <QPointF>

#include <map>
#include <memory>

namespace trueloss::ui {

/// The curves of one run as the chart sees them: x is the place of a batch on the axis (see BatchPlaces). Adds the
/// exponential average to what the record holds, and what a log tells beside it, and keeps both up to date as the
/// record grows. The running mean of a log is what it printed. Does not own the record. Copies share the averages.
class RunCurves {
public:
    BatchPlaces places;

    void setRecord(const RunRecord* record);
    const RunRecord* record() const { return m_record; }

    /// 0 turns the smoothed curve off. Requires 0 <= smoothing < 1.
    void setSmoothing(double smoothing);
    double smoothing() const { return m_smoothing; }

    /// Reads what the record has grown by. False where the time did not suffice: the average of millions of batches
    /// takes a while, so call it again.
    bool update(QDeadlineTimer until);

    /// Of a log; empty for a run that was trained.
    const RecoveredCurves& recovered() const { return *m_recovered; }
    bool ofLog() const { return m_record && m_record->hasRecovered(); }

    std::size_t batchCount() const { return m_record ? m_record->batchCount() : 0; }

    /// The values of the curve that stand within the range. Beside an error of exactly 0 the smallest positive value
    /// is one of those that are drawn, near enough for an axis.
    ValueSpan span(CurveKind kind, const AxisRange& x) const;

    /// The bounds of a log's true values within the range; those that are too narrow to be seen are left out.
    ValueSpan boundSpan(const AxisRange& x) const;

    /// The points that draw the curve in so many pixel columns, with the neighbours just outside of the range.
    /// Values that are not finite stay in. Means of blocks of batches are steps where there is room to see them.
    QList<QPointF> points(CurveKind kind, const AxisRange& x, int columns) const;

    /// The same of any channel of the record.
    ValueSpan span(Channel channel, const AxisRange& x) const;
    QList<QPointF> points(Channel channel, const AxisRange& x, int columns) const;

    /// The value of the curve at a batch (index from 0); NaN where there is none.
    double at(CurveKind kind, std::size_t index) const;

    /// How many finite values of the curve lie beyond the limit, above or below it, between two places (both
    /// included).
    std::size_t countBeyond(CurveKind kind, const AxisRange& x, double limit, bool above) const;

private:
    const LossCurve* line(CurveKind kind) const;
    QList<QPointF> stepped(const QList<QPointF>& points) const;
    QList<QPointF> validationPoints(const AxisRange& x, int columns) const;

    const RunRecord* m_record = nullptr;
    double m_smoothing = 0.0;
    ExponentialMean m_mean{0.0};
    std::shared_ptr<LossCurve> m_smoothed = std::make_shared<LossCurve>();
    std::shared_ptr<RecoveredCurves> m_recovered = std::make_shared<RecoveredCurves>();
    mutable std::map<const LossCurve*, DrawnColumns> m_drawn;
};

}  // namespace trueloss::ui
