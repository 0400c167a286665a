#include "experiment/CauseFindings.h"

#include "experiment/VerdictSentences.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace trueloss {

std::vector<Finding> causeFindings(const Finding& about, const AutopsyReport& report)
{
    if (!report.spike && report.cause != CauseKind::LabelShift) return {};
    std::vector<Finding> findings;
    const auto add = [&](Message headline, Message explanation) {
        findings.push_back({about.kind, Evidence::Tested, std::move(headline), std::move(explanation), std::nullopt});
    };
    add(about.headline, report.verdict);
    findings.back().batch = about.batch;
    const Message cure = cureSentence(report);
    const Message tested = testedSentence(report);
    if (report.spike) add(cure, tested);
    for (const Message& sentence : report.evidence) {
        if (sentence != cure && sentence != tested) add(sentence, {});
    }
    return findings;
}

bool autopsyHelpsWith(FindingKind kind)
{
    switch (kind) {
        case FindingKind::RunningMeanArtifact:
        case FindingKind::Diverging:
        case FindingKind::WorseThanMean:
        case FindingKind::BeyondScaler:
        case FindingKind::NotFinite:
            return true;
        case FindingKind::SlowStart:
        case FindingKind::ConstantTarget:
        case FindingKind::Healthy:
            break;
    }
    return false;
}

std::vector<Finding> withTested(std::vector<Finding> findings, const std::vector<Finding>& tested)
{
    if (tested.empty()) return findings;
    auto place = std::ranges::find_if(findings, [&tested](const Finding& finding) {
        return finding.kind == tested.front().kind && finding.batch == tested.front().batch;
    });
    place = place == findings.end() ? findings.begin() : findings.erase(place);
    findings.insert(place, tested.begin(), tested.end());
    return findings;
}

std::vector<Finding> testedAmong(const std::vector<Finding>& kept)
{
    std::vector<Finding> tested;
    std::ranges::copy_if(kept, std::back_inserter(tested),
                         [](const Finding& finding) { return finding.evidence == Evidence::Tested; });
    return tested;
}

}  // namespace trueloss
