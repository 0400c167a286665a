#pragma once

#include "base/Error.h"
#include "export/ExportCheck.h"
#include "model/ModelBundle.h"

#include <filesystem>

namespace trueloss {

/// Writes the model as TorchScript, which Python's torch.jit.load and libtorch open: see torchScriptText() for what it
/// takes and gives. The weights keep their names. Before it takes the file's place it is opened again and compared on
/// `samples`; on any error the file before stays. Atomic. Errors: Unwritable, Internal, those of checkExport().
Result<ExportCheck> exportTorchScript(const std::filesystem::path& file, const ModelBundle& model,
                                      const SampleImages& samples);

}  // namespace trueloss
