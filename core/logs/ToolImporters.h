#pragma once

#include "logs/LogImporter.h"

#include <memory>

namespace trueloss {

/// For LightningBar, Fastai, HuggingFace, Timm, Mmengine, Detectron2, Csv and JsonLines; null for other kinds.
std::unique_ptr<LineImporter> makeToolLineImporter(LogKind kind, const LogOptions& options);

/// For KerasHistory and HuggingFaceState, which are one document each; null for other kinds.
std::unique_ptr<LogImporter> makeDocumentImporter(LogKind kind, const LogOptions& options);

}  // namespace trueloss
