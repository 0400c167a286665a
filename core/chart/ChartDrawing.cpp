#include "chart/ChartDrawing.h"

#include "chart/ChartAxis.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace trueloss {

namespace {

constexpr double lineHeight = 18.0;
constexpr double signWidth = 28.0;
constexpr double gap = 8.0;
/// More would hide the curves.
constexpr std::size_t mostEpochLines = 60;

struct Box {
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;

    bool meets(const Box& other) const
    {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

class Drawing {
public:
    Drawing(const Chart& chart, ChartCanvas& canvas, double width, double height, const Translate& translate)
        : m_chart(chart), m_canvas(canvas), m_translate(translate), m_axis(chart), m_width(width), m_height(height)
    {
    }

    void draw()
    {
        const double legendBottom = drawLegend();
        for (const double tick : m_axis.ticks()) m_ticks.push_back({tick, m_translate({"%1", {tick}})});
        double widest = 0.0;
        for (const auto& [value, words] : m_ticks) widest = std::max(widest, chartTextWidth(words));
        m_plot = {widest + gap + 2.0, legendBottom + lineHeight + 1.5 * gap, m_width - 2.0 * gap, m_height - 44.0};
        drawStretches();
        drawDoubt();
        drawAxes();
        drawLevels();
        for (const ChartSeries& series : m_chart.series) drawSeries(series);
        drawMarks();
    }

private:
    double x(double batch) const
    {
        const double last = std::max(2.0, static_cast<double>(m_chart.batches));
        return m_plot.left + (batch - 1.0) / (last - 1.0) * (m_plot.right - m_plot.left);
    }
    double xOf(std::size_t index) const { return x(static_cast<double>(index) + 1.0); }
    double y(double value) const { return m_plot.bottom - m_axis.position(value) * (m_plot.bottom - m_plot.top); }

    /// The signs and their words, in as many lines as they need; returns where the last one ends.
    double drawLegend()
    {
        // A single curve has the name that stands at its axis.
        const bool plain = m_chart.stretches.empty() && m_chart.bands.empty() && m_chart.gaps.empty();
        if (m_chart.series.size() < 2 && plain) return 0.0;
        double left = 0.0;
        double middle = lineHeight / 2.0;
        const auto place = [&](const std::string& words, const auto& sign) {
            const double wide = signWidth + gap + chartTextWidth(words);
            if (left > 0.0 && left + wide > m_width) {
                left = 0.0;
                middle += lineHeight;
            }
            sign(left, middle);
            m_canvas.text({left + signWidth + gap, middle + 4.0}, words, TextAnchor::Start, ChartInk::Text, false);
            left += wide + 2.5 * gap;
        };
        for (const ChartSeries& series : m_chart.series) {
            place(m_translate(series.label), [&](double at, double line) {
                if (series.ink == ChartInk::Validation) {
                    m_canvas.dot({at + signWidth / 2.0, line}, series.ink);
                } else {
                    m_canvas.line({{at, line}, {at + signWidth, line}}, series.ink);
                }
            });
        }
        if (!m_chart.stretches.empty()) {
            place(m_translate(m_chart.stretchLabel), [&](double at, double line) {
                m_canvas.stretch({at, line - 6.0}, signWidth, 12.0);
            });
        }
        const auto placeArea = [&](const Message& words, ChartInk ink) {
            place(m_translate(words), [&](double at, double line) {
                m_canvas.area(outlineOf({at, line - 6.0, at + signWidth, line + 6.0}), ink);
            });
        };
        if (!m_chart.bands.empty()) placeArea(m_chart.bandLabel, ChartInk::TrueRmse);
        if (!m_chart.gaps.empty()) placeArea(m_chart.gapLabel, ChartInk::Axis);
        return middle + lineHeight / 2.0;
    }

    static std::vector<ChartSpot> outlineOf(const Box& box)
    {
        return {{box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}};
    }

    /// What is not known, and how well the rest is.
    void drawDoubt()
    {
        for (const ChartStretch& unknown : m_chart.gaps) {
            const double from = std::max(x(static_cast<double>(unknown.first) + 0.5), m_plot.left);
            const double to = std::min(std::max(from + 1.0, x(static_cast<double>(unknown.last) + 1.5)), m_plot.right);
            m_canvas.area(outlineOf({from, m_plot.top, to, m_plot.bottom}), ChartInk::Axis);
        }
        for (const std::vector<ChartBound>& band : m_chart.bands) {
            std::vector<ChartSpot> outline;
            const auto within = [this](double value) { return std::clamp(y(value), m_plot.top, m_plot.bottom); };
            for (const ChartBound& bound : band) outline.push_back({xOf(bound.x), within(bound.high)});
            for (auto bound = band.rbegin(); bound != band.rend(); ++bound)
                outline.push_back({xOf(bound->x), within(bound->low)});
            m_canvas.area(outline, ChartInk::TrueRmse);
        }
    }

    void drawStretches()
    {
        for (const ChartStretch& stretch : m_chart.stretches) {
            const double from = xOf(stretch.first);
            const double to = std::max(from + 1.0, xOf(stretch.last));
            m_canvas.stretch({from, m_plot.top}, to - from, m_plot.bottom - m_plot.top);
        }
    }

    void drawAxes()
    {
        for (const auto& [value, words] : m_ticks) {
            m_canvas.line({{m_plot.left, y(value)}, {m_plot.right, y(value)}}, ChartInk::Grid);
            m_canvas.text({m_plot.left - gap, y(value) + 4.0}, words, TextAnchor::End, ChartInk::Text, false);
        }
        for (std::size_t e = 1; e < m_chart.epochStarts.size() && m_chart.epochStarts.size() <= mostEpochLines; ++e) {
            const double at = x(static_cast<double>(m_chart.epochStarts[e]) + 0.5);
            m_canvas.line({{at, m_plot.top}, {at, m_plot.bottom}}, ChartInk::Epoch);
        }
        m_canvas.line({{m_plot.left, m_plot.top}, {m_plot.left, m_plot.bottom}, {m_plot.right, m_plot.bottom}},
                      ChartInk::Axis);
        drawBatchTicks();
        m_canvas.text({0.0, m_plot.top - 1.5 * gap}, m_translate(m_chart.yName), TextAnchor::Start, ChartInk::Text,
                      false);
        m_canvas.text({(m_plot.left + m_plot.right) / 2.0, m_height - 4.0},
                      m_translate({TRUELOSS_TEXT("Core", "batch of the run"), {}}), TextAnchor::Middle, ChartInk::Text,
                      false);
    }

    void drawBatchTicks()
    {
        double free = -std::numeric_limits<double>::infinity();
        for (const double batch : batchTicks(m_chart.batches)) {
            m_canvas.line({{x(batch), m_plot.bottom}, {x(batch), m_plot.bottom + 4.0}}, ChartInk::Axis);
            const std::string words = m_translate({"%1", {batch}});
            const double half = chartTextWidth(words) / 2.0;
            const double middle = std::min(x(batch), m_width - half);
            if (middle - half < free) continue;
            m_canvas.text({middle, m_plot.bottom + 18.0}, words, TextAnchor::Middle, ChartInk::Text, false);
            free = middle + half + gap;
        }
    }

    void drawLevels()
    {
        for (const ChartLevel& level : m_chart.levels) {
            m_canvas.line({{m_plot.left, y(level.value)}, {m_plot.right, y(level.value)}}, ChartInk::Level);
            m_canvas.text({m_plot.right, y(level.value) - 5.0}, m_translate(level.label), TextAnchor::End,
                          ChartInk::Text, true);
        }
    }

    void drawSeries(const ChartSeries& series)
    {
        std::vector<ChartSpot> piece;
        const auto flush = [&] {
            if (piece.size() == 1) m_canvas.dot(piece.front(), series.ink);
            if (piece.size() > 1) m_canvas.line(piece, series.ink);
            piece.clear();
        };
        for (const CurvePoint& point : series.points) {
            if (!std::isfinite(point.y)) {
                flush();
                continue;
            }
            const ChartSpot spot{xOf(point.x), y(point.y)};
            if (series.ink == ChartInk::Validation) {
                m_canvas.dot(spot, series.ink);
            } else {
                piece.push_back(spot);
            }
        }
        flush();
    }

    /// Words to the right of the diamond, to its left where there is no room, or else below others that stand there.
    void drawMarks()
    {
        std::vector<Box> taken;
        const auto isFree = [&taken](const Box& box) {
            return std::ranges::none_of(taken, [&box](const Box& other) { return box.meets(other); });
        };
        for (const ChartMark& mark : m_chart.marks) {
            const ChartSpot spot{xOf(mark.at.x), y(mark.at.y)};
            m_canvas.diamond(spot, ChartInk::Culprit);
            const std::string words = m_translate(mark.label);
            const double wide = chartTextWidth(words);
            const Box right{spot.x + 12.0, spot.y - 8.0, spot.x + 12.0 + wide, spot.y + 8.0};
            const Box left{spot.x - 12.0 - wide, spot.y - 8.0, spot.x - 12.0, spot.y + 8.0};
            const bool rightFits = right.right <= m_width;
            const bool leftFits = left.left >= m_plot.left;
            Box box = leftFits && (!rightFits || (!isFree(right) && isFree(left))) ? left : right;
            while (!isFree(box)) {
                box.top += lineHeight;
                box.bottom += lineHeight;
            }
            taken.push_back(box);
            m_canvas.text({box.left, box.top + 12.0}, words, TextAnchor::Start, ChartInk::Culprit, true);
        }
    }

    const Chart& m_chart;
    ChartCanvas& m_canvas;
    const Translate& m_translate;
    ChartAxis m_axis;
    double m_width;
    double m_height;
    Box m_plot;
    std::vector<std::pair<double, std::string>> m_ticks;
};

}  // namespace

void drawChart(const Chart& chart, ChartCanvas& canvas, double width, double height, const Translate& translate)
{
    Drawing(chart, canvas, width, height, translate).draw();
}

const InkStyle& styleOf(ChartInk ink)
{
    static constexpr InkStyle styles[] = {
        {"true-rmse", 0x0072B2, 0x3A9BD9, 1.8, ""},
        {"running-mean", 0xE69F00, 0xE69F00, 1.8, "7 4"},
        {"twice-mean", 0xB37A00, 0xF0C060, 1.6, "2 3"},
        {"tensorboard", 0x6E6E6E, 0xA8A8A8, 1.2, ""},
        {"block-mean", 0xCC79A7, 0xCC79A7, 1.6, "9 3 2 3"},
        {"validation", 0x009E73, 0x1FB88B, 1.0, ""},
        {"culprit", 0xC65400, 0xF07A20, 1.0, ""},
        {"grid", 0xE4E4E4, 0x2E3238, 1.0, ""},
        {"axis", 0x6B6B6B, 0x9A9A9A, 1.0, ""},
        {"epoch", 0xD4D4D4, 0x3C4148, 0.8, ""},
        {"level", 0x6E6E6E, 0xA8A8A8, 1.0, "1 3"},
        {"words", 0x3A3A3A, 0xD0D0D0, 1.0, ""},
    };
    return styles[static_cast<std::size_t>(ink)];
}

}  // namespace trueloss
