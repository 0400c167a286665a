#include "RunLog.h"
#include "model/ModelFile.h"
#include "model/Safetensors.h"
#include "train/CheckpointFile.h"
#include "train/CheckpointText.h"

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>

namespace trueloss {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

/// The file of a small run in its second epoch, with the best epoch's weights.
class CheckpointFileTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<test::TemporaryFolder>();
        const test::TinyData tiny = test::loadTinyData(s_folder->path() / "data", 16);
        TrainingConfig config = presetRecommended({});
        config.model.width = 16;
        config.model.height = 16;
        config.model.denseWidth = 4;
        config.batchSize = 4;
        config.epochs = 9;
        config.keepBest = true;
        CheckpointPlan plan;
        plan.folder = s_folder->path() / "run";
        plan.place.path = "/data/gauges";
        plan.place.options.table.separator = ';';
        plan.place.options.arrays = {"a", "b", "none", ""};
        plan.place.options.validation = fs::path();
        plan.place.columns = {2, {3, 5}, 7};
        test::runTraining(config, tiny, plan, nullptr, test::stopAfter(5));
        s_file = checkpointFile(plan.folder, "last");
        std::ifstream in(s_file, std::ios::binary);
        s_bytes.assign(std::istreambuf_iterator<char>(in), {});
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    void expectRefused(const std::string& bytes, const std::string& what)
    {
        const fs::path file = folder.path() / "damaged.ckpt.safetensors";
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        const auto loaded = loadCheckpoint(file);
        ASSERT_FALSE(loaded) << what;
        EXPECT_EQ(loaded.error().code, ErrorCode::Malformed) << what;
        EXPECT_THAT(toEnglish(loaded.error().message), AllOf(HasSubstr(file.string()), HasSubstr("take another copy")))
            << what;
    }

    test::TemporaryFolder folder;
    static std::unique_ptr<test::TemporaryFolder> s_folder;
    static fs::path s_file;
    static std::string s_bytes;
};

std::unique_ptr<test::TemporaryFolder> CheckpointFileTest::s_folder;
fs::path CheckpointFileTest::s_file;
std::string CheckpointFileTest::s_bytes;

TEST_F(CheckpointFileTest, ReadsBackToTheSame)
{
    ASSERT_GT(s_bytes.size(), 1000U);
    const auto first = loadCheckpoint(s_file);
    ASSERT_TRUE(first) << toEnglish(first.error().message);
    EXPECT_EQ(first->position.batches, 5);
    EXPECT_EQ(first->place.columns.targets, (std::vector<std::size_t>{3, 5}));
    EXPECT_EQ(first->place.options.table.separator, ';');
    ASSERT_TRUE(first->place.options.validation);
    EXPECT_TRUE(first->place.options.validation->empty());
    EXPECT_EQ(first->split->train.size(), 12U);
    EXPECT_EQ(first->optimizer.steps, 5);
    EXPECT_GT(first->random.cpu.size(), 1000U);
    EXPECT_TRUE(first->best && first->lastGood && first->lastEpoch && first->bestEpoch);
    const fs::path copy = folder.path() / "copy";
    ASSERT_TRUE(saveCheckpoint(copy, *first));
    std::ifstream in(copy, std::ios::binary);
    EXPECT_TRUE(std::string(std::istreambuf_iterator<char>(in), {}) == s_bytes);
}

TEST_F(CheckpointFileTest, KeepsNumbersThatAreNone)
{
    auto checkpoint = loadCheckpoint(s_file).value();
    const double infinite = std::numeric_limits<double>::infinity();
    checkpoint.position.epochMean = RunningMean(infinite, 12.0);
    checkpoint.lastEpoch->r2 = std::nan("");
    checkpoint.lastEpoch->rmse = -infinite;
    checkpoint.lastEpoch->mae = 0.1;
    const auto back = checkpointFromText(checkpointText(checkpoint));
    ASSERT_TRUE(back) << toEnglish(back.error().message);
    EXPECT_EQ(back->position.epochMean.sum(), infinite);
    EXPECT_TRUE(std::isnan(back->lastEpoch->r2));
    EXPECT_EQ(back->lastEpoch->rmse, -infinite);
    EXPECT_EQ(back->lastEpoch->mae, 0.1);
}

TEST_F(CheckpointFileTest, IsRefusedWhereverItWasCutOff)
{
    std::vector<std::size_t> lengths{0, 1, 7, 8, 9, 15, 16, 17, 100, s_bytes.size() - 1, s_bytes.size() - 8};
    for (std::size_t length = 1000; length < s_bytes.size(); length += s_bytes.size() / 97) lengths.push_back(length);
    for (const std::size_t length : lengths)
        expectRefused(s_bytes.substr(0, length), "cut to " + std::to_string(length) + " bytes");
    expectRefused(s_bytes + '\0', "a byte more");
    expectRefused(std::string(4096, '\0'), "zeros");
}

TEST_F(CheckpointFileTest, IsRefusedWhereverABitWasFlipped)
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < 64; ++place) places.push_back(place);
    for (std::size_t place = 64; place < s_bytes.size(); place += s_bytes.size() / 211) places.push_back(place);
    for (std::size_t back = 1; back <= 24; ++back) places.push_back(s_bytes.size() - back);
    for (const std::size_t place : places) {
        std::string bytes = s_bytes;
        bytes[place] = static_cast<char>(bytes[place] ^ (1 << (place % 8)));
        expectRefused(bytes, "a bit flipped at " + std::to_string(place));
    }
}

// The definition of CRC-32 (ISO 3309, reflected, 0xEDB88320), bit by bit.
TEST_F(CheckpointFileTest, ItsLastNumberIsTheCrcOfAllBefore)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (std::size_t i = 0; i + 8 < s_bytes.size(); ++i) {
        crc ^= static_cast<unsigned char>(s_bytes[i]);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    std::uint64_t stated = 0;
    std::memcpy(&stated, s_bytes.data() + s_bytes.size() - 8, 8);
    EXPECT_EQ(stated, crc ^ 0xFFFFFFFFU);
    // Any reader of safetensors finds the weights by name.
    const auto content = readSafetensors(s_file);
    ASSERT_TRUE(content);
    EXPECT_EQ(content->tensors.front().name, "weights.conv1.weight");
    EXPECT_EQ(content->tensors.back().name, "checksum");
}

TEST_F(CheckpointFileTest, OtherFilesAreRefusedWithASentence)
{
    EXPECT_EQ(loadCheckpoint(folder.path() / "none").error().code, ErrorCode::NotFound);
    const fs::path other = folder.path() / "other";
    const NamedTensor tensor{"a", TensorType::Float32, {1}, std::vector<std::byte>(4)};
    ASSERT_TRUE(writeSafetensors(other, {{tensor}, {}}));
    EXPECT_EQ(loadCheckpoint(other).error().code, ErrorCode::Malformed);
    ASSERT_TRUE(writeSealedSafetensors(other, {{"a", &tensor}}, {}));
    EXPECT_THAT(toEnglish(loadCheckpoint(other).error().message), HasSubstr("is no checkpoint of TrueLoss"));
    // A whole file whose parts do not fit: a hostile one has a right checksum.
    const auto sealed = [&](const std::string& from, const std::string& to) {
        auto content = readSealedSafetensors(s_file).value();
        std::string& text = content.metadata.at("trueloss-checkpoint");
        const auto place = text.find(from);
        EXPECT_NE(place, std::string::npos) << from;
        text.replace(place, from.size(), to);
        std::vector<TensorEntry> entries;
        for (const NamedTensor& each : content.tensors) entries.push_back({each.name, &each});
        EXPECT_TRUE(writeSealedSafetensors(other, entries, content.metadata));
        const auto loaded = loadCheckpoint(other);
        EXPECT_FALSE(loaded) << to;
        return loaded ? std::string() : toEnglish(loaded.error().message);
    };
    EXPECT_THAT(sealed("\"version\":1", "\"version\":2"), HasSubstr("later version"));
    EXPECT_THAT(sealed("\"batches\":5", "\"batches\":-5"), HasSubstr("-5 is no count"));
    EXPECT_THAT(sealed("\"batches\":5", "\"batches\":\"x\""), HasSubstr("damaged"));
    EXPECT_THAT(sealed("\"rows\":16", "\"rows\":3"), HasSubstr("do not fit each other"));
    EXPECT_THAT(sealed("\\\"epochs\\\":9", "\\\"epochs\\\":-9"), HasSubstr("\"epochs\""));
    EXPECT_THAT(sealed("\"position\":{", "\"position\":[["), HasSubstr("damaged"));
}

TEST_F(CheckpointFileTest, AFolderGivesItsLastWholeCheckpoint)
{
    const auto put = [&](const std::string& name, std::size_t length) {
        std::ofstream(checkpointFile(folder.path(), name), std::ios::binary | std::ios::trunc)
            << s_bytes.substr(0, length);
    };
    EXPECT_EQ(findCheckpoint(folder.path()).error().code, ErrorCode::NotFound);
    put("best", s_bytes.size());
    put("epoch-0002", s_bytes.size());
    put("epoch-0010", s_bytes.size() / 2);
    put("last", s_bytes.size() / 3);
    std::ofstream(folder.path() / "epoch-x.ckpt.safetensors") << "what is this";
    const auto found = findCheckpoint(folder.path());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->file, checkpointFile(folder.path(), "epoch-0002"));
    ASSERT_EQ(found->passedOver.size(), 2U);
    EXPECT_THAT(toEnglish(found->passedOver[0]), HasSubstr("last.ckpt"));
    EXPECT_THAT(toEnglish(found->passedOver[1]), HasSubstr("epoch-0010.ckpt"));
    put("last", s_bytes.size());
    EXPECT_TRUE(findCheckpoint(folder.path())->passedOver.empty());
    EXPECT_EQ(findCheckpoint(s_file)->file, s_file);
    for (const char* name : {"best", "epoch-0002", "epoch-0010", "last"}) put(name, 100);
    EXPECT_THAT(toEnglish(findCheckpoint(folder.path()).error().message), HasSubstr("last.ckpt"));
    EXPECT_EQ(epochCheckpointName(12), "epoch-0012");
    EXPECT_EQ(epochCheckpointName(123456), "epoch-123456");
}

}  // namespace
}  // namespace trueloss
