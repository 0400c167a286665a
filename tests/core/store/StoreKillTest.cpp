#include "base/Random.h"
#include "core/store/StoreTestTools.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <cstdio>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace trueloss {
namespace {

using namespace testing_store;

/// A process that writes a run, and what it has told when it was killed.
class Child {
public:
    explicit Child(const std::filesystem::path& folder)
    {
        int ends[2] = {};
        if (::pipe(ends) != 0) std::abort();
        m_process = ::fork();
        if (m_process == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execl(TRUELOSS_STORE_CHILD, TRUELOSS_STORE_CHILD, folder.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(ends[1]);
        m_reader = std::thread([this, end = ends[0]] {
            char buffer[4096];
            for (ssize_t size = 0; (size = ::read(end, buffer, sizeof buffer)) > 0;) {
                const std::lock_guard lock(m_mutex);
                m_told.append(buffer, static_cast<std::size_t>(size));
            }
            ::close(end);
            const std::lock_guard lock(m_mutex);
            m_over = true;
        });
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() { kill(); }

    /// Or for its end, when it cannot.
    void waitForRun()
    {
        while (true) {
            {
                const std::lock_guard lock(m_mutex);
                if (m_over || m_told.find('\n') != std::string::npos) return;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }

    void kill()
    {
        if (m_process <= 0) return;
        ::kill(m_process, SIGKILL);
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_process = -1;
        m_reader.join();
    }

    /// Of a child that was killed.
    std::vector<std::string> lines() const
    {
        std::vector<std::string> out;
        std::istringstream in(m_told.substr(0, m_told.rfind('\n') + 1));
        for (std::string line; std::getline(in, line);) out.push_back(line);
        return out;
    }

private:
    pid_t m_process = -1;
    std::thread m_reader;
    std::mutex m_mutex;
    std::string m_told;
    bool m_over = false;
};

/// Six instances at a time write into one store and are killed at moments of their own: 36 kills.
TEST(StoreKill, LosesNoCommittedBatchAndAtMostASecondOfOthers)
{
    const TemporaryFolder folder;
    Random random(20260101);
    std::size_t kills = 0;
    std::int64_t longest = 0;
    for (int round = 0; round < 6; ++round) {
        std::vector<std::unique_ptr<Child>> children;
        for (int i = 0; i < 6; ++i) children.push_back(std::make_unique<Child>(folder.path()));
        std::vector<std::thread> killers;
        for (auto& child : children) {
            const auto moment = std::chrono::microseconds(random.below(2'500'000));
            killers.emplace_back([&child = *child, moment] {
                child.waitForRun();
                std::this_thread::sleep_for(moment);
                child.kill();
            });
        }
        for (std::thread& killer : killers) killer.join();

        const auto store = RunStore::open(folder.path());
        ASSERT_TRUE(store) << toEnglish(store.error().message);
        ASSERT_FALSE(store->salvage()) << "a kill is no damage";
        for (const auto& child : children) {
            std::string id;
            std::int64_t stored = 0;
            std::int64_t last = 0;
            std::vector<std::pair<std::int64_t, std::int64_t>> appended;
            for (const std::string& line : child->lines()) {
                ASSERT_FALSE(line.starts_with("error")) << line;
                std::istringstream in(line);
                std::string word;
                in >> word;
                if (word == "run") in >> id;
                if (word == "stored") in >> stored;
                if (word == "appended") {
                    std::int64_t count = 0;
                    in >> count >> last;
                    appended.emplace_back(count, last);
                }
            }
            ASSERT_FALSE(id.empty());
            const auto run = store->load(id);
            ASSERT_TRUE(run) << toEnglish(run.error().message);
            EXPECT_EQ(run->summary.state, RunState::Interrupted);
            EXPECT_EQ(difference(run->info, sampleInfo("child")), "");
            const auto count = static_cast<std::int64_t>(run->record.batchCount());
            EXPECT_GE(count, stored);
            for (const auto& [batches, moment] : appended) {
                if (moment <= last - 1000) {
                    EXPECT_GE(count, batches) << "lost after " << last - moment << " ms";
                }
            }
            longest = std::max(longest, last);
            for (std::int64_t i = 0; i < count; ++i) {
                ASSERT_TRUE(sameBits(run->record.batch(static_cast<std::size_t>(i)), sampleBatch(i))) << i;
            }
            for (std::size_t i = 0; i < run->record.epochs().size(); ++i) {
                ASSERT_TRUE(sameBits(run->record.epochs()[i], sampleEpoch(static_cast<std::int64_t>(i) + 1))) << i;
            }
            // And it can be gone on with.
            auto writer =
                RunWriter::resume(*store, id, {count, static_cast<std::int64_t>(run->record.epochs().size())});
            ASSERT_TRUE(writer) << toEnglish(writer.error().message);
            (*writer)->append(sampleBatch(count));
            (*writer)->end(RunState::Completed);
            ASSERT_TRUE((*writer)->close());
            ASSERT_EQ(store->details(id)->summary.figures.batches, count + 1);
            ++kills;
        }
    }
    EXPECT_EQ(kills, 36U);
    EXPECT_GT(longest, 1500) << "no child lived long enough for the second to count";
}

}  // namespace
}  // namespace trueloss
