// The part of the session that goes on with runs: with those of earlier sessions, and from the middle of others. The
// rest of the runs is in Session.cpp.

#include "data/DemoGauges.h"
#include "session/Disposal.h"
#include "session/Session.h"
#include "text/NumberText.h"
#include "text/PathText.h"
#include "train/Versions.h"

#include <QStringList>

#include <utility>

namespace trueloss::ui {

bool Session::canResume(const std::string& id) const
{
    const RunSummary* run = findKept(id);
    if (m_activity != Activity::Idle || run == nullptr || run->source != RunSource::Training) return false;
    if (run->state == RunState::Failed || run->state == RunState::Damaged) return run->checkpoints > 0;
    return run->state == RunState::Interrupted || run->state == RunState::Stopped;
}

void Session::resumeRun(const std::string& id)
{
    if (!canResume(id)) return;
    takeBackPromises();
    setActivity(Activity::Preparing);
    struct Found {
        std::shared_ptr<Resumption> run;
        DecidedBefore decided;
    };
    m_tasks.run<Found>(
        [this, store = archive().store(), id](const ProgressSink& progress, std::stop_token stop) -> Result<Found> {
            auto found = findResumption(*store, id, {}, progress, stop);
            if (!found) return tl::unexpected(found.error());
            DecidedBefore decided = m_decisions.recall(found->source.manifest.table);
            return Found{std::make_shared<Resumption>(std::move(*found)), std::move(decided)};
        },
        [this](Result<Found> found) {
            setActivity(Activity::Idle);
            if (!found) {
                Q_EMIT problem(tr("The run cannot be resumed: %1").arg(messageText(found.error().message)));
                resumeLoading();
                return;
            }
            const std::shared_ptr<Resumption> run = found->run;
            const bool demo = run->path.parent_path() == demo::defaultFolder() || run->path == demo::defaultFolder();
            adopt(std::move(run->source), run->facts, std::move(found->decided), pathText(run->path), demo);
            changeConfig(run->config);
            m_resumption = run;
            loadImages(true);
        });
    Q_EMIT loadingChanged(true, tr("Reading the run"));
}

void Session::continueRun()
{
    const auto resumption = std::exchange(m_resumption, nullptr);
    StoredRun& stored = resumption->run;
    KeptTask task = newTask();
    task.config = resumption->config;
    task.split = *resumption->split;
    if (resumption->checkpoint) task.choices = resumption->checkpoint->choices;
    task.name = stored.summary.name;
    task.unit = stored.summary.unit;
    task.id = stored.summary.id;
    task.from = resumption->checkpoint;
    // In place of the one that was looked at, if it was: they are one run.
    dropRun(task.id);
    RunRecorder recorder(task.name, task.unit);
    recorder.adopt(std::move(stored.record));
    m_live = disposedOnPool(
        std::make_shared<Run>(nextNumber(), QString::fromStdString(task.name), task.config, std::move(recorder)));
    m_live->storeId = task.id;
    m_live->began = stored.summary.created;
    if (!stored.info.branchOf.empty()) m_live->material.branchBatch = stored.info.branchBatch;
    launch(std::move(task));
}

void Session::branchOff(const BranchStart& start)
{
    if (m_activity == Activity::Paused) {
        connect(
            this, &Session::runEnded, this, [this, start] { branchOff(start); }, Qt::SingleShotConnection);
        stop();
        return;
    }
    if (m_activity != Activity::Idle) return;
    const Checkpoint& state = *start.branch.state;
    const Run& parent = *start.parent;
    KeptTask task;
    task.config = start.config;
    task.data = start.images;
    task.split = *state.split;
    task.choices = state.choices;
    task.name = tr("%1, from batch %2", "a run's name and the batch after which a branch leaves it")
                    .arg(parent.name, wholeNumber(start.batches))
                    .toStdString();
    task.unit = parent.record().unit;
    task.place = start.place;
    task.versions = programFacts();
    task.versions.push_back({"Qt", qVersion()});
    if (m_data.source && m_data.source->manifest.table == parent.data) task.checked = m_review.checked();
    task.branchOf = parent.storeId;
    task.branchBatch = start.batches;
    task.branchRecord = std::make_shared<const RunRecord>(branchRecord(parent.record(), state));
    task.from = start.branch.state;
    RunRecorder recorder(task.name, task.unit);
    recorder.adopt(*task.branchRecord);
    m_live = disposedOnPool(
        std::make_shared<Run>(nextNumber(), QString::fromStdString(task.name), task.config, std::move(recorder)));
    m_live->data = parent.data;
    m_live->decisions = parent.decisions;
    m_live->material.parent = start.parent;
    m_live->material.branchBatch = start.batches;
    launch(std::move(task));
    setCompared(parent.number, true);
    QStringList notes;
    for (const Message& note : start.branch.notes) notes << messageText(note);
    if (!notes.isEmpty()) Q_EMIT notice(notes.join(QLatin1Char(' ')));
}

}  // namespace trueloss::ui
