#include "experiment/AutopsySession.h"

#include "data/CommonUnit.h"
#include "experiment/NearerState.h"
#include "experiment/SuspectRows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace trueloss {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t batchesAfterSpike = 10;
constexpr std::size_t shownAfterSpike = 2;
constexpr std::size_t mostWarmUp = 20;
constexpr double jump = 2.0;
constexpr std::array ratePowers{0.1, 0.01, 0.001, 0.0001};
constexpr int mostExamSeeds = 3;

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

Result<void> AutopsySession::tryNew(TestKind kind, Change change)
{
    return measure(add(kind, std::move(change)), 0);
}

AutopsySession::Entry* AutopsySession::entryOf(const std::string& key)
{
    const auto found = std::ranges::find(m_entries, key, [](const Entry& entry) { return entry.result.key; });
    return found == m_entries.end() ? nullptr : &*found;
}

Change AutopsySession::ownBatchLeftOut() const
{
    // With another seed the odd row lies in another batch: each leaves out its own.
    Change change = batchLeftOut(*m_spikes.front(), *m_report.spike + 1);
    change.label = {TRUELOSS_TEXT("Core", "The batch of the spike left out"), {}};
    change.key = "batch-left-out";
    change.apply = [this](RerunPlan& plan) {
        const auto seed = static_cast<std::size_t>(plan.seed - m_task.config.seed);
        if (seed < m_spikes.size() && m_spikes[seed]) plan.batches[*m_spikes[seed]].clear();
    };
    return change;
}

Result<void> AutopsySession::trySingles()
{
    const std::size_t spike = *m_spikes.front();
    std::vector<std::pair<TestKind, Change>> tests;
    if (spike == 1 && !learnt()) {
        for (Change& probe : probeChanges()) tests.emplace_back(TestKind::Probe, std::move(probe));
    }
    const auto single = [&tests](Change change) { tests.emplace_back(TestKind::Single, std::move(change)); };
    const BatchWindow scheduled = plannedWindow(m_task.config, m_task.split, m_task.from.get(), spike + 1, {});
    for (std::size_t i = spike; i > 0; --i) {
        const auto& rates = m_windows.front().rates;
        if (rates[i] / scheduled.rates[i] < jump * rates[i - 1] / scheduled.rates[i - 1]) continue;
        single(steadyRateChange(i));
        break;
    }
    if (m_task.from && !learnt()) {
        single({"fresh-weights",
                {TRUELOSS_TEXT("Core", "Begun with fresh weights instead of those it was given"), {}},
                ChangedPart::Weights,
                2.0,
                [](RerunPlan& plan) { plan.from.reset(); },
                {}});
    }
    for (Change& change : settingChanges(m_task.config, learnt())) single(std::move(change));
    if (m_task.config.learningRate > 0.0) {
        single(rateChange(ratePowers.front()));
        if (!learnt() && m_task.config.warmUpSteps == 0)
            single(warmUpChange(std::min<std::size_t>(mostWarmUp, static_cast<std::size_t>(m_report.batches) / 2)));
    }
    single(ownBatchLeftOut());
    single(otherOrder(m_task.config.seed));
    m_ahead = static_cast<std::int64_t>(tests.size()) * m_report.batches;
    for (auto& [kind, change] : tests) {
        m_ahead -= m_report.batches;
        if (auto tried = tryNew(kind, std::move(change)); !tried) return tried;
    }
    // By further powers of ten down to one that cures.
    for (std::size_t i = 1; i < ratePowers.size() && m_task.config.learningRate > 0.0; ++i) {
        const Entry* last = entryOf(rateChange(ratePowers[i - 1]).key);
        if (last->result.cures()) break;
        if (auto tried = tryNew(TestKind::Single, rateChange(ratePowers[i])); !tried) return tried;
    }
    return {};
}

Result<void> AutopsySession::tryRows()
{
    const std::size_t spike = *m_spikes.front();
    const auto count = [](const std::vector<std::size_t>& rows) { return static_cast<std::int64_t>(rows.size()); };
    std::vector<std::pair<std::string, std::vector<std::size_t>>> suspects;
    if (!m_body.apart.empty()) suspects.emplace_back("rows-apart", m_body.apart);
    for (const std::size_t batch : {spike, spike - 1}) {
        if (batch >= m_unchanged.rowErrors.size() || (spike == 0 && batch != 0)) continue;
        auto rows = worstRows(m_unchanged, batch);
        std::ranges::sort(rows);
        const bool known =
            std::ranges::any_of(suspects, [&](const auto& other) { return std::ranges::includes(other.second, rows); });
        if (!rows.empty() && !known) suspects.emplace_back(batch == spike ? "rows-worst" : "rows-before", rows);
    }
    for (const auto& [key, rows] : suspects) {
        const Message label{key == "rows-apart"
                                ? TRUELOSS_TEXT("Core", "%1 rows left out whose targets stand far apart from the rest")
                                : TRUELOSS_TEXT("Core", "The %1 worst rows of the batch left out"),
                            {count(rows)}};
        Entry& entry = add(TestKind::Rows, rowsLeftOut(key, label, rows));
        if (auto tried = measure(entry, 0); !tried) return tried;
        if (!entry.result.cures()) continue;
        m_report.rows = rows;
        if (m_body.unitFactor && key == "rows-apart") {
            if (auto tried =
                    tryNew(TestKind::Rows, targetsDivided(m_lab.data(), rows, m_body.column, *m_body.unitFactor));
                !tried)
                return tried;
        }
        if (auto tried = tryNew(TestKind::Rows, targetsReplaced(rows, m_body.medians)); !tried) return tried;
        if (auto tried = tryNew(TestKind::Rows, imagesReplaced(rows)); !tried) return tried;
        const auto others = otherRows(m_unchanged, rows, m_task.config.seed);
        if (others.empty()) return {};
        return tryNew(
            TestKind::Control,
            rowsLeftOut("rows-control",
                        {TRUELOSS_TEXT("Core", "%1 other rows, drawn at random, left out"), {count(others)}}, others));
    }
    return {};
}

const AutopsySession::Entry* AutopsySession::smallestCure() const
{
    const Entry* best = nullptr;
    for (const Entry& entry : m_entries) {
        const TestKind kind = entry.result.kind;
        if (kind == TestKind::Probe || kind == TestKind::Control || kind == TestKind::Unchanged) continue;
        if (entry.result.cures() && (best == nullptr || entry.result.cost < best->result.cost)) best = &entry;
    }
    return best;
}

Result<void> AutopsySession::confirm(bool cures)
{
    std::vector<Entry*> entries;
    for (Entry& entry : m_entries) {
        if (entry.result.kind != TestKind::Unchanged && entry.result.cures() == cures) entries.push_back(&entry);
    }
    if (cures) {
        std::ranges::stable_sort(entries, {}, [](const Entry* entry) { return entry->result.cost; });
    }
    m_ahead = 0;
    const auto seeds = static_cast<std::size_t>(m_report.seeds);
    for (const Entry* entry : entries)
        m_ahead += expected(*entry) * static_cast<std::int64_t>(seeds - std::min(seeds, entry->result.seeds.size()));
    for (std::size_t seed = 1; seed < seeds; ++seed) {
        if (auto repeated = measure(m_entries.front(), seed); !repeated) return repeated;
    }
    for (Entry* entry : entries) {
        for (std::size_t seed = 1; seed < seeds; ++seed) {
            if (seed >= m_spikes.size() || !m_spikes[seed]) continue;
            m_ahead = std::max<std::int64_t>(0, m_ahead - expected(*entry));
            if (auto measured = measure(*entry, seed); !measured) return measured;
        }
    }
    return {};
}

Result<void> AutopsySession::tryPairs()
{
    const Entry* best = smallestCure();
    const double most = best != nullptr ? best->result.cost : infinity();
    std::vector<const Entry*> parts;
    for (const Entry& entry : m_entries) {
        const bool setting = entry.result.kind == TestKind::Single && entry.change.part != ChangedPart::Order;
        if (setting && !entry.impossible && !entry.result.cures()) parts.push_back(&entry);
    }
    std::ranges::stable_sort(parts, {}, [](const Entry* entry) { return entry->result.peak; });
    constexpr std::size_t mostParts = 6;
    if (parts.size() > mostParts) parts.resize(mostParts);
    std::vector<Change> pairs;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t j = i + 1; j < parts.size(); ++j) {
            if (parts[i]->change.part == parts[j]->change.part) continue;
            if (parts[i]->change.cost + parts[j]->change.cost <= most)
                pairs.push_back(both(parts[i]->change, parts[j]->change));
        }
    }
    std::ranges::stable_sort(pairs, {}, &Change::cost);
    m_ahead = static_cast<std::int64_t>(pairs.size()) * m_report.batches;
    for (Change& pair : pairs) {
        m_ahead -= m_report.batches;
        if (auto tried = tryNew(TestKind::Pair, std::move(pair)); !tried) return tried;
    }
    return confirm(true);
}

Result<bool> AutopsySession::curesAt(double factor)
{
    Change change = rateChange(factor);
    if (Entry* known = entryOf(change.key)) return known->result.cures();
    Entry& entry = add(TestKind::Smallest, std::move(change));
    for (std::size_t seed = 0; seed < static_cast<std::size_t>(m_report.seeds); ++seed) {
        if (seed >= m_spikes.size() || !m_spikes[seed]) continue;
        if (auto measured = measure(entry, seed); !measured) return tl::unexpected(measured.error());
        if (!entry.result.cures()) return false;
    }
    return entry.result.cures();
}

Result<void> AutopsySession::makeSmaller()
{
    // Only the learning rate can be made smaller by degrees: the largest one that cures, by bisection of its logarithm.
    double fails = 1.0;
    double cures = 0.0;
    for (const double power : ratePowers) {
        const Entry* entry = entryOf(rateChange(power).key);
        if (entry == nullptr || entry->result.peaks.empty()) break;
        if (entry->result.cures()) {
            cures = power;
            break;
        }
        fails = power;
    }
    if (cures == 0.0) return {};
    constexpr int steps = 3;
    m_ahead = steps * m_report.batches * m_report.seeds;
    for (int step = 0; step < steps; ++step) {
        const double middle = std::sqrt(fails * cures);
        if (!mayGoOn(m_report.batches)) {
            notTested({TRUELOSS_TEXT("Core", "A higher learning rate that still cures"), {}});
            return {};
        }
        const auto cured = curesAt(middle);
        if (!cured) return tl::unexpected(cured.error());
        (*cured ? cures : fails) = middle;
    }
    return {};
}

Result<void> AutopsySession::examineRowGroups()
{
    m_facts.seedsOfGroups = std::min<std::int64_t>(m_report.seeds, mostExamSeeds);
    const auto examined = examineGroups(
        m_lab, m_task.config, static_cast<int>(m_facts.seedsOfGroups),
        [this](std::int64_t batches) {
            if (!mayGoOn(batches)) return false;
            count(batches);
            return true;
        },
        m_stop);
    if (!examined) return tl::unexpected(examined.error());
    m_facts.groups = examined->findings;
    m_facts.groupsTested = examined->groups;
    m_facts.groupsLearnt = examined->learnt;
    return {};
}

Result<void> AutopsySession::findCause()
{
    if (auto tried = trySingles(); !tried) return tried;
    if (auto tried = tryRows(); !tried) return tried;
    if (auto confirmed = confirm(true); !confirmed) return confirmed;
    // Where rows are to blame no setting has to be changed.
    const bool byRows = std::ranges::any_of(
        m_entries, [](const Entry& entry) { return entry.result.kind == TestKind::Rows && entry.result.cures(); });
    if (!byRows) {
        if (!m_options.pairs)
            m_report.untested.push_back({{TRUELOSS_TEXT("Core", "Pairs of changes"), {}},
                                         {TRUELOSS_TEXT("Core", "they were not asked for"), {}}});
        if (auto tried = m_options.pairs ? tryPairs() : Result<void>(); !tried) return tried;
        if (auto made = makeSmaller(); !made) return made;
    }
    return confirm(false);
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
