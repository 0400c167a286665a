#include "export/OnnxScaler.h"

#include "scale/InverseFormula.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {

namespace {

using Curve = InverseFormula::Curve;

bool isZero(double lambda)
{
    return std::abs(lambda) < std::numeric_limits<double>::epsilon();
}

/// (1 + lambda z)^(1 / lambda).
std::string addPower(OnnxGraph& graph, const std::string& z, double lambda)
{
    if (isZero(lambda)) return graph.node("Exp", {z});
    const std::string log = graph.node("Log", {graph.line(z, lambda, 1.0)});
    return graph.node("Exp", {graph.line(log, 1.0 / lambda, 0.0)});
}

/// One of the branches is 1 wherever the other one is more.
std::string addYeoJohnson(OnnxGraph& graph, const std::string& z, double lambda)
{
    const std::string above = addPower(graph, graph.node("Relu", {z}), lambda);
    const std::string below = addPower(graph, graph.node("Relu", {graph.line(z, -1.0, 0.0)}), 2.0 - lambda);
    return graph.node("Sub", {above, below});
}

/// first + sum over the segments of rise * clip((share - begin) / width, 0, 1): no term takes digits from another.
std::string addTable(OnnxGraph& graph, const std::string& share, const std::vector<double>& values,
                     const std::string& name)
{
    if (values.size() < 2) return graph.line(share, 0.0, values.front());
    const std::size_t segments = values.size() - 1;
    const auto count = static_cast<std::int64_t>(segments);
    std::vector<float> slopes(segments, static_cast<float>(segments));
    std::vector<float> begins(segments);
    std::vector<float> rises(segments);
    for (std::size_t i = 0; i < segments; ++i) {
        begins[i] = -static_cast<float>(i);
        rises[i] = static_cast<float>(values[i + 1] - values[i]);
    }
    const std::string ramps = graph.dense(share, graph.constant(name + "_slopes", {count, 1}, slopes),
                                          graph.constant(name + "_begins", {count}, begins));
    return graph.dense(graph.clip(ramps, 0.0, 1.0), graph.constant(name + "_rises", {1, count}, rises),
                       graph.constant(name + "_first", {1}, {static_cast<float>(values.front())}));
}

std::string addCurve(OnnxGraph& graph, const std::string& z, const InverseFormula& formula, const std::string& name)
{
    switch (formula.curve) {
        case Curve::None:
            return z;
        case Curve::Expm1: {
            // exp(z) - 1 = 2 exp(z / 2) sinh(z / 2), without the digits that the difference would lose near 0.
            const std::string half = graph.line(z, 0.5, 0.0);
            return graph.node("Mul", {graph.line(graph.node("Exp", {half}), 2.0, 0.0), graph.node("Sinh", {half})});
        }
        case Curve::BoxCox:
            return addPower(graph, z, formula.lambda);
        case Curve::YeoJohnson:
            return addYeoJohnson(graph, z, formula.lambda);
        case Curve::Quantiles:
            return addTable(graph, z, formula.values, name);
        case Curve::NormalQuantiles: {
            const std::string erf = graph.node("Erf", {graph.line(z, std::sqrt(0.5), 0.0)});
            return addTable(graph, graph.line(erf, 0.5, 0.5), formula.values, name);
        }
    }
    return z;
}

/// All straight lines at once: a dense layer whose matrix has their slopes on its diagonal.
std::string addLines(OnnxGraph& graph, const std::string& scaled, const std::vector<InverseFormula>& formulas)
{
    const std::size_t count = formulas.size();
    std::vector<float> slopes(count * count, 0.0F);
    std::vector<float> shifts(count);
    for (std::size_t i = 0; i < count; ++i) {
        slopes[i * count + i] = static_cast<float>(formulas[i].factor);
        shifts[i] = static_cast<float>(formulas[i].shift);
    }
    const auto side = static_cast<std::int64_t>(count);
    return graph.dense(scaled, graph.constant("scaler_factor", {side, side}, slopes),
                       graph.constant("scaler_shift", {side}, shifts));
}

/// One column, through its own line: factor * x + shift.
std::string addColumn(OnnxGraph& graph, const std::string& scaled, std::size_t column, std::size_t columns,
                      const InverseFormula& formula)
{
    const std::string name = "scaler_" + std::to_string(column);
    std::vector<float> pick(columns, 0.0F);
    pick[column] = static_cast<float>(formula.factor);
    const std::string z =
        graph.dense(scaled, graph.constant(name + "_factor", {1, static_cast<std::int64_t>(columns)}, pick),
                    graph.constant(name + "_shift", {1}, {static_cast<float>(formula.shift)}));
    return addCurve(graph, z, formula, name);
}

}  // namespace

std::string addInverse(OnnxGraph& graph, const std::string& scaled,
                       const std::vector<std::shared_ptr<const TargetScaler>>& scalers)
{
    std::vector<InverseFormula> formulas;
    for (const auto& scaler : scalers) formulas.push_back(inverseFormula(*scaler));
    if (std::ranges::all_of(formulas, [](const InverseFormula& formula) { return formula.curve == Curve::None; }))
        return addLines(graph, scaled, formulas);
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < formulas.size(); ++i)
        columns.push_back(addColumn(graph, scaled, i, formulas.size(), formulas[i]));
    if (columns.size() == 1) return columns.front();
    return graph.node("Concat", columns, {{"axis", std::int64_t{1}}});
}

}  // namespace trueloss
