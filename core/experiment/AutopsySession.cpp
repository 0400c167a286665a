#include "experiment/AutopsySession.h"

#include "data/CommonUnit.h"
#include "experiment/NearerState.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace trueloss {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t batchesAfterSpike = 10;
constexpr std::size_t shownAfterSpike = 2;

double infinity()
{
    return std::numeric_limits<double>::infinity();
}

}  // namespace

AutopsySession::AutopsySession(const AutopsyTask& task, const AutopsyOptions& options, const AutopsySinks& sinks,
                               std::stop_token stop)
    : m_task(task), m_options(options), m_sinks(sinks), m_stop(std::move(stop)), m_lab(task.data, task.split)
{
}

double AutopsySession::seconds() const
{
    return std::chrono::duration<double>(Clock::now() - m_start).count();
}

bool AutopsySession::mayGoOn(std::int64_t batches)
{
    return m_done + batches <= m_options.mostBatches && seconds() < m_options.mostSeconds;
}

void AutopsySession::count(std::int64_t batches)
{
    m_done += batches;
    if (m_sinks.progress) m_sinks.progress({m_done, m_done + m_ahead, seconds()});
}

std::int64_t AutopsySession::expected(const Entry& entry) const
{
    if (entry.result.kind == TestKind::Probe) return 2;
    // A run that spiked before will do so again, about as soon.
    return entry.result.rmse.empty() ? m_report.batches : static_cast<std::int64_t>(entry.result.rmse.front().size());
}

AutopsySession::Entry& AutopsySession::add(TestKind kind, Change change)
{
    Entry& entry = m_entries.emplace_back();
    entry.result.key = change.key;
    entry.result.label = change.label;
    entry.result.kind = kind;
    entry.result.cost = change.cost;
    entry.result.rows = change.rows;
    entry.change = std::move(change);
    entry.result.config = planFor(entry, 0).config;
    return entry;
}

RerunPlan AutopsySession::planFor(const Entry& entry, std::size_t seed) const
{
    const BatchWindow& window = m_windows[seed];
    RerunPlan plan;
    plan.config = m_task.config;
    plan.seed = m_task.config.seed + seed;
    plan.batches = window.batches;
    plan.rates = window.rates;
    plan.firstBatch = window.firstBatch;
    plan.from = m_task.from;
    if (entry.change.apply) entry.change.apply(plan);
    if (entry.result.kind == TestKind::Probe && plan.batches.size() > 2) {
        plan.batches.resize(2);
        plan.rates.resize(2);
    }
    plan.watchLayers = entry.result.kind == TestKind::Unchanged && seed == 0 && !learnt();
    return plan;
}

void AutopsySession::judge(Entry& entry, std::size_t seed, const RerunCurve& curve)
{
    TestedChange& result = entry.result;
    std::vector<double> rmse = curve.rmse();
    const bool broken = !curve.failure.empty();
    double peak = broken || rmse.empty() ? infinity() : 0.0;
    for (const double value : rmse) peak = std::isfinite(value) ? std::max(peak, value) : infinity();
    const auto spike = m_report.rule.firstSpike(rmse);
    result.spiked.push_back(broken || spike.has_value());
    result.peaks.push_back(peak);
    result.seeds.push_back(seed);
    if (result.kind == TestKind::Unchanged) {
        m_spikes.resize(std::max(m_spikes.size(), seed + 1));
        m_spikes[seed] = spike ? spike : broken ? std::optional(rmse.empty() ? 0 : rmse.size() - 1) : std::nullopt;
    }
    result.rmse.push_back(std::move(rmse));
    result.peak = medianOf(result.peaks);
    result.counted = 0;
    result.cured = 0;
    for (std::size_t i = 0; i < result.seeds.size(); ++i) {
        const std::size_t of = result.seeds[i];
        if (of >= m_spikes.size() || !m_spikes[of]) continue;
        ++result.counted;
        result.cured += result.spiked[i] ? 0 : 1;
    }
    result.interval = proportionInterval(result.cured, result.counted);
}

void AutopsySession::notTested(Message label)
{
    m_report.untested.push_back(
        {std::move(label), {TRUELOSS_TEXT("Core", "the time or number of batches allowed was used up"), {}}});
}

Result<void> AutopsySession::measure(Entry& entry, std::size_t seed)
{
    const std::vector<std::size_t>& tried = entry.result.seeds;
    if (entry.impossible || std::ranges::find(tried, seed) != tried.end()) return {};
    const std::int64_t ahead = expected(entry);
    if (!mayGoOn(ahead)) {
        if (entry.result.seeds.empty()) {
            entry.impossible = true;
            notTested(entry.result.label);
        }
        return {};
    }
    const std::int64_t before = m_done;
    const auto curve = m_lab.run(
        planFor(entry, seed),
        [&](const RerunCurve& so) {
            count(before + static_cast<std::int64_t>(so.batches.size()) - m_done);
            const std::vector<double> rmse = so.rmse();
            const auto spike = m_report.rule.firstSpike(rmse);
            return !spike || rmse.size() <= *spike + shownAfterSpike;
        },
        m_stop);
    if (!curve) {
        if (curve.error().code == ErrorCode::Cancelled || entry.result.kind == TestKind::Unchanged)
            return tl::unexpected(curve.error());
        entry.impossible = true;
        m_report.untested.push_back({entry.result.label, curve.error().message});
        return {};
    }
    judge(entry, seed, *curve);
    tell(entry);
    return {};
}

Result<void> AutopsySession::repeatUnchanged()
{
    Entry& entry = add(TestKind::Unchanged,
                       {"unchanged", {TRUELOSS_TEXT("Core", "Unchanged"), {}}, ChangedPart::Nothing, 0.0, {}, {}});
    std::optional<std::size_t> asked;
    if (m_options.batch) asked = static_cast<std::size_t>(*m_options.batch - m_report.firstBatch);
    m_ahead = m_report.batches;
    auto curve = m_lab.run(
        planFor(entry, 0),
        [&](const RerunCurve& so) {
            --m_ahead;
            count(1);
            const std::vector<double> rmse = so.rmse();
            const SpikeRule rule = spikeRule(rmse, m_body.level, asked);
            const auto spike = rule.firstSpike(rmse);
            return !spike || (asked && rmse.size() <= *asked) || rmse.size() <= *spike + shownAfterSpike;
        },
        m_stop);
    if (!curve) return tl::unexpected(curve.error());
    m_unchanged = std::move(*curve);
    const std::vector<double> rmse = m_unchanged.rmse();
    if (rmse.empty()) return fail(ErrorCode::NothingUsable, TRUELOSS_TEXT("Core", "There is no batch to run again."));
    if (auto same = sameFirstBatch(m_task, rmse.front()); !same) return same;
    m_report.rule = spikeRule(rmse, m_body.level, asked);
    m_report.layers = m_unchanged.layers;
    m_facts.lossOverflow = m_unchanged.lossOverflow && rmse.back() <= m_report.rule.limit();
    m_facts.halfOverflow = m_unchanged.halfOverflow;
    judge(entry, 0, m_unchanged);
    m_facts.firstBatchSound = !(m_spikes.front() && *m_spikes.front() == 0);
    if (m_spikes.front()) m_report.spike = m_report.firstBatch + static_cast<std::int64_t>(*m_spikes.front());
    tell(entry);
    return {};
}

AutopsyReport AutopsySession::finish()
{
    m_report.tests.clear();
    for (Entry& entry : m_entries) {
        if (!entry.result.seeds.empty()) m_report.tests.push_back(std::move(entry.result));
    }
    rankTests(m_report.tests);
    m_facts.rawPixels = m_task.config.pixels == PixelScalingKind::Raw;
    giveVerdict(m_report, m_facts);
    m_report.batchesRun = m_done;
    m_report.seconds = seconds();
    m_ahead = 0;
    count(0);
    return std::move(m_report);
}

Result<AutopsyReport> AutopsySession::run()
{
    if (m_options.batches < 2 || m_options.seeds < 1) {
        return fail(ErrorCode::BadSetting,
                    TRUELOSS_TEXT("Core", "An autopsy needs at least 2 batches and 1 seed, not %1 and %2."),
                    {m_options.batches, static_cast<std::int64_t>(m_options.seeds)});
    }
    const auto repeated = bringNearer(m_task, m_options.batch, m_sinks.progress, m_stop);
    if (!repeated) return tl::unexpected(repeated.error());
    m_done = *repeated;
    const std::int64_t first = m_task.from ? m_task.from->position.batches : 0;
    if (m_options.batch && *m_options.batch < first) {
        return fail(ErrorCode::BadSetting,
                    TRUELOSS_TEXT("Core", "Batch %1 lies before the state that the reruns start from, batch %2."),
                    {*m_options.batch + 1, first + 1});
    }
    std::int64_t batches = m_options.batches;
    if (m_options.batch) batches = std::max(batches, *m_options.batch - first + 1 + batchesAfterSpike);
    m_report.unit = commonUnit(m_task.data->manifest().targetColumns);
    m_report.firstBatch = first;
    m_report.seeds = m_options.seeds;
    m_windows.push_back(
        plannedWindow(m_task.config, m_task.split, m_task.from.get(), static_cast<std::size_t>(batches), m_task.rates));
    m_report.batches = static_cast<std::int64_t>(m_windows.front().batches.size());
    for (std::uint64_t seed = 1; seed < static_cast<std::uint64_t>(m_options.seeds); ++seed)
        m_windows.push_back(reordered(m_windows.front(), m_task.config.seed + seed));
    if (m_report.batches > 0) m_body = targetBody(*m_task.data, m_task.split.train);
    m_report.constantAnswer = m_body.level;
    if (auto unchanged = repeatUnchanged(); !unchanged) return tl::unexpected(unchanged.error());
    const auto found = m_report.spike ? findCause() : examineRowGroups();
    if (!found) return tl::unexpected(found.error());
    return finish();
}

}  // namespace trueloss
