#include "record/GradeCounts.h"
#include "report/Sections.h"

namespace trueloss {

void addLog(const ReportSource& source, std::vector<ReportSection>& sections)
{
    const Message grades = gradeSentence(source.record);
    if (grades.empty() && source.conclusions.empty()) return;
    ReportSection section{{TRUELOSS_TEXT("Core", "What the log gives away"), {}}, {}};
    if (!grades.empty()) section.blocks.push_back(grades);
    for (const Conclusion& conclusion : source.conclusions) {
        std::vector<Message> points = conclusion.evidence;
        for (const Message& other : conclusion.alternatives) {
            // A phrase in a sentence holds plain values alone, which an alternative may not: it gets a line of its own.
            points.push_back({TRUELOSS_TEXT("Core", "Also possible:"), {}});
            points.push_back(other);
        }
        section.blocks.push_back(ReportCard{ReportTone::Plain, {}, conclusion.statement, {}, std::move(points)});
    }
    sections.push_back(std::move(section));
}

}  // namespace trueloss
