#include "pages/AutopsyCure.h"

#include "models/AutopsyTableModel.h"
#include "session/Session.h"
#include "text/NumberText.h"

#include <QCoreApplication>

namespace trueloss::ui {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("AutopsyCure", text);
}

}  // namespace

QString whyNotApply(const TestedChange& test, const TrainingConfig& run)
{
    switch (test.kind) {
        case TestKind::Unchanged:
            return say(QT_TRANSLATE_NOOP("AutopsyCure", "This is the run as it was."));
        case TestKind::Probe:
        case TestKind::Control:
            return say(QT_TRANSLATE_NOOP("AutopsyCure", "This tells something about the cause. It is no cure."));
        case TestKind::Rows:
            return {};
        case TestKind::Single:
        case TestKind::Pair:
        case TestKind::Smallest:
            break;
    }
    // A new run begins with fresh weights and at the rate of its settings anyway.
    if (test.config != run || test.key == "rate-steady" || test.key == "fresh-weights") return {};
    return say(QT_TRANSLATE_NOOP("AutopsyCure", "This is no setting that a run could begin with."));
}

const TestedChange* cureToApply(const AutopsyReport& report, const TrainingConfig& run)
{
    if (!report.cure) return nullptr;
    for (std::size_t i = *report.cure; i < report.tests.size() && report.tests[i].cures(); ++i) {
        if (whyNotApply(report.tests[i], run).isEmpty()) return &report.tests[i];
    }
    return nullptr;
}

void applyAndStart(Session& session, const TestedChange& test)
{
    const TrainingConfig before = session.config();
    TrainingConfig config = test.config;
    config.device = before.device;
    const bool rows = test.kind == TestKind::Rows;
    session.setConfig(config);
    if (rows) {
        session.rows().decide(
            session.sharedManifest(), [left = test.rows] { return left; }, DataFindingKind::ByHand,
            RowDecision::Exclude);
    }
    session.start();
    Q_EMIT session.undoable(
        rows ? say(QT_TRANSLATE_NOOP("AutopsyCure", "A run was started without %1 rows, which are left out now."))
                   .arg(wholeNumber(static_cast<qint64>(test.rows.size())))
             : say(QT_TRANSLATE_NOOP("AutopsyCure", "A run was started with this change of the settings: %1."))
                   .arg(changeText(test)),
        [&session, before, rows] {
            session.stop();
            if (rows && session.rows().canUndo()) session.rows().undo();
            session.setConfig(before);
            Q_EMIT session.notice(say(
                QT_TRANSLATE_NOOP("AutopsyCure", "The run is stopped, and the settings are what they were before.")));
        });
}

}  // namespace trueloss::ui
