#include "train/StateRing.h"

#include "train/TrainingMemory.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <limits>
#include <utility>

namespace trueloss {

namespace {

constexpr std::size_t levelWindow = 9;
constexpr std::int64_t firstStates = 3;
constexpr std::size_t newestStates = 4;
// Of the states beside spike number k, those after k - 3 to k + 1 batches: k was computed on that after k - 1.
constexpr std::int64_t beforeSpike = 3;
constexpr std::int64_t afterSpike = 1;

std::int64_t sizeOf(const std::vector<NamedTensor>& tensors)
{
    std::int64_t bytes = 0;
    for (const NamedTensor& tensor : tensors) bytes += static_cast<std::int64_t>(tensor.bytes.size() + sizeof tensor);
    return bytes;
}

/// Without what is shared.
std::int64_t ownSize(const Checkpoint& state)
{
    return static_cast<std::int64_t>(sizeof state + state.random.cpu.size() + state.random.cuda.size()) +
           sizeOf(state.optimizer.tensors);
}

double median(const std::deque<double>& values)
{
    std::vector<double> sorted(values.begin(), values.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() - 1) / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

}  // namespace

std::int64_t stateRingBudget(const TrainingConfig& config, std::int64_t available)
{
    return std::max<std::int64_t>(0, (available - memoryNeed(config, true).total()) / 4);
}

StateRing::StateRing(const StateRingOptions& options)
    : m_options(options), m_pace(options.share), m_bringPace(options.bringing)
{
}

StateRing::~StateRing() = default;

double StateRing::now() const
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
}

void StateRing::consider(const RunPosition& at, const BatchPoint* point, const TakeState& take)
{
    const double begin = now();
    Dropped dropped;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_first) m_first = at.batches;
        if (point != nullptr) judge(at, *point);
        if (!due(at.batches, begin)) return;
        makeRoom(m_size, dropped);
    }
    dropped.clear();
    std::shared_ptr<const Checkpoint> state;
    try {
        StateCopy copy = take();
        if (copy.waits()) {
            const std::lock_guard lock(m_mutex);
            if (!m_bringer.joinable()) m_bringer = std::jthread([this](const std::stop_token& stop) { bring(stop); });
            m_onItsWay = std::move(copy);
            m_sent.notify_one();
        } else {
            state = copy.get();
        }
    } catch (const std::exception&) {
        // No memory for it: the training goes on without this state.
    }
    m_pace.took(begin, now() - begin);
    if (!state) return;
    const std::lock_guard lock(m_mutex);
    add(std::move(state), dropped);
}

bool StateRing::due(std::int64_t batches, double at) const
{
    if (m_onItsWay || m_size > m_options.bytes) return false;
    if (m_pace.mayTake(at) && m_bringPace.mayTake(at)) return true;
    return wanted(batches) && m_pace.mayOwe(at) && m_bringPace.mayOwe(at);
}

/// The ring's thread: waits for what is on its way from a GPU.
void StateRing::bring(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_sent.wait(lock, stop, [this] { return m_onItsWay.has_value(); })) {
        StateCopy copy = *m_onItsWay;
        lock.unlock();
        const double begin = now();
        std::shared_ptr<const Checkpoint> state;
        try {
            state = copy.get();
        } catch (const std::exception&) {
            // As above.
        }
        const double cost = now() - begin;
        Dropped dropped;
        lock.lock();
        m_bringPace.took(begin, cost);
        if (state) add(std::move(state), dropped);
        m_onItsWay.reset();
        lock.unlock();
        dropped.clear();
        lock.lock();
    }
}

/// Whether the batch is a spike, and which states that makes worth keeping. Under the lock, as all below.
void StateRing::judge(const RunPosition& at, const BatchPoint& point)
{
    const bool finite = std::isfinite(point.rmse);
    const double level = m_recent.empty() ? 0.0 : median(m_recent);
    const double ratio = !finite ? std::numeric_limits<double>::infinity() : level > 0.0 ? point.rmse / level : 0.0;
    if (finite) m_recent.push_back(point.rmse);
    if (m_recent.size() > levelWindow) m_recent.pop_front();
    // A batch that stopped the run is not counted among those that are done.
    const std::int64_t number = finite ? at.batches : at.batches + 1;
    std::erase_if(m_spikes, [number](const Spike& spike) { return spike.batch + afterSpike < number; });
    if (ratio <= m_options.spikeRatio) return;
    m_spikes.push_back({number, ratio});
    for (Entry& entry : m_entries) {
        if (entry.batches >= number - beforeSpike) entry.spikeRatio = std::max(entry.spikeRatio, ratio);
    }
}

/// Whether the state is worth owing time for.
bool StateRing::wanted(std::int64_t batches) const
{
    return batches < *m_first + firstStates || !m_spikes.empty();
}

void StateRing::share(const SharedTensors& tensors, int change)
{
    if (!tensors) return;
    Shared& shared = m_shared[tensors.get()];
    if (shared.uses == 0) {
        shared.bytes = sizeOf(*tensors);
        m_bytes += shared.bytes;
    }
    shared.uses += change;
    if (shared.uses > 0) return;
    m_bytes -= shared.bytes;
    m_shared.erase(tensors.get());
}

void StateRing::add(std::shared_ptr<const Checkpoint> state, Dropped& dropped)
{
    m_size = ownSize(*state) + (state->weights ? sizeOf(*state->weights) : 0);
    Entry entry;
    entry.batches = state->position.batches;
    entry.own = ownSize(*state);
    for (const Spike& spike : m_spikes) {
        if (entry.batches <= spike.batch + afterSpike) entry.spikeRatio = std::max(entry.spikeRatio, spike.ratio);
    }
    for (const SharedTensors& tensors : {state->weights, state->best, state->lastGood}) share(tensors, 1);
    m_bytes += entry.own;
    entry.state = std::move(state);
    m_entries.push_back(std::move(entry));
    makeRoom(0, dropped);
}

void StateRing::drop(std::size_t index, Dropped& dropped)
{
    Entry& entry = m_entries[index];
    for (const SharedTensors& tensors : {entry.state->weights, entry.state->best, entry.state->lastGood})
        share(tensors, -1);
    m_bytes -= entry.own;
    dropped.push_back(std::move(entry.state));
    m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(index));
}

/// `incoming`: bytes of a state that is about to be added; 0: none.
void StateRing::makeRoom(std::int64_t incoming, Dropped& dropped)
{
    while (!m_entries.empty() && m_bytes + incoming > m_options.bytes) drop(victim(incoming > 0), dropped);
}

bool StateRing::isFirst(std::size_t index) const
{
    return m_entries[index].batches < *m_first + firstStates;
}

/// Of the states before `end` that nothing protects, the one whose loss widens its gap least, as measured by how far
/// back it lies.
std::optional<std::size_t> StateRing::leastMissed(std::size_t end) const
{
    std::optional<std::size_t> best;
    double least = 0.0;
    const std::int64_t newest = m_entries.back().batches;
    for (std::size_t i = 1; i < end; ++i) {
        if (m_entries[i].spikeRatio > 0.0 || isFirst(i)) continue;
        const auto gap = static_cast<double>(m_entries[i + 1].batches - m_entries[i - 1].batches);
        const double missed = gap / static_cast<double>(newest - m_entries[i].batches);
        if (best && missed >= least) continue;
        best = i;
        least = missed;
    }
    return best;
}

/// Requires an entry. `oneComes`: the newest is still to be added.
std::size_t StateRing::victim(bool oneComes) const
{
    const std::size_t count = m_entries.size();
    const std::size_t end = count - std::min(count, newestStates - (oneComes ? 1 : 0));
    std::optional<std::size_t> spike;
    std::int64_t spikes = 0;
    for (std::size_t i = 0; i < end; ++i) {
        if (m_entries[i].spikeRatio <= 0.0 || isFirst(i)) continue;
        ++spikes;
        if (!spike || m_entries[i].spikeRatio < m_entries[*spike].spikeRatio) spike = i;
    }
    const auto other = leastMissed(end);
    const bool tooManySpikes = spikes * m_size > m_options.bytes / 2;
    if (other && !tooManySpikes) return *other;
    if (spike) return *spike;
    if (other) return *other;
    // What is left are the first and the newest ones: the oldest of the newest, then the last of the first.
    const std::size_t most = std::max<std::size_t>(count - (oneComes ? 0 : 1), 1);
    for (std::size_t i = 0; i < most; ++i) {
        if (!isFirst(i)) return i;
    }
    return most - 1;
}

std::vector<KeptState> StateRing::kept() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<KeptState> kept;
    kept.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        kept.push_back({entry.batches, entry.state->position.epoch, entry.spikeRatio > 0.0});
    return kept;
}

std::shared_ptr<const Checkpoint> StateRing::at(std::int64_t batches) const
{
    auto state = nearest(batches);
    return state && state->position.batches == batches ? state : nullptr;
}

std::shared_ptr<const Checkpoint> StateRing::nearest(std::int64_t batches) const
{
    const std::lock_guard lock(m_mutex);
    const auto after =
        std::upper_bound(m_entries.begin(), m_entries.end(), batches,
                         [](std::int64_t wantedBatches, const Entry& entry) { return wantedBatches < entry.batches; });
    return after == m_entries.begin() ? nullptr : std::prev(after)->state;
}

std::int64_t StateRing::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

}  // namespace trueloss
