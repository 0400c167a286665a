#include "export/ForwardText.h"

#include "base/Numbers.h"
#include "model/HalfRounding.h"
#include "model/LayerTable.h"
#include "scale/InverseFormula.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>
#include <string_view>

namespace trueloss {

namespace {

/// What the two languages write differently.
struct Words {
    bool python;

    // TorchScript's text knows the types of tensors by their numbers alone.
    std::string_view toHalf() const { return python ? ".half()" : ".to(5)"; }
    std::string_view toFloat() const { return python ? ".float()" : ".to(6)"; }
    std::string_view toDouble() const { return python ? ".double()" : ".to(7)"; }
    std::string_view toWhole() const { return python ? ".long()" : ".to(4)"; }
    /// Before the operators that Python has in torch.nn.functional alone.
    std::string_view functional() const { return python ? "torch.nn.functional." : "torch."; }

    /// What the module has under "features.0.weight". In TorchScript children with digits for names cannot be reached
    /// by a dot.
    std::string attribute(const std::string& path) const
    {
        if (python) return "w[\"" + path + "\"]";
        std::string text = "self";
        for (std::size_t begin = 0; begin <= path.size();) {
            const std::size_t end = std::min(path.find('.', begin), path.size());
            text = "getattr(" + text + ", \"" + path.substr(begin, end - begin) + "\")";
            begin = end + 1;
        }
        return text;
    }
};

/// A number with a point or an exponent: TorchScript takes others for whole ones.
std::string real(double value)
{
    std::string text = exactNumber(value);
    if (text.find_first_of(".e") == std::string::npos) text += ".0";
    return text;
}

std::string pair(int first, int second)
{
    return "[" + std::to_string(first) + ", " + std::to_string(second) + "]";
}

class LayerSteps {
public:
    LayerSteps(const ModelSpec& spec, Words words)
        : m_spec(spec), m_words(words), m_rounds(spec.precision == Precision::MixedFloat16)
    {
    }

    /// The expression for what the layer makes of `x` (and of `other`).
    std::string step(const LayerRow& row, const std::string& x, const std::string& other) const
    {
        const std::string text = exact(row, x, other);
        return m_rounds && makesNewNumbers(row.layer.kind) ? rounded(text) : text;
    }

    std::string input(const std::string& x) const { return m_rounds ? rounded(x) : x; }

private:
    std::string rounded(const std::string& x) const
    {
        return "(" + x + ")" + std::string(m_words.toHalf()) + std::string(m_words.toFloat());
    }

    std::string functional(const char* name) const { return std::string(m_words.functional()) + name; }

    std::string weight(const Layer& layer, const char* name) const
    {
        const std::string text = m_words.attribute(layer.name + "." + name);
        return m_rounds ? rounded(text) : text;
    }

    std::string bias(const Layer& layer) const { return layer.bias ? weight(layer, "bias") : "None"; }

    std::string convolution(const LayerRow& row, const std::string& x) const
    {
        const Layer& layer = row.layer;
        const SideZeros own{layer.padding, layer.padding};
        const SideZeros down = layer.same ? sameZeros(row.inputHeight, layer.kernel, layer.stride) : own;
        const SideZeros across = layer.same ? sameZeros(row.inputWidth, layer.kernel, layer.stride) : own;
        const bool uneven = down.before != down.after || across.before != across.after;
        const std::string in = uneven ? "torch.constant_pad_nd(" + x + ", [" + std::to_string(across.before) + ", " +
                                            std::to_string(across.after) + ", " + std::to_string(down.before) + ", " +
                                            std::to_string(down.after) + "], 0.0)"
                                      : x;
        return "torch.conv2d(" + in + ", " + weight(layer, "weight") + ", " + bias(layer) + ", " +
               pair(layer.stride, layer.stride) + ", " + (uneven ? pair(0, 0) : pair(down.before, across.before)) +
               ", [1, 1], " + std::to_string(layer.groups) + ")";
    }

    std::string exact(const LayerRow& row, const std::string& x, const std::string& other) const
    {
        const Layer& layer = row.layer;
        const std::string window = pair(layer.kernel, layer.kernel) + ", " + pair(layer.stride, layer.stride);
        switch (layer.kind) {
            case LayerKind::Conv2d:
                return convolution(row, x);
            case LayerKind::BatchNorm2d: {
                const bool keras = m_spec.batchNormNumerics == BatchNormNumerics::Keras;
                return "torch.batch_norm(" + x + ", " + m_words.attribute(layer.name + ".weight") + ", " +
                       m_words.attribute(layer.name + ".bias") + ", " +
                       m_words.attribute(layer.name + ".running_mean") + ", " +
                       m_words.attribute(layer.name + ".running_var") + ", False, 0.0, " + (keras ? "1e-3" : "1e-5") +
                       ", False)";
            }
            case LayerKind::Linear:
                return functional("linear(") + x + ", " + weight(layer, "weight") + ", " + bias(layer) + ")";
            case LayerKind::ReLU:
                return "torch.relu(" + x + ")";
            case LayerKind::ReLU6:
                return functional("hardtanh(") + x + ", 0.0, 6.0)";
            case LayerKind::MaxPool2d:
                return "torch.max_pool2d(" + x + ", " + window + ", " + pair(layer.padding, layer.padding) + ")";
            case LayerKind::AvgPool2d:
                return functional("avg_pool2d(") + x + ", " + window + ")";
            case LayerKind::AdaptiveAvgPool2d:
                if (row.inputHeight == layer.outputs && row.inputWidth == layer.outputs) break;
                return functional("adaptive_avg_pool2d(") + x + ", " + pair(layer.outputs, layer.outputs) + ")";
            case LayerKind::Flatten:
                return "torch.flatten(" + x + ", 1)";
            case LayerKind::Add:
                return x + " + " + other;
            case LayerKind::Dropout:
                break;
        }
        return x;
    }

    const ModelSpec& m_spec;
    Words m_words;
    bool m_rounds;
};

/// The inverse of (1 + lambda z)^... for z >= 0 or any z; see InverseFormula.
std::string powerLog(const std::string& z, double lambda)
{
    if (std::abs(lambda) < std::numeric_limits<double>::epsilon()) return z;
    return "torch.log1p(" + z + " * " + real(lambda) + ") / " + real(lambda);
}

/// Lines that turn `y`, a column of doubles, into `v`, its value in the target's unit.
void writeInverse(std::ostream& out, const InverseFormula& formula, const std::string& table)
{
    using Curve = InverseFormula::Curve;
    out << "    z = y * " << real(formula.factor) << " + " << real(formula.shift) << "\n";
    switch (formula.curve) {
        case Curve::None:
            out << "    v = z\n";
            return;
        case Curve::Expm1:
            out << "    v = torch.expm1(z)\n";
            return;
        case Curve::BoxCox:
            out << "    v = torch.exp(" << powerLog("z", formula.lambda) << ")\n";
            return;
        case Curve::YeoJohnson:
            out << "    above = torch.clamp_min(z, 0.0)\n"
                << "    below = torch.clamp_min(-z, 0.0)\n"
                << "    v = torch.expm1(" << powerLog("above", formula.lambda) << ") - torch.expm1("
                << powerLog("below", 2.0 - formula.lambda) << ")\n";
            return;
        case Curve::Quantiles:
            out << "    v = self.value_at_share(z, " << table << ")\n";
            return;
        case Curve::NormalQuantiles:
            out << "    share = torch.erfc(z * " << real(-std::sqrt(0.5)) << ") * 0.5\n"
                << "    v = self.value_at_share(share, " << table << ")\n"
                << "    v = torch.where(share < 1e-7, torch.zeros_like(v) + " << table << "[0], v)\n"
                << "    v = torch.where(share > 1.0 - 1e-7, torch.zeros_like(v) + " << table << "[-1], v)\n";
            return;
    }
}

/// Where a share lies in a table of quantiles, by straight lines between them.
void writeValueAtShare(std::ostream& out, Words words)
{
    out << R"(
def value_at_share(self, share: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    steps = values.numel() - 1
    place = torch.clamp(torch.nan_to_num(share, 0.0), 0.0, 1.0) * steps
    left = torch.clamp(torch.floor(place), 0.0, float(max(steps - 1, 0))))"
        << words.toWhole() << R"(
    right = torch.clamp_max(left + 1, steps)
    low = torch.take(values, left)
    high = torch.take(values, right)
    value = low + (high - low) * (place - left)
    return torch.where(torch.isnan(share), share, value)
)";
}

}  // namespace

Result<ForwardText> forwardText(const ModelBundle& model, ForwardLanguage language)
{
    const auto rows = layerTable(model.spec);
    if (!rows) return tl::unexpected(rows.error());
    const Words words{language == ForwardLanguage::Python};
    ForwardText text;
    std::ostringstream out;
    const ModelSpec& spec = model.spec;
    out << "def forward(self, images: torch.Tensor) -> torch.Tensor:\n"
        << "    assert images.dim() == 4 and images.size(1) == " << spec.channels
        << " and images.size(2) == " << spec.height << " and images.size(3) == " << spec.width << ", \"images are N x "
        << spec.channels << " x " << spec.height << " x " << spec.width << ", bytes from 0 to 255"
        << (spec.channels == 3 ? ", RGB" : "") << "\"\n";
    if (words.python) out << "    w = {**dict(self.named_parameters()), **dict(self.named_buffers())}\n";
    out << "    x0 = images" << words.toFloat() << "\n";
    const LayerSteps steps(spec, words);
    if (model.pixels.kind != PixelScalingKind::Raw) {
        text.pixelBuffers = {{"pixel_offset", {model.pixels.offset.begin(), model.pixels.offset.end()}},
                             {"pixel_divisor", {model.pixels.divisor.begin(), model.pixels.divisor.end()}}};
        out << "    x0 = (x0 - self.pixel_offset) / self.pixel_divisor\n";
    }
    out << "    x0 = " << steps.input("x0") << "\n";
    const auto nameOf = [](int row) { return "x" + std::to_string(row + 1); };
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const LayerRow& row = (*rows)[i];
        out << "    " << nameOf(static_cast<int>(i)) << " = "
            << steps.step(row, nameOf(row.source), row.addend < 0 ? "" : nameOf(row.addend)) << "\n";
    }
    out << "    scaled = " << nameOf(static_cast<int>(rows->size()) - 1) << words.toDouble() << "\n";
    bool anyTable = false;
    std::string columns;
    for (std::size_t i = 0; i < model.scalers.size(); ++i) {
        const std::string number = std::to_string(i);
        InverseFormula formula = inverseFormula(*model.scalers[i]);
        out << "    y = scaled[:, " << number << ":" << i + 1 << "]\n";
        writeInverse(out, formula, "self.quantiles_" + number);
        out << "    v" << number << " = v\n";
        columns += (i > 0 ? ", v" : "v") + number;
        if (formula.values.empty()) continue;
        anyTable = true;
        text.targetBuffers.emplace_back("quantiles_" + number, std::move(formula.values));
    }
    out << "    return torch.cat([" << columns << "], 1)" << words.toFloat() << "\n";
    if (anyTable) writeValueAtShare(out, words);
    text.source = out.str();
    return text;
}

}  // namespace trueloss
