#include "logs/KerasBarImporter.h"
#include "logs/KerasSummaryImporter.h"
#include "logs/LogImporter.h"
#include "logs/TextImporter.h"

namespace trueloss {

std::unique_ptr<LineImporter> makeLineImporter(LogKind kind, const LogOptions& options)
{
    switch (kind) {
        case LogKind::KerasBar:
            return std::make_unique<KerasBarImporter>(options);
        case LogKind::KerasSummary:
            return std::make_unique<KerasSummaryImporter>(options);
        default:
            return nullptr;
    }
}

std::unique_ptr<LogImporter> makeImporter(LogKind kind, const LogOptions& options)
{
    if (auto lines = makeLineImporter(kind, options)) return std::make_unique<TextImporter>(std::move(lines));
    return nullptr;
}

}  // namespace trueloss
