#include "session/RowDivider.h"

#include "session/Disposal.h"

#include <numeric>
#include <utility>

namespace trueloss::ui {

namespace {

/// Decisions about more rows than these are not kept for undo(), but for the last of them: each takes about 100 bytes.
constexpr std::size_t mostRemembered = 2'000'000;

}  // namespace

RowDivider::RowDivider(QObject* parent) : QObject(parent) {}

void RowDivider::beginWith(std::shared_ptr<const RowDecisions> decisions)
{
    m_pending.clear();
    m_history.clear();
    m_decisions = std::move(decisions);
}

void RowDivider::forgetRows()
{
    m_tasks.cancel();
    m_wanted.reset();
    m_whole.reset();
    m_manifest.reset();
    m_division.reset();
}

void RowDivider::divide(std::shared_ptr<const Manifest> manifest, double validationShare, std::uint64_t seed)
{
    if (m_division && m_division->parts.size() != manifest->rows.size()) {
        m_division.reset();
        m_manifest.reset();
    }
    if (manifest != m_wanted || validationShare != m_share || seed != m_seed) m_whole.reset();
    m_wanted = std::move(manifest);
    m_share = validationShare;
    m_seed = seed;
    run();
}

void RowDivider::follow(const std::shared_ptr<const Manifest>& before, const std::shared_ptr<const Manifest>& now)
{
    if (m_wanted == before) m_wanted = now;
    if (m_manifest == before) m_manifest = now;
}

void RowDivider::decide(const std::shared_ptr<const Manifest>& manifest, RowSource rows, DataFindingKind reason,
                        RowDecision decision)
{
    change([manifest, rows = std::move(rows), reason, decision](RowDecisions& decisions) {
        decisions.decide(*manifest, rows(), reason, decision);
    });
}

void RowDivider::acknowledge(const std::shared_ptr<const Manifest>& manifest, const DataFinding& finding, bool known)
{
    DataFinding about;  // Without its rows, of which there may be many.
    about.kind = finding.kind;
    about.column = finding.column;
    change([manifest, about, known](RowDecisions& decisions) { decisions.acknowledge(*manifest, about, known); });
}

void RowDivider::change(Change change)
{
    m_pending.push_back(std::move(change));
    if (m_wanted) run();
}

void RowDivider::undo()
{
    if (!m_pending.empty()) {
        m_pending.pop_back();
    } else if (!m_history.empty()) {
        m_decisions = std::move(m_history.back());
        m_history.pop_back();
    } else {
        return;
    }
    if (m_wanted) run();
}

void RowDivider::run()
{
    m_tasks.run<Done>(
        [manifest = m_wanted, share = m_share, seed = m_seed, whole = m_whole, base = m_decisions, pending = m_pending](
            const ProgressSink&, std::stop_token stop) -> Result<Done> {
            Done done;
            Decisions decisions = base;
            for (const Change& change : pending) {
                if (stop.stop_requested()) break;
                RowDecisions next = *decisions;
                change(next);
                decisions = sharedOnPool(std::move(next));
                done.steps.push_back(decisions);
            }
            done.division = sharedOnPool(divideRows(*manifest, share, seed, std::move(decisions), whole));
            return done;
        },
        [this](Result<Done> done) {
            if (done) {
                adopt(std::move(*done));
                return;
            }
            // Only memory can lack; what was true before stays.
            m_pending.clear();
            Q_EMIT failed(done.error().message);
        });
}

void RowDivider::adopt(Done done)
{
    for (Decisions& step : done.steps) {
        remember(std::move(m_decisions));
        m_decisions = std::move(step);
    }
    m_pending.clear();
    m_division = std::move(done.division);
    m_manifest = m_wanted;
    m_whole = m_division->whole;
    Q_EMIT divided();
}

void RowDivider::remember(Decisions decisions)
{
    m_history.push_back(std::move(decisions));
    const auto rows = [](std::size_t sum, const Decisions& some) { return sum + some->entries().size(); };
    while (m_history.size() > 1 &&
           std::accumulate(m_history.begin(), m_history.end(), std::size_t{0}, rows) > mostRemembered)
        m_history.erase(m_history.begin());
}

}  // namespace trueloss::ui
