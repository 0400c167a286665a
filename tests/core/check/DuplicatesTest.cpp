#include "CheckFixture.h"

#include "data/DataSource.h"
#include "support/CpuTimer.h"

namespace trueloss {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;
using enum DataFindingKind;

/// `count` different pictures, every fifth in validation.
void addDifferent(Pictures& pictures, std::size_t count, std::uint64_t seed = 0)
{
    Numbers numbers(seed + 77);
    for (std::size_t i = 0; i < count; ++i)
        pictures.add(blobs(seed + i), numbers.uniform(0.0, 100.0),
                     i % 5 == 4 ? SplitPart::Validation : SplitPart::Train);
}

cv::Mat saved(const cv::Mat& image)
{
    std::vector<std::uint8_t> file;
    cv::imencode(".jpg", image, file, {cv::IMWRITE_JPEG_QUALITY, 85});
    return cv::imdecode(file, cv::IMREAD_COLOR);
}

TEST(Duplicates, AreNotSeenWhereThereAreNone)
{
    for (const std::size_t count : {10U, 400U}) {
        Pictures pictures;
        addDifferent(pictures, count);
        const auto findings = pictures.findings();
        EXPECT_THAT(findings, IsEmpty()) << said(findings);
    }
}

TEST(Duplicates, AcrossTheSplitAreSerious)
{
    Pictures pictures;
    addDifferent(pictures, 60);
    const double target = pictures.manifest().rows[4].targets[0];
    pictures.add(blobs(4), target);  // Row 60 repeats row 4, which is validation.
    pictures.add(blobs(4), target, SplitPart::Validation);
    const auto findings = pictures.findings();
    ASSERT_THAT(kinds(findings), testing::UnorderedElementsAre(DuplicatesAcrossSplit, ExactDuplicates));
    const DataFinding across = only(findings, DuplicatesAcrossSplit);
    EXPECT_EQ(across.severity, FindingSeverity::Serious);
    EXPECT_THAT(across.rows, ElementsAre(60U));
    EXPECT_THAT(across.partners, ElementsAre(4U));
    EXPECT_TRUE(across.excludable);
    EXPECT_EQ(figureOf(across, "validation rows"), 2.0);
    EXPECT_THAT(headline(across), StartsWith("2 of 13 validation images (15.4 %) are in training too, equal pixel by "
                                             "pixel: first line 6, equal to line 62."));
    EXPECT_THAT(only(findings, ExactDuplicates).rows, ElementsAre(61U));
}

TEST(Duplicates, WithOtherTargetsAreSaid)
{
    Pictures pictures;
    addDifferent(pictures, 20);
    pictures.manifest().rows[7].targets[0] = 10.0;
    pictures.add(blobs(7), 35.5);
    const auto findings = pictures.findings();
    ASSERT_THAT(kinds(findings), ElementsAre(ConflictingDuplicates));
    EXPECT_EQ(findings[0].severity, FindingSeverity::Warning);
    EXPECT_EQ(figureOf(findings[0], "largest difference"), 25.5);
    // Either may be wrong: whoever cannot tell leaves out both.
    EXPECT_THAT(findings[0].rows, ElementsAre(7U, 20U));
    EXPECT_THAT(findings[0].partners, ElementsAre(20U, 7U));
    EXPECT_TRUE(findings[0].excludable);
    EXPECT_THAT(headline(findings[0]), StartsWith("2 of 21 images with the same pixels as another one but a different "
                                                  "target: up to 25.5 kPa apart in \"a\", line 9 and line 22."));
}

// A single differing pixel makes no exact duplicate, but a near one.
TEST(Duplicates, MustBeEqualToTheLastBit)
{
    Pictures pictures;
    addDifferent(pictures, 20);
    cv::Mat image = blobs(3);
    image.at<cv::Vec3b>(47, 47)[0] ^= 1;
    pictures.add(image, pictures.manifest().rows[3].targets[0]);
    EXPECT_THAT(kinds(pictures.findings()), ElementsAre(NearDuplicates));
}

TEST(Duplicates, ThatNameTheSameFileAreLeftToTheTablesCheck)
{
    Pictures pictures;
    addDifferent(pictures, 20);
    pictures.manifest().rows.push_back(pictures.manifest().rows[3]);
    EXPECT_THAT(pictures.findings(), IsEmpty());
    EXPECT_THAT(kinds(tableFindings(pictures.load()->manifest())), ElementsAre(RepeatedFile));
}

/// Bytes of that shape in NumPy's format, as NEP 1 describes it.
std::string npy(const std::string& shape, const std::string& values)
{
    const std::string head = "{'descr': '|u1', 'fortran_order': False, 'shape': " + shape + ", }\n";
    return std::string("\x93NUMPY\x01\x00", 8) + static_cast<char>(head.size()) + '\0' + head + values;
}

/// The time for checking `count` images of the same 4 x 4 bytes, in an array.
double millisecondsFor(std::size_t count)
{
    const TempFolder folder;
    std::string images;
    for (std::size_t i = 0; i < count * 16; ++i) images += static_cast<char>(i % 16 * 7);
    const std::string number = std::to_string(count);
    folder.write("x.npy", npy("(" + number + ", 4, 4)", images));
    folder.write("y.npy", npy("(" + number + ",)", std::string(count, '\x05')));
    const auto source = openDataSource(folder.path());
    if (!source) throw std::runtime_error(text(source.error()));
    const auto data = ImageDataset::load(source->manifest, {{4, 4, 1}, std::size_t{1} << 28, 2});
    if (!data) throw std::runtime_error(text(data.error()));
    const CpuTimer timer;
    const auto findings = checkImages(**data, {}, {}, {}, 1);
    const double milliseconds = timer.milliseconds();
    if (!findings) throw std::runtime_error(text(findings.error()));
    EXPECT_EQ(only(*findings, ExactDuplicates).rowCount, count - 1);
    return milliseconds;
}

// A still scene before a camera. Eight times the images may not cost 64 times as much.
TEST(Duplicates, InALargeGroupCostNoMoreForEachImage)
{
    const double small = std::min({millisecondsFor(2'000), millisecondsFor(2'000), millisecondsFor(2'000)});
    EXPECT_LT(millisecondsFor(16'000), 24.0 * small);
}

// Wide and tall pictures in a square have bars; on unlike pictures these are no likeness, and on plain ones no picture.
TEST(NearDuplicates, AreJudgedWithoutTheBarsOfPadding)
{
    Pictures pictures;
    for (std::uint64_t seed = 0; seed < 30; ++seed)
        pictures.add(blobs(seed)(cv::Rect(0, 10, 48, 12)).clone(), static_cast<double>(seed * seed % 17));
    pictures.add(saved(blobs(3)(cv::Rect(0, 10, 48, 12)).clone()), 5.0);
    pictures.add(oneColour(48, 12, 128, 128, 128), 7.0);
    const auto findings = pictures.findings(3, 48, ImageFit::Pad);
    ASSERT_THAT(kinds(findings), testing::UnorderedElementsAre(BlankImages, NearDuplicates)) << said(findings);
    EXPECT_THAT(only(findings, NearDuplicates).rows, ElementsAre(30U));
    EXPECT_THAT(only(findings, NearDuplicates).partners, ElementsAre(3U));
    EXPECT_THAT(only(findings, BlankImages).rows, ElementsAre(31U));
}

// What the table shows: those that belong together stand together, whatever their places in it.
TEST(NearDuplicates, AreShownGroupByGroup)
{
    DataFinding finding;
    finding.rows = {0, 1, 5, 9, 12};
    finding.partners = {20, 8, 20, 1, 3};
    EXPECT_THAT(rowsToShow(finding), ElementsAre(0U, 5U, 20U, 1U, 8U, 9U, 3U, 12U));
    finding.partners.clear();
    EXPECT_THAT(rowsToShow(finding), ElementsAre(0U, 1U, 5U, 9U, 12U));
}

// Rows of arrays have no line.
TEST(NearDuplicates, AreNamedByArrayAndIndex)
{
    const TempFolder folder;
    const auto bytesOf = [](std::size_t count, std::uint64_t first) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) {
            cv::Mat grey;
            cv::cvtColor(blobs(first + i, 32), grey, cv::COLOR_BGR2GRAY);
            out.append(grey.begin<char>(), grey.end<char>());
        }
        return out;
    };
    // The second of the four for validation repeats the third for training.
    folder.write("x_train.npy", npy("(30, 32, 32)", bytesOf(30, 0)));
    folder.write("y_train.npy", npy("(30,)", bytesOf(1, 0).substr(0, 29) + '\x05'));
    folder.write("x_test.npy", npy("(4, 32, 32)", bytesOf(1, 100) + bytesOf(1, 2) + bytesOf(2, 101)));
    folder.write("y_test.npy", npy("(4,)", "\x01" + bytesOf(1, 0).substr(2, 1) + "\x07\x09"));
    const auto source = openDataSource(folder.path());
    ASSERT_TRUE(source) << text(source.error());
    const auto data = ImageDataset::load(source->manifest, {{32, 32, 1}, std::size_t{1} << 28, 2});
    ASSERT_TRUE(data) << text(data.error());
    Split split;
    for (std::size_t row = 0; row < 34; ++row) (row < 30 ? split.train : split.validation).push_back(row);
    const auto findings = checkImages(**data, split, {}, {}, 1);
    ASSERT_TRUE(findings);
    EXPECT_THAT(headline(only(*findings, DuplicatesAcrossSplit)),
                testing::EndsWith("first x_test[1], equal to x_train[2]."));
}

// In a small set all pairs are compared, in a large one those with near hashes.
TEST(NearDuplicates, AreFoundInSmallAndLargeSets)
{
    for (const std::size_t count : {3U, 40U, 500U}) {
        Pictures pictures;
        addDifferent(pictures, count);
        pictures.add(saved(blobs(0)), 50.0, SplitPart::Validation);  // Row 0 is training.
        cv::Mat brighter;
        blobs(1).convertTo(brighter, -1, 1.0, 10.0);
        pictures.add(brighter, 50.0);
        const auto findings = pictures.findings();
        ASSERT_THAT(kinds(findings), ElementsAre(NearDuplicatesAcross, NearDuplicates)) << count << said(findings);
        EXPECT_THAT(findings[0].rows, ElementsAre(0U));
        EXPECT_THAT(findings[0].partners, ElementsAre(count));
        EXPECT_TRUE(findings[0].excludable);
        EXPECT_THAT(findings[1].rows, ElementsAre(count + 1));
        EXPECT_THAT(findings[1].partners, ElementsAre(1U));
        EXPECT_EQ(findings[1].severity, FindingSeverity::Note);
    }
}

// Below one in a hundred validation images it is a warning.
TEST(NearDuplicates, AreGradedByTheirShareOfValidation)
{
    Pictures pictures;
    addDifferent(pictures, 520);  // 104 in validation.
    pictures.add(saved(blobs(4)), 50.0);
    const auto findings = pictures.findings();
    ASSERT_THAT(kinds(findings), ElementsAre(NearDuplicatesAcross));
    EXPECT_EQ(findings[0].severity, FindingSeverity::Warning);
    EXPECT_THAT(headline(findings[0]), StartsWith("1 of 104 validation images (0.96 %) "));
}

TEST(NearDuplicates, AreFoundInGreyImagesOfAnotherSize)
{
    Pictures pictures;
    for (std::uint64_t i = 0; i < 30; ++i) {
        cv::Mat grey;
        cv::cvtColor(blobs(i, 96), grey, cv::COLOR_BGR2GRAY);
        pictures.add(grey, static_cast<double>(i * i % 17));
    }
    cv::Mat half;
    cv::Mat grey;
    cv::cvtColor(blobs(12, 96), grey, cv::COLOR_BGR2GRAY);
    cv::resize(grey, half, {48, 48}, 0, 0, cv::INTER_AREA);
    pictures.add(half, 3.0);
    const auto findings = pictures.findings(1, 96);
    ASSERT_THAT(kinds(findings), ElementsAre(NearDuplicates)) << said(findings);
    EXPECT_THAT(findings[0].rows, ElementsAre(30U));
    EXPECT_THAT(findings[0].partners, ElementsAre(12U));
}

}  // namespace
}  // namespace trueloss
