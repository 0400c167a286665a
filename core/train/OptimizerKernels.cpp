#include "train/OptimizerKernels.h"

#include <cmath>

// One program for every x86-64 machine: the loader picks the version for its vector width. Sanitizers cannot live with
// the resolvers that this needs.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define TRUELOSS_MULTIVERSION __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define TRUELOSS_MULTIVERSION
#endif

namespace trueloss::kernels {

TRUELOSS_MULTIVERSION
double squaredNorm(const float* values, std::int64_t count)
{
    // Independent sums, so that the additions can run side by side in a fixed order.
    constexpr std::int64_t lanes = 16;
    double sums[lanes] = {};
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (std::int64_t lane = 0; lane < lanes; ++lane) {
            const double value = values[i + lane];
            sums[lane] += value * value;
        }
    }
    double total = 0.0;
    for (const double sum : sums) total += sum;
    for (; i < count; ++i) total += static_cast<double>(values[i]) * values[i];
    return total;
}

TRUELOSS_MULTIVERSION
void rmsProp(float* __restrict w, const float* __restrict g, float* __restrict a, std::int64_t count, float rate,
             float rho, float inside, float outside, Common common)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const float gradient = g[i] * common.gradientScale + common.weightDecay * w[i];
        const float square = rho * a[i] + (1.0F - rho) * gradient * gradient;
        a[i] = square;
        w[i] -= rate * gradient / (std::sqrt(square + inside) + outside);
    }
}

TRUELOSS_MULTIVERSION
void adam(float* __restrict w, const float* __restrict g, float* __restrict m, float* __restrict v, std::int64_t count,
          float rate, float beta1, float beta2, float epsilon, Common common)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const float gradient = g[i] * common.gradientScale + common.weightDecay * w[i];
        const float first = beta1 * m[i] + (1.0F - beta1) * gradient;
        const float second = beta2 * v[i] + (1.0F - beta2) * gradient * gradient;
        m[i] = first;
        v[i] = second;
        w[i] -= rate * first / (std::sqrt(second) + epsilon);
    }
}

TRUELOSS_MULTIVERSION
void sgd(float* __restrict w, const float* __restrict g, float* __restrict v, std::int64_t count, float rate,
         float momentum, Common common)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const float gradient = g[i] * common.gradientScale + common.weightDecay * w[i];
        v[i] = momentum * v[i] - rate * gradient;
        w[i] += v[i];
    }
}

TRUELOSS_MULTIVERSION
void sgdRateOutside(float* __restrict w, const float* __restrict g, float* __restrict v, std::int64_t count, float rate,
                    float momentum, Common common)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const float gradient = g[i] * common.gradientScale + common.weightDecay * w[i];
        v[i] = momentum * v[i] + gradient;
        w[i] -= rate * v[i];
    }
}

}  // namespace trueloss::kernels
