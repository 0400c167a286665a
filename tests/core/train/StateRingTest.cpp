#include "train/StateRing.h"

#include "base/Random.h"
#include "train/Presets.h"
#include "train/TrainingMemory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <future>
#include <limits>
#include <new>
#include <set>
#include <thread>

namespace trueloss {
namespace {

constexpr std::int64_t tensorBytes = 100'000;
/// What a state of makeState() may take beside its two tensors: names, sizes, settings.
constexpr std::int64_t overhead = 4'000;
constexpr double freeOfCharge = 1e9;  ///< A share that lets every state be taken.

SharedTensors makeTensors(std::int64_t bytes)
{
    NamedTensor tensor;
    tensor.name = "w";
    tensor.bytes.resize(static_cast<std::size_t>(bytes));
    return std::make_shared<const std::vector<NamedTensor>>(1, tensor);
}

std::shared_ptr<Checkpoint> makeState(std::int64_t batches)
{
    auto state = std::make_shared<Checkpoint>();
    state->position.batches = batches;
    state->position.epoch = 1 + batches / 100;
    state->weights = makeTensors(tensorBytes);
    state->optimizer.tensors = *makeTensors(tensorBytes);
    return state;
}

std::int64_t roomFor(std::int64_t states)
{
    return states * (2 * tensorBytes + overhead);
}

/// A run that goes by without training: each batch has an RMSE, each state is to be had.
class FakeRun {
public:
    explicit FakeRun(StateRing& ring) : m_ring(ring)
    {
        RunPosition at;
        m_ring.consider(at, nullptr, [] { return makeState(0); });
    }

    void batch(double rmse)
    {
        RunPosition at;
        at.batches = ++m_done;
        at.epoch = 1 + m_done / 100;
        BatchPoint point;
        point.rmse = rmse;
        m_ring.consider(at, &point, [this] { return makeState(m_done); });
    }

    std::int64_t done() const { return m_done; }

private:
    StateRing& m_ring;
    std::int64_t m_done = 0;
};

std::set<std::int64_t> keptBatches(const StateRing& ring)
{
    std::set<std::int64_t> kept;
    for (const KeptState& state : ring.kept()) kept.insert(state.batches);
    return kept;
}

/// What the kept states hold, counted without the ring's own book-keeping.
std::int64_t tensorBytesIn(const StateRing& ring)
{
    std::int64_t bytes = 0;
    for (const KeptState& kept : ring.kept()) {
        const auto state = ring.at(kept.batches);
        for (const NamedTensor& tensor : *state->weights) bytes += static_cast<std::int64_t>(tensor.bytes.size());
        for (const NamedTensor& tensor : state->optimizer.tensors)
            bytes += static_cast<std::int64_t>(tensor.bytes.size());
    }
    return bytes;
}

TEST(StateRing, KeepsEveryStateWhileThereIsRoom)
{
    StateRing ring({roomFor(20), freeOfCharge});
    FakeRun run(ring);
    while (run.done() < 15) run.batch(100.0);
    std::vector<KeptState> expected;
    for (std::int64_t i = 0; i <= 15; ++i) expected.push_back({i, 1, false});
    EXPECT_EQ(ring.kept(), expected);
    EXPECT_GE(ring.bytes(), 16 * 2 * tensorBytes);
    EXPECT_LE(ring.bytes(), roomFor(16));
    ASSERT_TRUE(ring.at(7));
    EXPECT_EQ(ring.at(7)->position.batches, 7);
    EXPECT_EQ(ring.at(16), nullptr);
    EXPECT_EQ(ring.nearest(100)->position.batches, 15);
}

TEST(StateRing, WithoutRoomForOneStateKeepsNone)
{
    StateRing ring({2 * tensorBytes - 1, freeOfCharge});
    FakeRun run(ring);
    while (run.done() < 5) run.batch(100.0);
    EXPECT_TRUE(ring.kept().empty());
    EXPECT_EQ(ring.bytes(), 0);
    EXPECT_EQ(ring.nearest(5), nullptr);
}

TEST(StateRing, WithRoomForTwoKeepsTheFirstAndTheLast)
{
    StateRing ring({roomFor(2), freeOfCharge});
    FakeRun run(ring);
    while (run.done() < 30) run.batch(100.0);
    EXPECT_THAT(keptBatches(ring), testing::ElementsAre(0, 30));
}

// Whatever comes: the budget holds, the first three and the newest four are there, and so are the states around the
// largest spike, from three batches before it to one after.
TEST(StateRing, KeepsWhatMattersWhateverComes)
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        const auto room = static_cast<std::int64_t>(24 + random.below(40));
        StateRing ring({roomFor(room), freeOfCharge});
        FakeRun run(ring);
        double largest = 0.0;
        std::int64_t largestAt = 0;
        while (run.done() < 600) {
            // A spike in 50 batches, each of another size; the others stay within a factor of 2.
            const bool spike = random.below(50) == 0;
            const double rmse = spike ? random.uniform(1'000.0, 1e7) : random.uniform(70.0, 130.0);
            run.batch(rmse);
            // The first batches have no level to be a spike of.
            if (spike && run.done() > 1 && rmse > largest) {
                largest = rmse;
                largestAt = run.done();
            }
            ASSERT_LE(ring.bytes(), ring.budget());
            ASSERT_LE(tensorBytesIn(ring), ring.budget());
            const auto kept = keptBatches(ring);
            for (const std::int64_t first : {0, 1, 2}) {
                if (first > run.done()) continue;
                ASSERT_TRUE(kept.contains(first)) << run.done();
            }
            for (std::int64_t back = 0; back < 4 && back <= run.done(); ++back)
                ASSERT_TRUE(kept.contains(run.done() - back)) << run.done();
            if (largestAt == 0) continue;
            for (std::int64_t i = std::max<std::int64_t>(largestAt - 3, 0); i <= largestAt + 1 && i <= run.done(); ++i)
                ASSERT_TRUE(kept.contains(i)) << "spike at " << largestAt << ", now " << run.done();
        }
        // No room is given away.
        EXPECT_GE(static_cast<std::int64_t>(ring.kept().size()), room - 1);
    }
}

// n batches at M states: spaced by a constant ratio, gap / age is ln(n) / M; a state that was thinned doubles it.
TEST(StateRing, StatesLieFurtherApartTheOlderTheyAre)
{
    constexpr std::int64_t room = 60;
    StateRing ring({roomFor(room), freeOfCharge});
    FakeRun run(ring);
    while (run.done() < 5'000) {
        run.batch(100.0);
        if (run.done() % 250 != 0) continue;
        const std::vector<KeptState> kept = ring.kept();
        const auto now = static_cast<double>(run.done());
        const double most = 2.0 * std::log(now) / static_cast<double>(room - 7);
        for (std::size_t i = 3; i + 1 < kept.size(); ++i) {
            const auto gap = static_cast<double>(kept[i + 1].batches - kept[i].batches);
            const double age = now - static_cast<double>(kept[i].batches);
            EXPECT_LE(gap, 1.0 + most * age) << "at " << kept[i].batches << " of " << now;
        }
    }
    // The newest quarter of them lies closer than the oldest one.
    const std::vector<KeptState> kept = ring.kept();
    const auto spread = [&kept](std::size_t from, std::size_t to) { return kept[to].batches - kept[from].batches; };
    EXPECT_LT(10 * spread(kept.size() - 15, kept.size() - 1), spread(3, 17));
}

TEST(StateRing, ManySpikesLeaveHalfOfTheRoomToTheOthers)
{
    constexpr std::int64_t room = 40;
    StateRing ring({roomFor(room), freeOfCharge});
    FakeRun run(ring);
    while (run.done() < 1'000) run.batch(run.done() % 8 == 7 ? 1e6 : 100.0);
    std::int64_t spikes = 0;
    for (const KeptState& state : ring.kept()) spikes += state.spike ? 1 : 0;
    EXPECT_GE(spikes, room / 2 - 8);
    EXPECT_LE(spikes, room / 2 + 8);  // Those among the newest and the first count apart.
}

TEST(StateRing, ABatchThatIsNotFiniteIsASpikeToo)
{
    StateRing ring({roomFor(12), freeOfCharge});
    FakeRun run(ring);
    while (run.done() < 200) run.batch(100.0);
    // The run stops there: the batch is not done, and there is no state after it.
    RunPosition at;
    at.batches = 200;
    BatchPoint point;
    point.rmse = std::numeric_limits<double>::infinity();
    ring.consider(at, &point, [] { return nullptr; });
    for (const KeptState& state : ring.kept()) EXPECT_EQ(state.spike, state.batches >= 198) << state.batches;
}

TEST(StateRing, WhatStatesShareIsCountedOnce)
{
    constexpr std::int64_t big = 3'000'000;
    const SharedTensors epoch = makeTensors(big);
    StateRing ring({big + roomFor(10), freeOfCharge});
    RunPosition at;
    const auto consider = [&](std::int64_t batches, const SharedTensors& lastGood) {
        at.batches = batches;
        BatchPoint point;
        point.rmse = 100.0;
        ring.consider(at, batches > 0 ? &point : nullptr, [&] {
            auto state = makeState(batches);
            state->lastGood = lastGood;
            return state;
        });
    };
    for (std::int64_t i = 0; i < 10; ++i) consider(i, epoch);
    EXPECT_EQ(ring.kept().size(), 10U);
    EXPECT_GE(ring.bytes(), big + 10 * 2 * tensorBytes);
    // Another epoch's has no room beside it: all with the former one have to go.
    consider(10, makeTensors(big));
    EXPECT_LE(ring.bytes(), ring.budget());
    EXPECT_THAT(keptBatches(ring), testing::ElementsAre(10));
}

TEST(StateRing, AStateThatCannotBeHadIsLeftOut)
{
    StateRing ring({roomFor(10), freeOfCharge});
    RunPosition at;
    BatchPoint point;
    point.rmse = 100.0;
    ring.consider(at, nullptr, [] { return makeState(0); });
    at.batches = 1;
    ring.consider(at, &point, []() -> std::shared_ptr<const Checkpoint> { throw std::bad_alloc(); });
    at.batches = 2;
    ring.consider(at, &point, []() -> std::shared_ptr<const Checkpoint> { return nullptr; });
    at.batches = 3;
    ring.consider(at, &point, [] { return makeState(3); });
    EXPECT_THAT(keptBatches(ring), testing::ElementsAre(0, 3));
    EXPECT_EQ(ring.nearest(2)->position.batches, 0);
}

// As from a GPU: the training goes on while a state comes, takes no other one meanwhile, and what came is kept with
// what the batches since have made of it.
TEST(StateRing, WhatIsOnItsWayFromAGpuIsNotWaitedFor)
{
    std::promise<void> arrived;
    const std::shared_future<void> arrival = arrived.get_future().share();
    StateRingOptions options{roomFor(10), freeOfCharge};
    options.bringing = freeOfCharge;
    StateRing ring(options);
    int asked = 0;
    const auto consider = [&](std::int64_t batches, double rmse) {
        RunPosition at;
        at.batches = batches;
        BatchPoint point;
        point.rmse = rmse;
        ring.consider(at, &point, [&asked, arrival, batches] {
            ++asked;
            return StateCopy::onItsWay([arrival, batches]() -> std::shared_ptr<const Checkpoint> {
                arrival.wait();
                if (batches == 4) throw std::bad_alloc();
                return makeState(batches);
            });
        });
    };
    consider(1, 100.0);
    consider(2, 100.0);
    consider(3, 1e6);  // A spike, beside which the state after batch 1 lies.
    EXPECT_EQ(asked, 1);
    EXPECT_TRUE(ring.kept().empty());
    arrived.set_value();
    const auto waitFor = [&ring](std::size_t states) {
        for (int i = 0; i < 5'000 && ring.kept().size() < states; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    waitFor(1);
    EXPECT_THAT(ring.kept(), testing::ElementsAre(KeptState{1, 1, true}));
    // One that cannot be brought is left out, and the next one comes.
    for (std::int64_t batch = 4; batch < 5'000 && ring.kept().size() < 2; ++batch) {
        consider(batch, 100.0);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    ASSERT_EQ(ring.kept().size(), 2U);
    EXPECT_GT(ring.kept().back().batches, 4);
}

// 5 % of the time: a copy of 0.1 s is paid for after 2 s. Three may be owed for.
TEST(StatePace, CopyingKeepsToItsShare)
{
    StatePace pace(0.05);
    EXPECT_TRUE(pace.mayTake(0.0));
    pace.took(0.0, 0.1);
    EXPECT_FALSE(pace.mayTake(1.99));
    EXPECT_TRUE(pace.mayTake(2.01));
    EXPECT_TRUE(pace.mayOwe(0.1));
    pace.took(0.1, 0.1);  // Paid at 4.
    pace.took(0.2, 0.1);  // At 6.
    EXPECT_TRUE(pace.mayOwe(0.3));
    pace.took(0.3, 0.1);  // At 8.
    EXPECT_FALSE(pace.mayOwe(1.9));
    EXPECT_TRUE(pace.mayOwe(2.1));
    EXPECT_FALSE(pace.mayTake(7.9));
    EXPECT_TRUE(pace.mayTake(8.1));
}

TEST(StateRing, CopiesThatCostMuchAreTakenSeldom)
{
    constexpr double share = 0.05;
    constexpr std::chrono::milliseconds cost(10);
    StateRing ring({roomFor(1'000), share});
    const auto start = std::chrono::steady_clock::now();
    int taken = 0;
    for (std::int64_t i = 0; i < 200; ++i) {
        RunPosition at;
        at.batches = i;
        BatchPoint point;
        point.rmse = 100.0;
        ring.consider(at, i > 0 ? &point : nullptr, [&] {
            ++taken;
            std::this_thread::sleep_for(cost);
            return makeState(i);
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    // The first three in any case; beyond them no more than are paid for.
    EXPECT_GE(taken, 3);
    EXPECT_LE(taken, 3 + static_cast<int>(seconds * share / std::chrono::duration<double>(cost).count()) + 1);
    for (const std::int64_t first : {0, 1, 2}) EXPECT_TRUE(keptBatches(ring).contains(first));
}

TEST(StateRing, IsReadWhileItGrows)
{
    StateRing ring({roomFor(10), freeOfCharge});
    std::jthread reader([&ring](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            const auto kept = ring.kept();
            EXPECT_TRUE(std::ranges::is_sorted(kept, {}, &KeptState::batches));
            EXPECT_LE(ring.bytes(), ring.budget());
            const auto state = ring.nearest(300);
            EXPECT_TRUE(!state || state->optimizer.tensors.size() == 1);
        }
    });
    FakeRun run(ring);
    while (run.done() < 400) run.batch(100.0);
}

TEST(StateRing, ItsBudgetIsAQuarterOfWhatTheTrainingLeaves)
{
    const TrainingConfig config = presetAsInTheQuestion({});
    const std::int64_t need = memoryNeed(config, true).total();
    EXPECT_EQ(stateRingBudget(config, need + 8'000'000'000), 2'000'000'000);
    EXPECT_EQ(stateRingBudget(config, need - 1), 0);
}

}  // namespace
}  // namespace trueloss
