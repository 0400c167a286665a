#include "logs/LogImport.h"

#include "logs/KerasProgress.h"
#include "logs/TextLines.h"
#include "logs/Unaverage.h"

#include <stdlib.h>
#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <exception>
#include <fstream>
#include <limits>
#include <numeric>
#include <string>

namespace trueloss {

namespace {

constexpr std::int64_t mostBatches = 5'000'000;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// What the bar counts, and what drew it.
struct BarFormat {
    std::int64_t batchSize = 0;  ///< Samples a batch; 0 when the bar counts steps.
    MeanArithmetic arithmetic = MeanArithmetic::Single;

    std::int64_t stepOf(std::int64_t current) const { return batchSize ? (current - 1) / batchSize + 1 : current; }
};

bool isLastLine(const KerasBarLine& line)
{
    return line.target && line.current >= *line.target;
}

/// fit(x, y) of Keras up to 2.3.1 counts samples: then every line but the last is a multiple of the batch size, and the
/// first line of an epoch, which is always drawn, is the batch size itself.
std::int64_t batchSizeOf(const std::vector<KerasEpoch>& epochs)
{
    std::int64_t divisor = 0;
    bool startsWithIt = false;
    for (const KerasEpoch& epoch : epochs) {
        for (const KerasBarLine& line : epoch.lines) {
            if (!line.target) return 0;  // Samples are always known.
            if (!isLastLine(line)) divisor = std::gcd(divisor, line.current);
        }
    }
    for (const KerasEpoch& epoch : epochs) {
        if (epoch.hasHeader && !epoch.lines.empty() && epoch.lines.front().current == divisor) startsWithIt = true;
    }
    return divisor > 1 && startsWithIt ? divisor : 0;
}

BarFormat formatOf(const std::vector<KerasEpoch>& epochs)
{
    BarFormat format;
    format.batchSize = batchSizeOf(epochs);
    bool old = format.batchSize > 0;
    for (const KerasEpoch& epoch : epochs) {
        if (!epoch.finalLine) continue;
        // No "/step": up to Keras 2.0.8. A last step beyond the target: a fractional number of steps, up to 2.3.1.
        old = old || epoch.finalLine->timeUnit != KerasBarLine::TimeUnit::Step ||
              epoch.finalLine->current > epoch.finalLine->target.value_or(0);
    }
    if (old) format.arithmetic = MeanArithmetic::Double;
    return format;
}

/// The lines of an epoch that the running mean can be undone from, and the step at which the epoch ended.
struct UsableLines {
    std::vector<PrintedMean> lines;
    std::int64_t lastStep = 0;
    double lastPrinted = unknown;  ///< At lastStep, where no usable line stands there.
};

UsableLines usableLines(const KerasEpoch& epoch, const BarFormat& format)
{
    UsableLines out;
    const auto add = [&out, &format](const KerasBarLine& line) {
        out.lastStep = format.stepOf(line.current);
        out.lines.push_back({out.lastStep, static_cast<double>(line.current), line.loss->value, line.loss->halfUnit});
    };
    const bool sampled = format.batchSize > 0;
    const bool endsBeyond = epoch.finalLine && epoch.finalLine->current > epoch.finalLine->target.value_or(0);
    for (const KerasBarLine& line : epoch.lines) {
        if (sampled || !isLastLine(line) || endsBeyond) {
            add(line);
        } else {
            out.lastStep = line.current;
            out.lastPrinted = line.loss->value;
        }
    }
    if (epoch.finalLine && epoch.finalLine->current > (out.lines.empty() ? 0 : epoch.lines.back().current)) {
        // Up to 2.3.1 the line at the end gets the last batch and the epoch's mean together. Counted in samples that
        // makes the exact mean again; counted in steps it does not. For "/sample", of tf.keras, it is not verified.
        if (sampled && epoch.finalLine->timeUnit != KerasBarLine::TimeUnit::Sample) {
            add(*epoch.finalLine);
        } else {
            out.lastStep = format.stepOf(epoch.finalLine->current);
            out.lastPrinted = epoch.finalLine->loss->value;
        }
    }
    return out;
}

class Importer {
public:
    Importer(const KerasProgress& progress, const std::filesystem::path& file)
        : m_progress(progress), m_format(formatOf(progress.epochs())), m_file(file.string())
    {
        m_out.record.name = file.filename().string();
        m_out.record.source = RunSource::Log;
        m_out.record.settings = {{TRUELOSS_TEXT("Core", "log format"), "Keras progress bar"},
                                 {TRUELOSS_TEXT("Core", "log counts"), m_format.batchSize > 0 ? "samples" : "steps"}};
        if (m_format.batchSize > 0) {
            m_out.record.settings.push_back({"batch size", std::to_string(m_format.batchSize)});
        }
    }

    Result<RecoveredRun> run()
    {
        for (const KerasEpoch& epoch : m_progress.epochs()) {
            if (epoch.lines.empty() && !epoch.finalLine) continue;
            if (auto added = addEpoch(epoch); !added) return tl::unexpected<Error>(added.error());
        }
        addNotes();
        return std::move(m_out);
    }

private:
    Result<void> addEpoch(const KerasEpoch& epoch)
    {
        m_epoch = std::max(epoch.number, m_epoch + 1);
        if (epoch.lines.empty()) {
            ++m_endsOnly;
        } else {
            const UsableLines usable = usableLines(epoch, m_format);
            const auto before = static_cast<std::int64_t>(m_out.record.batchCount());
            if (usable.lastStep > mostBatches - before) {
                return fail(
                    ErrorCode::TooLarge,
                    TRUELOSS_TEXT("Core",
                                  "%1 counts to batch %2 in epoch %3; at most %4 batches are read in all. Cut it into "
                                  "parts of fewer epochs."),
                    {m_file, usable.lastStep, m_epoch, mostBatches});
            }
            addBatches(epoch, usable);
        }
        if (epoch.finalLine) {
            EpochPoint point;
            point.epoch = m_epoch;
            point.lastBatch = static_cast<std::int64_t>(m_out.record.batchCount());
            point.rmse = epoch.finalLine->valLoss ? epoch.finalLine->valLoss->value : unknown;
            point.mae = unknown;
            point.r2 = unknown;
            point.runningMean = epoch.finalLine->loss->value;
            point.seconds = epoch.finalLine->seconds;
            m_out.record.append(point);
        }
        return {};
    }

    void addBatches(const KerasEpoch& epoch, const UsableLines& usable)
    {
        const std::vector<RecoveredBlock> blocks = undoRunningMean(usable.lines, m_format.arithmetic);
        std::int64_t done = 0;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const RecoveredBlock& block = blocks[i];
            for (std::int64_t step = block.firstStep; step <= block.lastStep; ++step) {
                const double printed = step == block.lastStep ? usable.lines[i].value : unknown;
                addBatch(epoch, step, block.value, {block.grade, block.bound, printed});
            }
            done = block.lastStep;
        }
        if (done < usable.lastStep) ++m_openEnds;
        for (std::int64_t step = done + 1; step <= usable.lastStep; ++step) {
            addBatch(epoch, step, unknown,
                     {Grade::Unrecoverable, std::numeric_limits<double>::infinity(),
                      step == usable.lastStep ? usable.lastPrinted : unknown});
        }
    }

    void addBatch(const KerasEpoch& epoch, std::int64_t step, double value, const RecoveredPoint& point)
    {
        BatchPoint batch;
        batch.epoch = m_epoch;
        batch.batchInEpoch = step;
        if (m_format.batchSize > 0) {
            const std::int64_t total = epoch.lines.front().target.value_or(0);
            // 0, for unknown, where the log contradicts itself.
            batch.samples = std::clamp(total - (step - 1) * m_format.batchSize, std::int64_t{0}, m_format.batchSize);
        }
        batch.rmse = value;
        batch.loss = value;
        batch.mae = unknown;
        batch.gradNorm = unknown;
        batch.learningRate = unknown;
        batch.seconds = unknown;
        m_out.record.append(batch, point);
    }

    void addNotes()
    {
        const auto add = [this](const char* text, std::int64_t count) {
            if (count > 0) m_out.notes.push_back({text, {count}});
        };
        add(TRUELOSS_TEXT(
                "Core",
                "Epochs whose last batches cannot be told from the log: %1. What it prints at an epoch's end also "
                "depends on the size of the last batch."),
            m_openEnds);
        add(TRUELOSS_TEXT("Core", "Epochs of which the log shows only the end, so none of their batches: %1."),
            m_endsOnly);
        add(TRUELOSS_TEXT("Core",
                          "Progress lines passed over because they belong to no epoch, as those of an evaluation: %1."),
            m_progress.passedOver());
    }

    const KerasProgress& m_progress;
    BarFormat m_format;
    std::string m_file;
    RecoveredRun m_out;
    std::int64_t m_epoch = 0;
    std::int64_t m_openEnds = 0;
    std::int64_t m_endsOnly = 0;
};

Result<ImportedLog> importChecked(const std::filesystem::path& file)
{
    KerasProgress progress;
    if (auto read = readTerminalLines(file, [&progress](std::string_view line) { progress.add(line); }); !read) {
        return tl::unexpected<Error>(read.error());
    }
    const auto& epochs = progress.epochs();
    const bool hasLines = std::ranges::any_of(epochs, [](const KerasEpoch& epoch) { return !epoch.lines.empty(); });
    const bool hasEnds =
        std::ranges::any_of(epochs, [](const KerasEpoch& epoch) { return epoch.finalLine.has_value(); });
    if (hasLines) {
        auto run = Importer(progress, file).run();
        if (!run) return tl::unexpected(run.error());
        ImportedLog log;
        log.kind = LogKind::KerasBar;
        log.runs.push_back(std::move(*run));
        return log;
    }
    if (progress.sawBarOfKeras3()) {
        return fail(
            ErrorCode::Unsupported,
            TRUELOSS_TEXT("Core",
                          "%1 is a log of Keras 3, whose progress bar averages twice; that cannot be undone yet. Logs "
                          "of Keras 1.x to 2.15 can."),
            {file.string()});
    }
    if (hasEnds || progress.sawEpochSummary()) {
        return fail(
            ErrorCode::NothingUsable,
            TRUELOSS_TEXT("Core",
                          "%1 shows one mean for each epoch and nothing in between, so the batches cannot be told "
                          "apart. Save the whole output of a training with verbose=1."),
            {file.string()});
    }
    return fail(ErrorCode::NothingUsable,
                TRUELOSS_TEXT("Core",
                              "No training progress was found in %1. Choose the saved output of a Keras training with "
                              "verbose=1; its lines read \"2/51 [>....] - ETA: 470s - loss: 5277326.0910\"."),
                {file.string()});
}

}  // namespace

Result<ImportedLog> importLog(const std::filesystem::path& file, std::optional<LogKind> /*kind*/,
                              const LogOptions& /*options*/, const ProgressSink& /*progress*/,
                              const std::stop_token& /*stop*/)
{
    try {
        return importChecked(file);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "%1 could not be read: %2."),
                    {file.string(), std::string(error.what())});
    }
}

Result<ImportedLog> importText(std::string_view text, const std::string& name, std::optional<LogKind> kind,
                               const LogOptions& options)
{
    // A folder of its own, so that the file can have the name that the run gets.
    std::string folder = (std::filesystem::temp_directory_path() / "trueloss-log-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) {
        return fail(ErrorCode::Unwritable, TRUELOSS_TEXT("Core", "%1 could not be read: %2."),
                    {folder, std::string(std::strerror(errno))});
    }
    const std::filesystem::path file = std::filesystem::path(folder) / name;
    std::ofstream(file, std::ios::binary) << text;
    auto log = importLog(file, kind, options);
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return log;
}

}  // namespace trueloss
