#include "pages/RunExports.h"

#include "export/EventFile.h"
#include "record/RunCsv.h"
#include "report/ReportFiles.h"
#include "text/NumberText.h"
#include "text/PathText.h"
#include "train/Versions.h"

#include <QLocale>
#include <QSysInfo>

#include <chrono>
#include <utility>

namespace trueloss::ui {

namespace {

/// All that a report needs, held while it is written.
struct ReportTask {
    RunRecorder recorder;
    std::vector<Finding> findings;
    std::shared_ptr<const std::vector<DataFinding>> dataFindings;
    std::shared_ptr<const Manifest> manifest;
    std::vector<RunSetting> environment;
    ReportLanguage language;
};

std::vector<ReportTarget> targetsOf(const Manifest& manifest)
{
    std::vector<ReportTarget> targets;
    for (std::size_t column = 0; column < manifest.targetColumns.size(); ++column) {
        std::vector<double> values;
        values.reserve(manifest.rows.size());
        for (const ManifestRow& row : manifest.rows) values.push_back(row.targets[column]);
        targets.push_back(
            {manifest.targetColumns[column].name, manifest.targetColumns[column].unit, computeStatistics(values)});
    }
    return targets;
}

std::vector<RunSetting> environmentOf(const RunRecorder& recorder)
{
    std::vector<RunSetting> facts = libraryVersions();
    facts.push_back({"Qt", qVersion()});
    facts.push_back({"system", QSysInfo::prettyProductName().toStdString()});
    if (const auto& started = recorder.started()) {
        facts.push_back({"computed on", started->device});
        facts.push_back({"threads", std::to_string(started->threads)});
        facts.push_back({"training images", std::to_string(started->trainImages)});
        facts.push_back({"validation images", std::to_string(started->validationImages)});
    }
    return facts;
}

/// A run that goes on grows on the GUI thread: another one reads what it has now.
RunRecorder settled(const Run& run)
{
    if (run.fromLog || run.recorder.ended()) return run.recorder;
    RunRecorder copy(run.record().name, run.record().unit, run.recorder.detector().factor());
    copy.adopt(run.record());
    return copy;
}

}  // namespace

RunExports::RunExports(Session& session, QObject* parent) : QObject(parent), m_session(session) {}

void RunExports::writeCsv(const QString& file)
{
    const auto run = m_session.current();
    if (!run) return;
    m_saving.run<void>(
        [recorder = settled(*run), path = toPath(file)](const ProgressSink&, std::stop_token) {
            return trueloss::writeCsv(path, *recorder.record());
        },
        [this, file](const Result<void>& saved) {
            if (saved) {
                Q_EMIT m_session.notice(tr("The values were saved to %1.").arg(file));
            } else {
                Q_EMIT m_session.problem(messageText(saved.error().message));
            }
        });
}

void RunExports::writeReport(const QString& file)
{
    const auto run = m_session.current();
    if (!run) return;
    ReportTask task{settled(*run), run->findings(), nullptr, nullptr, environmentOf(run->recorder), {}};
    if (!run->data.empty() && m_session.dataset() && run->data == m_session.dataset()->manifest().table) {
        task.dataFindings = m_session.review().sharedFindings();
        task.manifest = m_session.sharedManifest();
    }
    task.language = {QLocale().bcp47Name().toStdString(),
                     [](const Message& message) { return messageText(message).toStdString(); }};
    m_saving.run<void>(
        [task = std::move(task), path = toPath(file)](const ProgressSink&, std::stop_token) {
            ReportSource source{*task.recorder.record(), task.recorder.detector(), task.findings};
            if (task.dataFindings) source.dataFindings = *task.dataFindings;
            if (task.manifest) source.targets = targetsOf(*task.manifest);
            source.environment = task.environment;
            return trueloss::writeReport(path, makeReport(source), task.language);
        },
        [this, file](const Result<void>& saved) {
            if (saved) {
                Q_EMIT m_session.notice(tr("The report was saved to %1.").arg(file));
            } else {
                Q_EMIT m_session.problem(messageText(saved.error().message));
            }
        });
}

void RunExports::writeEvents(const QString& folder)
{
    const auto run = m_session.current();
    if (!run) return;
    const RunSummary* stored = run->storeId.empty() ? nullptr : m_session.archive().find(run->storeId);
    const auto began =
        stored != nullptr ? stored->created.time_since_epoch() : std::chrono::system_clock::now().time_since_epoch();
    const double startTime = std::chrono::duration<double>(began).count();
    m_saving.run<std::filesystem::path>(
        [recorder = settled(*run), path = toPath(folder), startTime](const ProgressSink&, std::stop_token) {
            return writeEventFile(path, *recorder.record(), startTime);
        },
        [this](const Result<std::filesystem::path>& saved) {
            if (saved) {
                Q_EMIT m_session.notice(tr("TensorBoard's events were saved to %1.").arg(pathText(*saved)));
            } else {
                Q_EMIT m_session.problem(messageText(saved.error().message));
            }
        });
}

}  // namespace trueloss::ui
