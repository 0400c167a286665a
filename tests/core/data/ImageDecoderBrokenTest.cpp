#include "data/ImageDecoder.h"

#include "ImageFiles.h"
#include "base/Random.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

using test::TempFolder;
using test::writeImage;

class ImageDecoderBrokenTest : public testing::Test {
protected:
    /// Checks both ways in.
    void expectFails(const std::filesystem::path& file, ErrorCode code)
    {
        for (const auto& image : {decodeImage(file, {8, 8, 3}), decodePreview(file, 8)}) {
            ASSERT_FALSE(image.has_value()) << file;
            EXPECT_EQ(image.error().code, code) << test::text(image.error());
            EXPECT_THAT(test::text(image.error()), testing::HasSubstr(file.filename().string()));
        }
    }

    static cv::Mat noise()
    {
        cv::Mat image(64, 64, CV_8UC3);
        Random random(1);
        for (int i = 0; i < 64 * 64 * 3; ++i) image.data[i] = static_cast<std::uint8_t>(random.below(256));
        return image;
    }

    TempFolder m_folder;
};

TEST_F(ImageDecoderBrokenTest, RefusesWhatIsNoImage)
{
    expectFails(m_folder / "gone.png", ErrorCode::NotFound);
    std::filesystem::create_directory(m_folder / "folder.png");
    expectFails(m_folder / "folder.png", ErrorCode::Unreadable);
    expectFails(m_folder.write("empty.jpg", ""), ErrorCode::Malformed);
    expectFails(m_folder.write("text.png", "this is a text\n"), ErrorCode::Malformed);
    expectFails(m_folder.write("other.png", "GIF89a\1\0\1\0"), ErrorCode::Malformed);
    expectFails(m_folder.write("magic.png", "\x89PNG\r\n\x1A\n"), ErrorCode::Malformed);
}

TEST_F(ImageDecoderBrokenTest, RefusesImagesThatAreCutOff)
{
    for (const char* name : {"c.png", "c.jpg", "c.bmp", "c.tif", "c.webp"}) {
        const auto file = writeImage(m_folder, name, noise());
        ASSERT_TRUE(decodeImage(file, {8, 8, 3}).has_value()) << name;
        const std::string whole = test::readWhole(file);
        for (const double share : {0.01, 0.3, 0.9}) {
            const auto length = static_cast<std::size_t>(static_cast<double>(whole.size()) * share);
            expectFails(m_folder.write(std::string("cut-") + name, whole.substr(0, length)), ErrorCode::Malformed);
        }
    }
}

/// A chunk of a PNG file with a wrong checksum.
std::string chunk(const std::string& name, const std::string& data)
{
    return std::string("\0\0\0", 3) + static_cast<char>(data.size()) + name + data + "\1\2\3\4";
}

// libpng would say all of this on the standard error output, once an image.
TEST_F(ImageDecoderBrokenTest, KeepsPngsQuiet)
{
    const std::string whole = test::readWhole(writeImage(m_folder, "c.png", noise()));
    const auto plain = decodeImage(m_folder / "c.png", {8, 8, 3});
    ASSERT_TRUE(plain);
    testing::internal::CaptureStderr();
    for (const std::size_t length : {std::size_t{40}, whole.size() / 2, whole.size() - 5})
        expectFails(m_folder.write("cut.png", whole.substr(0, length)), ErrorCode::Malformed);
    std::string damaged = whole;
    damaged[whole.size() / 2] ^= 1;
    expectFails(m_folder.write("damaged.png", damaged), ErrorCode::Malformed);
    // What is no part of the picture is left aside, right or wrong, and what follows the end too.
    std::string decorated = whole;
    decorated.insert(33, chunk("iCCP", std::string("icc\0\0xyz", 8)) + chunk("tEXt", "Title"));
    const auto image = decodeImage(m_folder.write("decorated.png", decorated + "more"), {8, 8, 3});
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
    ASSERT_TRUE(image) << test::text(image.error());
    EXPECT_EQ(image->pixels, plain->pixels);
}

TEST_F(ImageDecoderBrokenTest, RefusesHugeImagesBeforeDecodingThem)
{
    // Only the header's size is changed; decoding would ask for more than 6 GB.
    std::string png = test::readWhole(writeImage(m_folder, "c.png", noise()));
    png.replace(16, 8, std::string("\0\0\xC3\x50\0\0\xC3\x50", 8));  // 50,000 x 50,000
    expectFails(m_folder.write("bomb.png", png), ErrorCode::TooLarge);
    std::string bmp = test::readWhole(writeImage(m_folder, "c.bmp", noise()));
    bmp.replace(18, 8, std::string("\x50\xC3\0\0\xB0\x3C\xFF\xFF", 8));  // 50,000 x -50,000
    expectFails(m_folder.write("bomb.bmp", bmp), ErrorCode::TooLarge);
    std::string jpeg = test::readWhole(writeImage(m_folder, "c.jpg", noise()));
    const auto frame = jpeg.find("\xFF\xC0");
    ASSERT_NE(frame, std::string::npos);
    jpeg.replace(frame + 5, 4, "\xFF\xF0\xFF\xF0");  // 65,520 x 65,520
    expectFails(m_folder.write("bomb.jpg", jpeg), ErrorCode::TooLarge);
}

TEST_F(ImageDecoderBrokenTest, RefusesFilesOverTheLimit)
{
    const auto file = writeImage(m_folder, "c.png", noise());
    std::filesystem::resize_file(file, (std::uintmax_t{512} << 20) + 1);  // A hole: takes no room on the disk.
    expectFails(file, ErrorCode::TooLarge);
}

TEST_F(ImageDecoderBrokenTest, SaysThatFloatingPointIsNotSupported)
{
    expectFails(writeImage(m_folder, "f.tif", cv::Mat(8, 8, CV_32FC1, cv::Scalar(0.5))), ErrorCode::Unsupported);
}

TEST_F(ImageDecoderBrokenTest, RefusesImpossibleShapes)
{
    const auto file = writeImage(m_folder, "c.png", noise());
    for (const ImageShape& shape : {ImageShape{0, 8, 3}, {8, -1, 3}, {8, 8, 2}, {8, 8, 4}, {1 << 20, 8, 3}})
        EXPECT_EQ(decodeImage(file, shape).error().code, ErrorCode::BadSetting);
}

TEST_F(ImageDecoderBrokenTest, SurvivesDamagedBytes)
{
    Random random(2);
    for (const char* name : {"c.png", "c.jpg", "c.bmp", "c.tif", "c.webp"}) {
        const std::string whole = test::readWhole(writeImage(m_folder, name, noise()));
        for (int round = 0; round < 40; ++round) {
            std::string damaged = whole;
            const std::size_t reach = round % 2 == 0 ? std::min<std::size_t>(80, damaged.size()) : damaged.size();
            for (int i = 0; i < 3; ++i) damaged[random.below(reach)] = static_cast<char>(random.below(256));
            // Either way is right; what counts is that it ends, throws nothing, and that an image is whole.
            const auto image = decodeImage(m_folder.write(std::string("bad-") + name, damaged), {8, 8, 3});
            if (image) {
                EXPECT_EQ(image->pixels.size(), 192U);
            }
        }
    }
}

}  // namespace
}  // namespace trueloss
