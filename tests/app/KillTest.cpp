// A training of the command line that is killed again and again, at moments that nobody chose. TRUELOSS_KILLS says how
// often; 200 is what was measured, the usual run of the tests kills less often.

#include "base/Random.h"
#include "store/RunStore.h"
#include "support/TinyDataset.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>
#include <vector>

namespace trueloss {
namespace {

using Clock = std::chrono::steady_clock;

int killCount()
{
    const char* wanted = std::getenv("TRUELOSS_KILLS");
    return wanted == nullptr ? 12 : std::atoi(wanted);
}

/// trueloss-cli as a child whose lines are read as they come.
class Child {
public:
    explicit Child(const std::vector<std::string>& arguments)
    {
        int ends[2];
        if (::pipe(ends) != 0) return;
        m_id = ::fork();
        if (m_id == 0) {
            ::dup2(ends[1], 1);
            ::dup2(ends[1], 2);
            ::close(ends[0]);
            ::close(ends[1]);
            std::vector<char*> words{const_cast<char*>(TRUELOSS_CLI)};
            for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
            words.push_back(nullptr);
            ::execv(TRUELOSS_CLI, words.data());
            ::_exit(127);
        }
        ::close(ends[1]);
        m_pipe = ends[0];
    }
    ~Child()
    {
        kill();
        ::close(m_pipe);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Reads until the moment or the child's end; false once it has ended.
    bool readUntil(Clock::time_point moment)
    {
        for (;;) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(moment - Clock::now()).count();
            if (left <= 0) return true;
            pollfd waiting{m_pipe, POLLIN, 0};
            if (::poll(&waiting, 1, static_cast<int>(left)) <= 0) continue;
            char buffer[4096];
            const auto got = ::read(m_pipe, buffer, sizeof buffer);
            if (got <= 0) return false;
            m_text.append(buffer, static_cast<std::size_t>(got));
            takeLines();
        }
    }

    void kill()
    {
        if (m_id <= 0) return;
        ::kill(m_id, SIGKILL);
        wait();
    }

    int wait()
    {
        int status = 0;
        ::waitpid(m_id, &status, 0);
        m_id = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    /// The last epoch that was printed before the moment; 0: none.
    int epochPrintedBefore(Clock::time_point moment) const
    {
        int last = 0;
        for (const auto& [epoch, when] : m_epochs) {
            if (when <= moment) last = epoch;
        }
        return last;
    }
    const std::string& text() const { return m_text; }

private:
    void takeLines()
    {
        for (std::size_t end = m_text.find('\n', m_read); end != std::string::npos; end = m_text.find('\n', m_read)) {
            const std::string line = m_text.substr(m_read, end - m_read);
            m_read = end + 1;
            const std::size_t at = line.rfind("epoch ", 0) == 0 ? 6 : std::string::npos;
            if (at != std::string::npos) m_epochs.emplace_back(std::atoi(line.c_str() + at), Clock::now());
        }
    }

    pid_t m_id = -1;
    int m_pipe = -1;
    std::string m_text;
    std::size_t m_read = 0;
    std::vector<std::pair<int, Clock::time_point>> m_epochs;
};

TEST(Kill, LosesAtMostTheLastSecondAndGoesOnEveryTime)
{
    const test::TemporaryFolder folder;
    const auto table = test::writeTinyData(folder.path() / "data", 16);
    const std::string kept = (folder.path() / "store").string();
    const std::vector<std::string> settings{"--store", kept, "--threads", "1", "--checkpoint-seconds", "0.3"};
    std::vector<std::string> begin{"train",    (folder.path() / "data").string(),
                                   "--preset", "recommended",
                                   "--size",   "16x16",
                                   "--batch",  "4",
                                   "--epochs", "100000"};
    begin.insert(begin.end(), settings.begin(), settings.end());

    Random random(20);
    std::string id;
    std::int64_t furthest = 0;
    int printed = 0;
    const int kills = killCount();
    for (int i = 0; i < kills; ++i) {
        std::vector<std::string> arguments = begin;
        if (!id.empty()) {
            arguments = {"resume", id};
            arguments.insert(arguments.end(), settings.begin(), settings.end());
        }
        Child child(arguments);
        const auto life = std::chrono::milliseconds(200 + random.below(2200));
        ASSERT_TRUE(child.readUntil(Clock::now() + life)) << "ended by itself after kill " << i << ":\n"
                                                          << child.text();
        // What was committed before the kill stays.
        std::int64_t committed = 0;
        if (auto store = RunStore::open(kept)) {
            if (const auto runs = store->list(); runs && !runs->empty()) committed = runs->front().figures.batches;
        }
        const Clock::time_point death = Clock::now();
        child.kill();

        auto store = RunStore::open(kept);
        ASSERT_TRUE(store) << toEnglish(store.error().message);
        EXPECT_FALSE(store->salvage()) << "kill " << i;
        const auto runs = store->list();
        ASSERT_TRUE(runs);
        if (runs->empty()) continue;  // Killed before it began.
        ASSERT_EQ(runs->size(), 1U);
        id = runs->front().id;
        EXPECT_EQ(runs->front().state, RunState::Interrupted);
        const auto run = store->load(id);
        ASSERT_TRUE(run) << toEnglish(run.error().message);
        const auto batches = static_cast<std::int64_t>(run->record.batchCount());
        EXPECT_GE(batches, committed) << "kill " << i;
        // An epoch's line is printed after its last batch, a batch is never more than a second from the disk.
        const int epoch = child.epochPrintedBefore(death - std::chrono::seconds(1));
        EXPECT_GE(static_cast<int>(run->record.epochs().size()), epoch) << "kill " << i;
        printed = std::max(printed, epoch);
        furthest = std::max(furthest, batches);
    }
    ASSERT_FALSE(id.empty());
    EXPECT_GT(printed, 0);
    std::cout << kills << " kills, the run came to batch " << furthest << "\n";

    // It ends where the run that nobody disturbed ends, bit for bit.
    auto store = RunStore::open(kept);
    ASSERT_TRUE(store);
    const auto before = store->load(id);
    ASSERT_TRUE(before);
    const std::string epochs = std::to_string(before->record.epochs().size() + 3);
    std::vector<std::string> last{"resume", id, "--batches", "0"};
    last.insert(last.end(), settings.begin(), settings.end());
    {
        Child child(last);
        child.readUntil(Clock::now() + std::chrono::seconds(3));
        child.kill();
    }
    const std::string other = (folder.path() / "undisturbed").string();
    std::vector<std::string> whole = begin;
    whole[whole.size() - settings.size() - 1] = epochs;
    whole[whole.size() - settings.size() + 1] = other;
    {
        Child child(whole);
        while (child.readUntil(Clock::now() + std::chrono::seconds(60))) {
        }
        EXPECT_EQ(child.wait(), 0) << child.text();
    }
    auto otherStore = RunStore::open(other);
    ASSERT_TRUE(otherStore);
    const auto undisturbed = otherStore->load(otherStore->list()->front().id);
    ASSERT_TRUE(undisturbed);
    const auto disturbed = store->load(id);
    ASSERT_TRUE(disturbed);
    const BatchValues& a = disturbed->record.trueCurve().values();
    const BatchValues& b = undisturbed->record.trueCurve().values();
    const std::size_t common = std::min(a.size(), b.size());
    ASSERT_GT(common, 100U);
    for (std::size_t i = 0; i < common; ++i) ASSERT_EQ(a[i], b[i]) << "batch " << i;
}

}  // namespace
}  // namespace trueloss
