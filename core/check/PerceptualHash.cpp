#include "check/PerceptualHash.h"

#include <algorithm>
#include <array>

namespace trueloss {

namespace {

constexpr std::size_t mostForMedian = 20'000;

}  // namespace

std::vector<std::uint64_t> perceptualHashes(std::span<const PixelFacts> facts)
{
    std::vector<std::uint64_t> hashes(facts.size(), 0);
    const std::size_t step = (facts.size() + mostForMedian - 1) / mostForMedian;
    std::vector<float> values;
    for (std::size_t bit = 0; bit < PixelFacts::describing; ++bit) {
        values.clear();
        for (std::size_t i = 0; i < facts.size(); i += step) values.push_back(facts[i].description[bit]);
        if (values.empty()) break;
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        for (std::size_t i = 0; i < facts.size(); ++i) {
            if (facts[i].description[bit] >= *middle) hashes[i] |= std::uint64_t{1} << bit;
        }
    }
    return hashes;
}

}  // namespace trueloss
