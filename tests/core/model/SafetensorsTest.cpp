#include "model/Safetensors.h"

#include "support/TinyDataset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <fstream>

namespace trueloss {
namespace {

using testing::HasSubstr;

class Safetensors : public testing::Test {
protected:
    test::TemporaryFolder folder;

    std::filesystem::path write(const std::string& header, const std::string& data, std::int64_t statedLength = -1)
    {
        const auto file = folder.path() / "file.safetensors";
        std::ofstream out(file, std::ios::binary);
        const auto length =
            static_cast<std::uint64_t>(statedLength < 0 ? static_cast<std::int64_t>(header.size()) : statedLength);
        for (int i = 0; i < 8; ++i) out.put(static_cast<char>(length >> (8 * i) & 0xff));
        out << header << data;
        return file;
    }

    void expectMalformed(const std::string& header, const std::string& data, const std::string& words)
    {
        const auto content = readSafetensors(write(header, data));
        ASSERT_FALSE(content) << header;
        EXPECT_EQ(content.error().code, ErrorCode::Malformed) << header;
        EXPECT_THAT(toEnglish(content.error().message), HasSubstr(words)) << header;
    }
};

// Bytes written by hand after the format's description.
TEST_F(Safetensors, ReadsAFileMadeByHand)
{
    const std::string header =
        R"({"__metadata__":{"who":"hand"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"n":{"dtype":"I64","shape":[],"data_offsets":[8,16]}})";
    const std::string data("\x00\x00\x80\x3f\x00\x00\x20\xc0\x07\x00\x00\x00\x00\x00\x00\x00", 16);
    const auto content = readSafetensors(write(header, data));
    ASSERT_TRUE(content) << toEnglish(content.error().message);
    EXPECT_EQ(content->metadata.at("who"), "hand");
    ASSERT_EQ(content->tensors.size(), 2U);
    float values[2];
    std::memcpy(values, content->tensors[0].bytes.data(), 8);
    EXPECT_EQ(values[0], 1.0F);
    EXPECT_EQ(values[1], -2.5F);
    EXPECT_EQ(content->tensors[0].shape, std::vector<std::int64_t>{2});
    std::int64_t number = 0;
    std::memcpy(&number, content->tensors[1].bytes.data(), 8);
    EXPECT_EQ(number, 7);
    EXPECT_TRUE(content->tensors[1].shape.empty());
}

TEST_F(Safetensors, WritesWhatItReads)
{
    SafetensorsContent content;
    content.metadata = {{"note", "Drücke \"kPa\"\n"}};
    content.tensors.push_back({"b", TensorType::Float32, {1, 2}, std::vector<std::byte>(8, std::byte{0x41})});
    content.tensors.push_back({"a", TensorType::Int64, {1}, std::vector<std::byte>(8, std::byte{2})});
    content.tensors.push_back({"empty", TensorType::Float32, {0, 3}, {}});
    const auto file = folder.path() / "out.safetensors";
    ASSERT_TRUE(writeSafetensors(file, content));
    const auto back = readSafetensors(file);
    ASSERT_TRUE(back) << toEnglish(back.error().message);
    EXPECT_EQ(back->metadata, content.metadata);
    ASSERT_EQ(back->tensors.size(), 3U);
    for (const NamedTensor& tensor : content.tensors) {
        const auto found = std::find_if(back->tensors.begin(), back->tensors.end(),
                                        [&](const NamedTensor& t) { return t.name == tensor.name; });
        ASSERT_NE(found, back->tensors.end());
        EXPECT_EQ(found->bytes, tensor.bytes);
        EXPECT_EQ(found->shape, tensor.shape);
    }
    // The data begin at a multiple of 8.
    std::ifstream in(file, std::ios::binary);
    std::uint64_t length = 0;
    in.read(reinterpret_cast<char*>(&length), 8);
    EXPECT_EQ(length % 8, 0U);
}

TEST_F(Safetensors, EveryTruncationIsAClearError)
{
    SafetensorsContent content;
    content.tensors.push_back({"weights", TensorType::Float32, {4}, std::vector<std::byte>(16, std::byte{1})});
    const auto file = folder.path() / "whole.safetensors";
    ASSERT_TRUE(writeSafetensors(file, content));
    const auto size = std::filesystem::file_size(file);
    for (std::uintmax_t keep = 0; keep < size; ++keep) {
        const auto cut = folder.path() / "cut.safetensors";
        std::filesystem::copy_file(file, cut, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::resize_file(cut, keep);
        const auto read = readSafetensors(cut);
        ASSERT_FALSE(read) << keep;
        EXPECT_EQ(read.error().code, ErrorCode::Malformed) << keep;
    }
}

TEST_F(Safetensors, LyingHeadersAreRefused)
{
    const std::string eight(8, 'x');
    EXPECT_FALSE(readSafetensors(write("{}", "", 1'000'000'000'000)));
    EXPECT_FALSE(readSafetensors(write("{}", "", 50)));
    expectMalformed("[]", "", "not JSON");
    expectMalformed("{\"a\":1}", "", "lacks dtype");
    expectMalformed(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})", "xxxx", "do not fit its shape");
    expectMalformed(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", eight, "do not fit its shape");
    expectMalformed(R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})", eight, "whole numbers");
    expectMalformed(R"({"a":{"dtype":"F32","shape":[4294967296,4294967296,4294967296],"data_offsets":[0,8]}})", eight,
                    "larger than any file");
    expectMalformed(
        R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
        "xxxx", "overlaps");
    expectMalformed(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", eight, "hole");
    expectMalformed(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", eight, "follow the header");
    expectMalformed(
        R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
        eight, "twice");
    expectMalformed(R"({"__metadata__":{"k":1}})", "", "not text");
    expectMalformed(R"({"a":{"b":{"c":{"d":{"e":{"f":1}}}}}})", "", "nested");
    expectMalformed(std::string(200'000, '['), "", "");
}

TEST_F(Safetensors, OtherTypesAreNamed)
{
    const auto read = readSafetensors(write(R"({"half":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}})", "xxxx"));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(toEnglish(read.error().message), HasSubstr("half"));
}

TEST_F(Safetensors, MissingFilesAndFoldersAreErrors)
{
    EXPECT_EQ(readSafetensors(folder.path() / "none").error().code, ErrorCode::NotFound);
    EXPECT_EQ(readSafetensors(folder.path()).error().code, ErrorCode::Unreadable);
    EXPECT_EQ(writeSafetensors(folder.path() / "no" / "such" / "folder", {}).error().code, ErrorCode::Unwritable);
}

}  // namespace
}  // namespace trueloss
