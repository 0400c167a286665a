#include "data/DataIdentity.h"

#include "data/DataPlace.h"

#include "TestFiles.h"

#include <gmock/gmock.h>

#include <chrono>
#include <cstdio>

namespace trueloss {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Images are never decoded here: any bytes will do.
class DataIdentityTest : public testing::Test {
protected:
    void SetUp() override { write("data"); }

    fs::path write(const std::string& name) const
    {
        const auto table = folder.write(name + "/table.csv", "file,reading,split\na.png,1,train\nsub/b.png,2.5,val\n");
        folder.write(name + "/a.png", "12345");
        folder.write(name + "/sub/b.png", "123");
        return table;
    }

    static Manifest manifestOf(const fs::path& table, const ColumnChoice& columns = {0, {1}, 2})
    {
        const auto source = openDataPlace({table, {}, columns});
        if (!source) throw std::runtime_error(toEnglish(source.error().message));
        return source->manifest;
    }

    DataIdentity now() const { return identify(manifestOf(folder / "data/table.csv")).value(); }

    static std::string difference(const DataIdentity& a, const DataIdentity& b)
    {
        const auto same = requireSameData(a, b);
        if (same) return "none";
        EXPECT_EQ(same.error().code, ErrorCode::Mismatch);
        return toEnglish(same.error().message);
    }

    test::TempFolder folder;
};

TEST_F(DataIdentityTest, CountsRowsAndBytes)
{
    const DataIdentity identity = now();
    EXPECT_EQ(identity.rows, 2);
    EXPECT_EQ(identity.tableBytes, 51);  // printf 'file,reading,split\na.png,1,train\nsub/b.png,2.5,val\n' | wc -c
    EXPECT_EQ(identity.imageBytes, 8);
    EXPECT_EQ(identity.path, (folder / "data/table.csv").string());
    EXPECT_EQ(difference(identity, now()), "none");
}

TEST_F(DataIdentityTest, DoesNotDependOnWhereTheFilesLie)
{
    write("moved/elsewhere");
    const DataIdentity moved = identify(manifestOf(folder / "moved/elsewhere/table.csv")).value();
    EXPECT_EQ(difference(moved, now()), "none");
    EXPECT_EQ(moved.imagesChecksum, now().imagesChecksum);
    EXPECT_EQ(moved.tableChecksum, now().tableChecksum);
}

TEST_F(DataIdentityTest, SaysWhatDiffers)
{
    const DataIdentity then = now();
    const std::string head = "file,reading,split\n";
    folder.write("data/table.csv", head + "a.png,1,train\nsub/b.png,3.5,val\n");
    EXPECT_THAT(difference(now(), then), HasSubstr("have other values now"));
    folder.write("data/table.csv", head + "a.png,1,train\nsub/b.png,2.5,VAL\n");
    EXPECT_THAT(difference(now(), then), HasSubstr("was changed since"));
    folder.write("data/table.csv", head + "a.png,1,train\nsub/b.png,2.5,val\n\n");
    EXPECT_THAT(difference(now(), then), HasSubstr("has 52 bytes now and had 51 then"));
    folder.write("data/table.csv", head + "a.png,1,train\nsub/b.png,2.5,val\na.png,3,val\n");
    EXPECT_THAT(difference(now(), then), HasSubstr("has 3 usable images now and had 2 then"));
    write("data");
    folder.write("data/a.png", "123456");
    EXPECT_THAT(difference(now(), then), HasSubstr("take 9 bytes now and took 8 then"));
    folder.write("data/a.png", "123");
    folder.write("data/sub/b.png", "12345");  // As many bytes together, in other files.
    EXPECT_THAT(difference(now(), then), HasSubstr("other names, sizes"));
    write("data");
    EXPECT_EQ(difference(now(), then), "none");
}

TEST_F(DataIdentityTest, OtherColumnsAreOtherData)
{
    folder.write("data/table.csv", "file,reading,other\na.png,1,2\nsub/b.png,2.5,3\n");
    const DataIdentity one = identify(manifestOf(folder / "data/table.csv", {0, {1}, {}})).value();
    const DataIdentity two = identify(manifestOf(folder / "data/table.csv", {0, {2}, {}})).value();
    EXPECT_THAT(difference(one, two), HasSubstr("Choose the same columns"));
}

TEST_F(DataIdentityTest, NamesAFileThatHasGoneAndCanBeCancelled)
{
    const Manifest manifest = manifestOf(folder / "data/table.csv");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(identify(manifest, stop.get_token()).error().code, ErrorCode::Cancelled);
    fs::remove(folder / "data/sub/b.png");
    const auto gone = identify(manifest);
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::Unreadable);
    EXPECT_THAT(toEnglish(gone.error().message), HasSubstr("b.png"));
}

TEST_F(DataIdentityTest, IsQuick)
{
    Manifest manifest = manifestOf(folder / "data/table.csv");
    const std::vector<ManifestRow> two = manifest.rows;
    while (manifest.rows.size() < 100'000) manifest.rows.insert(manifest.rows.end(), two.begin(), two.end());
    const auto start = std::chrono::steady_clock::now();
    ASSERT_TRUE(identify(manifest));
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("100,000 images: %.3f s\n", seconds);
    EXPECT_LT(seconds, 1.0);
}

TEST(DataPlace, ReadsBackToTheSame)
{
    DataPlace place;
    place.path = "/data/images \"2024\"";
    place.columns = {4, {1, 2}, {}};
    EXPECT_EQ(dataPlaceFromText(toText(place)).value(), place);
    place.columns.split = 0;
    SourceOptions& options = place.options;
    options.form = SourceForm::FileNames;
    options.table = {'\t', false, ',', TextEncoding::Gb18030};
    options.imageFolder = "/elsewhere";
    options.validation = "/data/val.csv";
    options.pattern = "steer_{angle}_*.jpg";
    options.arrays = {"x", "y", "none", ""};
    options.layout = ArrayLayout::Nchw;
    EXPECT_EQ(dataPlaceFromText(toText(place)).value(), place);
    options.validation = fs::path();
    EXPECT_EQ(dataPlaceFromText(toText(place)).value(), place);
    for (const char* text : {"", "{}", "[]", R"({"path": 3, "image_column": 0, "target_columns": [1]})",
                             R"({"path": "x", "image_column": 0, "target_columns": [1], "form": "cloud"})",
                             R"({"path": "x", "image_column": 0, "target_columns": [1], "decimal": ".,"})"}) {
        const auto refused = dataPlaceFromText(text);
        ASSERT_FALSE(refused) << text;
        EXPECT_EQ(refused.error().code, ErrorCode::Malformed) << text;
    }
}

}  // namespace
}  // namespace trueloss
