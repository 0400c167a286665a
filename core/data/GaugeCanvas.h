#pragma once

#include "data/GaugeMath.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace trueloss::demo {

/// A square picture of colours in 0..1. Shapes are painted by their signed distance (negative inside), in pixels, which
/// gives smooth edges without sampling more than once a pixel.
class GaugeCanvas {
public:
    explicit GaugeCanvas(int edge)
        : m_edge(edge), m_pixels(static_cast<std::size_t>(edge) * static_cast<std::size_t>(edge))
    {
    }

    int edge() const { return m_edge; }
    Colour& at(int x, int y)
    {
        return m_pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_edge) + static_cast<std::size_t>(x)];
    }

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
