#include "scale/OrderStatistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <iterator>

namespace trueloss {

namespace {

constexpr std::size_t smallEnough = 8192;
constexpr int deepest = 6;

/// A place between two neighbours of the sorted order.
struct Place {
    std::size_t below;
    std::size_t above;
    double part;
};

Place placeOf(std::size_t count, double part)
{
    const double place = part * static_cast<double>(count - 1);
    const auto below = std::min(static_cast<std::size_t>(place), count - 1);
    return {below, std::min(below + 1, count - 1), place - static_cast<double>(below)};
}

/// numpy's _lerp, operation by operation: whether a quantile equals a value to the last bit decides how the quantile
/// scalers treat repeated values.
double interpolate(double low, double high, double part)
{
    const double width = high - low;
    if (!std::isfinite(width)) return std::lerp(low, high, part);
    return part >= 0.5 ? high - width * (1.0 - part) : low + width * part;
}

/// Selects by partitions or, where many ranks are wanted, by sorting.
void selectSmall(std::span<double> values, std::span<const std::size_t> ranks, std::span<double> out)
{
    constexpr std::size_t fewRanks = 6;
    if (ranks.size() > fewRanks) {
        std::sort(values.begin(), values.end());
        for (std::size_t i = 0; i < ranks.size(); ++i) out[i] = values[ranks[i]];
        return;
    }
    auto begin = values.begin();
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        const auto place = values.begin() + static_cast<std::ptrdiff_t>(ranks[i]);
        // Behind the rank before everything is larger already.
        if (i == 0 || ranks[i] != ranks[i - 1]) {
            std::nth_element(begin, place, values.end());
            begin = place + 1;
        }
        out[i] = *place;
    }
}

/// Buckets of equal width; whatever lies outside goes to the first and the last.
class Buckets {
public:
    Buckets(double low, double high, std::size_t count)
        : m_low(low / 2.0),
          m_perUnit(static_cast<double>(count) / (high / 2.0 - low / 2.0)),
          m_last(static_cast<double>(count - 1))
    {
    }

    bool usable() const { return std::isfinite(m_perUnit) && m_perUnit > 0.0; }

    /// Monotone in `value`, so that the buckets are in order.
    std::uint32_t of(double value) const
    {
        const double place = (value / 2.0 - m_low) * m_perUnit;
        return static_cast<std::uint32_t>(static_cast<std::int32_t>(std::max(0.0, std::min(place, m_last))));
    }

private:
    double m_low;
    double m_perUnit;
    double m_last;
};

/// The range of a sample, without its outermost values: heavy tails must not leave everything in a few buckets. They
/// fill the first and the last one, which are then gone into like any other that holds too much.
Buckets bucketsFor(std::span<const double> values)
{
    constexpr std::size_t sampled = 2048;
    std::vector<double> sample;
    sample.reserve(sampled + 1);
    const std::size_t step = std::max<std::size_t>(values.size() / sampled, 1);
    for (std::size_t i = step / 2; i < values.size(); i += step) sample.push_back(values[i]);
    std::sort(sample.begin(), sample.end());
    const std::size_t trim = sample.size() / 64;
    const std::size_t count = std::clamp<std::size_t>(values.size() / 128, 256, 65536);
    return {sample[trim], sample[sample.size() - 1 - trim], count};
}

void select(std::span<const double> values, std::span<const std::size_t> ranks, std::span<double> out, int depth);

/// What the buckets that hold a wanted rank contain, one behind the other.
struct Chosen {
    std::size_t firstRank = 0;  ///< Index into the ranks.
    std::size_t endRank = 0;
    std::size_t before = 0;  ///< Values in the buckets below.
    std::size_t begin = 0;   ///< Where its values stand.
    std::size_t end = 0;
};

void selectInBuckets(std::span<const double> values, const Buckets& buckets, std::span<const std::size_t> ranks,
                     std::span<double> out, int depth)
{
    constexpr std::size_t block = 512;
    std::array<std::uint32_t, block> places{};
    const auto forEachBlock = [&](auto&& use) {
        for (std::size_t start = 0; start < values.size(); start += block) {
            const auto part = values.subspan(start, std::min(block, values.size() - start));
            for (std::size_t i = 0; i < part.size(); ++i) places[i] = buckets.of(part[i]);
            use(part);
        }
    };
    std::vector<std::uint32_t> counts(65536, 0);
    forEachBlock([&](std::span<const double> part) {
        for (std::size_t i = 0; i < part.size(); ++i) ++counts[places[i]];
    });

    // slot[b] is 0 where bucket b is not wanted, else one more than its index in `chosen`.
    std::vector<std::uint32_t> slot(counts.size(), 0);
    std::vector<Chosen> chosen;
    std::size_t before = 0;
    std::size_t gathered = 0;
    std::size_t rank = 0;
    for (std::size_t b = 0; b < counts.size() && rank < ranks.size(); before += counts[b], ++b) {
        if (ranks[rank] >= before + counts[b]) continue;
        Chosen one{rank, rank, before, gathered, gathered};
        while (one.endRank < ranks.size() && ranks[one.endRank] < before + counts[b]) ++one.endRank;
        rank = one.endRank;
        gathered += counts[b];
        chosen.push_back(one);
        slot[b] = static_cast<std::uint32_t>(chosen.size());
    }
    std::vector<double> content(gathered);
    forEachBlock([&](std::span<const double> part) {
        for (std::size_t i = 0; i < part.size(); ++i) {
            const std::uint32_t wanted = slot[places[i]];
            if (wanted != 0) content[chosen[wanted - 1].end++] = part[i];
        }
    });
    std::vector<std::size_t> own;
    for (const Chosen& one : chosen) {
        own.clear();
        for (std::size_t i = one.firstRank; i < one.endRank; ++i) own.push_back(ranks[i] - one.before);
        const auto inside = std::span(content).subspan(one.begin, one.end - one.begin);
        const auto found = out.subspan(one.firstRank, own.size());
        if (inside.size() <= smallEnough) {
            selectSmall(inside, own, found);
        } else {
            select(inside, own, found, depth + 1);
        }
    }
}

void select(std::span<const double> values, std::span<const std::size_t> ranks, std::span<double> out, int depth)
{
    if (values.size() > smallEnough && depth <= deepest) {
        Buckets buckets = bucketsFor(values);
        if (!buckets.usable()) {
            // Nearly all values are the same: the ends tell the rest apart.
            const auto [low, high] = std::minmax_element(values.begin(), values.end());
            if (*low == *high) {
                std::fill(out.begin(), out.end(), *low);
                return;
            }
            buckets = Buckets(*low, *high, 65536);
        }
        if (buckets.usable()) {
            selectInBuckets(values, buckets, ranks, out, depth);
            return;
        }
    }
    std::vector<double> copy(values.begin(), values.end());
    selectSmall(copy, ranks, out);
}

}  // namespace

std::vector<double> sortedFinite(std::span<const double> values)
{
    std::vector<double> out;
    out.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(out), [](double v) { return std::isfinite(v); });
    std::sort(out.begin(), out.end());
    return out;
}

double quantileSorted(const std::vector<double>& sorted, double part)
{
    const Place place = placeOf(sorted.size(), part);
    return interpolate(sorted[place.below], sorted[place.above], place.part);
}

std::vector<double> orderStatistics(std::span<const double> values, std::span<const std::size_t> ranks)
{
    std::vector<double> out(ranks.size());
    select(values, ranks, out, 0);
    return out;
}

std::vector<double> exactQuantiles(std::span<const double> values, std::span<const double> parts)
{
    // Ascending, each once or twice: a place's upper neighbour may be the next one's lower, and not in order with it
    // only where both are the same pair.
    std::vector<std::size_t> ranks;
    ranks.reserve(2 * parts.size());
    for (const double part : parts) {
        const Place place = placeOf(values.size(), part);
        for (const std::size_t rank : {place.below, place.above}) {
            if (ranks.empty() || rank > ranks.back()) ranks.push_back(rank);
        }
    }
    const std::vector<double> found = orderStatistics(values, ranks);
    const auto valueAt = [&](std::size_t rank) {
        return found[static_cast<std::size_t>(std::lower_bound(ranks.begin(), ranks.end(), rank) - ranks.begin())];
    };
    std::vector<double> out;
    out.reserve(parts.size());
    for (const double part : parts) {
        const Place place = placeOf(values.size(), part);
        out.push_back(interpolate(valueAt(place.below), valueAt(place.above), place.part));
    }
    return out;
}

}  // namespace trueloss
