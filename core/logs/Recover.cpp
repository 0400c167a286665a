#include "logs/RecoveredRun.h"

#include "logs/UndoBlocks.h"
#include "logs/UndoEma.h"
#include "logs/UndoWindow.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <memory>
#include <utility>

namespace trueloss {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double unbounded = std::numeric_limits<double>::infinity();
constexpr std::int64_t mostSteps = 1'000'000'000'000;  ///< Beyond that a step is no number of a step.

/// sqrt(mean of squares) as a mean that can be undone: all that rounds to the printed a +- h, squared, lies within
/// a^2 + h^2 +- 2 a h.
PrintedMean squared(const PrintedMean& line, bool single)
{
    // The tool's root is rounded in its own precision.
    const double h = line.halfUnit + std::abs(line.value) * (single ? 0x1.0p-24 : 0x1.0p-53);
    PrintedMean out = line;
    out.value = line.value * line.value + h * h;
    out.halfUnit = 2.0 * std::abs(line.value) * h;
    return out;
}

void takeRoot(RecoveredBlock& block)
{
    if (!std::isfinite(block.bound)) return;
    const double low = std::sqrt(std::max(block.value - block.bound, 0.0));
    const double high = std::sqrt(std::max(block.value + block.bound, 0.0));
    block.value = 0.5 * (low + high);
    block.bound = 0.5 * (high - low) + 4.0 * 0x1.0p-53 * high;
}

/// Lays the run's lines along its steps and undoes them one after another; each is let go once it is in the record.
class Recovery {
public:
    Recovery(LoggedRun&& run, const std::string& name, std::int64_t mostBatches)
        : m_run(std::move(run)), m_mostBatches(static_cast<std::size_t>(std::max<std::int64_t>(mostBatches, 0)))
    {
        RunRecord& record = m_out.record;
        record.name = m_run.name.empty() ? name : m_run.name;
        record.source = RunSource::Log;
        if (!m_run.tool.empty()) record.settings.push_back({TRUELOSS_TEXT("Core", "log format"), m_run.tool});
        if (!m_run.column.empty()) record.settings.push_back({TRUELOSS_TEXT("Core", "loss column"), m_run.column});
        if (m_run.batchSize > 0) record.settings.push_back({"batch size", std::to_string(m_run.batchSize)});
        record.settings.insert(record.settings.end(), m_run.settings.begin(), m_run.settings.end());
        m_out.column = m_run.column;
        m_out.columns = m_run.columns;
        m_out.notes = m_run.notes;
    }

    RecoveredRun recover()
    {
        layOut();
        if (m_run.averaging == Averaging::EpochMean) {
            addEpochMeans();
        } else {
            undoEpochs();
            while (m_epoch < m_run.epochs.size()) endEpoch();
        }
        addNotes();
        return std::move(m_out);
    }

private:
    /// Numbers the lines by the run's steps and drops those whose step does not grow.
    void layOut()
    {
        std::int64_t start = 0;
        std::int64_t done = 0;
        for (std::size_t e = 0; e < m_run.epochs.size(); ++e) {
            LoggedEpoch& epoch = m_run.epochs[e];
            // A run of which the log shows only a later part: its first epoch begins where a whole number of epochs
            // ends.
            if (m_run.stepsOfRun && e == 0 && stepsPerEpoch() > 0 && !epoch.lines.empty()) {
                start = std::max<std::int64_t>(epoch.lines.front().step - 1, 0) / stepsPerEpoch() * stepsPerEpoch();
                done = start;
            }
            m_starts.push_back(start);
            UsualDistance distance;
            std::erase_if(epoch.lines, [&](LoggedLine& line) {
                if (line.step < 1 || line.step > mostSteps) return true;
                if (!m_run.stepsOfRun) line.step += start;
                if (line.step <= done) return true;
                done = line.step;
                distance.add(done);
                m_distance.add(done);
                if (m_lines++ == 0) m_first = done;
                m_last = done;
                return false;
            });
            if (m_distanceInEpoch == 0) m_distanceInEpoch = distance.value();
            m_lastPrinted.push_back(epoch.lines.empty() ? unknown : epoch.lines.back().value.value);
            const bool whole = epoch.ended || e + 1 < m_run.epochs.size();
            if (whole && stepsPerEpoch() > 0 && !epoch.lines.empty()) done = std::max(done, start + stepsPerEpoch());
            start = done;
            m_ends.push_back(done);
        }
        const std::int64_t span = m_lines == 0 ? 0 : m_last - m_first + 1;
        const bool single = m_run.averaging == Averaging::Raw || m_run.averaging == Averaging::Median;
        m_shownOnly = single && m_lines < span - span / 2;
    }

    std::int64_t stepsPerEpoch() const { return m_run.stepsPerEpoch > mostSteps ? 0 : m_run.stepsPerEpoch; }

    /// Whether the means begin anew with each epoch.
    bool beginsAnew() const
    {
        return m_run.averaging == Averaging::RunningMean ||
               (m_run.averaging == Averaging::BlockMean && !m_run.stepsOfRun);
    }

    /// Null where nothing can be undone.
    std::unique_ptr<LineUndo> makeUndo() const
    {
        const MeanArithmetic arithmetic = m_run.single ? MeanArithmetic::Single : MeanArithmetic::Double;
        switch (m_run.averaging) {
            case Averaging::RunningMean:
                return std::make_unique<RunningMeanUndo>(arithmetic);
            case Averaging::BlockMean:
                return std::make_unique<BlockMeansUndo>(m_run.stepsOfRun ? m_distance.value() : m_distanceInEpoch,
                                                        arithmetic);
            case Averaging::Window:
                return std::make_unique<WindowUndo>(std::max<std::int64_t>(m_run.window, 1), arithmetic);
            case Averaging::DebiasedEma:
                if (!(m_run.beta > 0.0 && m_run.beta < 1.0)) return nullptr;
                return std::make_unique<EmaUndo>(m_run.beta, arithmetic);
            case Averaging::Median:
            case Averaging::Raw:
            case Averaging::EpochMean:
                break;
        }
        return std::make_unique<RawValues>();
    }

    void undoEpochs()
    {
        std::unique_ptr<LineUndo> undo;
        std::int64_t start = 0;
        for (std::size_t e = 0; e < m_run.epochs.size(); ++e) {
            if (e == 0 || beginsAnew()) {
                undo = makeUndo();
                if (undo == nullptr) return;
            }
            if (beginsAnew()) start = m_starts[e];
            std::deque<LoggedLine>& lines = m_run.epochs[e].lines;
            while (!lines.empty()) {
                m_pending.push_back(std::move(lines.front()));
                lines.pop_front();
                undoLine(*undo, start, lines.empty() && m_run.epochs[e].ended);
            }
            if (beginsAnew()) finish(*undo, start);
        }
        if (undo != nullptr && !beginsAnew()) finish(*undo, start);
    }

    void undoLine(LineUndo& undo, std::int64_t start, bool endsEpoch)
    {
        const LoggedLine& line = m_pending.back();
        PrintedMean mean{line.step - start, static_cast<double>(line.step - start), line.value.value,
                         line.value.halfUnit};
        if (isSquared()) mean = squared(mean, m_run.single);
        m_blocks.clear();
        const bool maybeLast = endsEpoch && (stepsPerEpoch() == 0 || mean.step >= stepsPerEpoch());
        if (m_run.lastMayBeSmaller && maybeLast && mean.step > 1) mean.leastWeight = mean.weight - 1.0;
        undo.add(mean, m_blocks);
        addBlocks(start);
    }

    void finish(LineUndo& undo, std::int64_t start)
    {
        m_blocks.clear();
        undo.finish(m_blocks);
        addBlocks(start);
    }

    bool isSquared() const
    {
        return m_run.squares && (m_run.averaging == Averaging::RunningMean || m_run.averaging == Averaging::Window ||
                                 m_run.averaging == Averaging::DebiasedEma);
    }

    void addBlocks(std::int64_t start)
    {
        for (RecoveredBlock& block : m_blocks) {
            if (m_run.averaging == Averaging::Median) block = unrecoverable(block.firstStep, block.lastStep);
            if (isSquared()) takeRoot(block);
            block.firstStep += start;
            block.lastStep += start;
            addBlock(block);
        }
        // Beyond the limit nothing is added, and nothing needs to wait for its block.
        if (m_full) m_pending.clear();
    }

    /// Blocks come in order, with holes at most where an epoch ends.
    void addBlock(const RecoveredBlock& block)
    {
        if (m_run.linesAreMeans && block.grade == Grade::Exact) {
            RecoveredBlock mean = block;
            mean.grade = Grade::BlockMean;
            return addBlock(mean);
        }
        const LoggedLine* shown =
            !m_pending.empty() && m_pending.front().step <= block.lastStep ? &m_pending.front() : nullptr;
        const bool open = block.grade == Grade::Unrecoverable;
        if (open && shown == nullptr && (m_shownOnly || m_out.record.batchCount() == 0)) return;
        const auto own = shown != nullptr && shown->step == block.lastStep ? shown->own : std::nullopt;
        if (!own) return addSteps(block);
        const std::int64_t count = block.lastStep - block.firstStep + 1;
        RecoveredBlock last{block.lastStep, block.lastStep, own->value, own->halfUnit, Grade::Exact};
        if (count == 1) return addSteps(!open && block.bound < own->halfUnit ? block : last);
        RecoveredBlock rest = block;
        rest.lastStep = block.lastStep - 1;
        const auto n = static_cast<double>(count);
        rest.value = (n * block.value - own->value) / (n - 1.0);
        rest.bound = (n * block.bound + own->halfUnit) / (n - 1.0);
        if (count == 2) rest.grade = Grade::Bounded;
        if (open || !std::isfinite(rest.value)) {
            rest.value = unknown;
            rest.bound = unbounded;
            rest.grade = Grade::Unrecoverable;
        }
        addSteps(rest);
        addSteps(last);
    }

    void addSteps(const RecoveredBlock& block)
    {
        for (std::int64_t step = block.firstStep; step <= block.lastStep && !m_full; ++step) {
            while (m_epoch + 1 < m_run.epochs.size() && step > m_ends[m_epoch]) endEpoch();
            const bool shown = !m_pending.empty() && m_pending.front().step == step;
            addBatch(step, block, shown ? &m_pending.front() : nullptr);
            if (shown) m_pending.pop_front();
        }
    }

    /// The batches at an epoch's end that no line speaks of.
    void addTail()
    {
        const bool began = m_out.record.batchCount() > 0 && m_lastStep > m_starts[m_epoch];
        if (m_shownOnly || !began) return;
        const RecoveredBlock open;
        for (std::int64_t step = m_lastStep + 1; step <= m_ends[m_epoch] && !m_full; ++step) {
            addBatch(step, open, nullptr);
        }
    }

    void addBatch(std::int64_t step, const RecoveredBlock& block, const LoggedLine* line)
    {
        m_full = m_full || m_out.record.batchCount() >= m_mostBatches;
        if (m_full) return;
        BatchPoint batch;
        batch.epoch = epochNumber();
        batch.batchInEpoch = step - m_starts[m_epoch];
        batch.samples = std::max<std::int64_t>(m_run.batchSize, 0);
        const bool open = block.grade == Grade::Unrecoverable;
        batch.rmse = open ? unknown : block.value;
        batch.loss = batch.rmse;
        batch.mae = unknown;
        batch.gradNorm = line != nullptr ? line->gradNorm : unknown;
        batch.learningRate = line != nullptr ? line->learningRate : unknown;
        batch.seconds = unknown;
        m_out.record.append(
            batch, {block.grade, open ? unbounded : block.bound, line != nullptr ? line->value.value : unknown});
        m_lastStep = step;
        (block.grade == Grade::BlockMean ? m_inBlocks : open ? m_open : m_single) += 1;
    }

    void endEpoch()
    {
        if (m_run.averaging != Averaging::EpochMean) addTail();
        const LoggedEpoch& epoch = m_run.epochs[m_epoch];
        if (epoch.ended || epoch.mean || epoch.validation) {
            EpochPoint point;
            point.epoch = epochNumber();
            point.lastBatch = static_cast<std::int64_t>(m_out.record.batchCount());
            point.rmse = epoch.validation ? epoch.validation->value : unknown;
            point.mae = unknown;
            point.r2 = unknown;
            const bool averaged = m_run.averaging != Averaging::Raw;
            point.runningMean = epoch.mean ? epoch.mean->value : averaged ? m_lastPrinted[m_epoch] : unknown;
            point.seconds = epoch.seconds;
            m_out.record.append(point);
        }
        m_numberDone = epochNumber();
        ++m_epoch;
    }

    /// As the log numbers it while its numbers grow.
    std::int64_t epochNumber() const { return std::max(m_run.epochs[m_epoch].number, m_numberDone + 1); }

    void addEpochMeans()
    {
        const std::int64_t count = m_run.epochMeansAreNot ? 1 : std::max<std::int64_t>(stepsPerEpoch(), 1);
        while (m_epoch < m_run.epochs.size()) {
            m_starts[m_epoch] = 0;
            if (const auto& mean = m_run.epochs[m_epoch].mean) {
                LoggedLine line;
                line.value = *mean;
                line.learningRate = m_run.epochs[m_epoch].learningRate;
                const bool known = std::isfinite(mean->value) && !m_run.epochMeansAreNot;
                RecoveredBlock block{1, count, mean->value, mean->halfUnit, Grade::BlockMean};
                if (!known) {
                    block.grade = Grade::Unrecoverable;
                    block.value = std::numeric_limits<double>::quiet_NaN();
                    block.bound = std::numeric_limits<double>::infinity();
                }
                for (std::int64_t step = 1; step <= count && !m_full; ++step) {
                    addBatch(step, block, step == count ? &line : nullptr);
                }
            }
            endEpoch();
        }
    }

    void addNotes()
    {
        std::vector<Message>& notes = m_out.notes;
        const auto batches = static_cast<std::int64_t>(m_out.record.batchCount());
        if (m_shownOnly && m_lines > 0) {
            notes.push_back(
                {TRUELOSS_TEXT(
                     "Core",
                     "The log shows %1 of %2 batches. Only those are kept, each under its own number; nothing "
                     "is known of the ones between."),
                 {batches, m_last - m_first + 1}});
        }
        if (m_run.averaging == Averaging::Median && batches > 0) {
            notes.push_back(
                {TRUELOSS_TEXT("Core",
                               "What the log shows is the median of the last %1 batches. No single batch can be told "
                               "from medians, so the printed values are all there is."),
                 {m_run.window}});
        }
        if (m_run.epochMeansAreNot) {
            // Who says so says why.
        } else if (m_run.averaging == Averaging::EpochMean && batches > 0) {
            notes.push_back({TRUELOSS_TEXT("Core",
                                           "The log has one value an epoch. It is shown as the mean of the epoch's "
                                           "batches, which cannot be told apart."),
                             {}});
        } else if (m_inBlocks > 0) {
            notes.push_back(
                {TRUELOSS_TEXT("Core", "Batches of which the log gives only the mean of several: %1."), {m_inBlocks}});
        }
        if (m_run.averaging == Averaging::Window && m_inBlocks + m_open > m_single) {
            notes.push_back(
                {TRUELOSS_TEXT(
                     "Core",
                     "Each printed value is the mean of the last %1 batches, in few digits. What rounding hides "
                     "adds up from window to window, so that after a while only the windows' means are known."),
                 {m_run.window}});
        }
        if (m_open > 0 && m_run.averaging != Averaging::Median) {
            notes.push_back({TRUELOSS_TEXT("Core", "Batches that cannot be told from the log: %1."), {m_open}});
        }
        if (m_full) {
            notes.push_back(
                {TRUELOSS_TEXT("Core", "At most %1 batches are read of one log; what comes after them was left out."),
                 {mostLoggedBatches}});
        }
    }

    LoggedRun m_run;
    std::size_t m_mostBatches;
    RecoveredRun m_out;
    std::deque<LoggedLine> m_pending;  ///< Lines whose block is not yet there.
    std::vector<RecoveredBlock> m_blocks;
    std::vector<std::int64_t> m_starts;  ///< Of each epoch: the run's steps before it...
    std::vector<std::int64_t> m_ends;    ///< ...and up to its end...
    std::vector<double> m_lastPrinted;   ///< ...and its last line's value, NaN without lines.
    std::int64_t m_lines = 0;
    std::int64_t m_first = 0;  ///< Step of the first line...
    std::int64_t m_last = 0;   ///< ...and of the last.
    UsualDistance m_distance;
    std::int64_t m_distanceInEpoch = 0;  ///< UsualDistance of the first epoch that has one.
    bool m_shownOnly = false;            ///< Batches without a line are left out.
    bool m_full = false;
    std::size_t m_epoch = 0;  ///< That is being added.
    std::int64_t m_numberDone = 0;
    std::int64_t m_lastStep = 0;
    std::int64_t m_inBlocks = 0;
    std::int64_t m_open = 0;
    std::int64_t m_single = 0;
};

}  // namespace

RecoveredRun recover(LoggedRun run, const std::string& name, std::int64_t mostBatches)
{
    return Recovery(std::move(run), name, mostBatches).recover();
}

std::vector<RecoveredRun> recoverAll(std::vector<LoggedRun> runs, const std::string& name)
{
    std::vector<RecoveredRun> out;
    std::int64_t left = mostLoggedBatches;
    for (LoggedRun& run : runs) {
        const bool named = !run.name.empty();
        out.push_back(recover(std::move(run), name, left));
        left -= static_cast<std::int64_t>(out.back().record.batchCount());
        // What a log shows of several runs shall be told apart by name.
        if (runs.size() > 1 && !named) out.back().record.name += " #" + std::to_string(out.size());
    }
    return out;
}

}  // namespace trueloss
