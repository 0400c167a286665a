#include "logs/FastaiImporter.h"

#include "logs/TextCursor.h"

#include <limits>
#include <utility>

namespace trueloss {

namespace {

constexpr std::string_view column = "train_loss";

RowFormat tableFormat()
{
    RowFormat format;
    format.tool = "fastai";
    format.averaging = Averaging::DebiasedEma;
    format.single = true;
    format.steps = RowFormat::Count::OfEpoch;
    format.stepBase = RowFormat::Base::One;
    format.epochBase = RowFormat::Base::Zero;
    return format;
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    TextCursor cursor(text);
    while (!cursor.blanks().empty() && words.size() < 256) words.push_back(cursor.until(" \t|"));
    return words;
}

double secondsOf(std::string_view text)
{
    double seconds = 0.0;
    TextCursor cursor(text);
    do {
        const auto number = cursor.integer();
        if (!number) return std::numeric_limits<double>::quiet_NaN();
        seconds = 60.0 * seconds + static_cast<double>(*number);
    } while (cursor.take(":"));
    return seconds;
}

}  // namespace

FastaiImporter::FastaiImporter(const LogOptions& options) : m_rows(tableFormat(), options) {}

bool FastaiImporter::line(std::string_view text)
{
    if (text.starts_with("Epoch ")) return readBar(text);
    if (text.find('|') != std::string_view::npos) return false;
    const std::vector<std::string_view> words = wordsOf(text);
    if (words.size() >= 2 && words[0] == "epoch" && words[1] == column) {
        m_names.assign(words.begin(), words.end());
        m_rows.declare({m_names.begin() + 1, m_names.end()});
        return true;
    }
    return readRow(words);
}

/// "Epoch 1/5 : |███-----| 10.00% [10/100 00:01<00:09 2.3456]"
bool FastaiImporter::readBar(std::string_view text)
{
    TextCursor cursor(text);
    cursor.take("Epoch ");
    const auto epoch = cursor.integer();
    if (!epoch || *epoch < 1 || !cursor.take("/") || !cursor.integer() || !cursor.take(" : |")) return false;
    if (!cursor.skipPast("% [")) return false;
    const auto current = cursor.integer();
    if (!current || !cursor.take("/")) return false;
    const auto total = cursor.integer();
    if (!total || !cursor.take(" ")) return false;
    cursor.until(" ]");
    // The validation has a bar of the same shape behind the training's.
    if (*epoch - 1 != m_epoch) {
        m_epoch = *epoch - 1;
        m_validating = false;
    } else if (*current < m_current) {
        m_validating = !m_validating;
    }
    m_current = *current;
    if (m_validating) return true;
    m_total = *total;
    const auto number = parsePrinted(cursor.blanks().until("]"));
    if (!number || *current < 2) return true;
    LogRow row;
    row.epoch = m_epoch;
    row.step = *current - 1;
    row.cells.push_back({column, *number});
    m_rows.add(row);
    m_rows.setStepsPerEpoch(m_total);
    return true;
}

bool FastaiImporter::readRow(const std::vector<std::string_view>& words)
{
    if (m_names.empty() || words.size() != m_names.size()) return false;
    const auto epoch = parseInteger(words[0]);
    if (!epoch || *epoch < 0 || !parsePrinted(words[1])) return false;
    LogRow row;
    row.epoch = *epoch;
    row.endsEpoch = true;
    if (m_total > 0) row.step = m_total;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (m_names[i] == "time") {
            row.seconds = secondsOf(words[i]);
        } else if (const auto number = parsePrinted(words[i])) {
            // Of an epoch only the training's loss stands for its last step.
            row.cells.push_back({m_names[i], *number});
        }
    }
    m_rows.add(row);
    if (m_total > 0) m_rows.setStepsPerEpoch(m_total);
    m_epoch = -1;
    m_current = 0;
    m_validating = false;
    return true;
}

std::vector<RecoveredRun> FastaiImporter::takeRuns(const std::string& name)
{
    std::vector<LoggedRun> runs = m_rows.takeRuns();
    for (LoggedRun& run : runs) {
        if (run.column != column) {
            // Metrics and the validation's loss are means over their epoch's validation.
            for (LoggedEpoch& epoch : run.epochs) {
                if (!epoch.lines.empty()) epoch.mean = epoch.lines.back().value;
                epoch.lines.clear();
            }
            run.averaging = Averaging::EpochMean;
        } else {
            run.epochMeansAreNot = true;
            run.notes.push_back(
                {TRUELOSS_TEXT("Core",
                               "fastai's train_loss is a smoothed value: a mean of all batches so far in which one "
                               "batch weighs 0.98 times as much as the next. It speaks of the last batches of its "
                               "epoch, most of it of the last 50."),
                 {}});
        }
    }
    return recoverAll(std::move(runs), name);
}

}  // namespace trueloss
