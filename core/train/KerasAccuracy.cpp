#include "train/KerasAccuracy.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

namespace {

template <class Value>
std::ptrdiff_t placeOfLargest(std::span<const Value> values)
{
    return std::max_element(values.begin(), values.end()) - values.begin();
}

}  // namespace

void AccuracySums::add(std::span<const double> predictions, std::span<const float> targets)
{
    for (std::size_t i = 0; i + m_outputs <= targets.size(); i += m_outputs) {
        ++m_rows;
        if (m_outputs > 1) {
            const bool hit =
                placeOfLargest(predictions.subspan(i, m_outputs)) == placeOfLargest(targets.subspan(i, m_outputs));
            m_rounded += hit ? 1 : 0;
            m_aboveHalf += hit ? 1 : 0;
            continue;
        }
        const auto prediction = static_cast<float>(predictions[i]);
        // The default rounding mode takes halves to the even neighbour, as TensorFlow's round does.
        m_rounded += std::nearbyint(prediction) == targets[i] ? 1 : 0;
        m_aboveHalf += (prediction > 0.5F ? 1.0F : 0.0F) == targets[i] ? 1 : 0;
    }
}

KerasAccuracy AccuracySums::value() const
{
    if (m_rows == 0) return {};
    const auto rows = static_cast<double>(m_rows);
    return {static_cast<double>(m_rounded) / rows, static_cast<double>(m_aboveHalf) / rows};
}

}  // namespace trueloss
