#include "ghosts/HiddenSpikes.h"

#include "ghosts/ToolReader.h"

namespace trueloss {

HiddenSpikes findHiddenSpikes(const RunRecord& record, const ArtifactDetector& detector)
{
    ToolReader reader;
    reader.read(record, detector, true, record.batchCount());
    return reader.hidden(record, detector);
}

}  // namespace trueloss
