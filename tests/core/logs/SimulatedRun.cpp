#include "core/logs/SimulatedRun.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace trueloss::test {

std::vector<float> wildCurve(Random& random, std::size_t batches)
{
    std::vector<float> values;
    const double level = std::pow(10.0, random.uniform(-4.0, 4.0));
    for (std::size_t i = 0; i < batches; ++i) {
        double value = level * random.uniform(0.3, 3.0);
        if (random.below(20) == 0) value *= std::pow(10.0, random.uniform(0.0, 9.0) * random.uniform(0.0, 1.0));
        values.push_back(static_cast<float>(std::min(value, 1e9)));
    }
    return values;
}

SimulatedRun wildRun(Random& random, std::size_t epochs, std::size_t steps, std::uint64_t oneHiddenIn)
{
    SimulatedRun run;
    const std::vector<float> all = wildCurve(random, epochs * steps);
    for (std::size_t e = 0; e < epochs; ++e) {
        run.epochs.emplace_back(all.begin() + static_cast<std::ptrdiff_t>(e * steps),
                                all.begin() + static_cast<std::ptrdiff_t>((e + 1) * steps));
        std::vector<bool> hidden(steps);
        for (std::size_t k = 0; k < steps && oneHiddenIn > 0; ++k)
            hidden[k] = e + k > 0 && random.below(oneHiddenIn) == 0;
        run.hidden.push_back(hidden);
    }
    return run;
}

std::string printed(const char* format, double value)
{
    if (std::isnan(value)) return "nan";
    char text[512];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string pythonRepr(double value)
{
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value < 0.0 ? "-inf" : "inf";
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
    std::string text(buffer, end);
    const std::size_t e = text.find('e');
    const int exponent = std::stoi(text.substr(e + 1));
    if (exponent < -4 || exponent >= 16) return text;
    std::string digits = text.substr(0, e);
    const bool negative = digits.front() == '-';
    std::erase_if(digits, [](char c) { return c == '.' || c == '-'; });
    if (exponent < 0) {
        digits = "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    } else {
        const auto whole = static_cast<std::size_t>(exponent) + 1;
        if (digits.size() <= whole) digits += std::string(whole - digits.size(), '0') + ".0";
        if (digits.find('.') == std::string::npos) digits.insert(whole, ".");
    }
    return (negative ? "-" : "") + digits;
}

double pythonRound(double value, int decimals)
{
    if (!std::isfinite(value)) return value;
    char text[512];
    const int length = std::snprintf(text, sizeof text, "%.*f", decimals, value);
    double rounded = 0.0;
    std::from_chars(text, text + length, rounded);
    return rounded;
}

}  // namespace trueloss::test
