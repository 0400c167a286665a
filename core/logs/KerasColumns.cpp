#include "logs/KerasColumns.h"

#include "logs/KerasUndo.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

namespace {

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

bool saysRootOfSquares(const std::string& name)
{
    return contains(name, "root_mean_squared") || contains(name, "rmse") || contains(name, "RMSE");
}

bool saysAccuracy(const std::string& name)
{
    return !name.starts_with("val_") && (contains(name, "acc") || contains(name, "ACC"));
}

bool saysRegression(const std::string& name)
{
    return saysRootOfSquares(name) || contains(name, "mean_squared") || contains(name, "mean_absolute") ||
           name == "mse" || name == "mae";
}

/// Lines on which both columns stand, and on how many of them they are the same.
struct Likeness {
    std::int64_t lines = 0;
    std::int64_t same = 0;
    std::int64_t squares = 0;  ///< The first is the square of the second, within what is printed.
};

Likeness compare(const KerasRun& run, std::size_t a, std::size_t b)
{
    Likeness out;
    for (const KerasEpoch& epoch : run.epochs) {
        for (std::size_t i = 0; i < epoch.current.size(); ++i) {
            const auto left = epoch.at(a, i);
            const auto right = epoch.at(b, i);
            if (!left || !right || !std::isfinite(left->value) || !std::isfinite(right->value)) continue;
            ++out.lines;
            if (left->value == right->value) ++out.same;
            const double off = std::abs(left->value - right->value * right->value);
            if (off <= left->halfUnit + 2.0 * std::abs(right->value) * right->halfUnit + 1e-6 * std::abs(left->value))
                ++out.squares;
        }
    }
    return out;
}

void concludeRoot(KerasReading& reading, const KerasLog& log, const KerasRun& run, std::size_t column)
{
    for (std::size_t i = 0; i < log.columns().size(); ++i) {
        const std::string& name = log.columns()[i];
        if (i == column || name.starts_with("val_") || !saysRootOfSquares(name)) continue;
        const Likeness likeness = compare(run, column, i);
        if (likeness.lines == 0 || likeness.same < likeness.lines) continue;
        Conclusion out;
        out.statement = {TRUELOSS_TEXT("Core",
                                       "The \"%1\" is a mean absolute error, if the network has one output and the "
                                       "function is the usual one."),
                         {name}};
        out.evidence.push_back({TRUELOSS_TEXT("Core",
                                              "It equals \"%1\" on all %2 lines, so it is a function that was used as "
                                              "the loss too, and is averaged as one."),
                                {log.columns()[column], likeness.lines}});
        out.evidence.push_back(
            {TRUELOSS_TEXT("Core",
                           "Keras has no loss of that name. Written as usual, sqrt(mean(square(error), axis=-1)), it "
                           "takes the root of each image by itself: with one output that is |error|."),
             {}});
        out.alternatives.push_back({TRUELOSS_TEXT("Core",
                                                  "Written without axis=-1 it is the root mean squared error of each "
                                                  "batch, and their mean over the epoch."),
                                    {}});
        reading.conclusions.push_back(std::move(out));
    }
}

void concludeAccuracy(KerasReading& reading, const KerasLog& log)
{
    const auto& names = log.columns();
    if (!std::any_of(names.begin(), names.end(), saysRegression)) return;
    for (const std::string& name : names) {
        if (!saysAccuracy(name)) continue;
        const auto other = std::find_if(names.begin(), names.end(), saysRegression);
        reading.conclusions.push_back(
            {{TRUELOSS_TEXT("Core", "The column \"%1\" says nothing about how good the network is."), {name}},
             {{TRUELOSS_TEXT("Core",
                             "This is a regression (\"%1\"). For one output Keras counts how often the prediction, "
                             "rounded to 0 or 1, equals the target."),
               {*other}}},
             {}});
        return;
    }
}

/// The first epoch whose mean is made by a few batches.
void concludeOutliers(KerasReading& reading, const KerasRun& run, std::size_t column, bool squares)
{
    for (const KerasEpoch& epoch : run.epochs) {
        const UndoneEpoch undone = undoKeras(epoch, column, reading, squares);
        std::vector<double> sorted;
        for (const RecoveredBlock& block : undone.blocks) {
            if (block.firstStep == block.lastStep && std::isfinite(block.value)) sorted.push_back(block.value);
        }
        if (sorted.size() < 8) continue;
        const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
        std::nth_element(sorted.begin(), middle, sorted.end());
        const double limit = 10.0 * std::abs(*middle);
        double sum = 0.0;
        double usual = 0.0;
        std::string outliers;
        std::int64_t count = 0;
        for (const RecoveredBlock& block : undone.blocks) {
            if (block.firstStep != block.lastStep || !std::isfinite(block.value)) continue;
            sum += block.value;
            if (std::abs(block.value) <= limit) {
                usual += block.value;
                continue;
            }
            ++count;
            if (count <= 10) outliers += (outliers.empty() ? "" : ", ") + std::to_string(block.firstStep);
        }
        const auto all = static_cast<double>(sorted.size());
        if (count == 0 || count * 10 > static_cast<std::int64_t>(sorted.size())) continue;
        const double without = usual / (all - static_cast<double>(count));
        if (sum / all < 2.0 * without) continue;
        if (count > 10) outliers += ", ...";
        reading.conclusions.push_back(
            {{TRUELOSS_TEXT("Core", "Without batches %1 the mean of epoch %2 is %3 instead of %4."),
              {outliers, epoch.number, without, sum / all}},
             {{TRUELOSS_TEXT("Core",
                             "Undone, these batches are more than 10 times the epoch's median of %1. The printed mean "
                             "carries them to the epoch's end."),
               {*middle}}},
             {}});
        return;
    }
}

void concludeGaps(KerasReading& reading, const KerasLog& log, const KerasRun& run)
{
    std::int64_t skipped = 0;
    std::int64_t steps = 0;
    for (const KerasEpoch& epoch : run.epochs) {
        std::int64_t before = 0;
        for (const std::int64_t current : epoch.current) {
            const std::int64_t step = stepOf(reading, current);
            skipped += step - before - 1;
            before = step;
        }
        steps += before;
    }
    if (skipped > 0) {
        reading.conclusions.push_back(
            {{TRUELOSS_TEXT("Core",
                            "%1 of %2 steps were not drawn: of these only means over several batches are known."),
              {skipped, steps}},
             {{TRUELOSS_TEXT("Core", "The count jumps. Keras draws its bar at most every 0.05 s."), {}}},
             {}});
    }
    if (!run.missing.empty()) {
        reading.conclusions.push_back(
            {{TRUELOSS_TEXT("Core", "Epochs are missing, the first of them %1."), {run.missing.front()}},
             {{TRUELOSS_TEXT("Core", "The headers (\"Epoch 3/128\") do not count on."), {}}},
             {}});
    }
    if (log.runs().size() > 1) {
        reading.conclusions.push_back({{TRUELOSS_TEXT("Core", "The log holds %1 runs, or one that was begun anew."),
                                        {static_cast<std::int64_t>(log.runs().size())}},
                                       {{TRUELOSS_TEXT("Core", "The epochs' numbers go back."), {}}},
                                       {}});
    }
}

}  // namespace

bool showsRootOfSquares(const KerasReading& reading, const KerasLog& log, const KerasRun& run, std::size_t column)
{
    if (!saysRootOfSquares(log.columns()[column]) || reading.only({KerasEra::To208})) return false;
    for (std::size_t i = 0; i < log.columns().size(); ++i) {
        if (i == column || log.columns()[i].starts_with("val_")) continue;
        const Likeness likeness = compare(run, i, column);
        if (likeness.lines > 1 && likeness.same == likeness.lines) return false;
        if (likeness.lines > 1 && likeness.squares == likeness.lines) return true;
    }
    // A mean of squares cannot fall so fast that a batch would have to be negative; nor can a mean.
    const auto feasible = [&](bool squares) {
        for (const KerasEpoch& epoch : run.epochs) {
            UndoneEpoch undone = undoKeras(epoch, column, reading, false);
            if (squares) {
                KerasEpoch copy = epoch;
                undone = undoKeras(copy, column, reading, true);
                for (const RecoveredBlock& block : undone.blocks) {
                    if (std::isfinite(block.bound) && block.value == 0.0 && block.bound == 0.0) return false;
                }
                continue;
            }
            for (const RecoveredBlock& block : undone.blocks) {
                if (block.value + block.bound < 0.0) return false;
            }
        }
        return true;
    };
    if (!feasible(true)) return false;
    return !feasible(false) || log.columns()[column].starts_with("root_mean_squared_error");
}

void concludeColumns(KerasReading& reading, const KerasLog& log, const KerasRun& run, std::size_t column)
{
    concludeRoot(reading, log, run, column);
    concludeAccuracy(reading, log);
    concludeOutliers(reading, run, column, showsRootOfSquares(reading, log, run, column));
    concludeGaps(reading, log, run);
}

}  // namespace trueloss
