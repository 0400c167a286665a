#include "export/SampleImages.h"

#include "base/Random.h"

namespace trueloss {

SampleImages madeUpImages(const ModelSpec& spec)
{
    enum Kind { Black, White, Across, Down, Noise, DimNoise, Kinds };
    SampleImages images;
    images.count = Kinds;
    Random random(7);
    for (int kind = 0; kind < Kinds; ++kind) {
        for (int y = 0; y < spec.height; ++y) {
            for (int x = 0; x < spec.width; ++x) {
                for (int channel = 0; channel < spec.channels; ++channel) {
                    int value = 0;
                    if (kind == White) value = 255;
                    if (kind == Across) value = 255 * x / spec.width;
                    if (kind == Down) value = 255 * y / spec.height;
                    if (kind == Noise) value = static_cast<int>(random.uniform(0.0, 256.0));
                    if (kind == DimNoise) value = static_cast<int>(random.uniform(0.0, 64.0));
                    images.pixels.push_back(static_cast<std::uint8_t>(value));
                }
            }
        }
    }
    return images;
}

}  // namespace trueloss
