#pragma once

#include "record/RunAxis.h"
#include "record/RunRecord.h"

#include <cstddef>
#include <vector>

namespace trueloss {

/// Where the batches of a run stand along an axis: at their number from 1, or at the epochs, samples or minutes
/// that are over when they end. Places never fall from batch to batch. An epoch is as wide as its number says however
/// many batches it has; the one that is going is taken to be as long as the one before it, or as was planned. Does not
/// own the record, which belongs to the same thread.
class BatchPlaces {
public:
    void setRecord(const RunRecord* record);
    void setAxis(RunAxis axis);

    /// Batches that an epoch will have; 0 where that is not known.
    void setPlannedEpoch(double batches) { m_planned = batches; }

    /// Reads what the record has grown by.
    void update();

    /// Whether the run tells what the axis counts: a log may know neither samples nor times.
    bool knows(RunAxis axis) const;

    /// The axis in force: batches where the run does not know what was asked for.
    RunAxis axis() const { return m_inForce; }

    std::size_t count() const { return m_record ? m_record->batchCount() : 0; }

    /// Requires index < count().
    double at(std::size_t index) const;

    /// Where the batch begins: half a batch before its number, or where the one before it ended.
    double beginOf(std::size_t index) const;
    double endOf(std::size_t index) const { return axis() == RunAxis::Batches ? at(index) + 0.5 : at(index); }

    /// The place of a batch by its number, which need not be a whole one: between two batches it lies between them.
    double atNumber(double number) const;
    double numberAt(double x) const;  ///< The other way round.

    /// How many batches stand before x.
    std::size_t countBefore(double x) const;

    /// The batch nearest to x. Requires count() > 0.
    std::size_t nearest(double x) const;

    /// Where the run begins, and where it ends so far: half a batch around the numbers of the first and the last one.
    double low() const;
    double high() const;

    /// Starts of the pixel columns that draw all from low to high, for LossCurve::decimated(): columns stand at
    /// multiples of their width, so that a picture that is moved keeps its shape, and where they hold very many
    /// batches, within an eighth of a column, at a batch from which the pyramid of the curve knows much at once. The
    /// neighbours just outside make a column each.
    std::vector<std::size_t> columns(double low, double high, int count) const;

private:
    std::size_t epochIndexOf(std::size_t index) const;
    double lengthOf(std::size_t epoch) const;
    std::size_t firstFrom(double x, std::size_t from, std::size_t to) const;

    const RunRecord* m_record = nullptr;
    RunAxis m_axis = RunAxis::Batches;
    RunAxis m_inForce = RunAxis::Batches;
    double m_planned = 0.0;
    std::vector<double> m_epochPlaces;  ///< Where each epoch begins.
};

}  // namespace trueloss
