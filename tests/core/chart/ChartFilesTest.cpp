#include "chart/ChartFiles.h"

#include "chart/RunCharts.h"
#include "support/TinyDataset.h"

#include <gmock/gmock.h>
#include <opencv2/imgcodecs.hpp>

#include <fstream>
#include <sstream>

namespace trueloss {
namespace {

using testing::HasSubstr;
using testing::Not;

const cv::Vec3b blue(0xB2, 0x72, 0x00);
const cv::Vec3b orange(0x00, 0x9F, 0xE6);
const cv::Vec3b vermilion(0x00, 0x54, 0xC6);
const cv::Vec3b green(0x73, 0x9E, 0x00);

/// 60 batches at 10 whose second reaches a million.
Chart spikedChart(const std::string& unit = "kPa")
{
    RunRecord record;
    record.unit = unit;
    BatchPoint batch;
    for (int i = 0; i < 60; ++i) {
        batch.rmse = i == 1 ? 1e6 : 10.0;
        record.append(batch);
    }
    EpochPoint epoch;
    epoch.lastBatch = 60;
    epoch.rmse = 12.0;
    record.append(epoch);
    ArtifactDetector detector;
    detector.update(record);
    return lossChart(record, detector.artifacts());
}

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

/// First and last row with a pixel of the colour; -1 where there is none.
std::pair<int, int> rowsOf(const cv::Mat& image, const cv::Vec3b& colour)
{
    std::pair<int, int> rows{-1, -1};
    for (int y = 0; y < image.rows; ++y) {
        for (int x = 0; x < image.cols; ++x) {
            if (image.at<cv::Vec3b>(y, x) != colour) continue;
            if (rows.first < 0) rows.first = y;
            rows.second = y;
            break;
        }
    }
    return rows;
}

class ChartFiles : public testing::Test {
protected:
    test::TemporaryFolder m_folder;
};

TEST_F(ChartFiles, PngShowsCurvesInTheirColoursAndTheSpikeAtTheTop)
{
    const auto file = m_folder.path() / "chart.PNG";
    ASSERT_TRUE(saveChart(file, spikedChart(), toEnglish, {600.0, 400.0, 1.5}));
    const cv::Mat image = cv::imread(file.string());
    ASSERT_EQ(image.cols, 900);
    ASSERT_EQ(image.rows, 600);
    EXPECT_EQ(image.at<cv::Vec3b>(2, 2), cv::Vec3b(255, 255, 255));
    // The axis has decades from 10 to 10 million, of which the spike stands at 5 / 6 and the level at the foot.
    const auto [top, bottom] = rowsOf(image, vermilion);
    EXPECT_GT(top, 80);
    EXPECT_LT(bottom, 200);
    EXPECT_GE(rowsOf(image, blue).second, 500);
    EXPECT_GE(rowsOf(image, orange).first, 0);
    EXPECT_GE(rowsOf(image, green).first, 0);
}

TEST_F(ChartFiles, SvgKeepsTextAndFollowsTheTheme)
{
    const auto file = m_folder.path() / "chart.svg";
    ASSERT_TRUE(saveChart(file, spikedChart("<b>&"), toEnglish));
    const std::string text = contentOf(file);
    EXPECT_THAT(text, testing::StartsWith("<?xml"));
    EXPECT_THAT(text, HasSubstr("batch 2: 1 million &lt;b&gt;&amp;</text>"));
    EXPECT_THAT(text, HasSubstr("RMSE (&lt;b&gt;&amp;)"));
    EXPECT_THAT(text, Not(HasSubstr("<b>")));
    for (const char* part : {"class=\"true-rmse\"", "class=\"running-mean\"", "class=\"stretch\"",
                             "prefers-color-scheme", "#0072b2", "viewBox=\"0 0 960 520\""})
        EXPECT_THAT(text, HasSubstr(part));
    EXPECT_THAT(text, Not(HasSubstr("nan")));
}

TEST_F(ChartFiles, PdfIsOne)
{
    const auto file = m_folder.path() / "chart.pdf";
    ASSERT_TRUE(saveChart(file, spikedChart(), toEnglish));
    EXPECT_THAT(contentOf(file), testing::StartsWith("%PDF-"));
}

TEST_F(ChartFiles, AnEmptyChartIsDrawnToo)
{
    for (const char* name : {"empty.png", "empty.svg", "empty.pdf"})
        EXPECT_TRUE(saveChart(m_folder.path() / name, Chart(), toEnglish)) << name;
    EXPECT_THAT(contentOf(m_folder.path() / "empty.svg"), Not(HasSubstr("nan")));
}

TEST_F(ChartFiles, RefusesOtherEndingsAndSizes)
{
    EXPECT_TRUE(isChartFile("a.Pdf"));
    EXPECT_FALSE(isChartFile("pdf"));
    EXPECT_EQ(saveChart(m_folder.path() / "chart.jpg", spikedChart(), toEnglish).error().code, ErrorCode::BadSetting);
    for (const ChartSize& size : {ChartSize{100.0, 400.0, 1.0}, {900.0, 400.0, 1000.0}, {900.0, 400.0, 0.0}}) {
        EXPECT_EQ(saveChart(m_folder.path() / "chart.png", spikedChart(), toEnglish, size).error().code,
                  ErrorCode::BadSetting);
    }
    EXPECT_FALSE(std::filesystem::exists(m_folder.path() / "chart.png"));
}

TEST_F(ChartFiles, SaysWhereItCannotWrite)
{
    for (const char* name : {"x.png", "x.svg", "x.pdf"}) {
        const auto saved = saveChart(m_folder.path() / "none" / name, spikedChart(), toEnglish);
        ASSERT_FALSE(saved);
        EXPECT_EQ(saved.error().code, ErrorCode::Unwritable);
        EXPECT_THAT(toEnglish(saved.error().message), HasSubstr(name));
    }
}

}  // namespace
}  // namespace trueloss
