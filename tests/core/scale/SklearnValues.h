#pragma once

#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace trueloss::test {

/// tests/data/scale/sklearn.json: what scikit-learn 1.2.1, numpy 1.24.2, scipy 1.10.1 and mpmath 1.2.1 compute for a
/// few columns. The script that made it stands beside it.
inline const nlohmann::json& sklearnValues()
{
    static const nlohmann::json values = [] {
        std::ifstream file(std::string(TRUELOSS_TEST_DATA) + "/scale/sklearn.json");
        return nlohmann::json::parse(file);
    }();
    return values;
}

inline const nlohmann::json& sklearnColumns()
{
    return sklearnValues().at("columns");
}

/// null stands for NaN, "inf" and "-inf" for the infinities.
inline double numberIn(const nlohmann::json& value)
{
    if (value.is_null()) return std::numeric_limits<double>::quiet_NaN();
    if (value.is_number()) return value.get<double>();
    return value == "inf" ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
}

inline std::vector<double> numbersIn(const nlohmann::json& values)
{
    std::vector<double> out;
    for (const nlohmann::json& value : values) out.push_back(numberIn(value));
    return out;
}

}  // namespace trueloss::test
