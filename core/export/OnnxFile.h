#pragma once

#include "base/Error.h"
#include "export/ExportCheck.h"
#include "model/ModelBundle.h"

#include <filesystem>

namespace trueloss {

/// Writes the model as ONNX (operator set 10) for onnxruntime, OpenCV's dnn (from 4.6 on) and others. Input "images":
/// floats, N x channels x height x width with any N, bytes 0..255, RGB, as OpenCV's blobFromImages with a scale of 1
/// and swapRB makes them. Output "predictions": N x outputs floats in the targets' units. Only ONNX' own operators, no
/// data outside the file. The targets' names and units and the input's size stand among its metadata.
/// Before it takes the file's place it passes ONNX' checker, is opened again by OpenCV and compared on `samples`, one
/// by one and all at once; on any error the file before stays. Atomic.
/// A model of mixed precision is written in 32 bits and compared with the same weights in 32 bits.
/// Errors: Unwritable, TooLarge (2 GB, the most that the format holds), Internal, those of checkExport().
Result<ExportCheck> exportOnnx(const std::filesystem::path& file, const ModelBundle& model,
                               const SampleImages& samples);

}  // namespace trueloss
