#include "pages/PredictionRunner.h"

#include "data/ImageDecoder.h"
#include "model/Predictor.h"
#include "text/PathText.h"

#include <chrono>
#include <mutex>

namespace trueloss::ui {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double secondsBetweenReports = 0.05;

}  // namespace

/// A predictor that is built when it is first used, on the pool, and serves one thread at a time: a cancelled job may
/// still be at its last image when the next one begins.
class PredictionRunner::Engine {
public:
    explicit Engine(std::shared_ptr<const ModelBundle> model) : m_model(std::move(model)) {}

    Result<void> prepare()
    {
        const std::lock_guard lock(m_mutex);
        if (m_predictor) return {};
        auto made = Predictor::create(m_model);
        if (!made) return tl::unexpected(made.error());
        m_predictor = std::move(*made);
        return {};
    }

    Outcome predict(int row, const QString& file)
    {
        const ModelSpec& spec = m_model->spec;
        const auto image = decodeImage(toPath(file), {spec.width, spec.height, spec.channels}, m_model->fit);
        if (!image) return {row, tl::unexpected(image.error()), {}};
        const std::lock_guard lock(m_mutex);
        auto values = m_predictor->predict(image->pixels, 1);
        const Message note = values ? whyNoValue(*m_model, *values) : Message();
        return {row, std::move(values), note};
    }

private:
    const std::shared_ptr<const ModelBundle> m_model;
    std::mutex m_mutex;
    std::unique_ptr<Predictor> m_predictor;
};

PredictionRunner::PredictionRunner(QObject* parent) : QObject(parent)
{
    connect(&m_tasks, &TaskRunner::progressed, this, [this](const Progress& progress) {
        drain();
        Q_EMIT progressed(progress);
    });
}

PredictionRunner::~PredictionRunner() = default;

void PredictionRunner::setModel(std::shared_ptr<const ModelBundle> model)
{
    cancel();
    m_engine = model ? std::make_shared<Engine>(std::move(model)) : nullptr;
}

void PredictionRunner::start(std::vector<Job> jobs)
{
    m_outcomes = std::make_shared<EventQueue<Outcome>>();
    m_tasks.run<bool>(
        [engine = m_engine, outcomes = m_outcomes, jobs = std::move(jobs)](const ProgressSink& progress,
                                                                           std::stop_token stop) -> Result<bool> {
            if (const auto ready = engine->prepare(); !ready) return tl::unexpected(ready.error());
            const Clock::time_point start = Clock::now();
            double reported = 0.0;
            std::int64_t done = 0;
            for (const auto& [row, file] : jobs) {
                if (stop.stop_requested()) break;
                outcomes->push(engine->predict(row, file));
                ++done;
                const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
                if (seconds - reported < secondsBetweenReports) continue;
                reported = seconds;
                progress({done, static_cast<std::int64_t>(jobs.size()), seconds});
            }
            return true;
        },
        [this](Result<bool> result) {
            drain();
            if (!result) Q_EMIT failed(result.error().message);
            Q_EMIT ended();
        });
}

void PredictionRunner::cancel()
{
    if (!busy()) return;
    m_tasks.cancel();
    drain();
    Q_EMIT ended();
}

void PredictionRunner::drain()
{
    std::vector<Outcome> outcomes;
    m_outcomes->drain(outcomes);
    for (const Outcome& outcome : outcomes) {
        if (outcome.values) {
            Q_EMIT predicted(outcome.row, *outcome.values, outcome.note);
        } else {
            Q_EMIT imageFailed(outcome.row, outcome.values.error().message);
        }
    }
}

}  // namespace trueloss::ui
