#pragma once

#include "report/RunReport.h"

#include <vector>

namespace trueloss {

/// Each adds its section where there is something to say.
void addDamage(const ReportSource& source, std::vector<ReportSection>& sections);
void addOverview(const ReportSource& source, std::vector<ReportSection>& sections);
void addLog(const ReportSource& source, std::vector<ReportSection>& sections);
void addFindings(const ReportSource& source, std::vector<ReportSection>& sections);
void addTools(const ReportSource& source, std::vector<ReportSection>& sections);
void addGradients(const ReportSource& source, std::vector<ReportSection>& sections);
void addEpochs(const ReportSource& source, std::vector<ReportSection>& sections);
void addEvents(const ReportSource& source, std::vector<ReportSection>& sections);
void addDataCheck(const ReportSource& source, std::vector<ReportSection>& sections);
void addTargets(const ReportSource& source, std::vector<ReportSection>& sections);
void addSettings(const ReportSource& source, std::vector<ReportSection>& sections);
void addEnvironment(const ReportSource& source, std::vector<ReportSection>& sections);

}  // namespace trueloss
