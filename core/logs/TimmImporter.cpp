#include "logs/TimmImporter.h"

#include "logs/ColumnNames.h"
#include "logs/TextCursor.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace trueloss {

namespace {

RowFormat timmFormat()
{
    RowFormat format;
    format.tool = "timm";
    format.averaging = Averaging::RunningMean;
    format.steps = RowFormat::Count::OfEpoch;
    format.stepBase = RowFormat::Base::Zero;
    format.epochBase = RowFormat::Base::Zero;
    return format;
}

/// "Loss: 6.00 (4.00)": a batch's value and the mean so far.
struct Meter {
    std::string_view name;
    PrintedNumber own;
    PrintedNumber mean;
};

std::vector<Meter> metersOf(std::string_view text)
{
    std::vector<Meter> meters;
    std::size_t from = 0;
    while (meters.size() < 256) {
        const auto colon = text.find(": ", from);
        if (colon == std::string_view::npos) break;
        from = colon + 2;
        std::string_view name = text.substr(0, colon);
        const auto before = name.find_last_of(" ]");
        if (before != std::string_view::npos) name.remove_prefix(before + 1);
        TextCursor cursor(text.substr(from));
        const auto own = parsePrinted(cursor.blanks().until(" ("));
        if (!own || name.empty() || !cursor.blanks().take("(")) continue;
        const auto mean = parsePrinted(cursor.blanks().until(")"));
        if (mean && cursor.take(")") && name != "Data" && name != "Time") meters.push_back({name, *own, *mean});
    }
    return meters;
}

std::optional<PrintedNumber> rateOf(std::string_view text)
{
    TextCursor cursor(text);
    if (!cursor.skipPast("LR: ")) return {};
    return parsePrinted(cursor.blanks().until(" "));
}

/// Batches from one line of an epoch to the next; an epoch's last line comes whenever it ends. The epoch's length where
/// only its first and last have one; 0: not known.
std::int64_t distanceOf(const LoggedRun& run)
{
    std::int64_t distance = 0;
    for (const LoggedEpoch& epoch : run.epochs) {
        for (const LoggedLine& line : epoch.lines) {
            if (line.step != run.stepsPerEpoch) distance = std::gcd(distance, line.step - 1);
        }
    }
    return distance == 0 ? run.stepsPerEpoch : distance;
}

/// Whether the means hold only the batches that are printed, as with several processes: then m lines, those that are
/// missing here among them, make m a_m = (m - 1) a_(m - 1) + own.
bool holdsShownOnly(const LoggedRun& run)
{
    const std::int64_t distance = distanceOf(run);
    if (distance < 2) return false;
    std::int64_t fitting = 0;
    for (const LoggedEpoch& epoch : run.epochs) {
        std::int64_t before = 0;
        PrintedNumber meanBefore;
        for (const LoggedLine& line : epoch.lines) {
            const bool late = (line.step - 1) % distance != 0;
            const std::int64_t lines = (line.step - 1) / distance + (late ? 2 : 1);
            const double difference = line.own ? static_cast<double>(lines) * line.value.value -
                                                     static_cast<double>(before) * meanBefore.value - line.own->value
                                               : std::numeric_limits<double>::quiet_NaN();
            if (lines == before + 1 && before > 0 && std::isfinite(difference)) {
                const double rounding = static_cast<double>(lines) * line.value.halfUnit +
                                        static_cast<double>(before) * meanBefore.halfUnit + line.own->halfUnit;
                const double sums = static_cast<double>(lines) * std::abs(line.value.value);
                if (std::abs(difference) > rounding + 1e-12 * sums) return false;
                ++fitting;
            }
            before = lines;
            meanBefore = line.value;
        }
    }
    return fitting > 0;
}

}  // namespace

TimmImporter::TimmImporter(const LogOptions& options) : m_options(options), m_rows(timmFormat(), options) {}

bool TimmImporter::line(std::string_view text)
{
    const auto train = text.find("Train: ");
    if (train != std::string_view::npos) return readTrain(text.substr(train + 7));
    const auto test = text.find("Test: ");
    return test != std::string_view::npos && readTest(text.substr(test + 6));
}

bool TimmImporter::readTrain(std::string_view text)
{
    TextCursor cursor(text);
    const auto epoch = cursor.blanks().integer();
    if (!epoch || !cursor.blanks().take("[")) return false;
    const auto batch = cursor.blanks().integer();
    if (!batch || !cursor.take("/")) return false;
    const auto total = cursor.integer();
    if (!total || !cursor.skipPast("]")) return false;
    const std::vector<Meter> meters = metersOf(cursor.rest());
    if (meters.empty()) return false;
    LogRow row;
    row.epoch = *epoch;
    row.step = *batch;
    std::vector<std::string> names;
    for (const Meter& meter : meters) {
        names.emplace_back(meter.name);
        row.cells.push_back({meter.name, meter.mean});
    }
    const std::string chosen = chooseColumn(names, m_options.column);
    for (const Meter& meter : meters) {
        if (meter.name == chosen) row.own = meter.own;
    }
    if (const auto rate = rateOf(cursor.rest())) row.cells.push_back({"lr", *rate});
    m_rows.add(row);
    m_rows.setStepsPerEpoch(*total);
    return true;
}

bool TimmImporter::readTest(std::string_view text)
{
    TextCursor cursor(text);
    if (!cursor.blanks().take("[") || !cursor.blanks().integer() || !cursor.take("/") || !cursor.skipPast("]")) {
        return false;
    }
    const std::vector<Meter> meters = metersOf(cursor.rest());
    LogRow row;
    std::vector<std::string> names;
    for (const Meter& meter : meters) names.push_back("val_" + std::string(meter.name));
    for (std::size_t i = 0; i < meters.size(); ++i) row.cells.push_back({names[i], meters[i].mean});
    if (!m_rows.empty()) m_rows.add(row);
    return !meters.empty();
}

std::vector<RecoveredRun> TimmImporter::takeRuns(const std::string& name)
{
    std::vector<LoggedRun> runs = m_rows.takeRuns();
    for (LoggedRun& run : runs) {
        if (!holdsShownOnly(run)) continue;
        run.averaging = Averaging::Raw;
        run.notes.push_back(
            {TRUELOSS_TEXT("Core",
                           "The means in brackets hold only the batches that are printed, as timm does with several "
                           "processes, so they tell nothing of the others."),
             {}});
        for (LoggedEpoch& epoch : run.epochs) {
            for (LoggedLine& line : epoch.lines) {
                if (line.own) line.value = *line.own;
            }
        }
    }
    return recoverAll(std::move(runs), name);
}

}  // namespace trueloss
