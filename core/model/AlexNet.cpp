#include "model/Builders.h"

namespace trueloss::builders {

std::vector<Layer> alexNet(const ModelSpec& spec)
{
    return {
        Layer::conv("features.0", 64, 11, 4, 2),
        Layer::relu("features.1"),
        Layer::maxPool("features.2", 3, 2),
        Layer::conv("features.3", 192, 5, 1, 2),
        Layer::relu("features.4"),
        Layer::maxPool("features.5", 3, 2),
        Layer::conv("features.6", 384, 3, 1, 1),
        Layer::relu("features.7"),
        Layer::conv("features.8", 256, 3, 1, 1),
        Layer::relu("features.9"),
        Layer::conv("features.10", 256, 3, 1, 1),
        Layer::relu("features.11"),
        Layer::maxPool("features.12", 3, 2),
        Layer::adaptiveAvgPool("avgpool", 6),
        Layer::flatten("flatten"),
        Layer::dropout("classifier.0", spec.dropout),
        Layer::linear("classifier.1", spec.denseWidth),
        Layer::relu("classifier.2"),
        Layer::dropout("classifier.3", spec.dropout),
        Layer::linear("classifier.4", spec.denseWidth),
        Layer::relu("classifier.5"),
        Layer::linear("classifier.6", spec.outputs),
    };
}

}  // namespace trueloss::builders
