#include "data/GaugePainter.h"

#include "data/GaugeCanvas.h"

#include <array>
#include <cstddef>
#include <span>
#include <utility>

namespace trueloss::demo {

namespace {

/// What one gauge looks like.
struct Style {
    Colour wall;
    Colour wallFar;  ///< At the other end of the wall's gradient.
    Colour bezel;
    Colour dial;
    Colour ink;
    Colour needle;
    Point wallAxis;
    Point light;  ///< Where the light comes from.
    Point centre;
    double radius = 56.0;   ///< Of the bezel's outer edge.
    double rotation = 0.0;  ///< Degrees.
    double unevenness = 0;  ///< How much brighter the lit side is.
    double exposure = 1.0;
    double blur = 0.1;  ///< Weight of each neighbour.
    double noise = 0.02;
    bool warningArc = true;
};

double between(Random& random, double low, double high)
{
    const double width = high - low;
    return low + width * random.uniform();
}

template <std::size_t count>
Colour pick(Random& random, const std::array<Colour, count>& colours)
{
    return colours[random.below(count)];
}

Colour jittered(Random& random, Colour colour, double amount)
{
    const auto by = [&] { return static_cast<float>(between(random, 1.0 - amount, 1.0 + amount)); };
    const float red = by();
    const float green = by();
    const float blue = by();
    return {colour.red * red, colour.green * green, colour.blue * blue};
}

constexpr std::array walls{Colour{0.36F, 0.44F, 0.50F}, Colour{0.20F, 0.34F, 0.37F}, Colour{0.62F, 0.55F, 0.45F},
                           Colour{0.27F, 0.29F, 0.33F}, Colour{0.47F, 0.54F, 0.43F}, Colour{0.66F, 0.67F, 0.67F},
                           Colour{0.52F, 0.36F, 0.29F}, Colour{0.25F, 0.32F, 0.49F}, Colour{0.76F, 0.66F, 0.47F},
                           Colour{0.40F, 0.33F, 0.42F}};
constexpr std::array bezels{Colour{0.74F, 0.75F, 0.77F}, Colour{0.74F, 0.75F, 0.77F}, Colour{0.78F, 0.63F, 0.34F},
                            Colour{0.17F, 0.18F, 0.20F}, Colour{0.62F, 0.17F, 0.14F}, Colour{0.18F, 0.31F, 0.47F}};
constexpr std::array dials{Colour{0.965F, 0.965F, 0.95F}, Colour{0.955F, 0.925F, 0.84F}, Colour{0.93F, 0.945F, 0.95F}};
constexpr std::array needles{Colour{0.80F, 0.10F, 0.07F}, Colour{0.80F, 0.10F, 0.07F}, Colour{0.09F, 0.09F, 0.11F},
                             Colour{0.88F, 0.36F, 0.05F}, Colour{0.08F, 0.22F, 0.48F}};

Style drawStyle(Random& random)
{
    Style style;
    style.wall = jittered(random, pick(random, walls), 0.12);
    style.wallFar = style.wall * static_cast<float>(between(random, 0.55, 0.8));
    style.bezel = jittered(random, pick(random, bezels), 0.04);
    style.dial = jittered(random, pick(random, dials), 0.015);
    style.ink = jittered(random, {0.11F, 0.12F, 0.14F}, 0.2);
    style.needle = jittered(random, pick(random, needles), 0.08);
    style.wallAxis = direction(between(random, 0.0, 360.0));
    style.light = direction(between(random, 195.0, 345.0));  // From above, as people expect it.
    style.radius = between(random, 51.0, 58.0);
    const double room = 62.0 - style.radius;
    style.centre.x = 64.0 + between(random, -room, room);
    style.centre.y = 64.0 + between(random, -room, room);
    style.rotation = between(random, -4.0, 4.0);
    style.unevenness = between(random, 0.02, 0.16);
    style.exposure = between(random, 0.84, 1.06);
    style.blur = between(random, 0.04, 0.16);
    style.noise = between(random, 0.008, 0.03);
    style.warningArc = random.below(4) != 0;
    return style;
}

class Painter {
public:
    Painter(const Style& style, double reading) : m_style(style), m_reading(reading), m_canvas(imageEdge) {}

    GaugeCanvas paint()
    {
        paintWall();
        paintCase();
        paintWarningArc();
        paintTicks();
        paintNumerals();
        paintUnit();
        paintNeedle();
        paintGlass();
        return std::move(m_canvas);
    }

private:
    /// Share of the bezel's radius, in pixels.
    double part(double share) const { return m_style.radius * share; }

    double angleOf(double value) const { return 135.0 + 270.0 * value / dialTop + m_style.rotation; }

    Point onDial(double degrees, double share) const { return m_style.centre + direction(degrees) * part(share); }

    static auto plain(Colour colour)
    {
        return [colour](Point) { return colour; };
    }

    auto disc(double radius, Point shift = {}) const
    {
        const Point centre = m_style.centre + shift;
        return [centre, radius](Point p) { return length(p - centre) - radius; };
    }

    void paintWall()
    {
        const auto shade = [this](Point p) {
            const double along = dot(p - Point{64.0, 64.0}, m_style.wallAxis) / 128.0 + 0.5;
            return mix(m_style.wall, m_style.wallFar, static_cast<float>(std::clamp(along, 0.0, 1.0)));
        };
        m_canvas.paint(
            {64.0, 64.0}, 64.0, [](Point) { return -1.0; }, shade);
    }

    /// Shadow on the wall, rounded metal ring, inner edge, dial.
    void paintCase()
    {
        const Point away = m_style.light * -part(0.05);
        m_canvas.paint(m_style.centre, 90.0, disc(part(0.99), away), plain({0.02F, 0.02F, 0.03F}), 0.55, part(0.17));

        const auto metal = [this](Point p) {
            const Point from = p - m_style.centre;
            const double distance = length(from) + 1e-9;
            // The ring's profile is half a circle: its outer half faces outwards, its inner half inwards.
            const double profile = (distance / m_style.radius - 0.93) / 0.07;
            const double facing = dot(from, m_style.light) / distance * profile;
            const double gleam = std::max(0.0, facing) * std::max(0.0, facing);
            return mix(m_style.bezel * static_cast<float>(0.78 + 0.34 * facing), {1.0F, 1.0F, 1.0F},
                       static_cast<float>(0.4 * gleam));
        };
        m_canvas.paint(m_style.centre, 64.0, disc(part(1.0)), metal);
        m_canvas.paint(m_style.centre, 64.0, disc(part(0.868)), plain(m_style.bezel * 0.35F));

        const auto face = [this](Point p) {
            const double outwards = length(p - m_style.centre) / m_style.radius;
            return m_style.dial * static_cast<float>(1.0 - 0.07 * outwards * outwards);
        };
        m_canvas.paint(m_style.centre, 64.0, disc(part(0.85)), face);
        // The bezel stands above the dial and shades its rim on the side of the light.
        const auto rim = [this](Point p) {
            return part(0.845) - length(p - m_style.centre - m_style.light * -part(0.05));
        };
        const auto inside = [this, rim](Point p) { return std::max(rim(p), length(p - m_style.centre) - part(0.84)); };
        m_canvas.paint(m_style.centre, 64.0, inside, plain({0.05F, 0.05F, 0.08F}), 0.22, 2.5);
    }

    /// The red end of the scale, from 180 kPa on.
    void paintWarningArc()
    {
        if (!m_style.warningArc) return;
        const Point start = direction(angleOf(180.0));
        const Point end = direction(angleOf(dialTop));
        const auto arc = [&](Point p) {
            const Point from = p - m_style.centre;
            const double band = std::max(part(0.745) - length(from), length(from) - part(0.80));
            const double afterStart = from.x * start.y - from.y * start.x;
            const double beforeEnd = from.y * end.x - from.x * end.y;
            return std::max(band, std::max(afterStart, beforeEnd));
        };
        m_canvas.paint(m_style.centre, 64.0, arc, plain({0.83F, 0.16F, 0.11F}), 0.92);
    }

    void paintTicks()
    {
        for (int i = 0; i <= 21; ++i) {
            const double degrees = angleOf(10.0 * i);
            const bool major = i % 5 == 0;
            m_canvas.stroke(onDial(degrees, 0.80), onDial(degrees, major ? 0.68 : 0.74), part(major ? 0.038 : 0.019),
                            m_style.ink, major ? 1.0 : 0.9);
        }
    }

    /// Strokes given in a cell of width 1 and height 2, upright in the gauge's own frame.
    void paintStrokes(std::span<const std::array<Point, 2>> strokes, Point corner, double size, double width)
    {
        const Point right = direction(m_style.rotation);
        const Point down{-right.y, right.x};
        const auto place = [&](Point p) {
            return m_style.centre + right * (corner.x + p.x * size) + down * (corner.y + p.y * size);
        };
        for (const auto& [from, to] : strokes) m_canvas.stroke(place(from), place(to), width, m_style.ink);
    }

    void paintDigit(int digit, Point corner, double size, double width)
    {
        // Seven segments: top, upper right, lower right, bottom, lower left, upper left, middle.
        static constexpr std::array<std::array<Point, 2>, 7> segments{{{{{0, 0}, {1, 0}}},
                                                                       {{{1, 0}, {1, 1}}},
                                                                       {{{1, 1}, {1, 2}}},
                                                                       {{{0, 2}, {1, 2}}},
                                                                       {{{0, 1}, {0, 2}}},
                                                                       {{{0, 0}, {0, 1}}},
                                                                       {{{0, 1}, {1, 1}}}}};
        static constexpr std::array<unsigned, 10> lit{0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F};
        for (std::size_t i = 0; i < segments.size(); ++i) {
            if ((lit[static_cast<std::size_t>(digit)] >> i & 1U) == 0) continue;
            paintStrokes(std::span(segments).subspan(i, 1), corner, size, width);
        }
    }

    void paintNumerals()
    {
        const double size = part(0.058);
        const double advance = size * 1.7;
        for (const int value : {0, 50, 100, 150, 200}) {
            const int digits = value >= 100 ? 3 : value >= 10 ? 2 : 1;
            const Point middle = direction(135.0 + 270.0 * value / dialTop) * part(0.515);
            double x = middle.x - (advance * (digits - 1) + size) / 2.0;
            for (int divisor = digits == 3 ? 100 : digits == 2 ? 10 : 1; divisor > 0; divisor /= 10) {
                paintDigit(value / divisor % 10, {x, middle.y - size}, size, part(0.022));
                x += advance;
            }
        }
    }

    void paintUnit()
    {
        using Strokes = std::array<std::array<Point, 2>, 12>;
        static constexpr Strokes letters{{
            {{{0.0, 0.0}, {0.0, 2.0}}},
            {{{0.8, 0.8}, {0.0, 1.4}}},
            {{{0.3, 1.2}, {0.85, 2.0}}},  // k
            {{{1.9, 0.0}, {1.9, 2.0}}},
            {{{1.9, 0.0}, {2.8, 0.0}}},
            {{{2.8, 0.0}, {2.8, 1.0}}},  // P
            {{{2.8, 1.0}, {1.9, 1.0}}},  //
            {{{4.0, 0.8}, {4.8, 0.8}}},
            {{{4.8, 0.8}, {4.8, 2.0}}},
            {{{4.8, 2.0}, {3.9, 2.0}}},  // a
            {{{3.9, 2.0}, {3.9, 1.4}}},
            {{{3.9, 1.4}, {4.8, 1.4}}},  //
        }};
        paintStrokes(letters, {part(-0.14), part(0.36)}, part(0.058), part(0.018));
    }

    void paintNeedle()
    {
        const Point along = direction(angleOf(m_reading));
        const auto needle = [this, along](Point origin, double grow) {
            return [this, along, origin, grow](Point p) {
                const Point from = p - origin;
                const double u = dot(from, along);
                const double across = from.y * along.x - from.x * along.y;
                const double side = across < 0.0 ? -across : across;
                const double share = std::clamp(u / part(0.73), -0.3, 1.0);
                const double half = part(0.046) + (part(0.011) - part(0.046)) * share + grow;
                return std::max(side - half, std::max(u - part(0.73), part(-0.2) - u));
            };
        };
        const Point shadow = m_style.centre + m_style.light * -part(0.045);
        m_canvas.paint(shadow, part(0.8) + 4.0, needle(shadow, 0.5), plain({0.03F, 0.03F, 0.05F}), 0.34, 3.0);
        m_canvas.paint(m_style.centre, part(0.8) + 2.0, needle(m_style.centre, 0.0), plain(m_style.needle));
        const auto hub = [this](Point p) {
            const double lit = dot(p - m_style.centre, m_style.light) / part(0.1);
            return mix({0.16F, 0.16F, 0.18F}, {0.62F, 0.62F, 0.65F},
                       static_cast<float>(std::clamp(lit * 0.5 + 0.35, 0.0, 1.0)));
        };
        m_canvas.paint(shadow, part(0.2), disc(part(0.1), shadow - m_style.centre), plain({0.03F, 0.03F, 0.05F}), 0.3,
                       3.0);
        m_canvas.paint(m_style.centre, part(0.2), disc(part(0.1)), hub);
        m_canvas.paint(m_style.centre, part(0.1), disc(part(0.035)), plain({0.2F, 0.2F, 0.22F}));
    }

    /// A faint reflection in the upper part of the glass.
    void paintGlass()
    {
        const auto sheen = [this](Point p) {
            const double cut = length(p - m_style.centre - m_style.light * -part(0.75)) - part(1.15);
            return std::max(length(p - m_style.centre) - part(0.83), -cut);
        };
        m_canvas.paint(m_style.centre, 64.0, sheen, plain({1.0F, 1.0F, 1.0F}), 0.16, 1.5);
    }

    const Style& m_style;
    const double m_reading;
    GaugeCanvas m_canvas;
};

/// Each pixel with its neighbours left and right, then above and below.
void blur(GaugeCanvas& canvas, float side)
{
    const float middle = 1.0F - 2.0F * side;
    const int edge = canvas.edge();
    const auto weigh = [side, middle](Colour a, Colour b, Colour c) {
        return Colour{b.red * middle + (a.red + c.red) * side, b.green * middle + (a.green + c.green) * side,
                      b.blue * middle + (a.blue + c.blue) * side};
    };
    for (int y = 0; y < edge; ++y) {
        Colour before = canvas.at(0, y);
        for (int x = 0; x < edge; ++x) {
            const Colour here = canvas.at(x, y);
            canvas.at(x, y) = weigh(before, here, canvas.at(std::min(x + 1, edge - 1), y));
            before = here;
        }
    }
    std::vector<Colour> before(static_cast<std::size_t>(edge));
    for (int x = 0; x < edge; ++x) before[static_cast<std::size_t>(x)] = canvas.at(x, 0);
    for (int y = 0; y < edge; ++y) {
        for (int x = 0; x < edge; ++x) {
            const Colour here = canvas.at(x, y);
            canvas.at(x, y) = weigh(before[static_cast<std::size_t>(x)], here, canvas.at(x, std::min(y + 1, edge - 1)));
            before[static_cast<std::size_t>(x)] = here;
        }
    }
}

std::uint8_t toByte(float value)
{
    return static_cast<std::uint8_t>(std::clamp(value * 255.0F + 0.5F, 0.0F, 255.0F));
}

/// Light over the scene, the sensor's noise, and rounding to bytes.
std::vector<std::uint8_t> expose(GaugeCanvas& canvas, const Style& style, Random& random)
{
    std::vector<std::uint8_t> bytes;
    bytes.reserve(std::size_t{3} * imageEdge * imageEdge);
    const auto lane = [](std::uint64_t bits, int which) {
        return static_cast<float>(bits >> (16 * which) & 0xFFFFU) / 65536.0F - 0.5F;
    };
    const auto strength = static_cast<float>(style.noise);
    for (int y = 0; y < imageEdge; ++y) {
        for (int x = 0; x < imageEdge; ++x) {
            const double lit = dot(Point{x + 0.5, y + 0.5} - Point{64.0, 64.0}, style.light) / 64.0;
            const auto light = static_cast<float>(style.exposure * (1.0 + style.unevenness * lit));
            const std::uint64_t bits = random.next();
            // Two uniform numbers added make a triangle, near enough to a bell; colour noise is weaker than grey noise.
            const float grey = (lane(bits, 0) + lane(bits, 1)) * 2.0F;
            const float tint = lane(bits, 2);
            const float tone = lane(bits, 3);
            const Colour pixel = canvas.at(x, y);
            bytes.push_back(toByte(pixel.red * light + (grey + tint) * strength));
            bytes.push_back(toByte(pixel.green * light + (grey - (tint + tone) * 0.5F) * strength));
            bytes.push_back(toByte(pixel.blue * light + (grey + tone) * strength));
        }
    }
    return bytes;
}

}  // namespace

std::vector<std::uint8_t> paintGauge(double reading, Random& random)
{
    const Style style = drawStyle(random);
    GaugeCanvas canvas = Painter(style, reading).paint();
    blur(canvas, static_cast<float>(style.blur));
    return expose(canvas, style, random);
}

}  // namespace trueloss::demo
