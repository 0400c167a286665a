#include "data/Manifest.h"

#include "TestFiles.h"

#include <gmock/gmock.h>
#include <set>

namespace trueloss {
namespace {

using test::TempFolder;
using testing::ElementsAre;

TEST(Manifest, SortsRowsIntoUsableAndRejected)
{
    const TempFolder folder;
    folder.write("img/a.png", "");
    const auto elsewhere = folder.write("b.png", "");
    std::filesystem::create_directory(folder / "dir.png");
    const auto table = readTable(folder.write("t.csv",
                                              "file,target,extra_mm,split\n"
                                              "img/a.png,1.5,2,train\n"
                                              ",1,2,train\n"
                                              "gone.png,1,2,train\n"
                                              "dir.png,1,2,train\n"
                                              "img/a.png,,2,val\n"
                                              "img/a.png,1,abc,val\n"
                                              "img/a.png,inf,1,val\n" +
                                                  elsewhere.string() + ",-3e2,4,Test\n" + "img\\a.png,7,8,whatever\n"));
    ASSERT_TRUE(table);
    const auto manifest = buildManifest(*table, {0, {1, 2}, 3});
    ASSERT_TRUE(manifest) << test::text(manifest.error());

    ASSERT_EQ(manifest->rows.size(), 3U);
    EXPECT_EQ(manifest->rows[0].line, 2);
    EXPECT_TRUE(std::filesystem::equivalent(manifest->rows[0].image.path(), folder / "img/a.png"));
    EXPECT_THAT(manifest->rows[0].targets, ElementsAre(1.5, 2.0));
    EXPECT_EQ(manifest->rows[0].part, SplitPart::Train);
    EXPECT_EQ(manifest->rows[1].line, 9);
    EXPECT_EQ(manifest->rows[1].image, elsewhere);
    EXPECT_THAT(manifest->rows[1].targets, ElementsAre(-300.0, 4.0));
    EXPECT_EQ(manifest->rows[1].part, SplitPart::Validation);
    EXPECT_TRUE(std::filesystem::equivalent(manifest->rows[2].image.path(), folder / "img/a.png"));
    EXPECT_EQ(manifest->rows[2].part, SplitPart::Unassigned);
    EXPECT_EQ(manifest->targetColumns[1].name, "extra");
    EXPECT_EQ(manifest->targetColumns[1].unit, "mm");

    struct Expected {
        std::int64_t line;
        std::string column;
        std::string value;
        RejectReason reason;
    };
    const std::vector<Expected> expected{
        {3, "file", "", RejectReason::EmptyPath},           {4, "file", "gone.png", RejectReason::MissingImage},
        {5, "file", "dir.png", RejectReason::MissingImage}, {6, "target", "", RejectReason::EmptyTarget},
        {7, "extra_mm", "abc", RejectReason::NotANumber},   {8, "target", "inf", RejectReason::NotFinite}};
    ASSERT_EQ(manifest->rejected.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const RejectedRow& row = manifest->rejected[i];
        EXPECT_EQ(row.file, table->file);
        EXPECT_EQ(row.line, expected[i].line);
        EXPECT_EQ(row.column, expected[i].column);
        EXPECT_EQ(row.value, expected[i].value);
        EXPECT_EQ(row.reason, expected[i].reason) << row.line;
    }
}

TEST(Manifest, TellsTheCommonestReasonWhenNothingIsLeft)
{
    const TempFolder folder;
    const auto sentenceFor = [&](const std::string& rows) {
        const auto table = readTable(folder.write("t.csv", "file,target\n" + rows));
        const auto manifest = buildManifest(table.value(), {0, {1}, {}});
        EXPECT_FALSE(manifest.has_value());
        EXPECT_EQ(manifest.error().code, ErrorCode::NothingUsable);
        return test::text(manifest.error());
    };
    EXPECT_EQ(sentenceFor(",1\nc.png,x\na.png,1\nb.png,1\n"),
              "None of the 4 rows of " + (folder / "t.csv").string() +
                  " can be used. For 2 of them the image was not found, the first in line 4: \"a.png\". Paths count "
                  "from the table's folder; if the images lie elsewhere, name the image folder.");
    using testing::AllOf;
    using testing::HasSubstr;
    EXPECT_THAT(sentenceFor("a.png,1\nb.png,n/a\nc.png,?\n"), AllOf(HasSubstr("2 of them the target is not a number"),
                                                                    HasSubstr("line 3, column \"target\": \"n/a\"")));
    EXPECT_THAT(sentenceFor("a.png,\n"), HasSubstr("1 of them the target is empty, the first in line 2"));
    EXPECT_THAT(sentenceFor("a.png,inf\n"), HasSubstr("not finite"));
    EXPECT_THAT(sentenceFor(",1\n"), HasSubstr("name no image"));
}

TEST(Manifest, ChecksTheChoiceOfColumns)
{
    const TempFolder folder;
    folder.write("a.png", "");
    const auto table = readTable(folder.write("t.csv", "file,target\na.png,1\n"));
    ASSERT_TRUE(table);
    EXPECT_TRUE(buildManifest(*table, {0, {1}, {}}));
    EXPECT_EQ(buildManifest(*table, {2, {1}, {}}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(buildManifest(*table, {0, {1, 2}, {}}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(buildManifest(*table, {0, {1}, 2}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(buildManifest(*table, {0, {}, {}}).error().code, ErrorCode::BadSetting);
}

// "pressure" in kPa and in psi would be called alike everywhere.
TEST(Manifest, KeepsTheUnitsInNamesThatWouldCollide)
{
    const test::TempFolder folder;
    folder.write("a.png", "");
    const auto table = readTable(folder.write("t.csv", "image,pressure_kpa,pressure_psi,angle_deg\na.png,1,2,3\n"));
    ASSERT_TRUE(table);
    const auto manifest = buildManifest(*table, {0, {1, 2, 3}, {}});
    ASSERT_TRUE(manifest) << test::text(manifest.error());
    EXPECT_EQ(manifest->targetColumns[0], (TargetColumn{"pressure_kpa", "kPa"}));
    EXPECT_EQ(manifest->targetColumns[1].name, "pressure_psi");
    EXPECT_EQ(manifest->targetColumns[2], (TargetColumn{"angle", "deg"}));
    EXPECT_EQ(buildManifest(*table, {0, {1, 3}, {}})->targetColumns[0], (TargetColumn{"pressure", "kPa"}));
}

TEST(Manifest, DescribesEveryReasonInItsOwnWords)
{
    std::set<std::string> words;
    for (const auto reason :
         {RejectReason::EmptyPath, RejectReason::NameNotMatched, RejectReason::MissingImage, RejectReason::EmptyFile,
          RejectReason::NotAnImage, RejectReason::CutOffImage, RejectReason::BrokenImage, RejectReason::PixelsNotFinite,
          RejectReason::EmptyTarget, RejectReason::NotANumber, RejectReason::NotFinite, RejectReason::TooManyImages}) {
        EXPECT_FALSE(describe(reason).empty());
        words.insert(toEnglish(describe(reason)));
    }
    EXPECT_EQ(words.size(), 12U);
    EXPECT_EQ(toEnglish(describe(RejectReason::NotANumber)), "is not a number");
}

}  // namespace
}  // namespace trueloss
