#include "record/RecordPart.h"

namespace trueloss {

namespace {

bool belongs(const RunEvent& event, std::int64_t batches, PartEvents events)
{
    if (events == PartEvents::OfTheRun) return event.batch <= batches;
    const bool file = event.kind == RunEventKind::Checkpoint || event.kind == RunEventKind::CheckpointFailed;
    return event.batch < batches && !file;
}

}  // namespace

RunRecord recordUpTo(const RunRecord& whole, std::int64_t batches, std::int64_t epochs, PartEvents events)
{
    RunRecord part;
    part.name = whole.name;
    part.unit = whole.unit;
    part.source = whole.source;
    part.settings = whole.settings;
    std::size_t epoch = 0;
    for (std::int64_t i = 0; i < batches; ++i) {
        const auto index = static_cast<std::size_t>(i);
        if (whole.hasRecovered()) {
            part.append(whole.batch(index), whole.recovered(index));
        } else {
            part.append(whole.batch(index));
        }
        while (epoch < static_cast<std::size_t>(epochs) && whole.epochs()[epoch].lastBatch == i + 1)
            part.append(whole.epochs()[epoch++]);
    }
    for (const RunEvent& event : whole.events()) {
        if (belongs(event, batches, events)) part.append(event);
    }
    return part;
}

}  // namespace trueloss
