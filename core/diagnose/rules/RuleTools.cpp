#include "diagnose/rules/RuleTools.h"

#include <algorithm>

namespace trueloss::rules {

namespace {

constexpr std::size_t mostReported = 3;

bool sameStory(const Artifact& a, const Artifact& b)
{
    if (a.epoch != b.epoch || a.hasCulprit != b.hasCulprit) return false;
    return a.hasCulprit ? a.culprit == b.culprit : (a.meanAtEnd > a.levelAtEnd) == (b.meanAtEnd > b.levelAtEnd);
}

}  // namespace

Message inUnit(const RunRecord& record, const char* withUnit, const char* withoutUnit, std::vector<MessageArg> args)
{
    if (record.unit.empty()) return {withoutUnit, std::move(args)};
    args.emplace_back(record.unit);
    return {withUnit, std::move(args)};
}

std::vector<Artifact> reportedArtifacts(const RuleInput& input)
{
    std::vector<Artifact> out;
    for (const Artifact& artifact : input.detector.artifacts()) {
        // A detector that has read another record has nothing to say about this one.
        if (artifact.lastBatch >= input.record.batches().size()) break;
        const auto known =
            std::find_if(out.begin(), out.end(), [&](const Artifact& a) { return sameStory(a, artifact); });
        if (known != out.end()) {
            const double worst = std::max(known->worstFactor, artifact.worstFactor);
            *known = artifact;
            known->worstFactor = worst;
        } else if (out.size() < mostReported) {
            out.push_back(artifact);
        }
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Artifact& a, const Artifact& b) { return a.worstFactor > b.worstFactor; });
    return out;
}

}  // namespace trueloss::rules
