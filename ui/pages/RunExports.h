#pragma once

#include "session/Session.h"
#include "session/TaskRunner.h"

#include <QObject>

namespace trueloss::ui {

/// Writes the run that is shown for other programs and people, on the pool; the session says how it went. GUI thread.
class RunExports : public QObject {
    Q_OBJECT

public:
    explicit RunExports(Session& session, QObject* parent = nullptr);

    void writeCsv(const QString& file);
    /// With what was kept of the data check and the targets' figures when the run began.
    void writeReport(const QString& file);    ///< .html or .pdf.
    void writeEvents(const QString& folder);  ///< For TensorBoard.

private:
    Session& m_session;
    TaskRunner m_saving;
};

}  // namespace trueloss::ui
