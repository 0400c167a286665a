// The part of an autopsy that decides what is tried; how it is measured is in AutopsySession.cpp.

#include "experiment/AutopsySession.h"
#include "experiment/RoundRates.h"
#include "experiment/SuspectRows.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <utility>

namespace trueloss {

namespace {

constexpr std::size_t mostWarmUp = 20;
constexpr double jump = 2.0;
constexpr std::array ratePowers{0.1, 0.01, 0.001, 0.0001};
constexpr int mostExamSeeds = 3;

}  // namespace

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
    return tryLowerRates();
}

Result<void> AutopsySession::tryLowerRates()
{
    if (m_task.config.learningRate <= 0.0) return {};
    for (std::size_t i = 1; i < ratePowers.size(); ++i) {
        if (entryOf(rateChange(ratePowers[i - 1]).key)->result.cures()) break;
        if (entryOf(rateChange(ratePowers[i]).key) != nullptr) continue;
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
    const double most = best != nullptr ? best->result.cost : std::numeric_limits<double>::infinity();
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

Result<bool> AutopsySession::curesAt(double rate)
{
    Entry& entry = add(TestKind::Smallest, lowerRateChange(m_task.config.learningRate, rate));
    for (std::size_t seed = 0; seed < static_cast<std::size_t>(m_report.seeds); ++seed) {
        if (seed >= m_spikes.size() || !m_spikes[seed]) continue;
        if (auto measured = measure(entry, seed); !measured) return tl::unexpected(measured.error());
        if (!entry.result.cures()) return false;
    }
    return entry.result.cures();
}

Result<void> AutopsySession::makeSmaller()
{
    // Only the learning rate can be made smaller by degrees: the largest one that cures, by bisection.
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
    const double own = m_task.config.learningRate;
    std::vector<double> rates = roundRatesBetween(own * cures, own * fails);
    while (!rates.empty()) {
        m_ahead = static_cast<std::int64_t>(std::bit_width(rates.size())) * m_report.batches * m_report.seeds;
        if (!mayGoOn(m_report.batches)) {
            notTested({TRUELOSS_TEXT("Core", "A higher learning rate that still cures"), {}});
            return {};
        }
        const auto middle = rates.begin() + static_cast<std::ptrdiff_t>(rates.size() / 2);
        const auto cured = curesAt(*middle);
        if (!cured) return tl::unexpected(cured.error());
        if (*cured) {
            rates.erase(rates.begin(), middle + 1);
        } else {
            rates.erase(middle, rates.end());
        }
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
    // The rate that was low enough for the first seed need not be so for the others.
    for (std::size_t known = 0; known != m_entries.size();) {
        if (auto confirmed = confirm(true); !confirmed) return confirmed;
        known = m_entries.size();
        if (auto tried = tryLowerRates(); !tried) return tried;
    }
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

}  // namespace trueloss
