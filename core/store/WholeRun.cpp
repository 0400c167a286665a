#include "store/WholeRun.h"

#include "store/RunWriter.h"

#include <chrono>
#include <memory>
#include <utility>

namespace trueloss {

namespace {

constexpr std::size_t batchesAtOnce = 50'000;
constexpr std::chrono::seconds patience{30};

Result<void> writeAll(RunWriter& writer, const RunRecord& record, const ProgressSink& progress,
                      const std::stop_token& stop)
{
    using Clock = std::chrono::steady_clock;
    const auto began = Clock::now();
    const std::size_t count = record.batchCount();
    std::size_t epoch = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (record.hasRecovered()) {
            writer.append(record.batch(i), record.recovered(i));
        } else {
            writer.append(record.batch(i));
        }
        for (; epoch < record.epochs().size() && std::cmp_less_equal(record.epochs()[epoch].lastBatch, i + 1); ++epoch)
            writer.append(record.epochs()[epoch]);
        if ((i + 1) % batchesAtOnce != 0) continue;
        if (stop.stop_requested()) {
            return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped before all was written."));
        }
        if (auto flushed = writer.flush(patience); !flushed) return flushed;
        if (progress) {
            progress({static_cast<std::int64_t>(i + 1), static_cast<std::int64_t>(count),
                      std::chrono::duration<double>(Clock::now() - began).count()});
        }
    }
    for (; epoch < record.epochs().size(); ++epoch) writer.append(record.epochs()[epoch]);
    for (const RunEvent& event : record.events()) writer.append(event);
    return {};
}

}  // namespace

Result<std::string> storeWhole(RunStore& store, const RunInfo& info, const RunRecord& record,
                               const std::vector<Finding>& findings, const ProgressSink& progress,
                               const std::stop_token& stop)
{
    auto writer = RunWriter::begin(store, info);
    if (!writer) return tl::unexpected(writer.error());
    const std::string id = (*writer)->id();
    Result<void> written = writeAll(**writer, record, progress, stop);
    if (written) {
        if (!findings.empty()) (*writer)->append(findings);
        (*writer)->end(RunState::Completed);
        written = (*writer)->close(patience);
    }
    if (written) return id;
    writer->reset();
    static_cast<void>(store.purge(id));
    return tl::unexpected(written.error());
}

}  // namespace trueloss
