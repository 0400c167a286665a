#include "Commands.h"
#include "LogRun.h"
#include "LogTable.h"
#include "TerminalRun.h"

#include "base/Numbers.h"
#include "chart/MarkupText.h"
#include "logs/LogFollower.h"

#include <poll.h>
#include <unistd.h>
#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <deque>
#include <iostream>
#include <memory>
#include <thread>
#include <vector>

namespace trueloss::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds betweenPolls{25};
constexpr std::chrono::milliseconds leastRest{50};  ///< Between two updates...
constexpr int restAfter = 4;                        ///< ...and times as long as the last one took.
constexpr double spikeFactor = 10.0;                ///< Times the local level.

std::atomic<bool> interrupted{false};

void onInterrupt(int)
{
    interrupted = true;
}

/// Prints what became known of one run, once.
class RunPrinter {
public:
    /// `title`: of the run; empty: it needs none.
    void print(const RecoveredRun& run, const std::string& title)
    {
        const RunRecord& record = run.record;
        if (record.batchCount() < m_values.size()) m_values.clear();  // The log was begun anew.
        m_detector.update(record);
        for (std::size_t i = 0; i < record.batchCount(); ++i) {
            const double value = record.trueCurve().at(i);
            const bool isNew = i == m_values.size();
            if (isNew) {
                m_values.push_back(value);
                m_bounds.resize(m_values.size());
            } else if (!changed(value, record.recovered(i).bound, i)) {
                continue;
            }
            printHead(title);
            const bool spike = value > spikeFactor * m_detector.levels()[i];
            printBatch(record, i, spike ? (isNew ? "  SPIKE" : "  SPIKE (corrected)") : isNew ? "" : "  (corrected)");
            m_values[i] = value;
            m_bounds[i] = record.recovered(i).bound;
        }
        printEpochs(record, title);
    }

private:
    /// Whether what was printed of a batch has turned out wrong: more of the log may tell who wrote it.
    bool changed(double value, double bound, std::size_t index) const
    {
        if (std::isnan(value) || std::isnan(m_values[index])) return std::isnan(value) != std::isnan(m_values[index]);
        return std::abs(value - m_values[index]) > bound + m_bounds[index];
    }

    void printHead(const std::string& title)
    {
        if (m_headed) return;
        m_headed = true;
        if (!title.empty()) std::printf("%s\n", title.c_str());
        printBatchHead();
    }

    void printEpochs(const RunRecord& record, const std::string& title)
    {
        if (record.epochs().size() < m_epochs) m_epochs = 0;
        for (; m_epochs < record.epochs().size(); ++m_epochs) {
            const EpochPoint& epoch = record.epochs()[m_epochs];
            printHead(title);
            std::printf("epoch %lld ends: printed mean %s, validation %s\n", static_cast<long long>(epoch.epoch),
                        tableNumber(epoch.runningMean).c_str(), tableNumber(epoch.rmse).c_str());
        }
    }

    ArtifactDetector m_detector;
    std::vector<double> m_values;  ///< As they were printed.
    std::vector<double> m_bounds;
    std::size_t m_epochs = 0;
    bool m_headed = false;
};

class Watch {
public:
    void show(const ImportedLog& log)
    {
        if (log.kind && m_kind != log.kind) {
            m_kind = log.kind;
            std::printf("kind: %s\n", toEnglish(logKindTitle(*log.kind)).c_str());
        }
        m_runs.resize(std::max(m_runs.size(), log.runs.size()));
        for (std::size_t i = 0; i < log.runs.size(); ++i) {
            const RecoveredRun& run = log.runs[i];
            m_runs[i].print(run, "run: " + cleanText(run.record.name) + ", " + cleanText(run.column));
        }
        std::fflush(stdout);
    }

private:
    std::optional<LogKind> m_kind;
    std::deque<RunPrinter> m_runs;
};

void printEnd(const ImportedLog& log)
{
    std::cout << std::flush;
    printNotes(log.notes);
    for (const RecoveredRun& run : log.runs) {
        printNotes(run.notes);
        printConclusions(run.conclusions);
    }
}

void waitForMore(const LogArguments& arguments)
{
    if (!arguments.fromInput()) {
        std::this_thread::sleep_for(betweenPolls);
        return;
    }
    pollfd more{STDIN_FILENO, POLLIN, 0};
    ::poll(&more, 1, static_cast<int>(betweenPolls.count()));
}

int watch(const LogArguments& arguments)
{
    const auto kind = arguments.logKind();
    if (!kind) return printError(kind.error());
    const auto follower = arguments.fromInput()
                              ? std::make_unique<LogFollower>(STDIN_FILENO, "-", *kind, arguments.options())
                              : std::make_unique<LogFollower>(arguments.file, *kind, arguments.options());
    interrupted = false;
    const auto previous = std::signal(SIGINT, onInterrupt);
    Watch shown;
    bool due = false;
    bool waiting = false;
    auto next = Clock::now();
    while (!interrupted && !follower->ended()) {
        const bool news = follower->poll();
        due = due || news;
        if (due && Clock::now() >= next) {
            const auto begin = Clock::now();
            shown.show(follower->log());
            const auto end = Clock::now();
            next = end + std::max<Clock::duration>(restAfter * (end - begin), leastRest);
            due = false;
        }
        if (!follower->found() && !std::exchange(waiting, true))
            std::cerr << "waiting for " << cleanText(arguments.file) << "\n";
        if (!news) waitForMore(arguments);
    }
    std::signal(SIGINT, previous);
    const ImportedLog log = follower->log();
    shown.show(log);
    printEnd(log);
    if (follower->error()) return printError(*follower->error());
    return 0;
}

}  // namespace

void addWatchCommand(CLI::App& app, std::function<int()>& run)
{
    auto arguments = std::make_shared<LogArguments>();
    CLI::App* command = app.add_subcommand("watch",
                                           "Follow a log while it is written and print the true loss of each batch: "
                                           "python train.py | trueloss-cli watch -");
    addLogArguments(*command, *arguments, "Log file or folder of event files; - for the standard input");
    command->callback([arguments, &run] { run = [arguments] { return watch(*arguments); }; });
}

}  // namespace trueloss::cli
