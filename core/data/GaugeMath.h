#pragma once

#include <algorithm>
#include <cmath>

namespace trueloss::demo {

// Everything here is built from + - * / and sqrt, which IEEE 754 defines to the last bit, and is compiled without fused
// multiply-add. Only the two sources of the demo gauges may include this file: they are the ones compiled so.

struct Point {
    double x = 0.0;
    double y = 0.0;
    Point operator+(Point other) const { return {x + other.x, y + other.y}; }
    Point operator-(Point other) const { return {x - other.x, y - other.y}; }
    Point operator*(double factor) const { return {x * factor, y * factor}; }
};

inline double dot(Point a, Point b)
{
    return a.x * b.x + a.y * b.y;
}
inline double length(Point a)
{
    return std::sqrt(dot(a, a));
}

struct Colour {
    float red = 0.0F;
    float green = 0.0F;
    float blue = 0.0F;
    Colour operator*(float factor) const { return {red * factor, green * factor, blue * factor}; }
};

inline Colour mix(Colour a, Colour b, float share)
{
    return {a.red + (b.red - a.red) * share, a.green + (b.green - a.green) * share, a.blue + (b.blue - a.blue) * share};
}

/// The point of the unit circle at `degrees`: clockwise from the right, as y points down. Reduced to 45 degrees, then
/// the Taylor series of sine and cosine; their next terms are below 1e-13.
inline Point direction(double degrees)
{
    const double turns = std::floor(degrees / 90.0 + 0.5);
    const double r = (degrees - turns * 90.0) * (3.14159265358979323846 / 180.0);
    const double q = r * r;
    const double sine =
        r * (1.0 -
             q / 6.0 * (1.0 - q / 20.0 * (1.0 - q / 42.0 * (1.0 - q / 72.0 * (1.0 - q / 110.0 * (1.0 - q / 156.0))))));
    const double cosine =
        1.0 - q / 2.0 * (1.0 - q / 12.0 * (1.0 - q / 30.0 * (1.0 - q / 56.0 * (1.0 - q / 90.0 * (1.0 - q / 132.0)))));
    const auto quarter = static_cast<int>(turns - 4.0 * std::floor(turns / 4.0));
    switch (quarter) {
        case 1:
            return {-sine, cosine};
        case 2:
            return {-cosine, -sine};
        case 3:
            return {sine, -cosine};
        default:
            return {cosine, sine};
    }
}

/// Distance from `p` to the segment from `a` to `b`.
inline double segmentDistance(Point p, Point a, Point b)
{
    const Point along = b - a;
    const Point from = p - a;
    const double square = dot(along, along);
    const double share = square > 0.0 ? std::clamp(dot(from, along) / square, 0.0, 1.0) : 0.0;
    return length(from - along * share);
}

}  // namespace trueloss::demo
