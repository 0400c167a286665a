#include "data/ArraySource.h"
#include "data/DataSource.h"
#include "data/ImageDecoder.h"

#include "TestFiles.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

using test::TempFolder;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

// Written by numpy, see tests/data/arrays/make_arrays.py. "counting" there is numpy.arange(24) as 3 images of 4 x 2,
// "colour" numpy.arange(60) as 2 images of 5 x 2 with 3 channels.
std::filesystem::path sample(const std::string& name)
{
    return std::filesystem::path(TRUELOSS_TEST_DATA) / "arrays" / name;
}

DataSource open(const std::filesystem::path& path, const SourceOptions& options = {})
{
    auto source = openDataSource(path, options);
    EXPECT_TRUE(source.has_value()) << test::text(source.error());
    return source.value_or(DataSource{std::make_shared<const Table>(), {}, {}, {}, {}, {}});
}

std::vector<int> pixels(const ManifestRow& row, const ImageShape& shape)
{
    const auto image = decodeImage(row.image, shape);
    EXPECT_TRUE(image.has_value()) << test::text(image.error());
    return image ? std::vector<int>(image->pixels.begin(), image->pixels.end()) : std::vector<int>();
}

std::vector<int> counted(int from, int count)
{
    std::vector<int> values;
    for (int i = 0; i < count; ++i) values.push_back(from + i);
    return values;
}

TEST(ArraySource, ReadsKerasNamesFromAnNpz)
{
    const DataSource source = open(sample("digits.npz"));
    EXPECT_EQ(source.facts.form, SourceForm::Arrays);
    EXPECT_EQ(source.facts.arrays, (ArrayNames{"x_train", "y_train", "x_test", "y_test"}));
    ASSERT_EQ(source.manifest.rows.size(), 5U);
    EXPECT_THAT(source.manifest.rows[1].targets, ElementsAre(-2.0));
    EXPECT_THAT(source.manifest.rows[4].targets, ElementsAre(8.0));
    EXPECT_EQ(source.manifest.rows[2].part, SplitPart::Train);
    EXPECT_EQ(source.manifest.rows[3].part, SplitPart::Validation);
    EXPECT_EQ(pixels(source.manifest.rows[1], {4, 2, 1}), counted(8, 8));
    EXPECT_EQ(pixels(source.manifest.rows[4], {4, 2, 1}), counted(108, 8));
    EXPECT_THAT(source.manifest.rows[4].image.string(), testing::EndsWith("digits.npz, x_test, image 1"));
    EXPECT_EQ(source.table->cell(4, 0), "x_test[1]");
    EXPECT_EQ(inspectImages(source.manifest).width, 4);
}

TEST(ArraySource, WorksThroughTheDataset)
{
    const DataSource source = open(sample("digits.npz"));
    for (const std::size_t budget : {std::size_t{0}, std::size_t{1} << 20}) {
        const auto data = ImageDataset::load(source.manifest, {{4, 2, 1}, budget, 2});
        ASSERT_TRUE(data) << test::text(data.error());
        EXPECT_EQ((*data)->cachedCount(), budget == 0 ? 0U : 5U);
        EXPECT_TRUE((*data)->allGrey());
        std::vector<std::uint8_t> image(8);
        ASSERT_TRUE((*data)->copyPixels(2, image));
        EXPECT_EQ(std::vector<int>(image.begin(), image.end()), counted(16, 8));
    }
}

TEST(ArraySource, UnpacksFloatsOfZeroToOneAndSeveralTargets)
{
    const DataSource source = open(sample("packed.npz"));
    ASSERT_EQ(source.manifest.rows.size(), 2U);
    EXPECT_THAT(source.manifest.rows[1].targets, ElementsAre(3.0, 4.0));  // Big-endian whole numbers.
    EXPECT_EQ(pixels(source.manifest.rows[1], {5, 2, 3}), counted(30, 30));
    ASSERT_EQ(source.facts.notes.size(), 1U);
    EXPECT_THAT(toEnglish(source.facts.notes[0]), AllOf(HasSubstr("float32"), HasSubstr("from 0 to 1 ")));
}

TEST(ArraySource, ReadsPlanesBigEndianDoublesAndHalves)
{
    const DataSource source = open(sample("planes.npz"));
    EXPECT_EQ(pixels(source.manifest.rows[0], {5, 2, 3}), counted(0, 30));
    EXPECT_THAT(source.manifest.rows[1].targets, ElementsAre(4.0));
    SourceOptions wrong;
    wrong.layout = ArrayLayout::Nhwc;  // The last index has 5 values.
    EXPECT_EQ(openDataSource(sample("planes.npz"), wrong).error().code, ErrorCode::Unsupported);
}

TEST(ArraySource, TurnsFortranOrderAndGuessesByShape)
{
    const DataSource source = open(sample("fortran.npz"));
    EXPECT_EQ(source.facts.arrays.images, "a");
    EXPECT_EQ(pixels(source.manifest.rows[1], {5, 2, 3}), counted(30, 30));  // float16 of 0 to 59: as they are.
    EXPECT_THAT(source.manifest.rows[1].targets, ElementsAre(3.0, 4.0));
}

TEST(ArraySource, KnowsOtherRangesAndAlpha)
{
    const DataSource centred = open(sample("signed.npz"));
    // (value / 29.5 - 1 + 1) / 2 * 255 for the channel values 0, 3, ..., 27, rounded by hand.
    EXPECT_THAT(pixels(centred.manifest.rows[0], {5, 2, 1}), ElementsAre(0, 13, 26, 39, 52, 65, 78, 91, 104, 117));
    EXPECT_THAT(centred.manifest.rows[0].targets, ElementsAre(1.0));
    const DataSource alpha = open(sample("alpha.npz"));
    EXPECT_THAT(pixels(alpha.manifest.rows[0], {2, 1, 3}), ElementsAre(255, 255, 255, 10, 20, 30));
}

TEST(ArraySource, TakesNamesThatAreGiven)
{
    SourceOptions options;
    options.arrays = {"x_test", "y_test", "none", ""};
    const DataSource source = open(sample("digits.npz"), options);
    EXPECT_EQ(source.manifest.rows.size(), 2U);
    EXPECT_FALSE(source.columns.split.has_value());
    options.arrays = {"x_train", "y_test", "none", ""};
    EXPECT_EQ(openDataSource(sample("digits.npz"), options).error().code, ErrorCode::Mismatch);
    options.arrays = {"x_train", "z", "none", ""};
    const auto unknown = openDataSource(sample("digits.npz"), options);
    ASSERT_FALSE(unknown.has_value());
    EXPECT_THAT(test::text(unknown.error()), AllOf(HasSubstr("\"z\""), HasSubstr("x_train (3, 2, 4)")));
}

TEST(ArraySource, ReadsZip64)
{
    const DataSource source = open(sample("zip64.npz"));
    EXPECT_EQ(pixels(source.manifest.rows.at(2), {4, 2, 1}), counted(16, 8));
}

/// An array of bytes as NEP 1 describes it, written by hand.
std::string npy(const std::string& type, const std::string& shape, const std::string& values)
{
    std::string head = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n";
    std::string out("\x93NUMPY\x01\x00", 8);
    out += static_cast<char>(head.size() & 0xFF);
    out += static_cast<char>(head.size() >> 8);
    return out + head + values;
}

TEST(ArraySource, ReadsNpyFilesOfAFolderAndOneWithItsPartner)
{
    const TempFolder folder;
    folder.write("x_train.npy", npy("|u1", "(2, 1, 2)", std::string("\x01\x02\x03\x04", 4)));
    folder.write("y_train.npy", npy("<i2", "(2,)", std::string("\xFF\xFF\x05\x00", 4)));
    for (const auto& path : {folder.path(), folder / "x_train.npy"}) {
        const DataSource source = open(path);
        ASSERT_EQ(source.manifest.rows.size(), 2U);
        EXPECT_THAT(source.manifest.rows[0].targets, ElementsAre(-1.0));
        EXPECT_EQ(pixels(source.manifest.rows[1], {2, 1, 1}), counted(3, 2));
        EXPECT_EQ(source.manifest.rows[1].image.string(), (folder / "x_train.npy, image 1").string());
    }
    // The file shrinks while it is open.
    const DataSource source = open(folder.path());
    std::filesystem::resize_file(folder / "x_train.npy", std::filesystem::file_size(folder / "x_train.npy") - 1);
    EXPECT_EQ(decodeImage(source.manifest.rows[1].image, {2, 1, 1}).error().code, ErrorCode::Unreadable);
}

TEST(ArraySource, LeavesOutImagesWhosePixelsAreNotFinite)
{
    const TempFolder folder;
    // Four images of one pixel in float32: 0.5, NaN, infinite, 1 (IEEE 754).
    folder.write("x.npy", npy("<f4", "(4, 1, 1)", std::string("\0\0\0\x3F\0\0\xC0\x7F\0\0\x80\x7F\0\0\x80\x3F", 16)));
    folder.write("y.npy", npy("|u1", "(4,)", std::string("\x0A\x14\x1E\x28", 4)));
    const DataSource source = open(folder.path());
    EXPECT_EQ(source.manifest.rows.size(), 4U);
    const auto decoded = decodeImage(source.manifest.rows[1].image, {1, 1, 1});
    ASSERT_FALSE(decoded.has_value());
    EXPECT_THAT(test::text(decoded.error()), AllOf(HasSubstr("x.npy, image 1"), HasSubstr("not a number")));
    const auto data = ImageDataset::load(source.manifest, {{1, 1, 1}, 1000, 2});
    ASSERT_TRUE(data) << test::text(data.error());
    ASSERT_EQ((*data)->size(), 2U);
    EXPECT_THAT((*data)->row(1).targets, ElementsAre(40.0));
    std::vector<std::uint8_t> pixel(1);
    ASSERT_TRUE((*data)->copyPixels(0, pixel));
    EXPECT_EQ(pixel[0], 128);  // 0.5 of 0 to 1: 127.5, rounded up.
    const auto& rejected = (*data)->manifest().rejected;
    ASSERT_EQ(rejected.size(), 2U);
    EXPECT_EQ(rejected[1].reason, RejectReason::PixelsNotFinite);
    EXPECT_EQ(rejected[1].line, 3);
    EXPECT_EQ(rejected[1].value, "x[2]");
    EXPECT_EQ((*data)->manifest().place(rejected[1]), MessageArg("x[2]"));
    EXPECT_EQ((*data)->manifest().place((*data)->row(1)), MessageArg("x[3]"));
    EXPECT_THAT(toEnglish(describe(rejected[1].reason)), HasSubstr("pixels"));
}

class BadArrays : public testing::Test {
protected:
    void expectFails(const std::filesystem::path& path, ErrorCode code, const std::string& part,
                     const SourceOptions& options = {})
    {
        const auto source = openDataSource(path, options);
        ASSERT_FALSE(source.has_value()) << part;
        EXPECT_EQ(source.error().code, code) << test::text(source.error());
        EXPECT_THAT(test::text(source.error()), HasSubstr(part));
    }

    std::filesystem::path withImages(const std::string& content)
    {
        m_folder.write("y.npy", npy("|u1", "(1,)", "a"));
        return m_folder.write("x.npy", content);
    }

    TempFolder m_folder;
};

TEST_F(BadArrays, PickledObjectsAreRefusedByName)
{
    std::vector<Message> refused;
    const auto arrays = listArrays(sample("objects.npz"), refused);
    ASSERT_TRUE(arrays);
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_THAT(toEnglish(refused[0]), AllOf(HasSubstr("objects.npz, x"), HasSubstr("pickled")));
    SourceOptions asked;
    asked.arrays = {"x", "y", "none", ""};
    EXPECT_FALSE(openDataSource(sample("objects.npz"), asked).has_value());
    EXPECT_EQ(listArrays(withImages(npy("|O", "(1,)", "cos\nsystem\n")), refused).error().code, ErrorCode::Unsupported);
}

TEST_F(BadArrays, ThoseThatAreLeftOutAreNamed)
{
    // Beside arrays that can be used, as a note.
    const DataSource source = open(sample("digits.npz"));
    EXPECT_THAT(toEnglish(source.facts.notes.at(0)), AllOf(HasSubstr("digits.npz, names"), HasSubstr("<U1")));
    // Where what remains is not enough: pickled images with good targets, and the other way round.
    expectFails(sample("objects.npz"), ErrorCode::NothingUsable, "It has: y (2,); left out");
    expectFails(sample("objects.npz"), ErrorCode::NothingUsable, "\"objects.npz, x\"");
    m_folder.write("x.npy", npy("|u1", "(1, 1, 1)", "a"));
    m_folder.write("y.npy", npy("<U3", "(1,)", std::string(12, 'a')));
    expectFails(m_folder.path(), ErrorCode::NothingUsable, "\"y.npy\"");
    SourceOptions asked;
    asked.arrays = {"x", "y", "none", ""};
    expectFails(m_folder.path(), ErrorCode::NothingUsable, "\"<U3\"", asked);
}

TEST_F(BadArrays, ADecompressionBombStaysWithinTheBudget)
{
    SourceOptions options;
    options.arrayBudget = std::size_t{1} << 20;  // The file has 4 KiB, its array 4 MiB.
    expectFails(sample("bomb.npz"), ErrorCode::TooLarge, "4 MiB when it is unpacked, and 1 MiB", options);
    EXPECT_TRUE(openDataSource(sample("bomb.npz")).has_value());
}

TEST_F(BadArrays, FourGibibytesDeclaredInATinyFile)
{
    expectFails(withImages(npy("|u1", "(65536, 256, 256)", "abc")), ErrorCode::Malformed,
                "takes 4,294,967,377 bytes, but it holds 84");
    expectFails(withImages(npy("<f8", "(4294967296, 4294967296, 2)", "abc")), ErrorCode::TooLarge, "no memory");
    expectFails(withImages(npy("|u1", "(99999999999999999999, 1, 1)", "abc")), ErrorCode::Malformed, "head is damaged");
}

TEST_F(BadArrays, NegativeEmptyAndStrangeShapes)
{
    expectFails(withImages(npy("|u1", "(-1, 1, 1)", "a")), ErrorCode::Malformed, "x.npy");
    expectFails(withImages(npy("|u1", "(1, 1, 1", "a")), ErrorCode::Malformed, "x.npy");
    expectFails(withImages(npy("|u1", "(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)", "a")), ErrorCode::Malformed, "x.npy");
    expectFails(withImages(npy("|u1", "(1, 7)", "abcdefg")), ErrorCode::Unsupported, "(1, 7)");
    expectFails(withImages(npy("|u1", "(1, 2, 2, 2)", "abcdefgh")), ErrorCode::Unsupported, "(1, 2, 2, 2)");
    expectFails(withImages(npy("|u1", "(0, 8, 8)", "")), ErrorCode::NothingUsable, "x.npy");
}

TEST_F(BadArrays, OtherTypesAreNamed)
{
    for (const char* type : {"<c8", "<U3", "|S4", "<M8", "<f1", "|b2", "<i3", "<f16", "?u1", "u1", ""}) {
        std::vector<Message> refused;
        const auto arrays = listArrays(withImages(npy(type, "(1, 1, 1)", std::string(64, 'a'))), refused);
        ASSERT_FALSE(arrays.has_value()) << type;
        EXPECT_EQ(arrays.error().code, ErrorCode::Unsupported) << type;
        EXPECT_THAT(test::text(arrays.error()), HasSubstr('"' + std::string(type) + '"'));
    }
}

TEST_F(BadArrays, ADamagedHeadIsNotEvaluated)
{
    const std::string good = npy("|u1", "(1, 1, 1)", "a");
    for (std::size_t length = 0; length + 1 < good.size(); ++length)
        EXPECT_FALSE(openDataSource(withImages(good.substr(0, length))).has_value()) << length;
    for (const char* head :
         {"__import__('os')", "{'descr': '|u1', 'fortran_order': False, 'shape': (1,1,1), 'more': 1}",
          "{'descr': '|u1', 'descr': '|u1', 'fortran_order': False, 'shape': (1,1,1)}",
          "{'descr': [('a', '|u1')], 'fortran_order': False, 'shape': (1,)}",
          "{'descr': '|u1', 'fortran_order': 0, 'shape': (1,1,1)}"}) {
        std::string file("\x93NUMPY\x01\x00", 8);
        file += static_cast<char>(std::string_view(head).size());
        file += '\0';
        EXPECT_FALSE(openDataSource(withImages(file + head + "aaaa")).has_value()) << head;
    }
}

TEST_F(BadArrays, ATruncatedZip)
{
    const std::string whole = test::readWhole(sample("digits.npz"));
    for (std::size_t length = 0; length < whole.size(); length += 7) {
        const auto source = openDataSource(m_folder.write("cut.npz", whole.substr(0, length)));
        ASSERT_FALSE(source.has_value()) << length;
        EXPECT_EQ(source.error().code, ErrorCode::Malformed) << test::text(source.error());
    }
}

TEST_F(BadArrays, DamagedBytesNeverCrash)
{
    for (const char* name : {"digits.npz", "packed.npz", "fortran.npz"}) {
        const std::string whole = test::readWhole(sample(name));
        for (std::size_t at = 0; at < whole.size(); at += 3) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
            const auto source = openDataSource(m_folder.write("bad.npz", damaged));
            if (source) (void)decodeImage(source->manifest.rows[0].image, {4, 4, 3});
        }
    }
}

/// The archive with one byte of the values changed that begin with `values`.
std::string withOneByteChanged(const std::string& archive, const std::string& values)
{
    std::string damaged = archive;
    const std::size_t at = archive.find(values);
    EXPECT_NE(at, std::string::npos);
    damaged[at + 1] = static_cast<char>(damaged[at + 1] ^ 0x10);
    return damaged;
}

TEST_F(BadArrays, AStoredArrayThatDoesNotMatchItsChecksum)
{
    const std::string whole = test::readWhole(sample("digits.npz"));
    // x_train counts from 0 and x_test from 100 on, in bytes; y_train is 0.5, -2 and 7 in float32.
    for (const char* images : {"\x01\x02\x03\x04\x05", "\x65\x66\x67\x68"}) {
        const auto source = openDataSource(m_folder.write("bad.npz", withOneByteChanged(whole, images)));
        ASSERT_TRUE(source) << test::text(source.error());  // Opening does not read all images.
        for (int time = 0; time < 2; ++time) {
            const auto data = ImageDataset::load(source->manifest, {{4, 2, 1}, 1000, 1});
            ASSERT_FALSE(data.has_value());
            EXPECT_EQ(data.error().code, ErrorCode::Unreadable);
            EXPECT_THAT(test::text(data.error()), AllOf(HasSubstr("bad.npz, x_t"), HasSubstr("checksum")));
        }
    }
    expectFails(m_folder.write("bad.npz", withOneByteChanged(whole, {"\0\0\0\x3F\0\0\0\xC0", 8})),
                ErrorCode::Unreadable, "bad.npz, y_train do not match the checksum");
    const auto good = openDataSource(sample("digits.npz"));
    EXPECT_TRUE(ImageDataset::load(good->manifest, {{4, 2, 1}, 1000, 1}).has_value());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(ImageDataset::load(open(sample("digits.npz")).manifest, {{4, 2, 1}, 1000, 1}, {}, stop.get_token())
                  .error()
                  .code,
              ErrorCode::Cancelled);
}

TEST_F(BadArrays, ADeflatedArrayThatDoesNotMatchItsChecksum)
{
    // The checksum itself is changed, in the archive's directory: after the name's length and before it, at 16 from the
    // signature (APPNOTE 4.3.12).
    std::string archive = test::readWhole(sample("packed.npz"));
    const std::size_t entry = archive.find("PK\x01\x02");
    ASSERT_NE(entry, std::string::npos);
    archive[entry + 16] = static_cast<char>(archive[entry + 16] ^ 1);
    expectFails(m_folder.write("bad.npz", archive), ErrorCode::Unreadable, "checksum");
}

TEST_F(BadArrays, TwoMembersOfOneName)
{
    expectFails(sample("twice.npz"), ErrorCode::Malformed, "two members called \"x.npy\"");
}

}  // namespace
}  // namespace trueloss
