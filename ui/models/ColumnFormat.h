#pragma once

#include <QString>

#include <span>

namespace trueloss::ui {

/// How the numbers of one table column are written: all with the same decimals, so that their points stand under each
/// other and none looks more precise than the data. GUI thread.
class ColumnFormat {
public:
    ColumnFormat() = default;

    /// As many decimals as the values have, six significant digits at most. `sample` may be a part of the column.
    static ColumnFormat fitting(std::span<const double> sample);

    QString text(double value) const;

    /// All digits that the number has.
    static QString exactText(double value);

private:
    int m_decimals = 0;
    bool m_plain = true;  ///< Otherwise as humanNumber() writes: the numbers are too large or too small for a column.
};

}  // namespace trueloss::ui
