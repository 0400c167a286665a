#include "export/OnnxGraph.h"

#include <onnx/onnx_pb.h>

#include <type_traits>

namespace trueloss {

namespace {

onnx::TensorProto& addTensor(onnx::GraphProto& graph, const std::string& name, const std::vector<std::int64_t>& shape,
                             int type)
{
    onnx::TensorProto& tensor = *graph.add_initializer();
    tensor.set_name(name);
    tensor.set_data_type(type);
    for (const std::int64_t side : shape) tensor.add_dims(side);
    return tensor;
}

}  // namespace

std::string OnnxGraph::node(const char* operation, const std::vector<std::string>& inputs, Attributes attributes,
                            const std::string& output)
{
    onnx::NodeProto& node = *m_graph.add_node();
    node.set_op_type(operation);
    node.set_name(output.empty() ? fresh(operation) : output);
    for (const std::string& input : inputs) node.add_input(input);
    node.add_output(node.name());
    for (const auto& [name, value] : attributes) {
        onnx::AttributeProto& attribute = *node.add_attribute();
        attribute.set_name(name);
        if (const auto* whole = std::get_if<std::int64_t>(&value)) {
            attribute.set_type(onnx::AttributeProto::INT);
            attribute.set_i(*whole);
        } else if (const auto* real = std::get_if<double>(&value)) {
            attribute.set_type(onnx::AttributeProto::FLOAT);
            attribute.set_f(static_cast<float>(*real));
        } else {
            attribute.set_type(onnx::AttributeProto::INTS);
            for (const std::int64_t item : std::get<std::vector<std::int64_t>>(value)) attribute.add_ints(item);
        }
    }
    return node.name();
}

std::string OnnxGraph::constant(const std::string& name, const std::vector<std::int64_t>& shape,
                                std::span<const std::byte> floats)
{
    addTensor(m_graph, name, shape, onnx::TensorProto::FLOAT)
        .set_raw_data(reinterpret_cast<const char*>(floats.data()), floats.size());
    return name;
}

std::string OnnxGraph::constant(const std::string& name, const std::vector<std::int64_t>& shape,
                                const std::vector<float>& values)
{
    return constant(name, shape, std::as_bytes(std::span(values)));
}

std::string OnnxGraph::integers(const std::string& name, const std::vector<std::int64_t>& values)
{
    onnx::TensorProto& tensor =
        addTensor(m_graph, name, {static_cast<std::int64_t>(values.size())}, onnx::TensorProto::INT64);
    for (const std::int64_t value : values) tensor.add_int64_data(value);
    return name;
}

std::string OnnxGraph::line(const std::string& x, double a, double b)
{
    const std::string name = fresh("line");
    const std::string slope = constant(name + "_slope", {1, 1}, {static_cast<float>(a)});
    const std::string shift = constant(name + "_shift", {1}, {static_cast<float>(b)});
    return dense(x, slope, shift, name);
}

std::string OnnxGraph::dense(const std::string& x, const std::string& weights, const std::string& bias,
                             const std::string& output)
{
    // OpenCV 4.6 reads some shapes in this order alone.
    return node("Gemm", {x, weights, bias}, {{"transB", std::int64_t{1}}}, output);
}

std::string OnnxGraph::clip(const std::string& x, double low, double high, const std::string& output)
{
    return node("Clip", {x}, {{"min", low}, {"max", high}}, output);
}

}  // namespace trueloss
