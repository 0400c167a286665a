#pragma once

#include "base/Random.h"
#include "check/DataCheck.h"
#include "core/data/ImageFiles.h"

#include <gmock/gmock.h>
#include <algorithm>
#include <cmath>
#include <functional>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

namespace trueloss::test {

/// Deterministic numbers of the usual kinds.
class Numbers {
public:
    explicit Numbers(std::uint64_t seed) : m_random(seed) {}

    double uniform(double low, double high) { return m_random.uniform(low, high); }
    /// Box and Muller (1958).
    double normal(double mean = 0.0, double deviation = 1.0)
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - m_random.uniform()));
        return mean + deviation * radius * std::cos(2.0 * 3.14159265358979323846 * m_random.uniform());
    }
    double exponential() { return -std::log(1.0 - m_random.uniform()); }
    /// By counting arrivals.
    double poisson(double mean)
    {
        double count = 0.0;
        for (double time = exponential(); time < mean; time += exponential()) ++count;
        return count;
    }

private:
    Random m_random;
};

inline std::vector<double> draw(std::size_t count, std::uint64_t seed, const std::function<double(Numbers&)>& one)
{
    Numbers numbers(seed);
    std::vector<double> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(one(numbers));
    return out;
}

/// Rows with these target columns ("a" in kPa, "b", "c", ...) and images that are only names; table lines from 2.
inline Manifest tableOf(const std::vector<std::vector<double>>& columns)
{
    Manifest manifest;
    manifest.table = "table.csv";
    manifest.pathColumn = "image";
    for (std::size_t column = 0; column < columns.size(); ++column)
        manifest.targetColumns.push_back({std::string(1, static_cast<char>('a' + column)), column == 0 ? "kPa" : ""});
    for (std::size_t row = 0; row < columns.front().size(); ++row) {
        ManifestRow one;
        one.line = static_cast<std::int64_t>(row) + 2;
        one.image = "image" + std::to_string(row) + ".png";
        for (const std::vector<double>& column : columns) one.targets.push_back(column[row]);
        manifest.rows.push_back(one);
    }
    return manifest;
}

/// The first rows for training, the last `validation` for validation.
inline Split lastRows(std::size_t rows, std::size_t validation)
{
    Split split;
    for (std::size_t row = 0; row < rows; ++row)
        (row + validation < rows ? split.train : split.validation).push_back(row);
    return split;
}

/// Every fifth row for validation.
inline Split everyFifth(std::size_t rows)
{
    Split split;
    for (std::size_t row = 0; row < rows; ++row) (row % 5 == 4 ? split.validation : split.train).push_back(row);
    return split;
}

inline std::vector<DataFinding> tableFindings(const Manifest& manifest, const Split& split = {})
{
    auto findings = checkTable(manifest, split);
    if (!findings) throw std::runtime_error(text(findings.error()));
    return *findings;
}

inline std::vector<DataFindingKind> kinds(const std::vector<DataFinding>& findings)
{
    std::vector<DataFindingKind> out;
    for (const DataFinding& finding : findings) out.push_back(finding.kind);
    return out;
}

/// The only finding of that kind; a failure and an empty one where there is none or are several.
inline DataFinding only(const std::vector<DataFinding>& findings, DataFindingKind kind)
{
    const auto count =
        std::count_if(findings.begin(), findings.end(), [kind](const auto& f) { return f.kind == kind; });
    EXPECT_EQ(count, 1) << dataFindingName(kind);
    const auto found = std::find_if(findings.begin(), findings.end(), [kind](const auto& f) { return f.kind == kind; });
    return found == findings.end() ? DataFinding{} : *found;
}

/// All that the findings say, for messages of failures.
inline std::string said(const std::vector<DataFinding>& findings)
{
    std::string out;
    for (const DataFinding& finding : findings) out += toEnglish(finding.headline) + "\n";
    return out;
}

inline std::string headline(const DataFinding& finding)
{
    return toEnglish(finding.headline);
}

/// A data set of images in a folder of its own.
class Pictures {
public:
    /// `target` is that of the only column "a" (kPa). `part` is what the table says.
    void add(const cv::Mat& image, double target, SplitPart part = SplitPart::Train)
    {
        const std::string name = "image" + std::to_string(m_manifest.rows.size()) + ".png";
        const auto line = static_cast<std::int64_t>(m_manifest.rows.size()) + 2;
        m_manifest.rows.push_back({line, writeImage(m_folder, name, image), {target}, part});
    }

    Manifest& manifest() { return m_manifest; }

    std::shared_ptr<const ImageDataset> load(int channels = 3, int edge = 48, ImageFit fit = ImageFit::Stretch)
    {
        m_manifest.table = m_folder / "table.csv";
        m_manifest.targetColumns = {{"a", "kPa"}};
        auto data = ImageDataset::load(m_manifest, {{edge, edge, channels}, std::size_t{1} << 28, 2, fit});
        if (!data) throw std::runtime_error(text(data.error()));
        return *data;
    }

    std::vector<DataFinding> findings(int channels = 3, int edge = 48, ImageFit fit = ImageFit::Stretch)
    {
        const auto data = load(channels, edge, fit);
        Split split;
        for (std::size_t row = 0; row < data->size(); ++row)
            (data->row(row).part == SplitPart::Validation ? split.validation : split.train).push_back(row);
        auto found = checkImages(*data, split, {}, {}, 2);
        if (!found) throw std::runtime_error(text(found.error()));
        return *found;
    }

private:
    TempFolder m_folder;
    Manifest m_manifest;
};

/// A picture of blobs, different for each seed.
inline cv::Mat blobs(std::uint64_t seed, int edge = 48, double noise = 3.0)
{
    Numbers numbers(seed);
    cv::Mat image(edge, edge, CV_8UC3,
                  cv::Scalar(numbers.uniform(20, 90), numbers.uniform(20, 90), numbers.uniform(20, 90)));
    for (int i = 0; i < 8; ++i) {
        const cv::Point centre(static_cast<int>(numbers.uniform(0, edge)), static_cast<int>(numbers.uniform(0, edge)));
        cv::circle(image, centre, static_cast<int>(numbers.uniform(2, edge / 5.0)),
                   cv::Scalar(numbers.uniform(60, 220), numbers.uniform(60, 220), numbers.uniform(60, 220)),
                   cv::FILLED);
    }
    for (auto pixel = image.begin<cv::Vec3b>(); pixel != image.end<cv::Vec3b>(); ++pixel) {
        for (int c = 0; c < 3; ++c)
            (*pixel)[c] = cv::saturate_cast<std::uint8_t>((*pixel)[c] + numbers.normal(0.0, noise));
    }
    return image;
}

}  // namespace trueloss::test
