#include "model/Builders.h"

namespace trueloss::builders {

std::vector<Layer> matlabRegression(const ModelSpec& spec)
{
    return {
        Layer::conv("conv1", 8, 3, 1, 1),
        Layer::batchNorm("norm1"),
        Layer::relu("relu1"),
        Layer::avgPool("pool1", 2, 2),
        Layer::conv("conv2", 16, 3, 1, 1),
        Layer::batchNorm("norm2"),
        Layer::relu("relu2"),
        Layer::avgPool("pool2", 2, 2),
        Layer::conv("conv3", 32, 3, 1, 1),
        Layer::batchNorm("norm3"),
        Layer::relu("relu3"),
        Layer::conv("conv4", 32, 3, 1, 1),
        Layer::batchNorm("norm4"),
        Layer::relu("relu4"),
        Layer::dropout("drop", spec.dropout),
        Layer::flatten("flatten"),
        Layer::linear("fc", spec.outputs),
    };
}

}  // namespace trueloss::builders
