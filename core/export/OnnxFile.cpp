#include "export/OnnxFile.h"

#include "base/AtomicFile.h"
#include "export/OnnxGraph.h"
#include "export/OnnxLayers.h"
#include "export/OnnxScaler.h"
#include "model/LayerTable.h"

#include <onnx/checker.h>
#include <onnx/onnx_pb.h>
#include <opencv2/dnn.hpp>

#include <exception>
#include <string>

namespace trueloss {

namespace {

constexpr std::int64_t operatorSet = 10;          // The last whose Clip OpenCV 4.6 reads.
constexpr std::int64_t irVersion = 5;             // Of that operator set.
constexpr std::size_t mostBytes = 2'000'000'000;  // protobuf ends at 2^31.

void describe(onnx::ValueInfoProto& value, const char* name, std::initializer_list<std::int64_t> sides)
{
    value.set_name(name);
    auto& type = *value.mutable_type()->mutable_tensor_type();
    type.set_elem_type(onnx::TensorProto::FLOAT);
    type.mutable_shape()->add_dim()->set_dim_param("N");
    for (const std::int64_t side : sides) type.mutable_shape()->add_dim()->set_dim_value(side);
}

void addMetadata(onnx::ModelProto& proto, const std::string& key, const std::string& value)
{
    auto& entry = *proto.add_metadata_props();
    entry.set_key(key);
    entry.set_value(value);
}

/// (x - offset) / divisor as a convolution by single pixels, which every reader has; nothing for raw bytes.
std::string addPixelScaling(OnnxGraph& graph, const std::string& images, const PixelScaling& pixels)
{
    if (pixels.kind == PixelScalingKind::Raw) return images;
    const std::size_t channels = pixels.offset.size();
    std::vector<float> scale(channels);
    std::vector<float> shift(channels);
    for (std::size_t c = 0; c < channels; ++c) {
        scale[c] = static_cast<float>(1.0 / pixels.divisor[c]);
        shift[c] = static_cast<float>(-pixels.offset[c] / pixels.divisor[c]);
    }
    const auto count = static_cast<std::int64_t>(channels);
    return graph.node(
        "Conv",
        {images, graph.constant("pixel_scale", {count, 1, 1, 1}, scale), graph.constant("pixel_shift", {count}, shift)},
        {{"kernel_shape", std::vector<std::int64_t>{1, 1}}, {"group", count}}, "scaled_pixels");
}

onnx::ModelProto protoOf(const ModelBundle& model, const std::vector<LayerRow>& rows)
{
    const ModelSpec& spec = model.spec;
    onnx::ModelProto proto;
    proto.set_ir_version(irVersion);
    proto.set_producer_name("TrueLoss");
    auto& operators = *proto.add_opset_import();
    operators.set_domain("");
    operators.set_version(operatorSet);
    onnx::GraphProto& out = *proto.mutable_graph();
    out.set_name(spec.architecture);
    describe(*out.add_input(), "images", {spec.channels, spec.height, spec.width});
    describe(*out.add_output(), "predictions", {spec.outputs});
    OnnxGraph graph(out);
    for (const NamedTensor& tensor : model.state) {
        // The counters of batch normalisation are of no use here.
        if (tensor.type == TensorType::Float32) graph.constant(tensor.name, tensor.shape, tensor.bytes);
    }
    const std::string scaled = addLayers(graph, addPixelScaling(graph, "images", model.pixels), rows, spec);
    addInverse(graph, scaled, model.scalers);
    // The last node gives the output its name.
    out.mutable_node(out.node_size() - 1)->set_output(0, "predictions");
    std::string names;
    std::string units;
    for (const OutputColumn& column : model.outputs) {
        names += (names.empty() ? "" : "\n") + column.name;
        units += (&column == &model.outputs.front() ? "" : "\n") + column.unit;
    }
    addMetadata(proto, "target_names", names);
    addMetadata(proto, "target_units", units);
    addMetadata(
        proto, "input",
        "N x channels x height x width, floats from 0 to 255" + std::string(spec.channels == 3 ? ", RGB" : ", grey"));
    return proto;
}

Result<std::vector<double>> run(cv::dnn::Net& net, const ModelSpec& spec, const SampleImages& images, std::size_t first,
                                std::size_t count)
{
    const std::size_t bytes = images.pixels.size() / images.count;
    std::vector<cv::Mat> mats;
    for (std::size_t i = first; i < first + count; ++i) {
        auto* pixels = const_cast<std::uint8_t*>(images.pixels.data()) + i * bytes;
        mats.emplace_back(spec.height, spec.width, CV_8UC(spec.channels), pixels);
    }
    net.setInput(cv::dnn::blobFromImages(mats));
    const cv::Mat values = net.forward();
    return std::vector<double>(values.begin<float>(), values.end<float>());
}

/// All at once, then one by one: the number of images is not part of the file.
Result<std::vector<double>> run(const std::filesystem::path& file, const ModelSpec& spec, const SampleImages& images)
{
    cv::dnn::Net net = cv::dnn::readNetFromONNX(file.string());
    net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    auto together = run(net, spec, images, 0, images.count);
    if (!together) return together;
    std::vector<double> alone;
    for (std::size_t i = 0; i < images.count; ++i) {
        const auto values = run(net, spec, images, i, 1);
        if (!values) return values;
        alone.insert(alone.end(), values->begin(), values->end());
    }
    return alone.size() == together->size() ? alone : std::vector<double>();
}

template <class Work>
auto guarded(const Work& work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The ONNX export failed: %1"),
                    {std::string(error.what())});
    }
}

}  // namespace

Result<ExportCheck> exportOnnx(const std::filesystem::path& file, const ModelBundle& model, const SampleImages& samples)
{
    ModelBundle whole = model;
    whole.spec.precision = Precision::Float32;
    const auto rows = layerTable(whole.spec);
    if (!rows) return tl::unexpected(rows.error());
    ExportCheck check;
    const auto written = writeFileAtomically(
        file,
        [&](std::ostream& out) {
            return guarded([&]() -> Result<void> {
                const onnx::ModelProto proto = protoOf(whole, *rows);
                if (proto.ByteSizeLong() > mostBytes)
                    return fail(ErrorCode::TooLarge,
                                TRUELOSS_TEXT("Core",
                                              "The model is larger than 2 GB, the most that an ONNX file "
                                              "holds. Export it as TorchScript."));
                onnx::checker::check_model(proto);
                if (!proto.SerializeToOstream(&out))
                    return fail(ErrorCode::Unwritable, TRUELOSS_TEXT("Core", "%1 could not be written."),
                                {file.string()});
                return {};
            });
        },
        [&](const std::filesystem::path& temporary) {
            return guarded([&]() -> Result<void> {
                const auto checked = checkExport(
                    whole, samples, [&](const SampleImages& images) { return run(temporary, whole.spec, images); });
                if (!checked) return tl::unexpected(checked.error());
                check = *checked;
                return {};
            });
        });
    if (!written) return tl::unexpected(written.error());
    return check;
}

}  // namespace trueloss
