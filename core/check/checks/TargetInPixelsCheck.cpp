#include "check/checks/CheckTools.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace trueloss::checks {

namespace {

/// Brightness often goes with a target; such a correlation leaves it no room of its own.
constexpr double leastCorrelation = 0.999;
constexpr double exactCorrelation = 1.0 - 1e-12;
/// With so many rows no correlation like that comes by chance.
constexpr std::size_t leastRows = 20;
constexpr std::size_t leastValues = 3;

struct Statistic {
    const char* name;  ///< What it is, as the headline says it; the whole sentence, for translation.
    std::function<double(const PixelFacts&)> of;
};

constexpr const char* cornerText =
    TRUELOSS_TEXT("Core",
                  "%1 rows, and \"%2\" follows the pixel in a corner of its own image in all of them: "
                  "correlation %3, as %4 times the pixel plus %5.");
constexpr const char* channelText =
    TRUELOSS_TEXT("Core",
                  "%1 rows, and \"%2\" follows the mean of one colour of its own image in all of them: "
                  "correlation %3, as %4 times the mean plus %5.");

std::vector<Statistic> statistics(const ImageShape& shape)
{
    std::vector<Statistic> all{
        {TRUELOSS_TEXT("Core",
                       "%1 rows, and \"%2\" follows the mean of its own image's pixels in all of them: "
                       "correlation %3, as %4 times the mean plus %5."),
         [](const PixelFacts& facts) { return facts.mean; }},
        {TRUELOSS_TEXT("Core",
                       "%1 rows, and \"%2\" follows the standard deviation of its own image's pixels in all of "
                       "them: correlation %3, as %4 times the deviation plus %5."),
         [](const PixelFacts& facts) { return facts.deviation; }},
        {TRUELOSS_TEXT("Core",
                       "%1 rows, and \"%2\" follows the darkest pixel of its own image in all of them: "
                       "correlation %3, as %4 times the pixel plus %5."),
         [](const PixelFacts& facts) { return static_cast<double>(facts.min); }},
        {TRUELOSS_TEXT("Core",
                       "%1 rows, and \"%2\" follows the brightest pixel of its own image in all of them: "
                       "correlation %3, as %4 times the pixel plus %5."),
         [](const PixelFacts& facts) { return static_cast<double>(facts.max); }}};
    const auto channels = static_cast<std::size_t>(shape.channels);
    for (std::size_t c = 0; c < channels && channels > 1; ++c)
        all.push_back({channelText, [c](const PixelFacts& facts) { return facts.channelMeans[c]; }});
    for (std::size_t corner = 0; corner < 4; ++corner) {
        for (std::size_t c = 0; c < channels; ++c)
            all.push_back({cornerText, [at = corner * 3 + c](const PixelFacts& facts) {
                               return static_cast<double>(facts.corners[at]);
                           }});
    }
    return all;
}

/// A straight line through points, and how well it fits.
struct Line {
    double correlation = 0.0;
    double factor = 0.0;
    double offset = 0.0;
};

Line fit(const std::vector<double>& x, const std::vector<double>& y)
{
    const auto n = static_cast<double>(x.size());
    double meanX = 0.0;
    double meanY = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        meanX += x[i] / n;
        meanY += y[i] / n;
    }
    double xx = 0.0;
    double xy = 0.0;
    double yy = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - meanX) * (x[i] - meanX);
        xy += (x[i] - meanX) * (y[i] - meanY);
        yy += (y[i] - meanY) * (y[i] - meanY);
    }
    if (!(xx > 0.0 && yy > 0.0)) return {};
    return {xy / std::sqrt(xx * yy), xy / xx, meanY - xy / xx * meanX};
}

bool hasValues(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return static_cast<std::size_t>(std::unique(values.begin(), values.end()) - values.begin()) >= leastValues;
}

DataFinding report(const ImageInput& input, std::size_t column, const char* text, const Line& line)
{
    DataFinding finding;
    finding.kind = DataFindingKind::TargetInPixels;
    finding.severity = FindingSeverity::Warning;
    finding.column = column;
    finding.rowCount = input.facts.size();
    finding.figures = {{"correlation", line.correlation}, {"factor", line.factor}, {"offset", line.offset}};
    // Four digits would round 0.99996 to 1.
    const double shown = std::abs(line.correlation) >= exactCorrelation
                             ? std::round(line.correlation)
                             : std::trunc(line.correlation * 10'000.0) / 10'000.0;
    finding.headline = {
        text,
        {countArg(input.facts.size()), input.manifest().targetColumns[column].name, shown, line.factor, line.offset}};
    finding.advice = {
        TRUELOSS_TEXT("Core",
                      "Either the target leaked into the images or the inputs were passed as targets, and the network "
                      "will seem better than it is; or the task is that simple, and one formula solves it. Look where "
                      "this column comes from, and learn another one if it should not be in the images."),
        {}};
    return finding;
}

}  // namespace

Result<void> checkTargetInPixels(const ImageInput& input, std::vector<DataFinding>& findings)
{
    const std::size_t count = input.facts.size();
    if (count < leastRows) return {};
    struct Best {
        Line line;
        const char* text = nullptr;
    };
    const std::size_t columns = input.manifest().targetColumns.size();
    std::vector<Best> best(columns);
    std::vector<std::vector<double>> targets(columns);
    std::vector<bool> varies(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        for (const ManifestRow& row : input.manifest().rows) targets[column].push_back(row.targets[column]);
        varies[column] = hasValues(targets[column]);
    }
    std::vector<double> values(count);
    for (const Statistic& statistic : statistics(input.data.shape())) {
        if (input.stop.stop_requested())
            return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
        std::transform(input.facts.begin(), input.facts.end(), values.begin(), statistic.of);
        if (!hasValues(values)) continue;
        for (std::size_t column = 0; column < columns; ++column) {
            if (!varies[column]) continue;
            const Line line = fit(values, targets[column]);
            if (std::abs(line.correlation) <= std::abs(best[column].line.correlation)) continue;
            best[column] = {line, statistic.name};
        }
    }
    for (std::size_t column = 0; column < columns; ++column) {
        if (std::abs(best[column].line.correlation) > leastCorrelation)
            findings.push_back(report(input, column, best[column].text, best[column].line));
    }
    return {};
}

}  // namespace trueloss::checks
