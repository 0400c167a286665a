#include "export/EventFile.h"

#include "base/AtomicFile.h"
#include "tfevents/RecordFrame.h"

#include "event.pb.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <system_error>
#include <utility>

namespace trueloss {

namespace {

struct Scalar {
    Channel channel;
    const char* tag;
    bool evenNaN;
};

constexpr std::array<Scalar, channelCount> scalars{{{Channel::Rmse, "true_rmse", true},
                                                    {Channel::RunningMean, "running_mean", true},
                                                    {Channel::Mae, "mae", false},
                                                    {Channel::Loss, "loss", false},
                                                    {Channel::GradNorm, "grad_norm", false},
                                                    {Channel::LearningRate, "learning_rate", false},
                                                    {Channel::Seconds, "seconds", false}}};

void add(events::Summary& summary, const char* tag, double value, bool evenNaN)
{
    if (std::isnan(value) && !evenNaN) return;
    events::Summary::Value* scalar = summary.add_value();
    scalar->set_tag(tag);
    scalar->set_simple_value(static_cast<float>(value));
}

/// One event after the other, in messages and storage that are used again.
class Events {
public:
    Events(std::ostream& out, double startTime) : m_out(out), m_startTime(startTime) {}

    void writeVersion()
    {
        m_event.set_wall_time(m_startTime);
        m_event.set_file_version("brain.Event:2");
        write();
    }

    void writeBatch(const RunRecord& record, std::size_t index)
    {
        begin(record, index);
        for (const Scalar& scalar : scalars)
            add(*m_event.mutable_summary(), scalar.tag, record.curve(scalar.channel).at(index), scalar.evenNaN);
        write();
    }

    void writeEpoch(const RunRecord& record, std::size_t index, const EpochPoint& epoch)
    {
        begin(record, index);
        add(*m_event.mutable_summary(), "val_rmse", epoch.rmse, false);
        add(*m_event.mutable_summary(), "val_mae", epoch.mae, false);
        add(*m_event.mutable_summary(), "val_r2", epoch.r2, false);
        if (m_event.summary().value_size() > 0) write();
    }

private:
    void begin(const RunRecord& record, std::size_t index)
    {
        m_event.Clear();
        m_event.set_wall_time(m_startTime + record.secondsDone(index));
        m_event.set_step(static_cast<std::int64_t>(index) + 1);
    }

    void write()
    {
        m_event.SerializeToString(&m_bytes);
        writeRecordFrame(m_out, m_bytes);
    }

    std::ostream& m_out;
    double m_startTime;
    events::Event m_event;
    std::string m_bytes;
};

}  // namespace

Result<std::filesystem::path> writeEventFile(const std::filesystem::path& folder, const RunRecord& record,
                                             double startTime)
{
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);  // Where that fails, the writing says why.
    // TensorBoard reads the files of a folder in the order of their names, so the seconds have 10 digits, as its own.
    std::string seconds = std::to_string(static_cast<std::int64_t>(std::max(startTime, 0.0)));
    if (seconds.size() < 10) seconds.insert(0, 10 - seconds.size(), '0');
    const std::filesystem::path file = folder / ("events.out.tfevents." + seconds + ".trueloss");
    const auto written = writeFileAtomically(file, [&](std::ostream& out) -> Result<void> {
        Events events(out, startTime);
        events.writeVersion();
        auto epoch = record.epochs().begin();
        for (std::size_t i = 0; i < record.batchCount(); ++i) {
            events.writeBatch(record, i);
            while (epoch != record.epochs().end() && epoch->lastBatch <= static_cast<std::int64_t>(i) + 1)
                events.writeEpoch(record, i, *epoch++);
        }
        return {};
    });
    if (!written) return tl::unexpected(written.error());
    return file;
}

}  // namespace trueloss
