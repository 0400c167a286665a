#include "LogTable.h"

#include "base/Numbers.h"
#include "chart/MarkupText.h"

#include <cstdio>
#include <iostream>

namespace trueloss::cli {

namespace {

const char* gradeText(Grade grade)
{
    switch (grade) {
        case Grade::Exact:
            return "exact";
        case Grade::Bounded:
            return "bounded";
        case Grade::BlockMean:
            return "block mean";
        case Grade::Unrecoverable:
            break;
    }
    return "unrecoverable";
}

}  // namespace

void printBatchHead()
{
    std::printf("%7s  %5s  %16s  %16s  %12s  %s\n", "batch", "epoch", "printed", "true", "+-", "grade");
}

void printBatch(const RunRecord& record, std::size_t index, const char* mark)
{
    const RecoveredPoint point = record.recovered(index);
    std::printf("%7zu  %5lld  %16s  %16s  %12s  %s%s\n", index + 1, static_cast<long long>(record.epochOf(index)),
                tableNumber(point.printed).c_str(), tableNumber(record.trueCurve().at(index)).c_str(),
                tableNumber(point.bound).c_str(), gradeText(point.grade), mark);
}

void printConclusions(const std::vector<Conclusion>& conclusions)
{
    if (conclusions.empty()) return;
    std::cout << "\nWhat the log gives away\n";
    for (const Conclusion& conclusion : conclusions) {
        std::cout << "* " << plainEnglish(conclusion.statement) << "\n";
        for (const Message& evidence : conclusion.evidence)
            std::cout << "  because: " << plainEnglish(evidence) << "\n";
        for (const Message& other : conclusion.alternatives) std::cout << "  or else: " << plainEnglish(other) << "\n";
    }
}

void printNotes(const std::vector<Message>& notes)
{
    for (const Message& note : notes) std::cout << "note: " << plainEnglish(note) << "\n";
}

std::string plainEnglish(const Message& message)
{
    return cleanText(toEnglish(message));
}

}  // namespace trueloss::cli
