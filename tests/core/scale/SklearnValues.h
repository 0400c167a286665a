#pragma once

#include <cmath>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace trueloss::test {

/// tests/data/scale/sklearn.json: what scikit-learn 1.2.1, numpy 1.24.2 and scipy 1.10.1 compute for a few columns.
/// The script that made it stands beside it.
inline const nlohmann::json& sklearnColumns()
{
    static const nlohmann::json columns = [] {
        std::ifstream file(std::string(TRUELOSS_TEST_DATA) + "/scale/sklearn.json");
        return nlohmann::json::parse(file).at("columns");
    }();
    return columns;
}

/// null stands for NaN.
inline double numberIn(const nlohmann::json& value)
{
    return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
}

inline std::vector<double> numbersIn(const nlohmann::json& values)
{
    std::vector<double> out;
    for (const nlohmann::json& value : values) out.push_back(numberIn(value));
    return out;
}

}  // namespace trueloss::test
