#include "CliFixture.h"
#include "support/EventBytes.h"

#include <signal.h>
#include <unistd.h>
#include <array>
#include <chrono>
#include <thread>

namespace trueloss::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class CliLog : public Cli {};

std::string bar(int step, const std::string& loss)
{
    return "\r " + std::to_string(step) + "/20 [=>............................] - ETA: 9s - loss: " + loss;
}

/// trueloss-cli watch, with a pipe to its standard input and one from its output.
class Watch {
public:
    explicit Watch(const std::string& what)
    {
        std::array<int, 2> in{};
        std::array<int, 2> out{};
        if (::pipe(in.data()) != 0 || ::pipe(out.data()) != 0) return;
        m_process = ::fork();
        if (m_process == 0) {
            ::dup2(in[0], STDIN_FILENO);
            ::dup2(out[1], STDOUT_FILENO);
            ::dup2(out[1], STDERR_FILENO);
            for (const int end : {in[0], in[1], out[0], out[1]}) ::close(end);
            ::execl(TRUELOSS_CLI, TRUELOSS_CLI, "watch", what.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        m_in = in[1];
        m_out = out[0];
    }
    ~Watch()
    {
        if (m_process > 0) ::kill(m_process, SIGKILL);
        finish();
        ::close(m_out);
    }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    void write(const std::string& text) const
    {
        EXPECT_EQ(::write(m_in, text.data(), text.size()), static_cast<ssize_t>(text.size()));
    }

    /// Reads until the output holds the text; the seconds that took, 60 at most.
    double secondsUntil(const std::string& text)
    {
        const auto start = std::chrono::steady_clock::now();
        std::array<char, 4096> buffer{};
        while (m_text.find(text) == std::string::npos) {
            const ssize_t got = ::read(m_out, buffer.data(), buffer.size());
            if (got <= 0) return 60.0;
            m_text.append(buffer.data(), static_cast<std::size_t>(got));
        }
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }

    void interrupt() const { ::kill(m_process, SIGINT); }

    /// Closes its input and waits for its end; its exit code.
    int finish()
    {
        if (m_in >= 0) ::close(m_in);
        m_in = -1;
        if (m_process <= 0) return m_code;
        secondsUntil(std::string(1, '\0'));
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_process = -1;
        m_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return m_code;
    }

    const std::string& text() const { return m_text; }

private:
    ::pid_t m_process = -1;
    int m_in = -1;
    int m_out = -1;
    int m_code = -1;
    std::string m_text;
};

TEST_F(CliLog, WatchShowsEachBatchSoonAfterItWasPrinted)
{
    Watch watch("-");
    // By hand: the mean of 4 and 5 is 4.5, with 1000000 behind them 333336.3333, then with 5 250003.5.
    watch.write("Epoch 1/2\n" + bar(1, "4.0000"));
    watch.secondsUntil("4.000  ");  // The start of the program is not its speed.
    double slowest = 0.0;
    const std::array<std::pair<const char*, const char*>, 3> steps{
        {{"4.5000", "5.000  "}, {"333336.3333", "1e6  "}, {"250003.5000", " 4      1             2.5e5"}}};
    int step = 1;
    for (const auto& [printed, shown] : steps) {
        watch.write(bar(++step, printed));
        slowest = std::max(slowest, watch.secondsUntil(shown));
    }
    EXPECT_LT(slowest, 0.2);
    EXPECT_EQ(watch.finish(), 0);
    EXPECT_THAT(watch.text(), AllOf(HasSubstr("kind: Keras progress bar"), HasSubstr("exact"), HasSubstr("bounded"),
                                    HasSubstr("SPIKE"), HasSubstr("What the log gives away")));
    // Only batch 3 is one.
    EXPECT_EQ(watch.text().find("SPIKE"), watch.text().rfind("SPIKE"));
}

TEST_F(CliLog, WatchStopsWhenItIsInterrupted)
{
    const auto log = write("watched.log", "Epoch 1/2\n" + bar(1, "4.0000") + bar(2, "4.5000") + "\n");
    Watch watch(log.string());
    EXPECT_LT(watch.secondsUntil("5.000"), 30.0);
    watch.interrupt();
    EXPECT_EQ(watch.finish(), 0);
    EXPECT_THAT(watch.text(), HasSubstr("What the log gives away"));
}

TEST_F(CliLog, WatchWaitsForWhatIsNotThereYet)
{
    const auto log = data() / "later.log";
    Watch watch(log.string());
    EXPECT_LT(watch.secondsUntil("waiting for"), 30.0);
    write("later.log", "Epoch 1/2\n" + bar(1, "4.0000") + "\n");
    EXPECT_LT(watch.secondsUntil("exact"), 30.0);
    watch.interrupt();
    EXPECT_EQ(watch.finish(), 0);
}

TEST_F(CliLog, NeverLetsALogSpeakToTheTerminal)
{
    const std::string evil =
        "\x1b[31m\x1b]0;title\x07 \x9b"
        "31m";
    const auto text =
        write("evil.log", evil + "Epoch 1/2\n" + bar(1, "4.0000") + evil + bar(2, "4.5000") + evil + "\n");
    const auto table = write("evil.csv", "step,loss," + evil + "\n1,2.0,1.0\n2,3.0,1.0\n");
    const auto events = write("evil.tfevents", versionFrame() + scalarFrame(1, "loss\x1b[31m\x07", 2.0f));
    for (const auto& file : {text, table, events}) {
        const Outcome plain = run("log '" + file.string() + "'");
        const Outcome piped = run("log -", {}, file.string());
        const Outcome watched = run("watch -", {}, file.string());
        EXPECT_EQ(plain.code, 0) << plain.text;
        for (const Outcome& outcome : {plain, piped, watched}) {
            EXPECT_THAT(outcome.text, HasSubstr("exact"));
            for (const char c : outcome.text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= ' ');
            EXPECT_THAT(outcome.text, Not(HasSubstr("\x9b")));
        }
    }
}

TEST_F(CliLog, ReadsTheKindAndColumnThatAreAskedFor)
{
    const auto file = write("x.tfevents", versionFrame() + scalarFrame(1, "loss", 2.0f) + scalarFrame(1, "mae", 3.5f) +
                                              scalarFrame(2, "loss", 2.5f) + scalarFrame(2, "mae", 4.5f));
    EXPECT_THAT(run("log '" + file.string() + "'").text,
                AllOf(HasSubstr("kind: TensorBoard events"), HasSubstr("column: loss"), HasSubstr("2.500")));
    const Outcome mae = run("log '" + file.string() + "' --kind tensorboard --column mae");
    EXPECT_EQ(mae.code, 0);
    EXPECT_THAT(mae.text, AllOf(HasSubstr("column: mae"), HasSubstr("4.500"), Not(HasSubstr("2.500"))));
    const Outcome wrong = run("log '" + file.string() + "' --kind keras");
    EXPECT_NE(wrong.code, 0);
    EXPECT_THAT(wrong.text, HasSubstr("\"keras\" is no kind of log. There are: keras-bar, "));
    EXPECT_NE(run("watch '" + file.string() + "' --kind keras").code, 0);
}

TEST_F(CliLog, PrintsEachRunOfALogOrTheOneAskedFor)
{
    std::string bytes = versionFrame();
    for (const float base : {1.0f, 7.0f})
        for (int step = 1; step <= 2; ++step)
            bytes += scalarFrame(step, "loss", base + 0.25f * static_cast<float>(step));
    const auto file = write("two.tfevents", bytes);
    EXPECT_THAT(run("log '" + file.string() + "'").text,
                AllOf(HasSubstr("run 1 of 2"), HasSubstr("run 2 of 2"), HasSubstr("1.250"), HasSubstr("7.500")));
    const Outcome second = run("log '" + file.string() + "' --run 2");
    EXPECT_EQ(second.code, 0);
    EXPECT_THAT(second.text, AllOf(HasSubstr("7.500"), Not(HasSubstr("1.250"))));
    const Outcome third = run("log '" + file.string() + "' --run 3");
    EXPECT_NE(third.code, 0);
    EXPECT_THAT(third.text, HasSubstr("There is no run 3 in the log; it has 2."));
}

TEST_F(CliLog, ReadsAFolderOfEventFilesAndAPipe)
{
    const auto folder = data() / "tensorboard" / "run";
    std::filesystem::create_directories(folder);
    const std::string bytes = versionFrame() + scalarFrame(1, "loss", 2.25f);
    std::ofstream(folder / "events.out.tfevents.1.host", std::ios::binary) << bytes;
    EXPECT_THAT(run("log '" + folder.parent_path().string() + "'").text, HasSubstr("2.250"));
    EXPECT_THAT(run("log -", {}, (folder / "events.out.tfevents.1.host").string()).text, HasSubstr("2.250"));
    const Outcome nothing = run("log -");
    EXPECT_NE(nothing.code, 0);
    EXPECT_THAT(nothing.text, HasSubstr("No training progress was found in -."));
}

}  // namespace
}  // namespace trueloss::test
