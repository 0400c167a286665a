#pragma once

#include "base/Error.h"
#include "model/ModelBundle.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace trueloss {

/// Why a prediction is not finite: names the output and its scaler. Empty when all of `values`, one an output, are.
Message whyNoValue(const ModelBundle& model, std::span<const double> values);

/// A model ready to predict. One thread at a time.
class Predictor {
public:
    static Result<std::unique_ptr<Predictor>> create(std::shared_ptr<const ModelBundle> model);
    const ModelBundle& model() const { return *m_model; }

    /// `pixels`: `count` images of spec().width x height x channels bytes, HWC. Returns count x outputs, row-major, in
    /// the targets' own units; one that lies beyond what its scaler can bring back (see TargetScaler) is not finite.
    /// Errors: Mismatch (size), Internal.
    Result<std::vector<double>> predict(std::span<const std::uint8_t> pixels, std::size_t count);

private:
    Predictor(std::shared_ptr<const ModelBundle> model, std::unique_ptr<Network> network);
    std::shared_ptr<const ModelBundle> m_model;
    std::unique_ptr<Network> m_network;
};

}  // namespace trueloss
