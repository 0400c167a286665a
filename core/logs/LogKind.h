#pragma once

#include "base/Error.h"

#include <array>
#include <string_view>

namespace trueloss {

/// The kinds of logs that are read.
enum class LogKind {
    KerasBar,          ///< verbose=1 of Keras 1.x to 3.x, in a terminal's, a notebook's or a web page's text.
    KerasSummary,      ///< verbose=2: a line an epoch.
    KerasHistory,      ///< History.history as JSON.
    TensorBoard,       ///< An event file, or a folder of them.
    LightningBar,      ///< tqdm's bar of PyTorch Lightning.
    Fastai,            ///< The table of fastai's Learner.
    HuggingFace,       ///< The dicts that Hugging Face's Trainer prints.
    HuggingFaceState,  ///< trainer_state.json.
    Timm,
    Mmengine,
    Detectron2,
    Csv,       ///< Any table; CSVLogger's, Lightning's metrics.csv and fastai's history.csv by their columns.
    JsonLines  ///< An object a line.
};
inline constexpr std::array<LogKind, 13> allLogKinds{
    LogKind::KerasBar,   LogKind::KerasSummary, LogKind::KerasHistory,     LogKind::TensorBoard, LogKind::LightningBar,
    LogKind::Fastai,     LogKind::HuggingFace,  LogKind::HuggingFaceState, LogKind::Timm,        LogKind::Mmengine,
    LogKind::Detectron2, LogKind::Csv,          LogKind::JsonLines};

/// For the command line and files: "keras-bar", "tensorboard", "csv", ...
std::string_view logKindName(LogKind kind);
/// Errors: NotFound, with the names that there are.
Result<LogKind> logKindFromName(std::string_view name);
/// For people: "Keras progress bar", "TensorBoard events", ...
Message logKindTitle(LogKind kind);

}  // namespace trueloss
