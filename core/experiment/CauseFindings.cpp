#include "experiment/CauseFindings.h"

#include "experiment/VerdictSentences.h"

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

}  // namespace trueloss
