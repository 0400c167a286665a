#include "export/TorchScriptFile.h"

#include "base/AtomicFile.h"
#include "export/ForwardText.h"

#include <torch/script.h>
#include <torch/torch.h>

#include <string>
#include <utility>

namespace trueloss {

namespace {

/// Weights share their bytes with the bundle, which outlives the module.
torch::Tensor viewOf(const NamedTensor& tensor)
{
    auto* bytes = const_cast<std::byte*>(tensor.bytes.data());
    return torch::from_blob(bytes, tensor.shape, tensor.type == TensorType::Float32 ? torch::kFloat32 : torch::kInt64);
}

/// The modules that stand for the parts of the names, from the leaves up: a child has to be whole before it is hung on
/// its parent, whose type it becomes a part of.
class ModuleTree {
public:
    void add(const NamedTensor& tensor)
    {
        ModuleTree* node = this;
        std::size_t begin = 0;
        for (auto dot = tensor.name.find('.'); dot != std::string::npos; dot = tensor.name.find('.', begin)) {
            node = &node->child(tensor.name.substr(begin, dot - begin));
            begin = dot + 1;
        }
        node->m_tensors.emplace_back(tensor.name.substr(begin), &tensor);
    }

    void fill(torch::jit::Module& module, const std::string& name) const
    {
        for (const auto& [attribute, tensor] : m_tensors) {
            const bool buffer = attribute.starts_with("running_") || attribute.starts_with("num_batches");
            const torch::Tensor view = viewOf(*tensor);
            if (buffer) {
                module.register_buffer(attribute, view);
            } else {
                module.register_parameter(attribute, view, false);
            }
        }
        for (const auto& [attribute, tree] : m_children) {
            const std::string path = name + "_" + attribute;
            torch::jit::Module part(path);
            tree->fill(part, path);
            module.register_module(attribute, part);
        }
    }

private:
    ModuleTree& child(const std::string& name)
    {
        for (auto& [known, tree] : m_children) {
            if (known == name) return *tree;
        }
        return *m_children.emplace_back(name, std::make_unique<ModuleTree>()).second;
    }

    std::vector<std::pair<std::string, const NamedTensor*>> m_tensors;
    std::vector<std::pair<std::string, std::unique_ptr<ModuleTree>>> m_children;
};

torch::jit::Module moduleOf(const ModelBundle& model, const ForwardText& text)
{
    torch::jit::Module module("TrueLossModel");
    ModuleTree tree;
    for (const NamedTensor& tensor : model.state) tree.add(tensor);
    tree.fill(module, "Part");
    for (const auto& [name, values] : text.pixelBuffers)
        module.register_buffer(name, torch::tensor(values).reshape({1, -1, 1, 1}));
    for (const auto& [name, values] : text.targetBuffers)
        module.register_buffer(name, torch::tensor(values, torch::kFloat64));
    module.define(text.source);
    module.eval();
    return module;
}

Result<std::vector<double>> run(const std::filesystem::path& file, const ModelSpec& spec, const SampleImages& images)
{
    torch::jit::Module module = torch::jit::load(file.string());
    const torch::NoGradGuard guard;
    auto* bytes = const_cast<std::uint8_t*>(images.pixels.data());
    const torch::Tensor input =
        torch::from_blob(bytes, {static_cast<std::int64_t>(images.count), spec.height, spec.width, spec.channels},
                         torch::kUInt8)
            .permute({0, 3, 1, 2});
    const torch::Tensor output = module.forward({input}).toTensor().to(torch::kFloat64).contiguous();
    const double* values = output.data_ptr<double>();
    return std::vector<double>(values, values + output.numel());
}

/// What torch throws as an Error.
template <class Work>
auto guarded(const Work& work) -> decltype(work())
{
    try {
        return work();
    } catch (const c10::Error& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The TorchScript export failed: %1"),
                    {std::string(error.what_without_backtrace())});
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The TorchScript export failed: %1"),
                    {std::string(error.what())});
    }
}

}  // namespace

Result<ExportCheck> exportTorchScript(const std::filesystem::path& file, const ModelBundle& model,
                                      const SampleImages& samples)
{
    const auto text = forwardText(model, ForwardLanguage::TorchScript);
    if (!text) return tl::unexpected(text.error());
    ExportCheck check;
    const auto written = writeFileAtomically(
        file,
        [&](std::ostream& out) {
            return guarded([&]() -> Result<void> {
                moduleOf(model, *text).save(out);
                return {};
            });
        },
        [&](const std::filesystem::path& whole) {
            return guarded([&]() -> Result<void> {
                const auto checked = checkExport(
                    model, samples, [&](const SampleImages& images) { return run(whole, model.spec, images); });
                if (!checked) return tl::unexpected(checked.error());
                check = *checked;
                return {};
            });
        });
    if (!written) return tl::unexpected(written.error());
    return check;
}

}  // namespace trueloss
