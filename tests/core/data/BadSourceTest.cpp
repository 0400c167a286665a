#include "data/DataSource.h"
#include "data/FolderListing.h"
#include "data/ImageDecoder.h"
#include "data/ImageTree.h"
#include "data/Wildcard.h"

#include "TestFiles.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

using test::TempFolder;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(BadSource, ARowOfAHundredThousandColumns)
{
    const TempFolder folder;
    for (const bool header : {true, false}) {
        std::string text = header ? "" : "path,v\n";
        for (int i = 0; i < 100000; ++i) text += "x,";
        const auto source = openDataSource(folder.write("t.csv", text + "\na.png,1\n"));
        ASSERT_FALSE(source.has_value());
        EXPECT_EQ(source.error().code, ErrorCode::TooLarge);
        EXPECT_THAT(test::text(source.error()), HasSubstr("more than 1,000 columns"));
    }
}

TEST(BadSource, AnImageThatIsADecompressionBomb)
{
    // A PNG that declares 30,000 x 30,000 pixels (more than 2^28) in 45 bytes: signature and head as the PNG
    // specification has them. It is refused by its head.
    const TempFolder folder;
    std::string png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x08\x02\0\0\0", 29);
    const auto image = decodeImage(folder.write("bomb.png", png + std::string(16, '\0')), {8, 8, 3});
    ASSERT_FALSE(image.has_value());
    EXPECT_EQ(image.error().code, ErrorCode::TooLarge);
    EXPECT_THAT(test::text(image.error()), testing::AllOf(HasSubstr("30,000 x 30,000"), HasSubstr("bomb.png")));
}

TEST(BadSource, LinksThatGoInACircle)
{
    const TempFolder folder;
    folder.write("images/1.5/a.png", "");
    folder.write("images/2.5/b.png", "");
    std::filesystem::create_directory_symlink(folder.path(), folder / "images/1.5/up");
    std::filesystem::create_symlink("self", folder / "self");
    std::filesystem::create_symlink("loop.png", folder / "images/2.5/loop.png");
    const auto source = openDataSource(folder.path());
    ASSERT_TRUE(source) << test::text(source.error());
    EXPECT_EQ(source->manifest.rows.size(), 2U);
    ASSERT_EQ(source->facts.notes.size(), 1U);
    EXPECT_THAT(toEnglish(source->facts.notes[0]), HasSubstr("each counts once"));
    EXPECT_FALSE(openDataSource(folder / "self").has_value());
}

TEST(BadSource, FoldersThatMayNotBeRead)
{
    const TempFolder folder;
    folder.write("images/1/a.png", "");
    folder.write("images/2/b.png", "");
    const auto closed = folder / "images/2";
    std::filesystem::permissions(closed, std::filesystem::perms::none);
    const bool mayRead = FolderListing(closed.string()).readable();
    const auto source = openDataSource(folder.path());
    std::filesystem::permissions(closed, std::filesystem::perms::owner_all);
    if (mayRead) GTEST_SKIP() << "run as root, who may read every folder";
    ASSERT_TRUE(source) << test::text(source.error());
    EXPECT_EQ(source->manifest.rows.size(), 1U);
    ASSERT_EQ(source->facts.notes.size(), 1U);
    EXPECT_THAT(toEnglish(source->facts.notes[0]), HasSubstr("images/2"));
}

TEST(BadSource, AFolderThatIsNoneIsEmpty)
{
    const TempFolder folder;
    const FolderListing listing((folder / "gone").string());
    EXPECT_FALSE(listing.readable());
    EXPECT_FALSE(listing.hasFile("a"));
    EXPECT_EQ(listImages(folder / "gone").error().code, ErrorCode::NotFound);
}

TEST(BadSource, NamesInOtherScriptsAndWithLineEnds)
{
    const TempFolder folder;
    const std::string script = "\xE5\x9C\xA7\xE5\x8A\x9B/\xD0\xB4\xD0\xB0\xD0\xB2\xD0\xBB.png";  // Chinese, Russian.
    const std::string broken = "line\nend.png";
    const std::string latin = "caf\xE9.png";  // No valid UTF-8.
    for (const std::string& name : {script, broken, latin}) folder.write(name, "");
    const auto source =
        openDataSource(folder.write("t.csv", "path,v\n" + script + ",1\n\"" + broken + "\",2\n" + latin + ",3\n"));
    ASSERT_TRUE(source) << test::text(source.error());
    ASSERT_EQ(source->manifest.rows.size(), 3U);
    EXPECT_EQ(source->manifest.rows[0].image.path(), folder / script);
    EXPECT_EQ(source->manifest.rows[1].image.path(), folder / broken);
    EXPECT_EQ(source->manifest.rows[2].image.path(), folder / latin);
    EXPECT_EQ(source->manifest.rows[2].line, 5);
}

TEST(BadSource, ACellWithTooManyImagesOrSpecialFiles)
{
    const TempFolder folder;
    std::filesystem::create_directories(folder / "cam");
    for (int i = 0; i < 10001; ++i) folder.write("cam/" + std::to_string(i) + ".png", "");
    folder.write("one/a.png", "");
    std::filesystem::create_directories(folder / "one/folder.png");
    const auto source = openDataSource(folder.write("t.csv", "path,v\ncam/*.png,1\none/*.png,2\n"));
    ASSERT_TRUE(source) << test::text(source.error());
    EXPECT_EQ(source->manifest.rows.size(), 1U);
    ASSERT_EQ(source->manifest.rejected.size(), 1U);
    EXPECT_EQ(toEnglish(describe(source->manifest.rejected[0].reason)), "names more than 10,000 images");
}

TEST(Wildcard, MatchesInBoundedTime)
{
    EXPECT_TRUE(matchesWildcard("abc", "a*c"));
    EXPECT_TRUE(matchesWildcard("", "*"));
    EXPECT_TRUE(matchesWildcard("abcabd", "*ab?"));
    EXPECT_FALSE(matchesWildcard("abc", "a?"));
    EXPECT_FALSE(matchesWildcard("abc", ""));
    EXPECT_FALSE(matchesWildcard("ab", "a*bc"));
    EXPECT_FALSE(matchesWildcard(std::string(20000, 'a'), "*a*a*a*a*a*a*a*a*a*b"));
}

}  // namespace
}  // namespace trueloss
