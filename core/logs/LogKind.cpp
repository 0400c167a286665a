#include "logs/LogKind.h"

#include "base/EnumNames.h"

namespace trueloss {

namespace {

constexpr std::array<std::string_view, allLogKinds.size()> names{
    "keras-bar",         "keras-summary", "keras-history", "tensorboard", "lightning-bar", "fastai",    "huggingface",
    "huggingface-state", "timm",          "mmengine",      "detectron2",  "csv",           "json-lines"};

}  // namespace

std::string_view logKindName(LogKind kind)
{
    return names[static_cast<std::size_t>(kind)];
}

Result<LogKind> logKindFromName(std::string_view name)
{
    return kindFromName<LogKind>(names, name, TRUELOSS_TEXT("Core", "\"%1\" is no kind of log. There are: %2."));
}

Message logKindTitle(LogKind kind)
{
    switch (kind) {
        case LogKind::KerasBar:
            return {TRUELOSS_TEXT("Core", "Keras progress bar"), {}};
        case LogKind::KerasSummary:
            return {TRUELOSS_TEXT("Core", "Keras, a line an epoch"), {}};
        case LogKind::KerasHistory:
            return {TRUELOSS_TEXT("Core", "Keras History"), {}};
        case LogKind::TensorBoard:
            return {TRUELOSS_TEXT("Core", "TensorBoard events"), {}};
        case LogKind::LightningBar:
            return {TRUELOSS_TEXT("Core", "Lightning progress bar"), {}};
        case LogKind::Fastai:
            return {TRUELOSS_TEXT("Core", "fastai table"), {}};
        case LogKind::HuggingFace:
            return {TRUELOSS_TEXT("Core", "Hugging Face Trainer output"), {}};
        case LogKind::HuggingFaceState:
            return {TRUELOSS_TEXT("Core", "Hugging Face trainer state"), {}};
        case LogKind::Timm:
            return {TRUELOSS_TEXT("Core", "timm output"), {}};
        case LogKind::Mmengine:
            return {TRUELOSS_TEXT("Core", "mmengine log"), {}};
        case LogKind::Detectron2:
            return {TRUELOSS_TEXT("Core", "detectron2 log"), {}};
        case LogKind::Csv:
            return {TRUELOSS_TEXT("Core", "table (CSV)"), {}};
        case LogKind::JsonLines:
            return {TRUELOSS_TEXT("Core", "JSON lines"), {}};
    }
    return {};
}

}  // namespace trueloss
