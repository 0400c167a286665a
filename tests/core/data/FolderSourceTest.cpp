#include "data/DataSource.h"
#include "data/FolderSource.h"
#include "data/NamePattern.h"

#include "TestFiles.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

using test::TempFolder;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<double> targets(const DataSource& source)
{
    std::vector<double> values;
    for (const ManifestRow& row : source.manifest.rows) values.push_back(row.targets.at(0));
    return values;
}

TEST(NumberFolders, TakeTheNumberOfTheNearestFolder)
{
    const TempFolder folder;
    for (const char* name : {"images/104.2/x.png", "images/104.2/y.png", "images/-3/left/z.jpg",
                             "images/unsorted/u.png", "images/1e2/v.png", "images/104.2/notes.txt"})
        folder.write(name, "");
    const auto source = openDataSource(folder.path());
    ASSERT_TRUE(source) << test::text(source.error());
    EXPECT_EQ(source->facts.form, SourceForm::NumberFolders);
    // In the order of the paths' bytes.
    EXPECT_THAT(targets(*source), ElementsAre(-3, 104.2, 104.2, 100));
    EXPECT_EQ(source->manifest.rows[0].image.path(), folder / "images/-3/left/z.jpg");
    ASSERT_EQ(source->manifest.rejected.size(), 1U);
    EXPECT_EQ(source->manifest.rejected[0].value, "unsorted");
    EXPECT_EQ(source->manifest.rejected[0].reason, RejectReason::NotANumber);
    ASSERT_EQ(source->facts.notes.size(), 1U);
    EXPECT_THAT(toEnglish(source->facts.notes[0]), HasSubstr("images/unsorted/u.png"));
}

TEST(NumberFolders, MayHaveDecimalCommas)
{
    const TempFolder folder;
    for (const char* name : {"images/104,2/x.png", "images/-3,25/z.jpg", "images/7/v.png", "images/2.5/w.png"})
        folder.write(name, "");
    const auto source = openDataSource(folder.path());
    ASSERT_TRUE(source) << test::text(source.error());
    EXPECT_EQ(source->facts.form, SourceForm::NumberFolders);
    EXPECT_THAT(targets(*source), ElementsAre(-3.25, 104.2, 2.5, 7));
    EXPECT_TRUE(source->manifest.rejected.empty());
    EXPECT_TRUE(source->facts.notes.empty());

    const TempFolder open;  // "1,234" may be meant either way: it is said which is taken.
    for (const char* name : {"1,234/x.png", "2/z.jpg"}) open.write(name, "");
    const auto guessed = openDataSource(open.path());
    ASSERT_TRUE(guessed) << test::text(guessed.error());
    EXPECT_THAT(targets(*guessed), ElementsAre(1.234, 2));
    ASSERT_EQ(guessed->facts.notes.size(), 1U);
    EXPECT_THAT(toEnglish(guessed->facts.notes[0]), HasSubstr("\"1,234\""));
}

TEST(NumberFolders, KnowPartsByTheFoldersAbove)
{
    const TempFolder folder;
    for (const char* name : {"train/1/a.png", "val/2/b.png"}) folder.write(name, "");
    const auto source = openDataSource(folder.path());
    ASSERT_TRUE(source) << test::text(source.error());
    EXPECT_EQ(source->manifest.rows[0].part, SplitPart::Train);
    EXPECT_EQ(source->manifest.rows[1].part, SplitPart::Validation);
}

TEST(FileNames, AreReadByAPatternThatIsGuessedOrGiven)
{
    const TempFolder folder;
    for (const char* name : {"steer_0.25_0001.jpg", "steer_-0.5_0002.jpg", "steer_1_0003.jpg", "readme.png"})
        folder.write(name, "");
    const auto source = openDataSource(folder.path());
    ASSERT_TRUE(source) << test::text(source.error());
    EXPECT_EQ(source->facts.form, SourceForm::FileNames);
    EXPECT_EQ(source->facts.pattern, "steer_{steer}_*.jpg");
    EXPECT_THAT(targets(*source), ElementsAre(-0.5, 0.25, 1));
    ASSERT_EQ(source->manifest.rejected.size(), 1U);
    EXPECT_EQ(source->manifest.rejected[0].reason, RejectReason::NameNotMatched);
    EXPECT_EQ(source->manifest.rejected[0].column, "image");
    EXPECT_EQ(source->manifest.rejected[0].value, "readme.png");
    EXPECT_EQ(source->manifest.place(source->manifest.rejected[0]), MessageArg("readme.png"));
    EXPECT_EQ(source->manifest.place(source->manifest.rows[1]), MessageArg("steer_0.25_0001.jpg"));
    EXPECT_EQ(toEnglish(source->facts.notes.at(0)),
              "Left out, for the name does not match the pattern \"steer_{steer}_*.jpg\": 1 (the first: readme.png).");

    SourceOptions options;
    options.pattern = "steer_*_{number}.jpg";
    const auto other = openDataSource(folder.path(), options);
    ASSERT_TRUE(other) << test::text(other.error());
    EXPECT_THAT(targets(*other), ElementsAre(2, 1, 3));
    options.pattern = "speed_{x}.jpg";
    const auto nothing = openDataSource(folder.path(), options);
    EXPECT_EQ(nothing.error().code, ErrorCode::NothingUsable);
    EXPECT_THAT(test::text(nothing.error()),
                testing::EndsWith("The first are called: readme.png, steer_-0.5_0002.jpg, steer_0.25_0001.jpg."));
    // So that they can be looked at while the pattern is being written.
    const auto preview = previewFolder(folder.path(), options.pattern, 2);
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->mismatchCount, 4U);
    EXPECT_THAT(preview->mismatches, ElementsAre("readme.png", "steer_-0.5_0002.jpg"));
    EXPECT_EQ(previewFolder(folder.path(), "{").error().code, ErrorCode::BadSetting);
    EXPECT_EQ(previewFolder(folder / "gone", "{x}").error().code, ErrorCode::NotFound);
}

TEST(FileNames, MayHoldExponents)
{
    const TempFolder folder;
    for (const char* name : {"x1.00e-05_0.png", "x2.50e+03_1.png"}) folder.write(name, "");
    const auto source = openDataSource(folder.path());
    ASSERT_TRUE(source) << test::text(source.error());
    EXPECT_THAT(targets(*source), ElementsAre(1e-05, 2500.0));
}

TEST(FileNames, ThatOnlyCountAreNoTargets)
{
    const TempFolder folder;
    for (int i = 0; i < 12; ++i) folder.write("IMG_" + std::to_string(1000 + i) + ".jpg", "");
    const auto source = openDataSource(folder.path());
    ASSERT_FALSE(source.has_value());
    EXPECT_EQ(source.error().code, ErrorCode::NotFound);
    EXPECT_THAT(test::text(source.error()), HasSubstr("There is no table"));
}

std::string matched(const char* pattern, std::string_view name)
{
    const auto parsed = NamePattern::parse(pattern);
    if (!parsed) return test::text(parsed.error());
    const auto numbers = parsed->match(name);
    if (!numbers) return "no";
    std::string out;
    for (const std::string_view number : *numbers) out += (out.empty() ? "" : " ") + std::string(number);
    return out;
}

TEST(NamePattern, ReadsNumbersWhole)
{
    EXPECT_EQ(matched("steer_{angle}_*.jpg", "steer_0.25_0001.jpg"), "0.25");
    EXPECT_EQ(matched("steer_{angle}_*.jpg", "dir/STEER_-1e-3_.JPG"), "-1e-3");
    EXPECT_EQ(matched("*{t}.png", "img12_34.5.png"), "34.5");
    EXPECT_EQ(matched("*{t}*", "img12_34.5.png"), "12");
    EXPECT_EQ(matched("*{t}.png", "frame-12.png"), "12");  // A dash between words is no sign.
    EXPECT_EQ(matched("*{t}.png", "frame_-12.png"), "-12");
    EXPECT_EQ(matched("frame{t}.png", "frame-12.png"), "-12");
    EXPECT_EQ(matched("frame-{t}.png", "frame-12.png"), "12");
    EXPECT_EQ(matched("{t}*", "1.5.png"), "1.5");
    EXPECT_EQ(matched("x{x}y{y}.png", "x1y-2.5.png"), "1 -2.5");
    EXPECT_EQ(matched("{a}_{b}.*", "1_2.tar.png"), "1 2");
    EXPECT_EQ(matched("{angle}/*.jpg", "30/a.jpg"), "30");
    EXPECT_EQ(matched("{angle}.jpg", "30/7.jpg"), "7");
    EXPECT_EQ(matched("steer_{a}.jpg", "steer_.jpg"), "no");
    EXPECT_EQ(matched("steer_{a}.jpg", "steer_1.jpg.bak"), "no");
    EXPECT_EQ(matched("*{a}0.jpg", "x100.jpg"), "10");
}

TEST(NamePattern, SaysWhatIsWrongWithIt)
{
    for (const char* bad : {"", "*.jpg", "{", "a}", "{}", "{a}{b}", "{a}_{a}", "{{a}}"}) {
        const auto parsed = NamePattern::parse(bad);
        ASSERT_FALSE(parsed.has_value()) << bad;
        EXPECT_EQ(parsed.error().code, ErrorCode::BadSetting) << bad;
    }
}

TEST(NamePattern, IsNotCaughtByNamesMadeToBeSlow)
{
    // A backtracking matcher without memory would need more than 4000^8 steps.
    std::string pattern = "{t}";
    for (int i = 0; i < 10; ++i) pattern += "*a";
    const auto parsed = NamePattern::parse(pattern + "*b");
    ASSERT_TRUE(parsed);
    EXPECT_FALSE(parsed->match("1" + std::string(4000, 'a')).has_value());
    EXPECT_FALSE(parsed->match("1" + std::string(5000, 'a') + "b").has_value());  // Too long a name.
}

TEST(NamePattern, PreviewsWhatMatchesAndWhatDoesNot)
{
    const std::vector<std::string> names{"a_1.png", "b.png", "a_2.5.png", "a_3.png"};
    const PatternPreview preview = previewPattern(*NamePattern::parse("a_{t}.png"), names, 2);
    EXPECT_EQ(preview.matchCount, 3U);
    EXPECT_EQ(preview.mismatchCount, 1U);
    ASSERT_EQ(preview.matches.size(), 2U);
    EXPECT_EQ(preview.matches[1].path, "a_2.5.png");
    EXPECT_THAT(preview.matches[1].values, ElementsAre(2.5));
    EXPECT_THAT(preview.mismatches, ElementsAre("b.png"));
}

TEST(NamePattern, IsGuessedFromNames)
{
    const auto guess = [](std::vector<std::string> names) { return guessPattern(names).value_or("none"); };
    EXPECT_EQ(guess({"x_0.5_y_0.7.jpg", "x_0.1_y_0.2.jpg"}), "x_{target}_y_{target_}.jpg");
    EXPECT_EQ(guess({"0001_35.jpg", "0002_81.jpg", "0003_35.jpg"}), "*_{target}.jpg");  // 35 twice: it does not count.
    EXPECT_EQ(guess({"age_35.jpg", "age_81.png"}), "age_{age}.*");
    EXPECT_EQ(guess({"a.jpg", "b.jpg"}), "none");
    EXPECT_EQ(guess({"x1.00e-05_0.png", "x2.50e+03_1.png"}), "x{target}_*.png");
    EXPECT_EQ(guess({"lr_1e-05.png", "lr_0.001.png"}), "lr_{lr}.png");  // As Python's str() writes them.
    EXPECT_EQ(guess({"a3e7_0.5.png", "a3e8_0.7.png"}), "a*e*_{target}.png");
    EXPECT_EQ(guess({"img_5.jpg", "img_5.jpg"}), "none");
    EXPECT_EQ(guess({}), "none");
}

}  // namespace
}  // namespace trueloss
