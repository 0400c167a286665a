#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace onnx {
class GraphProto;
}

namespace trueloss {

/// Puts nodes and constants together to an ONNX graph. Every function that adds a node returns the name of its output.
/// Only inside core/export.
class OnnxGraph {
public:
    using Value = std::variant<std::int64_t, double, std::vector<std::int64_t>>;
    using Attributes = std::initializer_list<std::pair<const char*, Value>>;

    /// `graph` has to outlive this.
    explicit OnnxGraph(onnx::GraphProto& graph) : m_graph(graph) {}

    /// `operation`: a name of ONNX' own set. `output`: its name; empty: one is made up.
    std::string node(const char* operation, const std::vector<std::string>& inputs, Attributes attributes = {},
                     const std::string& output = {});

    /// Floats as little-endian bytes.
    std::string constant(const std::string& name, const std::vector<std::int64_t>& shape,
                         std::span<const std::byte> floats);
    std::string constant(const std::string& name, const std::vector<std::int64_t>& shape,
                         const std::vector<float>& values);
    std::string integers(const std::string& name, const std::vector<std::int64_t>& values);

    /// A dense layer: x (N x inputs) times the transposed weights (outputs x inputs) plus the bias (outputs).
    std::string dense(const std::string& x, const std::string& weights, const std::string& bias,
                      const std::string& output = {});

    /// a x + b for a column x, as a dense layer: the form that every reader has.
    std::string line(const std::string& x, double a, double b);

    /// min(max(x, low), high).
    std::string clip(const std::string& x, double low, double high, const std::string& output = {});

private:
    std::string fresh(const std::string& stem) { return stem + "_" + std::to_string(m_count++); }

    onnx::GraphProto& m_graph;
    int m_count = 0;
};

}  // namespace trueloss
