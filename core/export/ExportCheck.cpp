#include "export/ExportCheck.h"

#include "model/Predictor.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace trueloss {

namespace {

/// Whether both are the same where one is no number.
bool bothAlike(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// Relative, as ExportCheck has it; infinite where only one is a number.
double differenceOf(const std::vector<double>& original, const std::vector<double>& exported, std::size_t outputs)
{
    double largest = 0.0;
    for (std::size_t output = 0; output < outputs; ++output) {
        double reach = 0.0;
        for (std::size_t i = output; i < original.size(); i += outputs) {
            if (std::isfinite(original[i])) reach = std::max(reach, std::abs(original[i]));
        }
        for (std::size_t i = output; i < original.size(); i += outputs) {
            if (bothAlike(original[i], exported[i])) continue;
            const double base = std::max(std::abs(original[i]), reach / 10.0);
            const double difference = std::abs(exported[i] - original[i]) / base;
            largest =
                std::isfinite(difference) ? std::max(largest, difference) : std::numeric_limits<double>::infinity();
        }
    }
    return largest;
}

}  // namespace

Result<ExportCheck> checkExport(const ModelBundle& model, const SampleImages& images, const ExportedModel& exported)
{
    auto predictor = Predictor::create(std::make_shared<const ModelBundle>(model));
    if (!predictor) return tl::unexpected(predictor.error());
    const auto expected = (*predictor)->predict(images.pixels, images.count);
    if (!expected) return tl::unexpected(expected.error());
    const auto actual = exported(images);
    if (!actual) return tl::unexpected(actual.error());
    const ExportCheck check{images.count, actual->size() == expected->size()
                                              ? differenceOf(*expected, *actual, model.outputs.size())
                                              : std::numeric_limits<double>::infinity()};
    if (check.difference <= exportTolerance) return check;
    return fail(ErrorCode::Mismatch,
                TRUELOSS_TEXT("Core",
                              "The exported model was opened again and tried on %1 images: its predictions differ from "
                              "the original's by a relative %2, more than %3, so it was not kept. Export the model in "
                              "another format."),
                {static_cast<std::int64_t>(images.count), check.difference, exportTolerance});
}

}  // namespace trueloss
