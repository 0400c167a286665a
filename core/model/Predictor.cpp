#include "model/Predictor.h"

#include "model/TensorImages.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace trueloss {

Message whyNoValue(const ModelBundle& model, std::span<const double> values)
{
    const auto bad = std::ranges::find_if(values, [](double value) { return !std::isfinite(value); });
    if (bad == values.end()) return {};
    const auto output = static_cast<std::size_t>(bad - values.begin());
    if (model.spec.precision == Precision::MixedFloat16)
        return {
            TRUELOSS_TEXT("Core",
                          "\"%1\" has no value: in the network numbers grew beyond 65,504, where those of 16 bits end "
                          "(the model computes in mixed precision), or its output lies beyond what the scaler '%2' can "
                          "bring back. The image is far from those that the model was trained on, or the model has not "
                          "learnt enough."),
            {model.outputs[output].name, std::string(scalerName(model.scalers[output]->kind()))}};
    return {TRUELOSS_TEXT("Core",
                          "\"%1\" has no value, for the network's output lies beyond what the scaler '%2' can bring "
                          "back. The image is far from those that the model was trained on, or the model has not "
                          "learnt enough."),
            {model.outputs[output].name, std::string(scalerName(model.scalers[output]->kind()))}};
}

Predictor::Predictor(std::shared_ptr<const ModelBundle> model, std::unique_ptr<Network> network)
    : m_model(std::move(model)), m_network(std::move(network))
{
}

Result<std::unique_ptr<Predictor>> Predictor::create(std::shared_ptr<const ModelBundle> model)
{
    auto network = Network::create(model->spec, 0);
    if (!network) return tl::unexpected(network.error());
    if (const auto loaded = (*network)->loadState(model->state); !loaded) return tl::unexpected(loaded.error());
    (*network)->setTraining(false);
    return std::unique_ptr<Predictor>(new Predictor(std::move(model), std::move(*network)));
}

Result<std::vector<double>> Predictor::predict(std::span<const std::uint8_t> pixels, std::size_t count)
{
    const ModelSpec& spec = m_model->spec;
    const std::size_t expected = count * static_cast<std::size_t>(spec.width) * static_cast<std::size_t>(spec.height) *
                                 static_cast<std::size_t>(spec.channels);
    if (pixels.size() != expected || count == 0) {
        return fail(ErrorCode::Mismatch,
                    TRUELOSS_TEXT(
                        "Core", "The model takes images of %1 x %2 pixels and %3 channels; these are of another size."),
                    {std::int64_t{spec.width}, std::int64_t{spec.height}, std::int64_t{spec.channels}});
    }
    try {
        const torch::NoGradGuard guard;
        const torch::Tensor input = imagesToTensor(pixels, count, spec, m_model->pixels, torch::Device(torch::kCPU));
        const torch::Tensor output = m_network->forward(input).to(torch::kFloat64).contiguous();
        const auto outputs = static_cast<std::size_t>(spec.outputs);
        std::vector<double> values(output.data_ptr<double>(), output.data_ptr<double>() + count * outputs);
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = m_model->scalers[i % outputs]->inverseTransform(values[i]);
        }
        return values;
    } catch (const c10::Error& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The prediction failed: %1"),
                    {std::string(error.what_without_backtrace())});
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The prediction failed: %1"),
                    {std::string(error.what())});
    }
}

}  // namespace trueloss
