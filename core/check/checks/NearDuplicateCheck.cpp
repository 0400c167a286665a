#include "check/HammingSearch.h"
#include "check/Likeness.h"
#include "check/PerceptualHash.h"
#include "check/checks/CheckTools.h"
#include "data/ParallelWork.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace trueloss::checks {

namespace {

/// Of 63 balanced bits, unrelated images share 31.5 +- 4 (a distance of at most 7 comes once in 3e10 pairs).
constexpr int radius = widestHammingRadius;
/// In a small data set the medians split too many near pairs; there all pairs are compared.
constexpr std::size_t fewImages = 256;
constexpr double leastGlance = 0.9;
/// Each image keeps its nearest candidates, so that a film of a hundred thousand frames stays bounded.
constexpr std::size_t nearestKept = 4;
/// Candidates that are looked at, for each image: a bound for sets in which nearly all images have the same hash. A
/// film with a hundred alike frames around each stays below it.
constexpr std::size_t mostCandidates = 1'000;
/// Pairs whose miniatures (40 KB each) are held at the same time.
constexpr std::size_t pairsAtOnce = 2'048;

/// The nearest images of one, nearest first.
class Nearest {
public:
    void add(std::uint32_t other, int distance)
    {
        std::size_t at = m_count;
        while (at > 0 && m_distances[at - 1] > distance) --at;
        if (at == nearestKept) return;
        m_count = std::min(m_count + 1, nearestKept);
        for (std::size_t i = m_count - 1; i > at; --i) {
            m_others[i] = m_others[i - 1];
            m_distances[i] = m_distances[i - 1];
        }
        m_others[at] = other;
        m_distances[at] = distance;
    }
    std::span<const std::uint32_t> others() const { return {m_others.data(), m_count}; }

private:
    std::array<std::uint32_t, nearestKept> m_others{};
    std::array<int, nearestKept> m_distances{};
    std::size_t m_count = 0;
};

/// Rows that can have near duplicates: drawn, and each picture once.
std::vector<std::size_t> differentImages(std::span<const PixelFacts> facts)
{
    std::vector<std::size_t> rows(facts.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::erase_if(rows, [facts](std::size_t row) { return facts[row].plain; });
    std::sort(rows.begin(), rows.end(), [facts](std::size_t a, std::size_t b) {
        return facts[a].fingerprint != facts[b].fingerprint ? facts[a].fingerprint < facts[b].fingerprint : a < b;
    });
    const auto last = std::unique(rows.begin(), rows.end(), [facts](std::size_t a, std::size_t b) {
        return facts[a].fingerprint == facts[b].fingerprint;
    });
    rows.erase(last, rows.end());
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// The cosine between two descriptions.
double glance(const PixelFacts& a, const PixelFacts& b)
{
    double ab = 0.0;
    double aa = 0.0;
    double bb = 0.0;
    for (std::size_t i = 0; i < PixelFacts::describing; ++i) {
        const double x = static_cast<double>(a.description[i]);
        const double y = static_cast<double>(b.description[i]);
        ab += x * y;
        aa += x * x;
        bb += y * y;
    }
    return aa > 0.0 && bb > 0.0 ? ab / std::sqrt(aa * bb) : 0.0;
}

std::vector<RowPair> candidatesOfFew(const ImageInput& input, const std::vector<std::size_t>& rows)
{
    std::vector<RowPair> pairs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = i + 1; j < rows.size(); ++j) {
            if (glance(input.facts[rows[i]], input.facts[rows[j]]) >= leastGlance) pairs.push_back({rows[j], rows[i]});
        }
    }
    return pairs;
}

std::vector<RowPair> candidatesOfMany(const ImageInput& input, const std::vector<std::size_t>& rows)
{
    const std::vector<std::uint64_t> all = perceptualHashes(input.facts);
    std::vector<std::uint64_t> hashes;
    hashes.reserve(rows.size());
    for (const std::size_t row : rows) hashes.push_back(all[row]);
    // Neighbours in the other part are kept by themselves: they matter most.
    std::vector<Nearest> same(rows.size());
    std::vector<Nearest> across(rows.size());
    std::size_t left = mostCandidates * rows.size();
    forEachClosePair(hashes, radius, [&](std::size_t i, std::size_t j, int distance) {
        auto& nearest = input.parts[rows[i]] == input.parts[rows[j]] ? same : across;
        nearest[i].add(static_cast<std::uint32_t>(j), distance);
        nearest[j].add(static_cast<std::uint32_t>(i), distance);
        return --left > 0 && !input.stop.stop_requested();
    });
    std::vector<RowPair> pairs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const auto* nearest : {&same[i], &across[i]}) {
            for (const std::uint32_t j : nearest->others())
                pairs.push_back({rows[std::max<std::size_t>(i, j)], rows[std::min<std::size_t>(i, j)]});
        }
    }
    std::sort(pairs.begin(), pairs.end(), [](const RowPair& a, const RowPair& b) {
        return a.row != b.row ? a.row < b.row : a.partner < b.partner;
    });
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

/// Keeps the pairs that are nearly the same picture.
Result<std::vector<RowPair>> confirm(const ImageInput& input, std::span<const RowPair> candidates)
{
    std::vector<RowPair> confirmed;
    for (std::size_t begin = 0; begin < candidates.size(); begin += pairsAtOnce) {
        const auto block = candidates.subspan(begin, std::min(pairsAtOnce, candidates.size() - begin));
        std::map<std::size_t, Miniature> miniatures;
        for (const RowPair& pair : block) {
            miniatures[pair.row];
            miniatures[pair.partner];
        }
        std::vector<std::pair<const std::size_t, Miniature>*> items;
        items.reserve(miniatures.size());
        for (auto& item : miniatures) items.push_back(&item);
        const auto makeOne = [&](std::size_t index) -> Result<void> {
            std::vector<std::uint8_t> pixels(input.data.shape().bytes());
            if (auto copied = input.data.copyPixels(items[index]->first, pixels); !copied) return copied;
            const std::size_t row = items[index]->first;
            items[index]->second = miniature(pixels, input.data.shape(), input.data.content(row));
            return {};
        };
        if (auto made = runInParallel(items.size(), input.threads, {}, input.stop, makeOne); !made)
            return tl::unexpected(made.error());
        for (const RowPair& pair : block) {
            const Miniature& a = miniatures[pair.row];
            const Miniature& b = miniatures[pair.partner];
            // Those with red and blue exchanged have a check of their own.
            const bool exchanged = input.facts[pair.row].swapped == input.facts[pair.partner].fingerprint;
            if (!exchanged && !a.empty && !b.empty && nearlySame(compare(a, b))) confirmed.push_back(pair);
        }
    }
    return confirmed;
}

void report(const ImageInput& input, const SortedPairs& sorted, std::vector<RowPair> within,
            std::vector<DataFinding>& findings)
{
    const Manifest& manifest = input.manifest();
    if (!sorted.crossing.empty()) {
        const std::size_t validation = input.split.validation.size();
        DataFinding finding;
        finding.kind = DataFindingKind::NearDuplicatesAcross;
        finding.severity = severityOfCrossing(sorted.crossingValidation, validation);
        finding.excludable = true;
        setPairs(finding, sorted.crossing);
        finding.figures = {{"rows", static_cast<double>(finding.rowCount)},
                           {"validation rows", static_cast<double>(sorted.crossingValidation)}};
        finding.headline = {TRUELOSS_TEXT("Core",
                                          "%1 of %2 validation images (%3 %) with nearly the same picture as a "
                                          "training image: first %4, like %5."),
                            {countArg(sorted.crossingValidation), countArg(validation),
                             percentOf(sorted.crossingValidation, validation),
                             placeArg(manifest, finding.partners.front()), placeArg(manifest, finding.rows.front())}};
        finding.advice = {
            TRUELOSS_TEXT(
                "Core",
                "Saved again, resized or brightened copies belong in one part only, else the validation error is too "
                "small. Look at the pairs, exclude the training copies, and split films and series as a whole."),
            {}};
        findings.push_back(std::move(finding));
    }
    if (!within.empty()) {
        DataFinding finding;
        finding.kind = DataFindingKind::NearDuplicates;
        finding.severity = FindingSeverity::Note;
        finding.excludable = true;
        setPairs(finding, std::move(within));
        finding.figures = {{"rows", static_cast<double>(finding.rowCount)}};
        finding.headline = {TRUELOSS_TEXT("Core",
                                          "%1 of %2 images (%3 %) with nearly the same picture as another one of their "
                                          "part: first %4, like %5."),
                            {countArg(finding.rowCount), countArg(manifest.rows.size()),
                             percentOf(finding.rowCount, manifest.rows.size()),
                             placeArg(manifest, finding.rows.front()), placeArg(manifest, finding.partners.front())}};
        finding.advice = {TRUELOSS_TEXT("Core",
                                        "They tell a network little more than one of them would. Look at the pairs, "
                                        "and exclude copies that are not meant."),
                          {}};
        findings.push_back(std::move(finding));
    }
}

}  // namespace

Result<void> checkNearDuplicates(const ImageInput& input, std::vector<DataFinding>& findings)
{
    const std::vector<std::size_t> rows = differentImages(input.facts);
    const std::vector<RowPair> candidates =
        rows.size() <= fewImages ? candidatesOfFew(input, rows) : candidatesOfMany(input, rows);
    auto pairs = confirm(input, candidates);
    if (!pairs) return tl::unexpected(pairs.error());
    const SortedPairs sorted = sortPairs(input.manifest(), input.parts, *pairs);
    std::erase_if(*pairs, [&](const RowPair& pair) {
        const Part a = input.parts[pair.row];
        const Part b = input.parts[pair.partner];
        return a != b && a != Part::None && b != Part::None;
    });
    report(input, sorted, std::move(*pairs), findings);
    return {};
}

}  // namespace trueloss::checks
