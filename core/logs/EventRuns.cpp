#include "logs/EventRuns.h"

#include "logs/BatchLossKind.h"
#include "logs/EpochValues.h"
#include "logs/EventEpochs.h"
#include "logs/EventTags.h"
#include "logs/ShownName.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace trueloss {

namespace {

constexpr auto farthestStep = static_cast<std::int64_t>(EventScalars::mostValues);

constexpr double roundedTo = 1e-4;  ///< Hugging Face's Trainer, in most releases: round(loss, 4).

/// Whether all values are such as have been rounded so before they became float32.
bool isRounded(const std::deque<EventRow>& rows)
{
    return std::ranges::all_of(rows, [](const EventRow& row) {
        const double value = row.number().value;
        if (!std::isfinite(value)) return true;
        const double rounded = std::round(value / roundedTo) * roundedTo;
        return std::abs(rounded - value) <= row.number().halfUnit * (1.0 + 1e-6);
    });
}

/// Makes one run of what was collected of it.
class RunReader {
public:
    RunReader(const EventScalars& training, EventRows& run, const EventRows* validation)
        : m_training(training),
          m_run(run),
          m_validation(validation),
          m_column(training.column()),
          m_shown(shownName(m_column))
    {
        m_out.logged.column = m_shown;
        for (const std::string& tag : training.tags()) m_out.logged.columns.push_back(shownName(tag));
    }

    EventRun read()
    {
        m_epochs = isEpochMean() ? epochsOfMeans(m_run, m_column) : epochsOfRows(m_run, m_column);
        addValidation(m_epochs, m_run, m_validation, m_column);
        if (isEpochMean()) {
            readEpochMeans();
        } else if (m_column.starts_with("batch_")) {
            readKerasBatches();
        } else {
            readBatches();
        }
        for (EventEpoch& epoch : m_epochs) m_out.logged.epochs.push_back(std::move(epoch.logged));
        const bool open = m_out.logged.averaging == Averaging::Raw && m_out.logged.tool == "TensorBoard";
        if (open && hasOneLineAnEpoch(m_out.logged)) readAsEpochValues(m_out.logged, Cadence::Unknown);
        addNotes();
        return std::move(m_out);
    }

private:
    bool isEpochMean() const
    {
        if (m_run.epochs.contains(m_column) && meanTagOf(m_column) == m_column) return true;
        // Keras up to 2.3.1 writes a `loss` an epoch, at the steps of its `val_loss`.
        const auto validation = m_run.epochs.find("val_" + m_column);
        return m_column == "loss" && validation != m_run.epochs.end() &&
               std::ranges::equal(m_run.rows, validation->second, {}, &EventRow::step, &EpochScalar::step);
    }

    void conclude(Message statement, Message evidence, std::vector<Message> alternatives = {})
    {
        m_out.conclusions.push_back({std::move(statement), {std::move(evidence)}, std::move(alternatives)});
    }

    void readEpochMeans()
    {
        m_out.logged.averaging = Averaging::EpochMean;
        m_out.logged.tool = m_column.ends_with("_epoch") ? "PyTorch Lightning" : "Keras";
        conclude(
            {TRUELOSS_TEXT("Core", "%1 is one mean for each epoch; the log shows nothing of its batches."), {m_shown}},
            {TRUELOSS_TEXT("Core", "There is one value of it for each epoch, and no tag with values of batches."), {}});
    }

    /// The rows of each epoch, which follow one another from the first on, as lines, `before[i]` steps less for those
    /// of epoch i.
    void addLines(const std::vector<std::int64_t>& before)
    {
        const std::int64_t shift = firstStepShift(m_run.rows, m_column);
        for (std::size_t e = 0; e < m_epochs.size() && e < before.size(); ++e) {
            EventEpoch& epoch = m_epochs[e];
            for (std::size_t i = epoch.first; i < epoch.end; ++i) {
                const EventRow row = m_run.rows.front();
                m_run.rows.pop_front();
                LoggedLine line;
                line.step = m_numbered ? static_cast<std::int64_t>(i) + 1 : row.step + shift - before[e];
                line.value = row.number();
                if (std::isfinite(line.value.value)) line.value.halfUnit += m_rounding;
                line.learningRate = row.learningRate;
                line.gradNorm = row.gradNorm;
                if (line.step < 1 || line.step > farthestStep) {
                    ++m_passedOver;
                } else {
                    epoch.logged.lines.push_back(line);
                }
            }
        }
    }

    /// Values of single batches or of blocks: their steps go on over the epochs.
    void addLinesOfRun()
    {
        m_out.logged.stepsOfRun = true;
        // Steps that count something else, samples say, would make a run of millions of unknown batches.
        const std::int64_t last = m_run.rows.back().step;
        m_numbered = last > farthestStep || m_run.rows.front().step < 0;
        if (m_numbered) {
            m_out.logged.notes.push_back(
                {TRUELOSS_TEXT("Core",
                               "The steps reach %1, too far for batches; the values are numbered in their order."),
                 {last}});
        }
        addLines(std::vector<std::int64_t>(m_epochs.size(), 0));
    }

    void readKerasBatches()
    {
        LoggedRun& logged = m_out.logged;
        logged.tool = "Keras";
        logged.single = true;
        const bool everyStep = isEveryStep(m_run.rows);
        std::vector<EpochStretch> stretches;
        for (const EventEpoch& epoch : m_epochs) stretches.push_back({epoch.first, epoch.end, epoch.logged.mean});
        BatchLossVerdict verdict = judgeBatchLoss(m_shown, m_run.rows, stretches, everyStep);
        m_out.conclusions.push_back(std::move(verdict.conclusion));
        if (!verdict.runningMean) {
            addLinesOfRun();
            return;
        }
        logged.averaging = Averaging::RunningMean;
        logged.lastMayBeSmaller = true;
        logged.notes.push_back(
            {TRUELOSS_TEXT("Core",
                           "The last batch of an epoch may hold fewer images than the others. The file does not tell "
                           "how many, so what that batch weighs in the mean, and its value, stay open."),
             {}});
        logged.squares = m_column.find("root_mean_squared") != std::string::npos;
        if (verdict.period > 0) m_epochs = epochsOfPeriod(m_run, verdict.period);
        const std::vector<std::int64_t> before = stepsBeforeEpochs(m_run, m_validation, m_epochs, m_column);
        addLines(before);
        if (before.size() < m_epochs.size()) {
            logged.notes.push_back(
                {TRUELOSS_TEXT(
                     "Core",
                     "The log does not tell at which steps the epochs behind epoch %1 begin, so their running "
                     "mean cannot be undone. Let Keras write every batch (update_freq=\"batch\") and the "
                     "validation."),
                 {m_epochs[before.size() - 1].logged.number}});
        }
    }

    void readBatches()
    {
        LoggedRun& logged = m_out.logged;
        if (m_column == "true_rmse") {
            logged.tool = "TrueLoss";
            conclude({TRUELOSS_TEXT("Core", "%1 is each batch's own value."), {m_shown}},
                     {TRUELOSS_TEXT("Core", "TrueLoss exports the tag %1."), {m_shown}});
        } else if (m_column.ends_with("_step")) {
            logged.tool = "PyTorch Lightning";
            conclude(
                {TRUELOSS_TEXT("Core", "%1 is each batch's own value."), {m_shown}},
                {TRUELOSS_TEXT("Core", "PyTorch Lightning adds \"_step\" to the name of what it logs at a step."), {}});
        } else if (m_column.starts_with("train/") && m_training.has("train/epoch")) {
            logged.tool = "Hugging Face Trainer";
            logged.averaging = Averaging::BlockMean;
            logged.single = true;
            if (isRounded(m_run.rows)) m_rounding = 0.5 * roundedTo;
            conclude(
                {TRUELOSS_TEXT("Core", "%1 is the mean of the batches since the value before."), {m_shown}},
                {TRUELOSS_TEXT("Core", "Hugging Face's Trainer writes the tags %1 and train/epoch, and logs means."),
                 {m_shown}});
        } else if (m_epochs.size() > 1 &&
                   std::ranges::all_of(m_epochs, [](const EventEpoch& e) { return e.end - e.first < 2; })) {
            logged.tool = "TensorBoard";
            conclude(
                {TRUELOSS_TEXT("Core", "%1 has one value for each epoch."), {m_shown}},
                {TRUELOSS_TEXT("Core", "Between two of its values there is always an epoch's end or a validation."),
                 {}});
        } else {
            logged.tool = "TensorBoard";
            conclude(
                {TRUELOSS_TEXT("Core", "%1 is taken for each batch's own value."), {m_shown}},
                {TRUELOSS_TEXT("Core", "The tag is none of those that a known tool averages."), {}},
                {{TRUELOSS_TEXT("Core", "The program that wrote it may have averaged: the file does not tell."), {}}});
        }
        addLinesOfRun();
    }

    void addNotes()
    {
        if (m_passedOver > 0) {
            m_out.logged.notes.push_back(
                {TRUELOSS_TEXT("Core", "Values passed over because their step lies outside of 1 to %2: %1."),
                 {m_passedOver, farthestStep}});
        }
        if (m_run.resumptions == 0) return;
        m_out.logged.notes.push_back(
            {TRUELOSS_TEXT("Core",
                           "Times that the run was continued from an earlier step: %1. What had been written of the "
                           "steps that were done again is left out."),
             {m_run.resumptions}});
    }

    const EventScalars& m_training;
    EventRows& m_run;  ///< addLines() takes its rows.
    const EventRows* m_validation;
    const std::string& m_column;
    std::string m_shown;  ///< The column, fit to be shown.
    std::vector<EventEpoch> m_epochs;
    std::int64_t m_passedOver = 0;
    double m_rounding = 0.0;  ///< That the tool had rounded its values by before it wrote them, at most.
    bool m_numbered = false;  ///< The lines are numbered in their order.
    EventRun m_out;
};

}  // namespace

std::vector<EventRun> readEventRuns(EventScalars training, const EventScalars* validation)
{
    std::vector<EventRun> out;
    std::deque<EventRows> runs = training.takeRuns();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].rows.empty()) continue;
        const bool beside = validation != nullptr && i < validation->runs().size();
        out.push_back(RunReader(training, runs[i], beside ? &validation->runs()[i] : nullptr).read());
    }
    return out;
}

}  // namespace trueloss
