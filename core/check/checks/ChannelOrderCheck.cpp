#include "check/checks/CheckTools.h"

#include <algorithm>
#include <numeric>

namespace trueloss::checks {

// Whether a whole data set has red and blue exchanged cannot be told from its pixels: skies at sunset are red, and no
// statistic knows what was photographed. What can be proved is that two images are one with the channels exchanged.
Result<void> checkChannelOrder(const ImageInput& input, std::vector<DataFinding>& findings)
{
    const std::span<const PixelFacts> facts = input.facts;
    std::vector<std::size_t> order(facts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [facts](std::size_t row) { return facts[row].grey || facts[row].plain; });
    std::sort(order.begin(), order.end(), [facts](std::size_t a, std::size_t b) {
        return facts[a].fingerprint != facts[b].fingerprint ? facts[a].fingerprint < facts[b].fingerprint : a < b;
    });
    std::vector<RowPair> pairs;
    for (const std::size_t row : order) {
        const auto twin = std::lower_bound(
            order.begin(), order.end(), facts[row].swapped,
            [facts](std::size_t a, const PixelFacts::Fingerprint& print) { return facts[a].fingerprint < print; });
        // Each pair once, from its later row; an image that is its own twin has red and blue alike.
        if (twin == order.end() || facts[*twin].fingerprint != facts[row].swapped || *twin >= row ||
            facts[row].swapped == facts[row].fingerprint)
            continue;
        pairs.push_back({row, *twin});
    }
    if (pairs.empty()) return {};
    const Manifest& manifest = input.manifest();
    DataFinding finding;
    finding.kind = DataFindingKind::ChannelOrder;
    finding.severity = FindingSeverity::Warning;
    finding.excludable = true;
    setPairs(finding, std::move(pairs));
    finding.figures = {{"rows", static_cast<double>(finding.rowCount)}};
    finding.headline = {
        TRUELOSS_TEXT("Core",
                      "%1 of %2 images (%3 %) are another one with red and blue exchanged: first %4, that of %5."),
        {countArg(finding.rowCount), countArg(manifest.rows.size()), percentOf(finding.rowCount, manifest.rows.size()),
         placeArg(manifest, finding.rows.front()), placeArg(manifest, finding.partners.front())}};
    finding.advice = {TRUELOSS_TEXT("Core",
                                    "Some were probably written by OpenCV as if they were RGB. Look which of the two "
                                    "has the right colours, and whether others of the same source are wrong too."),
                      {}};
    findings.push_back(std::move(finding));
    return {};
}

}  // namespace trueloss::checks
