#include "experiment/AutopsyReport.h"

namespace trueloss {

double AutopsyReport::unchangedPeak(const TestedChange& test) const
{
    if (tests.empty()) return medianOf({});
    const std::vector<double>& peaks = tests.front().peaks;
    if (test.seeds.empty()) return tests.front().peak;
    std::vector<double> same;
    for (const std::size_t seed : test.seeds) {
        if (seed < peaks.size()) same.push_back(peaks[seed]);
    }
    return medianOf(same);
}

}  // namespace trueloss
