#pragma once

#include "session/AutopsyJob.h"

#include <QString>

namespace trueloss::ui {

class Session;

/// The change to begin a run with: the report's cure, or where that is no setting the smallest that is. Null: none.
const TestedChange* cureToApply(const AutopsyReport& report, const TrainingConfig& run);

/// Whether a run can be begun with it: settings, or rows that are left out. Else why not.
QString whyNotApply(const TestedChange& test, const TrainingConfig& run);

/// Sets the settings of the run with this change (and leaves its rows out), starts, and offers to take both back.
/// Requires that nothing speaks against it.
void applyAndStart(Session& session, const TestedChange& test);

}  // namespace trueloss::ui
