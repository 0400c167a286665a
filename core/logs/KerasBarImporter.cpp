#include "logs/KerasBarImporter.h"

#include "logs/KerasColumns.h"
#include "logs/KerasReading.h"
#include "logs/KerasUndo.h"
#include "logs/LineStamp.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
/// Batches of a run that no line shows: a count may be anything.
constexpr std::int64_t mostUnshown = mostLoggedBatches;

double valueAtEnd(const KerasEpoch& epoch, std::optional<std::size_t> column)
{
    const auto value = column ? epoch.atEnd(*column) : std::nullopt;
    return value ? value->value : unknown;
}

/// Makes the record of one run.
class RunMaker {
public:
    /// `unshown`: that many batches that no line shows may be in the record.
    RunMaker(const KerasLog& log, const KerasRun& run, std::size_t column, std::int64_t unshown)
        : m_log(log),
          m_run(run),
          m_column(column),
          m_unshown(unshown),
          m_reading(examineKeras(log, run, column)),
          m_squares(showsRootOfSquares(m_reading, log, run, column)),
          m_validation(log.column("val_" + log.columns()[column]))
    {
        // Of a translated page only some of the words are translated.
        if (!m_validation && !log.column("loss")) m_validation = log.column("val_loss");
        for (const char* name : {"mae", "mean_absolute_error"}) {
            if (!m_mae) m_mae = log.column(name);
        }
    }

    /// Of the record, those that no line shows. After make().
    std::int64_t unshown() const { return std::max<std::int64_t>(m_batches - m_drawn, 0); }

    /// `done`: is told of each epoch that is in the record.
    RecoveredRun make(const std::string& name, const std::function<void(std::size_t epoch)>& done)
    {
        RunRecord& record = m_out.record;
        record.name = name;
        record.source = RunSource::Log;
        record.settings = {{TRUELOSS_TEXT("Core", "log format"), "Keras progress bar"},
                           {TRUELOSS_TEXT("Core", "written by"),
                            m_reading.eras.size() == 1 ? kerasEraName(m_reading.eras.front()) : "Keras"},
                           {TRUELOSS_TEXT("Core", "log counts"), m_reading.countsSamples ? "samples" : "steps"}};
        if (m_reading.batchSize > 0) record.settings.push_back({"batch size", std::to_string(m_reading.batchSize)});
        for (std::size_t i = 0; i < m_run.epochs.size(); ++i) {
            const KerasEpoch& epoch = m_run.epochs[i];
            if (epoch.current.empty() && !epoch.ended) continue;
            if (!addEpoch(epoch)) break;
            done(i);
        }
        m_batches = static_cast<std::int64_t>(record.batchCount());
        m_out.column = m_log.columns()[m_column];
        for (const std::string& column : m_log.columns()) {
            if (!column.starts_with("val_")) m_out.columns.push_back(column);
        }
        m_out.conclusions = std::move(m_reading.conclusions);
        addNotes();
        return std::move(m_out);
    }

private:
    bool addEpoch(const KerasEpoch& epoch)
    {
        if (epoch.current.empty()) ++m_endsOnly;
        const UndoneEpoch undone = undoKeras(epoch, m_column, m_reading, m_squares);
        m_drawn += static_cast<std::int64_t>(epoch.current.size());
        if (undone.steps > m_unshown + m_drawn - static_cast<std::int64_t>(m_out.record.batchCount())) {
            m_out.notes.push_back(
                {TRUELOSS_TEXT(
                     "Core",
                     "Epoch %1 counts to batch %2: at most %3 that no line shows are read of a log. What comes "
                     "from there on was left out."),
                 {epoch.number, undone.steps, mostUnshown}});
            return false;
        }
        UndoneEpoch mae;
        if (m_mae && *m_mae != m_column) mae = undoKeras(epoch, *m_mae, m_reading, false);
        std::size_t maeBlock = 0;
        for (std::size_t i = 0; i < undone.blocks.size(); ++i) {
            const RecoveredBlock& block = undone.blocks[i];
            if (block.grade == Grade::Unrecoverable) ++m_open;
            for (std::int64_t step = block.firstStep; step <= block.lastStep; ++step) {
                while (maeBlock < mae.blocks.size() && mae.blocks[maeBlock].lastStep < step) ++maeBlock;
                const double error = maeBlock < mae.blocks.size() ? mae.blocks[maeBlock].value : unknown;
                addBatch(epoch, step, undone.steps, block, step == block.lastStep ? undone.printed[i] : unknown, error);
            }
        }
        if (!epoch.ended) return true;
        EpochPoint point;
        point.epoch = epoch.number;
        point.lastBatch = static_cast<std::int64_t>(m_out.record.batchCount());
        point.rmse = valueAtEnd(epoch, m_validation);
        point.mae = valueAtEnd(epoch, m_mae ? m_log.column("val_" + m_log.columns()[*m_mae]) : std::nullopt);
        point.r2 = unknown;
        point.runningMean = valueAtEnd(epoch, m_column);
        point.seconds = epoch.seconds;
        m_out.record.append(point);
        return true;
    }

    void addBatch(const KerasEpoch& epoch, std::int64_t step, std::int64_t steps, const RecoveredBlock& block,
                  double printed, double mae)
    {
        BatchPoint batch;
        batch.epoch = epoch.number;
        batch.batchInEpoch = step;
        if (m_reading.countsSamples) {
            const std::int64_t total = epoch.target.value_or(0);
            // 0, for unknown, where the log contradicts itself.
            batch.samples = std::clamp(total - (step - 1) * m_reading.batchSize, std::int64_t{0}, m_reading.batchSize);
        } else if (m_reading.batchSize > 0 && std::ranges::all_of(m_reading.eras, weighsBySize)) {
            // Where each step counts the same, so does each batch: the record's running mean is then the printed one.
            const bool last = epoch.ended && step == steps && m_reading.lastSize > 0;
            batch.samples = last ? m_reading.lastSize : m_reading.batchSize;
        }
        batch.rmse = batch.loss = block.value;
        batch.mae = mae;
        batch.gradNorm = batch.learningRate = batch.seconds = unknown;
        m_out.record.append(batch, {block.grade, block.bound, printed});
    }

    void addNotes()
    {
        const auto add = [this](const char* text, std::int64_t count) {
            if (count > 0) m_out.notes.push_back({text, {count}});
        };
        if (m_out.column != "loss" && !m_log.column("loss")) {
            m_out.notes.push_back(
                {TRUELOSS_TEXT("Core", "No column is called \"loss\": the first one, \"%1\", was taken for it."),
                 {m_out.column}});
        }
        if (m_squares) {
            m_out.notes.push_back({TRUELOSS_TEXT("Core",
                                                 "\"%1\" was taken for Keras' RootMeanSquaredError, which averages "
                                                 "squares: it was squared, undone, and its root taken."),
                                   {m_out.column}});
        }
        add(TRUELOSS_TEXT("Core",
                          "Stretches of batches that cannot be told from the log: %1. What it prints at an epoch's end "
                          "also depends on the size of the last batch, and behind a value that is no number nothing "
                          "can be undone."),
            m_open);
        add(TRUELOSS_TEXT("Core",
                          "Epochs of which the log shows only the end, so the mean of their batches at best: %1."),
            m_endsOnly);
        add(TRUELOSS_TEXT("Core",
                          "Progress lines passed over because they belong to no epoch, as those of an evaluation: %1."),
            m_log.passedOver());
        if (m_log.full()) {
            m_out.notes.push_back({TRUELOSS_TEXT("Core",
                                                 "The log is larger than what is read: 1,000 runs and 1,000,000 epochs "
                                                 "at most. The rest was left out."),
                                   {}});
        }
    }

    const KerasLog& m_log;
    const KerasRun& m_run;
    std::size_t m_column;
    std::int64_t m_unshown;
    KerasReading m_reading;
    bool m_squares;
    std::optional<std::size_t> m_validation;
    std::optional<std::size_t> m_mae;
    RecoveredRun m_out;
    std::int64_t m_drawn = 0;
    std::int64_t m_batches = 0;
    std::int64_t m_open = 0;
    std::int64_t m_endsOnly = 0;
};

/// "- acc: 0.2500 - mae: 3.0000" on a line of its own: what was folded off the line before.
bool startsWithField(std::string_view text)
{
    const auto begin = text.find_first_not_of(' ');
    return begin != std::string_view::npos && text.substr(begin).starts_with("- ");
}

}  // namespace

KerasBarImporter::KerasBarImporter(LogOptions options)
    : m_options(std::move(options)),
      m_folded([this](const KerasBar& bar) { takeFolded(bar); },
               [this](const KerasHeader& header) { m_log.add(header); })
{
}

/// The first of a continuation is the rest of a line that was read before.
void KerasBarImporter::takeFolded(const KerasBar& bar)
{
    if (std::exchange(m_continues, false)) {
        m_log.addFields(bar.fields);
    } else {
        m_log.add(bar);
    }
}

/// With plain blanks in the place of those that do not break, as pages are copied.
std::string withPlainBlanks(std::string_view text)
{
    std::string plain(text);
    for (const std::string_view blank : {"\xC2\xA0", "\xE3\x80\x80"}) {
        for (auto at = plain.find(blank); at != std::string::npos; at = plain.find(blank, at + 1))
            plain.replace(at, blank.size(), " ");
    }
    return plain;
}

bool KerasBarImporter::line(std::string_view text)
{
    if (text.find("\xC2\xA0") != std::string_view::npos || text.find("\xE3\x80\x80") != std::string_view::npos)
        return line(withPlainBlanks(text));
    if (readWhole(text)) return true;
    const std::string_view rest = withoutStamp(text);
    if (rest.size() < text.size() && readWhole(rest)) return true;
    return readFolded(rest);
}

bool KerasBarImporter::readWhole(std::string_view text)
{
    if (parseKerasBar(text, m_bar)) {
        if (!m_folded.empty()) m_folded.flush();
        return m_log.add(m_bar);
    }
    if (const auto header = parseKerasHeader(text)) {
        if (!m_folded.empty()) m_folded.flush();
        m_log.add(*header);
    }
    return false;  // Others have such headers too.
}

bool KerasBarImporter::readFolded(std::string_view text)
{
    if (!m_folded.empty() || FoldedBars::looksFolded(text)) {
        const std::int64_t before = m_log.lines();
        m_folded.add(text);
        return m_log.lines() > before || FoldedBars::looksFolded(text);
    }
    if (m_log.lines() > 0 && startsWithField(text)) {
        // As the rest of a bar whose head may be any.
        m_continues = true;
        m_folded.add("1/1 [=] - 1s " + std::string(text.substr(text.find('-'))));
        return true;
    }
    return false;
}

std::vector<RecoveredRun> KerasBarImporter::runs(const std::string& name) const
{
    return makeRuns(name, [](std::size_t, std::size_t) {});
}

std::vector<RecoveredRun> KerasBarImporter::takeRuns(const std::string& name)
{
    return makeRuns(name, [this](std::size_t run, std::size_t epoch) { m_log.forget(run, epoch); });
}

std::vector<RecoveredRun> KerasBarImporter::makeRuns(const std::string& name, const Done& done) const
{
    std::vector<RecoveredRun> out;
    const auto column = kerasColumn(m_log, m_options.column);
    if (!column) return out;
    std::int64_t unshown = mostUnshown;
    out.reserve(m_log.runs().size());  // A vector that grew would copy records.
    for (std::size_t i = 0; i < m_log.runs().size(); ++i) {
        const KerasRun& run = m_log.runs()[i];
        if (std::ranges::all_of(run.epochs,
                                [](const KerasEpoch& epoch) { return epoch.current.empty() && !epoch.ended; }))
            continue;
        RunMaker maker(m_log, run, *column, unshown);
        out.push_back(maker.make(name, [&](std::size_t epoch) { done(i, epoch); }));
        unshown -= maker.unshown();
    }
    for (std::size_t i = 0; out.size() > 1 && i < out.size(); ++i)
        out[i].record.name = name + " (" + std::to_string(i + 1) + ")";
    return out;
}

}  // namespace trueloss
