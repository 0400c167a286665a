#include "report/RunReport.h"

#include "report/Sections.h"

namespace trueloss {

RunReport makeReport(const ReportSource& source)
{
    RunReport report;
    report.name = source.record.name;
    if (source.record.source == RunSource::Log) {
        report.kind = {TRUELOSS_TEXT("Core", "What a training log really says"), {}};
    } else {
        report.kind = {TRUELOSS_TEXT("Core", "Report of a training run"), {}};
    }
    if (source.record.batchCount() == 0 && !source.damage.empty()) {
        report.summary = {TRUELOSS_TEXT("Core", "None of this run's batches could be read."), {}};
    } else if (!source.findings.empty()) {
        report.summary = source.findings.front().headline;
    } else {
        report.summary = {TRUELOSS_TEXT("Core", "This run has no batches yet."), {}};
    }
    for (const auto add : {addDamage, addOverview, addLog, addFindings, addTools, addGradients, addEpochs, addEvents,
                           addDataCheck, addTargets, addSettings, addEnvironment})
        add(source, report.sections);
    return report;
}

}  // namespace trueloss
