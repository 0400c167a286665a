#include "StoredData.h"

#include "TerminalRun.h"

namespace trueloss::cli {

Result<std::shared_ptr<const ImageDataset>> loadStoredData(const StoredReplay& stored)
{
    LoadOptions load;
    const ModelSpec& model = stored.config.model;
    load.shape = {model.width, model.height, model.channels};
    load.fit = stored.config.fit;
    return ImageDataset::load(stored.source.manifest, load, terminalProgress("reading images"));
}

}  // namespace trueloss::cli
