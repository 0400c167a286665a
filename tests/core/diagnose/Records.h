#pragma once

#include "base/Numbers.h"
#include "record/RunRecord.h"

#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace trueloss::test {

/// Batches of 32 samples, epoch and batch numbers filled in.
inline void appendEpoch(RunRecord& record, std::int64_t epoch, const std::vector<double>& rmses)
{
    for (std::size_t i = 0; i < rmses.size(); ++i) {
        BatchPoint point;
        point.epoch = epoch;
        point.batchInEpoch = static_cast<std::int64_t>(i) + 1;
        point.samples = 32;
        point.rmse = rmses[i];
        record.append(point);
    }
}

inline RunRecord recordOf(const std::vector<double>& rmses, const std::string& unit = "")
{
    RunRecord record;
    record.unit = unit;
    appendEpoch(record, 1, rmses);
    return record;
}

/// The 51 batches of a public Keras 2.0 log (tests/data/logs): the bar prints the mean a_k of the first k batches, so
/// b_k = k a_k - (k - 1) a_(k-1). The line 52/51 is none of them: it takes the epoch's mean in too.
inline std::vector<double> kerasBatches()
{
    std::ifstream file(std::string(TRUELOSS_TEST_DATA) + "/logs/keras-2.0-fit-generator.log");
    const std::regex shape(R"(^\s*(\d+)/51 \[.* - loss: (\d+\.\d+) - acc:.*$)");
    std::vector<double> batches;
    double before = 0.0;
    std::string line;
    while (batches.size() < 51 && std::getline(file, line)) {
        std::smatch match;
        if (!std::regex_match(line, match, shape)) continue;
        const auto k = static_cast<double>(batches.size() + 1);
        const double sum = k * parseDouble(match[2].str()).value();
        batches.push_back(sum - before);
        before = sum;
    }
    return batches;
}

}  // namespace trueloss::test
