#pragma once

#include <QString>

#include <vector>

namespace trueloss::ui {

enum class AxisMode { Automatic, Linear, Logarithmic, Symlog };

/// The finite values that an axis has to show.
struct ValueSpan {
    bool found = false;
    double min = 0.0;
    double max = 0.0;
    double minPositive = 0.0;  ///< 0 where nothing is above 0.

    void include(double value);
    void include(const ValueSpan& other);
};

/// From low to high, low < high. On a logarithmic axis both are decimal logarithms.
struct AxisRange {
    double low = 0.0;
    double high = 1.0;
    double width() const { return high - low; }
    bool operator==(const AxisRange&) const = default;
};

/// Where a grid line stands (in the axis' own space, as AxisRange) and what is written at it.
struct AxisTick {
    double at = 0.0;
    QString label;
};

/// Decides between a linear and a logarithmic axis. Automatic turns logarithmic when the positive values pass three
/// decades, and linear again only below two and a half, so that a curve at the border does not flicker.
class AxisChooser {
public:
    void setMode(AxisMode mode) { m_mode = mode; }
    AxisMode mode() const { return m_mode; }

    /// Forgets what was chosen before, for a new run.
    void reset() { m_logarithmic = false; }

    /// Looks at what is shown and decides; for a symmetric axis see symlogUnit().
    bool choose(const ValueSpan& shown);

    /// Up to which value a symmetric logarithmic axis is even: a power of ten near the smallest positive value that is
    /// shown, at most six decades below the largest. 0 in the other modes.
    double symlogUnit(const ValueSpan& shown) const;

private:
    AxisMode m_mode = AxisMode::Automatic;
    bool m_logarithmic = false;
};

/// The range that shows the span with some room around it and never has the width 0. Its ends step, so that an axis
/// over growing data moves seldom. A linear one begins at 0 where the values come near it.
AxisRange fittedRange(const ValueSpan& shown, bool logarithmic);

/// The value on a symmetric logarithmic axis: sign(v) log10(1 + |v| / unit). Requires unit > 0.
double symlogOf(double value, double unit);

/// The same for such an axis, in its own space.
AxisRange fittedSymlogRange(const ValueSpan& shown, double unit);

/// Ticks at 1, 2 or 5 times a power of ten; whole numbers only if asked. At most `most` of them (most >= 2).
std::vector<AxisTick> linearTicks(const AxisRange& range, int most, bool wholeNumbers);

/// Ticks at powers of ten where the range holds at least two, else at 1, 2, 5, else as on a linear axis.
std::vector<AxisTick> logarithmicTicks(const AxisRange& range, int most);

/// Ticks of a symmetric logarithmic axis: at 0 and at powers of ten, up and down.
std::vector<AxisTick> symlogTicks(const AxisRange& range, double unit, int most);

/// Ticks of a range in minutes, at seconds, minutes or hours as clocks have them.
std::vector<AxisTick> timeTicks(const AxisRange& minutes, int most);

/// The next of 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten that is not below the value, and at least 10.
double nextNiceCount(double count);

}  // namespace trueloss::ui
