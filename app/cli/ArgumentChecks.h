#pragma once

#include "base/Numbers.h"
#include "chart/ChartFiles.h"
#include "report/ReportFiles.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <limits>
#include <string>

namespace trueloss::cli {

/// Refuses what is no whole number of the range, with a sentence. (CLI11's own Range reads numbers by the locale, and
/// its unsigned options take "-1" for the largest number.)
inline CLI::Validator wholeNumber(std::int64_t low, std::int64_t high = std::numeric_limits<std::int64_t>::max())
{
    return CLI::Validator(
        [low, high](const std::string& text) {
            const auto value = parseInteger(text);
            if (value && *value >= low && *value <= high) return std::string();
            const bool open = high == std::numeric_limits<std::int64_t>::max();
            return '"' + text + "\" is no whole number " +
                   (open ? "of at least " + groupedInteger(low)
                         : "from " + groupedInteger(low) + " to " + groupedInteger(high));
        },
        "");
}

/// The same for any finite number.
inline CLI::Validator finiteNumber(double low = std::numeric_limits<double>::lowest(),
                                   double high = std::numeric_limits<double>::max())
{
    return CLI::Validator(
        [low, high](const std::string& text) {
            const auto value = parseDouble(text);
            if (value && *value >= low && *value <= high) return std::string();
            std::string range;
            if (high < std::numeric_limits<double>::max()) {
                range = " from " + humanNumber(low) + " to " + humanNumber(high);
            } else if (low > std::numeric_limits<double>::lowest()) {
                range = " of at least " + humanNumber(low);
            }
            return '"' + text + "\" is no finite number" + range;
        },
        "");
}

/// A file that a chart can be written to.
inline CLI::Validator chartFile()
{
    return CLI::Validator(
        [](const std::string& file) {
            return isChartFile(file) ? std::string() : '"' + file + "\" has to end in .png, .svg or .pdf";
        },
        "");
}

/// A file that a report can be written to.
inline CLI::Validator reportFile()
{
    return CLI::Validator(
        [](const std::string& file) {
            return isReportFile(file) ? std::string() : '"' + file + "\" has to end in .html or .pdf";
        },
        "");
}

}  // namespace trueloss::cli
