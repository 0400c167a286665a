#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

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

/// A square picture of colours in 0..1. Shapes are painted by their signed distance (negative inside), in pixels, which
/// gives smooth edges without sampling more than once a pixel.
class GaugeCanvas {
public:
    explicit GaugeCanvas(int edge)
        : m_edge(edge), m_pixels(static_cast<std::size_t>(edge) * static_cast<std::size_t>(edge))
    {
    }

    int edge() const { return m_edge; }
    Colour& at(int x, int y) { return m_pixels[static_cast<std::size_t>(y * m_edge + x)]; }

    /// Paints within `reach` pixels around `centre`. `softness`: the width of the edge, large for shadows.
    /// `colour` maps a point to a Colour.
    template <class Distance, class Shade>
    void paint(Point centre, double reach, Distance distance, Shade colour, double opacity = 1.0, double softness = 1.0)
    {
        const int left = clampToEdge(centre.x - reach);
        const int right = clampToEdge(centre.x + reach + 1.0);
        const int top = clampToEdge(centre.y - reach);
        const int bottom = clampToEdge(centre.y + reach + 1.0);
        for (int y = top; y < bottom; ++y) {
            for (int x = left; x < right; ++x) {
                const Point p{x + 0.5, y + 0.5};
                const double cover = std::clamp(0.5 - distance(p) / softness, 0.0, 1.0) * opacity;
                if (cover <= 0.0) continue;
                Colour& pixel = at(x, y);
                pixel = mix(pixel, colour(p), static_cast<float>(cover));
            }
        }
    }

    /// A stroke with round ends.
    void stroke(Point a, Point b, double width, Colour colour, double opacity = 1.0, double softness = 1.0)
    {
        const Point middle = (a + b) * 0.5;
        const double reach = length(b - a) * 0.5 + width * 0.5 + softness;
        paint(
            middle, reach, [&](Point p) { return segmentDistance(p, a, b) - width * 0.5; },
            [colour](Point) { return colour; }, opacity, softness);
    }

private:
    int clampToEdge(double value) const
    {
        return static_cast<int>(std::clamp(std::floor(value), 0.0, static_cast<double>(m_edge)));
    }

    int m_edge;
    std::vector<Colour> m_pixels;
};

}  // namespace trueloss::demo
