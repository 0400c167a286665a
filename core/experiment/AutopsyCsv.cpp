#include "experiment/AutopsyCsv.h"

#include "base/AtomicFile.h"
#include "base/Numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trueloss {

namespace {

std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char letter : text) {
        out += letter;
        if (letter == '"') out += letter;
    }
    return out + '"';
}

const char* kindOf(TestKind kind)
{
    constexpr std::array names{"unchanged", "single", "rows", "control", "probe", "pair", "smallest"};
    return names[static_cast<std::size_t>(kind)];
}

const char* resultOf(const TestedChange& test)
{
    if (test.kind == TestKind::Unchanged) return "";
    if (test.counted == 0) return "no spike to cure";
    return test.cures() ? "spike gone" : test.cured > 0 ? "gone in some runs" : "spike stays";
}

void writeTest(std::ostream& out, const TestedChange& test, const AutopsyReport& report, std::size_t batches)
{
    const bool judged = test.kind != TestKind::Unchanged && test.counted > 0;
    out << quoted(toEnglish(test.label)) << ',' << kindOf(test.kind) << ',' << resultOf(test) << ',';
    if (judged) {
        out << test.cured << ',' << test.counted << ',' << exactNumber(test.interval.low) << ','
            << exactNumber(test.interval.high) << ',';
    } else {
        out << ",,,,";
    }
    out << exactNumber(test.peak) << ',';
    // Of a run that broke off there is no fraction.
    if (const double unchanged = report.unchangedPeak(test); std::isfinite(unchanged))
        out << exactNumber(test.peak / unchanged);
    for (std::size_t i = 0; i < batches; ++i) {
        out << ',';
        if (!test.rmse.empty() && i < test.rmse.front().size()) out << exactNumber(test.rmse.front()[i]);
    }
    out << '\n';
}

}  // namespace

Result<void> writeCsv(const std::filesystem::path& file, const AutopsyReport& report)
{
    std::size_t batches = 0;
    for (const TestedChange& test : report.tests) {
        if (!test.rmse.empty()) batches = std::max(batches, test.rmse.front().size());
    }
    return writeFileAtomically(file, [&](std::ostream& out) -> Result<void> {
        out << "change,kind,result,cured,runs,share_low,share_high,median_peak,peak_ratio";
        for (std::size_t i = 0; i < batches; ++i)
            out << ",rmse_" << report.firstBatch + static_cast<std::int64_t>(i) + 1;
        out << '\n';
        for (const TestedChange& test : report.tests) writeTest(out, test, report, batches);
        for (const UntestedChange& change : report.untested) {
            out << quoted(toEnglish(change.label)) << ",," << quoted("not tested: " + toEnglish(change.why)) << ",,,,,,"
                << std::string(batches, ',') << '\n';
        }
        return {};
    });
}

}  // namespace trueloss
