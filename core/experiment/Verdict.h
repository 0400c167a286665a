#pragma once

#include "experiment/AutopsyReport.h"
#include "experiment/GroupExam.h"
#include "experiment/TargetBody.h"

namespace trueloss {

/// Facts of the unchanged run that the verdict needs beside the report's tests.
struct VerdictFacts {
    bool lossOverflow = false;     ///< See RerunCurve.
    bool halfOverflow = false;     ///< See RerunCurve.
    bool firstBatchSound = false;  ///< Within the rule before any step was made.
    bool rawPixels = false;        ///< The network sees 0 to 255.
    std::vector<GroupFinding> groups;
    std::size_t groupsTested = 0;
    bool groupsLearnt = false;
    std::int64_t seedsOfGroups = 0;
};

/// Numbers of 16 bits did not suffice: some were not finite, and with 32 bits the spike is gone.
bool halfIsTheCause(const AutopsyReport& report, const VerdictFacts& facts);

/// What the peak of a change is held against: AutopsyReport::unchangedPeak(); where that is infinite, the peak of the
/// run in 32 bits if it was tried. May still be infinite.
double peakToCompare(const AutopsyReport& report, const TestedChange& test);

/// Names the cause by what the tests showed, with its sentence and evidence. Requires the tests ranked; sets cause,
/// rows, cure, verdict, evidence.
void giveVerdict(AutopsyReport& report, const VerdictFacts& facts);

/// Cures first (by share, then cost), then the rest by their peaks; the unchanged run stays first.
void rankTests(std::vector<TestedChange>& tests);

}  // namespace trueloss
