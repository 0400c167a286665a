#include "logs/EventsImporter.h"
#include "logs/KerasBarImporter.h"
#include "logs/KerasSummaryImporter.h"
#include "logs/LogImporter.h"
#include "logs/TextImporter.h"
#include "logs/ToolImporters.h"

namespace trueloss {

std::unique_ptr<LineImporter> makeLineImporter(LogKind kind, const LogOptions& options)
{
    switch (kind) {
        case LogKind::KerasBar:
            return std::make_unique<KerasBarImporter>(options);
        case LogKind::KerasSummary:
            return std::make_unique<KerasSummaryImporter>(options);
        default:
            return makeToolLineImporter(kind, options);
    }
}

std::unique_ptr<LogImporter> makeImporter(LogKind kind, const LogOptions& options)
{
    if (auto lines = makeLineImporter(kind, options)) return std::make_unique<TextImporter>(std::move(lines));
    if (kind == LogKind::TensorBoard) return std::make_unique<EventsImporter>(options);
    return makeDocumentImporter(kind, options);
}

}  // namespace trueloss
