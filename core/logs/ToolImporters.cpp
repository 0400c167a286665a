#include "logs/ToolImporters.h"

#include "logs/CsvImporter.h"
#include "logs/Detectron2Importer.h"
#include "logs/DocumentImporter.h"
#include "logs/FastaiImporter.h"
#include "logs/HuggingFaceImporter.h"
#include "logs/JsonLinesImporter.h"
#include "logs/LightningBarImporter.h"
#include "logs/MmengineImporter.h"
#include "logs/TimmImporter.h"

namespace trueloss {

std::unique_ptr<LineImporter> makeToolLineImporter(LogKind kind, const LogOptions& options)
{
    switch (kind) {
        case LogKind::LightningBar:
            return std::make_unique<LightningBarImporter>(options);
        case LogKind::Fastai:
            return std::make_unique<FastaiImporter>(options);
        case LogKind::HuggingFace:
            return std::make_unique<HuggingFaceImporter>(options);
        case LogKind::Timm:
            return std::make_unique<TimmImporter>(options);
        case LogKind::Mmengine:
            return std::make_unique<MmengineImporter>(options);
        case LogKind::Detectron2:
            return std::make_unique<Detectron2Importer>(options);
        case LogKind::Csv:
            return std::make_unique<CsvImporter>(options);
        case LogKind::JsonLines:
            return std::make_unique<JsonLinesImporter>(options);
        case LogKind::KerasBar:
        case LogKind::KerasSummary:
        case LogKind::KerasHistory:
        case LogKind::TensorBoard:
        case LogKind::HuggingFaceState:
            return nullptr;
    }
    return nullptr;
}

std::unique_ptr<LogImporter> makeDocumentImporter(LogKind kind, const LogOptions& options)
{
    if (kind == LogKind::KerasHistory) return std::make_unique<KerasHistoryImporter>(options);
    if (kind == LogKind::HuggingFaceState) return std::make_unique<HuggingFaceStateImporter>(options);
    return nullptr;
}

}  // namespace trueloss
