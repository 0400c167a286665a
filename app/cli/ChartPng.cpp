#include "ChartPng.h"

#include "base/AtomicFile.h"
#include "base/Numbers.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace trueloss::cli {

namespace {

constexpr int width = 1400;
constexpr int height = 760;
constexpr int left = 110;
constexpr int right = 40;
constexpr int top = 90;
constexpr int bottom = 80;

// Okabe and Ito, as OpenCV's blue, green, red.
const cv::Scalar blue(178, 114, 0);
const cv::Scalar orange(0, 159, 230);
const cv::Scalar green(115, 158, 0);
const cv::Scalar vermilion(0, 94, 213);
const cv::Scalar paleOrange(205, 236, 253);
const cv::Scalar hatch(150, 212, 247);
const cv::Scalar text(40, 40, 40);
const cv::Scalar grid(225, 225, 225);

/// From batch number and RMSE to pixels; the y axis is logarithmic past three decades, as in the window.
class Plot {
public:
    Plot(const RunRecord& record)
    {
        m_last = static_cast<double>(std::max<std::size_t>(2, record.batches().size()));
        double low = INFINITY;
        double high = 0.0;
        const auto see = [&](double value) {
            if (!std::isfinite(value)) return;
            high = std::max(high, value);
            if (value > 0) low = std::min(low, value);
        };
        for (std::size_t i = 0; i < record.batches().size(); ++i) {
            see(record.trueCurve().at(i));
            see(record.runningMeanCurve().at(i));
        }
        for (const EpochPoint& epoch : record.epochs()) see(epoch.rmse);
        if (!(high > 0)) high = 1.0;
        if (!std::isfinite(low)) low = high / 10;
        logarithmic = high / low > 1000.0;
        m_low = logarithmic ? std::floor(std::log10(low)) : 0.0;
        m_high = logarithmic ? std::ceil(std::log10(high) + 1e-9) : high * 1.08;
    }

    bool logarithmic = false;

    double x(double batch) const { return left + (batch - 1.0) / (m_last - 1.0) * (width - left - right); }

    double y(double value) const
    {
        const double position = logarithmic ? std::log10(std::max(value, std::pow(10.0, m_low))) : value;
        return height - bottom - (position - m_low) / (m_high - m_low) * (height - top - bottom);
    }

    std::vector<double> ticks() const
    {
        std::vector<double> out;
        if (logarithmic) {
            for (double decade = m_low; decade <= m_high; decade += 1.0) out.push_back(std::pow(10.0, decade));
            return out;
        }
        const double step = niceStep(m_high / 6.0);
        for (double value = 0.0; value <= m_high; value += step) out.push_back(value);
        return out;
    }

    std::vector<double> batchTicks() const
    {
        const double step = std::max(1.0, niceStep(m_last / 10.0));
        std::vector<double> out{1.0};
        for (double batch = step; batch <= m_last; batch += step) {
            if (batch > 1.0) out.push_back(batch);
        }
        return out;
    }

private:
    static double niceStep(double rough)
    {
        const double unit = std::pow(10.0, std::floor(std::log10(rough)));
        for (const double factor : {1.0, 2.0, 5.0}) {
            if (rough <= factor * unit) return factor * unit;
        }
        return 10.0 * unit;
    }

    double m_last = 2.0;
    double m_low = 0.0;
    double m_high = 1.0;
};

/// Never "100" for what is less than all.
std::string shareText(double share)
{
    const double percent = std::round(share * 1000.0) / 10.0;
    return humanNumber(share < 1.0 ? std::min(percent, 99.9) : percent, 3);
}

cv::Point at(double x, double y)
{
    return {static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y))};
}

void write(cv::Mat& image, const std::string& words, cv::Point where, const cv::Scalar& colour = text,
           double size = 0.5)
{
    cv::putText(image, words, where, cv::FONT_HERSHEY_SIMPLEX, size, colour, 1, cv::LINE_AA);
}

void drawCurve(cv::Mat& image, const Plot& plot, const LossCurve& curve, const cv::Scalar& colour, bool dashed)
{
    const auto points = curve.decimated(0, curve.size() - 1, width - left - right);
    double drawn = 0.0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (!std::isfinite(points[i - 1].y) || !std::isfinite(points[i].y)) continue;
        const cv::Point2d from(plot.x(static_cast<double>(points[i - 1].x) + 1), plot.y(points[i - 1].y));
        const cv::Point2d to(plot.x(static_cast<double>(points[i].x) + 1), plot.y(points[i].y));
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        if (!dashed) {
            cv::line(image, at(from.x, from.y), at(to.x, to.y), colour, 2, cv::LINE_AA);
            continue;
        }
        constexpr double dash = 9.0;
        for (double done = 0.0; done < length;) {
            const double phase = std::fmod(drawn + done, 2 * dash);
            const double piece = std::min(length - done, (phase < dash ? dash : 2 * dash) - phase + 1e-6);
            if (phase < dash) {
                const cv::Point2d a = from + (to - from) * (done / length);
                const cv::Point2d b = from + (to - from) * ((done + piece) / length);
                cv::line(image, at(a.x, a.y), at(b.x, b.y), colour, 2, cv::LINE_AA);
            }
            done += piece;
        }
        drawn += length;
    }
}

void drawAxes(cv::Mat& image, const Plot& plot, const RunRecord& record)
{
    for (const double value : plot.ticks()) {
        const double y = plot.y(value);
        cv::line(image, at(left, y), at(width - right, y), grid, 1);
        const std::string label = humanNumber(value);
        const int wide = cv::getTextSize(label, cv::FONT_HERSHEY_SIMPLEX, 0.5, 1, nullptr).width;
        write(image, label, at(left - 10 - wide, y + 5));
    }
    for (const double batch : plot.batchTicks()) {
        const double x = plot.x(batch);
        cv::line(image, at(x, height - bottom), at(x, height - bottom + 5), text, 1);
        const std::string label = humanNumber(batch);
        const int wide = cv::getTextSize(label, cv::FONT_HERSHEY_SIMPLEX, 0.5, 1, nullptr).width;
        write(image, label, at(x - wide / 2.0, height - bottom + 24));
    }
    for (std::size_t e = 1; e < record.epochStarts().size(); ++e) {
        const double x = plot.x(static_cast<double>(record.epochStarts()[e]) + 0.5);
        cv::line(image, at(x, top), at(x, height - bottom), cv::Scalar(170, 170, 170), 1);
    }
    cv::line(image, at(left, height - bottom), at(width - right, height - bottom), text, 1);
    cv::line(image, at(left, top), at(left, height - bottom), text, 1);
    write(image, "batch of the run", at((left + width - right) / 2.0 - 60, height - 22));
    // OpenCV's built-in font knows ASCII alone.
    const bool ascii =
        std::all_of(record.unit.begin(), record.unit.end(), [](unsigned char c) { return c >= 32 && c < 127; });
    write(image, record.unit.empty() || !ascii ? "RMSE" : "RMSE (" + record.unit + ")", at(16, top - 12));
}

void drawArtifacts(cv::Mat& image, const Plot& plot, const std::vector<Artifact>& artifacts)
{
    for (const Artifact& artifact : artifacts) {
        const int from = static_cast<int>(plot.x(static_cast<double>(artifact.firstBatch) + 1));
        const int to = std::max(from + 2, static_cast<int>(plot.x(static_cast<double>(artifact.lastBatch) + 1)));
        cv::Mat area = image(cv::Rect(from, top, to - from, height - top - bottom));
        area.setTo(paleOrange);
        for (int offset = -area.rows; offset < area.cols; offset += 14) {
            cv::line(area, {offset, area.rows}, {offset + area.rows, 0}, hatch, 1, cv::LINE_AA);
        }
    }
}

void drawCulprits(cv::Mat& image, const Plot& plot, const RunRecord& record, const std::vector<Artifact>& artifacts)
{
    for (const Artifact& artifact : artifacts) {
        if (!artifact.hasCulprit) continue;
        const double x = plot.x(static_cast<double>(artifact.culprit) + 1);
        const double y = plot.y(artifact.culpritValue);
        const std::vector<cv::Point> diamond{at(x, y - 8), at(x + 8, y), at(x, y + 8), at(x - 8, y)};
        cv::fillConvexPoly(image, diamond, vermilion, cv::LINE_AA);
        const std::string label = "batch " + std::to_string(record.batches()[artifact.culprit].batchInEpoch) + ": " +
                                  humanNumber(artifact.culpritValue) + ", " + shareText(artifact.culpritShare) +
                                  " % of the epoch's sum";
        const int wide = cv::getTextSize(label, cv::FONT_HERSHEY_SIMPLEX, 0.5, 1, nullptr).width;
        const double labelX = x + 14 + wide > width - right ? x - 14 - wide : x + 14;
        write(image, label, at(labelX, std::max(y + 5, top + 14.0)), vermilion);
    }
}

void drawLegend(cv::Mat& image)
{
    cv::line(image, {left, 40}, {left + 40, 40}, blue, 2, cv::LINE_AA);
    write(image, "true batch RMSE", {left + 50, 45});
    for (int x = 0; x < 40; x += 16)
        cv::line(image, {left + 220 + x, 40}, {left + 229 + x, 40}, orange, 2, cv::LINE_AA);
    write(image, "running mean (what Keras prints)", {left + 270, 45});
    cv::circle(image, {left + 590, 40}, 5, green, -1, cv::LINE_AA);
    write(image, "validation", {left + 604, 45});
    cv::rectangle(image, cv::Rect(left + 720, 30, 34, 20), paleOrange, -1);
    write(image, "they part by more than 2x", {left + 764, 45});
}

}  // namespace

Result<void> saveChartPng(const std::filesystem::path& file, const RunRecord& record,
                          const std::vector<Artifact>& artifacts)
{
    if (record.batches().empty()) {
        return fail(ErrorCode::NothingUsable, TRUELOSS_TEXT("Core", "There is no batch to draw yet."));
    }
    std::vector<unsigned char> png;
    try {
        cv::Mat image(height, width, CV_8UC3, cv::Scalar(255, 255, 255));
        const Plot plot(record);
        drawArtifacts(image, plot, artifacts);
        drawAxes(image, plot, record);
        drawCurve(image, plot, record.trueCurve(), blue, false);
        drawCurve(image, plot, record.runningMeanCurve(), orange, true);
        for (const EpochPoint& epoch : record.epochs()) {
            if (!std::isfinite(epoch.rmse)) continue;
            cv::circle(image, at(plot.x(static_cast<double>(epoch.lastBatch)), plot.y(epoch.rmse)), 5, green, -1,
                       cv::LINE_AA);
        }
        drawCulprits(image, plot, record, artifacts);
        drawLegend(image);
        cv::imencode(".png", image, png);
    } catch (const cv::Exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The chart could not be drawn: %1"),
                    {std::string(error.what())});
    }
    return writeFileAtomically(file, [&png](std::ostream& out) -> Result<void> {
        out.write(reinterpret_cast<const char*>(png.data()), static_cast<std::streamsize>(png.size()));
        return {};
    });
}

}  // namespace trueloss::cli
