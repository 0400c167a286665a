#include "logs/RecoveredRun.h"

#include "logs/UndoBlocks.h"
#include "logs/UndoEma.h"
#include "logs/UndoWindow.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double unbounded = std::numeric_limits<double>::infinity();
constexpr std::int64_t mostSteps = 1'000'000'000'000;  ///< Beyond that a step is no number of a step.

/// A line by its step in the run.
struct RunLine {
    std::int64_t step = 0;
    std::size_t epoch = 0;
    const LoggedLine* line = nullptr;
};

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

/// Lays the run's lines along its steps and undoes them.
class Recovery {
public:
    Recovery(const LoggedRun& run, const std::string& name, std::int64_t mostBatches)
        : m_run(run), m_mostBatches(static_cast<std::size_t>(std::max<std::int64_t>(mostBatches, 0)))
    {
        RunRecord& record = m_out.record;
        record.name = run.name.empty() ? name : run.name;
        record.source = RunSource::Log;
        if (!run.tool.empty()) record.settings.push_back({TRUELOSS_TEXT("Core", "log format"), run.tool});
        if (!run.column.empty()) record.settings.push_back({TRUELOSS_TEXT("Core", "loss column"), run.column});
        if (run.batchSize > 0) record.settings.push_back({"batch size", std::to_string(run.batchSize)});
        record.settings.insert(record.settings.end(), run.settings.begin(), run.settings.end());
        m_out.column = run.column;
        m_out.columns = run.columns;
        m_out.notes = run.notes;
    }

    RecoveredRun recover()
    {
        layOut();
        if (m_run.averaging == Averaging::EpochMean) {
            addEpochMeans();
        } else {
            for (const RecoveredBlock& block : undo()) addBlock(block);
            while (m_epoch < m_run.epochs.size()) endEpoch();
        }
        addNotes();
        return std::move(m_out);
    }

private:
    void layOut()
    {
        std::int64_t start = 0;
        std::int64_t done = 0;
        for (std::size_t e = 0; e < m_run.epochs.size(); ++e) {
            const LoggedEpoch& epoch = m_run.epochs[e];
            // A run of which the log shows only a later part: its first epoch begins where a whole number of epochs
            // ends.
            if (m_run.stepsOfRun && e == 0 && stepsPerEpoch() > 0 && !epoch.lines.empty()) {
                start = std::max<std::int64_t>(epoch.lines.front().step - 1, 0) / stepsPerEpoch() * stepsPerEpoch();
                done = start;
            }
            m_starts.push_back(start);
            for (const LoggedLine& line : epoch.lines) {
                const std::int64_t step = m_run.stepsOfRun ? line.step : start + line.step;
                if (line.step < 1 || line.step > mostSteps || step <= done) continue;
                m_lines.push_back({step, e, &line});
                done = step;
            }
            const bool whole = epoch.ended || e + 1 < m_run.epochs.size();
            if (whole && stepsPerEpoch() > 0 && !epoch.lines.empty()) done = std::max(done, start + stepsPerEpoch());
            start = done;
            m_ends.push_back(done);
        }
        const std::int64_t span = m_lines.empty() ? 0 : m_lines.back().step - m_lines.front().step + 1;
        const bool single = m_run.averaging == Averaging::Raw || m_run.averaging == Averaging::Median;
        m_shownOnly = single && static_cast<std::int64_t>(m_lines.size()) < span - span / 2;
    }

    std::int64_t stepsPerEpoch() const { return m_run.stepsPerEpoch > mostSteps ? 0 : m_run.stepsPerEpoch; }
    MeanArithmetic arithmetic() const { return m_run.single ? MeanArithmetic::Single : MeanArithmetic::Double; }

    PrintedMean meanOf(const RunLine& line, std::int64_t start) const
    {
        const std::int64_t step = line.step - start;
        return {step, static_cast<double>(step), line.line->value.value, line.line->value.halfUnit};
    }

    /// The blocks of the whole run, by its steps.
    std::vector<RecoveredBlock> undo() const
    {
        std::vector<PrintedMean> all;
        all.reserve(m_lines.size());
        for (const RunLine& line : m_lines) all.push_back(meanOf(line, 0));
        const bool squares =
            m_run.squares && (m_run.averaging == Averaging::Window || m_run.averaging == Averaging::DebiasedEma);
        if (squares) {
            for (PrintedMean& line : all) line = squared(line, m_run.single);
        }
        std::vector<RecoveredBlock> blocks;
        switch (m_run.averaging) {
            case Averaging::RunningMean:
                return undoEpochs();
            case Averaging::BlockMean:
                return m_run.stepsOfRun ? undoBlockMeans(all, usualDistance(all), arithmetic()) : undoEpochs();
            case Averaging::Window:
                blocks = undoWindow(all, std::max<std::int64_t>(m_run.window, 1), arithmetic());
                break;
            case Averaging::DebiasedEma:
                if (m_run.beta > 0.0 && m_run.beta < 1.0) blocks = undoEma(all, m_run.beta, arithmetic());
                break;
            case Averaging::Median:
                blocks = readRawValues(all);
                for (RecoveredBlock& block : blocks) {
                    block.value = unknown;
                    block.bound = unbounded;
                    block.grade = Grade::Unrecoverable;
                }
                break;
            case Averaging::Raw:
            case Averaging::EpochMean:
                return readRawValues(all);
        }
        if (squares) {
            for (RecoveredBlock& block : blocks) takeRoot(block);
        }
        return blocks;
    }

    /// Means that begin anew with each epoch.
    std::vector<RecoveredBlock> undoEpochs() const
    {
        std::vector<std::vector<PrintedMean>> epochs(m_run.epochs.size());
        for (const RunLine& line : m_lines) epochs[line.epoch].push_back(meanOf(line, m_starts[line.epoch]));
        const bool running = m_run.averaging == Averaging::RunningMean;
        const bool squares = running && m_run.squares;
        std::int64_t distance = 0;
        for (std::size_t e = 0; !running && e < epochs.size() && distance == 0; ++e)
            distance = usualDistance(epochs[e]);
        std::vector<RecoveredBlock> out;
        for (std::size_t e = 0; e < epochs.size(); ++e) {
            if (squares) {
                for (PrintedMean& line : epochs[e]) line = squared(line, m_run.single);
            }
            auto blocks =
                running ? undoRunningMean(epochs[e], arithmetic()) : undoBlockMeans(epochs[e], distance, arithmetic());
            for (RecoveredBlock& block : blocks) {
                if (squares) takeRoot(block);
                block.firstStep += m_starts[e];
                block.lastStep += m_starts[e];
                out.push_back(block);
            }
        }
        return out;
    }

    /// Blocks come in order, with holes at most where an epoch ends.
    void addBlock(const RecoveredBlock& block)
    {
        if (m_run.linesAreMeans && block.grade == Grade::Exact) {
            RecoveredBlock mean = block;
            mean.grade = Grade::BlockMean;
            return addBlock(mean);
        }
        const RunLine* shown =
            m_next < m_lines.size() && m_lines[m_next].step <= block.lastStep ? &m_lines[m_next] : nullptr;
        const bool open = block.grade == Grade::Unrecoverable;
        if (open && shown == nullptr && (m_shownOnly || m_out.record.batchCount() == 0)) return;
        const auto& own = shown != nullptr && shown->step == block.lastStep ? shown->line->own : std::nullopt;
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
            const bool shown = m_next < m_lines.size() && m_lines[m_next].step == step;
            addBatch(step, block, shown ? m_lines[m_next++].line : nullptr);
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
            const bool averaged = m_run.averaging != Averaging::Raw && !epoch.lines.empty();
            point.runningMean = epoch.mean ? epoch.mean->value : averaged ? epoch.lines.back().value.value : unknown;
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
        if (m_shownOnly && !m_lines.empty()) {
            notes.push_back(
                {TRUELOSS_TEXT(
                     "Core",
                     "The log shows %1 of %2 batches. Only those are kept, each under its own number; nothing "
                     "is known of the ones between."),
                 {batches, m_lines.back().step - m_lines.front().step + 1}});
        }
        if (m_run.averaging == Averaging::Median && batches > 0) {
            notes.push_back(
                {TRUELOSS_TEXT("Core",
                               "What the log shows is the median of the last %1 batches. No single batch can be told "
                               "from medians, so the printed values are all there is."),
                 {m_run.window}});
        }
        if (m_run.averaging == Averaging::EpochMean && batches > 0) {
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

    const LoggedRun& m_run;
    std::size_t m_mostBatches;
    RecoveredRun m_out;
    std::vector<RunLine> m_lines;
    std::vector<std::int64_t> m_starts;  ///< Of each epoch: the run's steps before it...
    std::vector<std::int64_t> m_ends;    ///< ...and up to its end.
    bool m_shownOnly = false;            ///< Batches without a line are left out.
    bool m_full = false;
    std::size_t m_next = 0;   ///< The first line that was not added.
    std::size_t m_epoch = 0;  ///< That is being added.
    std::int64_t m_numberDone = 0;
    std::int64_t m_lastStep = 0;
    std::int64_t m_inBlocks = 0;
    std::int64_t m_open = 0;
    std::int64_t m_single = 0;
};

}  // namespace

RecoveredRun recover(const LoggedRun& run, const std::string& name, std::int64_t mostBatches)
{
    return Recovery(run, name, mostBatches).recover();
}

std::vector<RecoveredRun> recoverAll(const std::vector<LoggedRun>& runs, const std::string& name)
{
    std::vector<RecoveredRun> out;
    std::int64_t left = mostLoggedBatches;
    for (const LoggedRun& run : runs) {
        out.push_back(recover(run, name, left));
        left -= static_cast<std::int64_t>(out.back().record.batchCount());
        // What a log shows of several runs shall be told apart by name.
        if (runs.size() > 1 && run.name.empty()) out.back().record.name += " #" + std::to_string(out.size());
    }
    return out;
}

}  // namespace trueloss
