#include "session/ExperimentJob.h"

#include "session/Session.h"

#include <utility>

namespace trueloss::ui {

namespace {

constexpr std::chrono::milliseconds pause{50};

}  // namespace

bool Throttle::passes()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_last < pause) return false;
    m_last = now;
    return true;
}

ExperimentJob::ExperimentJob(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&m_tasks, &TaskRunner::progressed, this, &ExperimentJob::progressed);
    connect(&m_session, &Session::dataChanged, this, &ExperimentJob::look);
    connect(&m_session, &Session::activityChanged, this, &ExperimentJob::look);
    connect(&m_session, &Session::loadingChanged, this, &ExperimentJob::look);
    connect(&m_session.turn(), &ComputeTurn::changed, this, &ExperimentJob::changed);
}

QString ExperimentJob::whyNot() const
{
    if (m_session.source() == nullptr) return tr("There are no images yet. Open some, or the demo, on the Data page.");
    if (m_session.activity() != Activity::Idle) return tr("A training is going on. This can begin once it has ended.");
    if (!m_session.dataset()) {
        return m_session.loading() ? tr("The images are still being read.")
                                   : tr("The images have not been read. The Data page says why.");
    }
    const QObject* other = m_session.turn().experiment();
    if (other != nullptr && other != this) return tr("Another experiment is going on.");
    const auto split = m_session.split();
    if (!split || split->train.empty() || split->validation.empty())
        return tr("The images are not divided into training and validation images yet.");
    return {};
}

bool ExperimentJob::sameData() const
{
    if (!m_input.data || m_input.data != m_session.dataset()) return false;
    const auto split = m_session.split();
    if (split == m_input.split) return true;
    return split && split->train == m_input.split->train && split->validation == m_input.split->validation;
}

void ExperimentJob::begin()
{
    m_input = {m_session.config(), m_session.dataset(), m_session.split()};
    m_running = true;
    ++m_generation;
    Q_EMIT changed();
}

void ExperimentJob::end()
{
    m_running = false;
    Q_EMIT changed();
}

void ExperimentJob::cancel()
{
    stop({});
}

void ExperimentJob::stop(const QString& why)
{
    if (!m_running) return;
    m_session.turn().withdraw(this);
    m_tasks.cancel();
    end();
    Q_EMIT stopped(why);
}

void ExperimentJob::look()
{
    if (m_session.activity() != Activity::Idle) {
        stop(tr("It was stopped because a training began."));
    } else if (!sameData()) {
        stop(tr("It was stopped because the data were changed."));
    }
    Q_EMIT changed();
}

void ExperimentJob::takeTurn(std::function<void(ComputeTurn::Turn)> launch)
{
    m_session.turn().ask(this, Computing::Experiment, std::move(launch),
                         [this] { stop(tr("It was stopped because a training began.")); });
}

}  // namespace trueloss::ui
