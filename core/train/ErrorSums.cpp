#include "train/ErrorSums.h"

#include <cmath>
#include <limits>

namespace trueloss {

ErrorSums::ErrorSums(std::size_t outputs) : m_columns(outputs) {}

void ErrorSums::add(std::span<const double> predictions, std::span<const double> targets)
{
    const std::size_t outputs = m_columns.size();
    for (std::size_t i = 0; i + outputs <= targets.size(); i += outputs) {
        ++m_rows;
        for (std::size_t c = 0; c < outputs; ++c) {
            Column& column = m_columns[c];
            const double residual = predictions[i + c] - targets[i + c];
            column.squares += residual * residual;
            column.absolute += std::abs(residual);
            const double distance = targets[i + c] - column.targetMean;
            column.targetMean += distance / static_cast<double>(m_rows);
            column.targetSpread += distance * (targets[i + c] - column.targetMean);
        }
    }
}

double ErrorSums::rmse() const
{
    double sum = 0.0;
    for (const Column& column : m_columns) sum += column.squares;
    return std::sqrt(sum / (static_cast<double>(m_rows) * static_cast<double>(m_columns.size())));
}

double ErrorSums::mae() const
{
    double sum = 0.0;
    for (const Column& column : m_columns) sum += column.absolute;
    return sum / (static_cast<double>(m_rows) * static_cast<double>(m_columns.size()));
}

double ErrorSums::r2() const
{
    double sum = 0.0;
    for (const Column& column : m_columns) {
        if (!(column.targetSpread > 0.0)) return std::numeric_limits<double>::quiet_NaN();
        sum += 1.0 - column.squares / column.targetSpread;
    }
    return sum / static_cast<double>(m_columns.size());
}

}  // namespace trueloss
