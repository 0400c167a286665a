#include "data/Manifest.h"

#include "TestFiles.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

using Columns = std::vector<std::size_t>;
using testing::ElementsAre;
using testing::HasSubstr;

Table table(std::vector<std::string> header, const std::vector<std::vector<std::string>>& rows)
{
    Table out;
    out.file = "/nowhere/table.csv";
    out.header = std::move(header);
    for (std::size_t i = 0; i < rows.size(); ++i) out.addRow(rows[i], static_cast<std::int64_t>(i) + 2);
    return out;
}

ColumnChoice guess(const Table& of)
{
    const auto choice = guessColumns(of);
    EXPECT_TRUE(choice.has_value()) << test::text(choice.error());
    return choice.value_or(ColumnChoice{99, {}, {}});
}

TEST(ColumnGuess, PrefersColumnsThatAreCalledLikeTargets)
{
    const Table digits =
        table({"image_path", "target", "split", "digit"},
              {{"a.png", "12.5", "train", "3"}, {"b.png", "1", "val", "7"}, {"c.png", "2", "TEST", "1"}});
    EXPECT_EQ(guess(digits), (ColumnChoice{0, {1}, 2}));
    EXPECT_EQ(guess(table({"image_path", "target"}, {{"a.jpg", "1"}})), (ColumnChoice{0, {1}, {}}));
    EXPECT_EQ(guess(table({"w", "target_x", "target_y", "file"}, {{"1", "2", "3", "x.JPEG"}})),
              (ColumnChoice{3, {1, 2}, {}}));
}

TEST(ColumnGuess, TakesTheOneNumericColumn)
{
    const Table gauges =
        table({"file_name", "pressure_kpa", "split"}, {{"g.bmp", "83.6", "train"}, {"h.bmp", "115.4", "val"}});
    EXPECT_EQ(guess(gauges), (ColumnChoice{0, {1}, 2}));
}

TEST(ColumnGuess, LeavesIndicesOut)
{
    const Table indexed =
        table({"", "id", "zero", "one", "a", "path", "b"}, {{"5", "9", "0", "1", "0.5", "a.png", "7"},
                                                            {"6", "2", "1", "2", "0.1", "b.png", "7"},
                                                            {"8", "4", "2", "3", "0.2", "c.png", "7"}});
    EXPECT_EQ(guess(indexed), (ColumnChoice{5, {4, 6}, {}}));
    // Nothing else is left to learn: the sweep is the target.
    const Table sweep = table({"path", "step"}, {{"a.png", "0"}, {"b.png", "1"}, {"c.png", "2"}});
    EXPECT_EQ(guess(sweep), (ColumnChoice{0, {1}, {}}));
}

TEST(ColumnGuess, TakesBothCoordinatesOfAPoint)
{
    EXPECT_EQ(guess(table({"path", "x", "y"}, {{"a.png", "10", "20"}})), (ColumnChoice{0, {1, 2}, {}}));
    EXPECT_EQ(guess(table({"path", "w", "y"}, {{"a.png", "10", "20"}})), (ColumnChoice{0, {2}, {}}));
}

TEST(ColumnGuess, ChoosesThePathByContentAndThenByName)
{
    const Table two = table({"thumb", "file_name", "v"}, {{"t.png", "a.png", "1"}, {"u.png", "b.png", "2"}});
    EXPECT_EQ(guess(two).path, 1U);
    // The column with the right name holds no images.
    const Table misnamed = table({"path", "scan", "v"}, {{"north", "a.tif", "1"}, {"south", "b.webp", "2"}});
    EXPECT_EQ(guess(misnamed).path, 1U);

    const test::TempFolder folder;
    folder.write("img/one", "");
    Table existing = table({"k", "where", "v"}, {{"x", "img/one", "1"}});
    existing.file = folder / "table.csv";
    EXPECT_EQ(guess(existing).path, 1U);
}

TEST(ColumnGuess, KeepsATargetWithSomeBadCells)
{
    Table bad = table({"path", "target", "other"}, {});
    Table numbers = bad;
    for (int i = 0; i < 10; ++i) {
        bad.addRow({"a.png", i < 3 ? "n/a" : std::to_string(i * i), i < 2 ? "n/a" : "1.5"}, i + 2);
        numbers.addRow({"a.png", i < 6 ? "cat" : "4", i < 1 ? "n/a" : "1.5"}, i + 2);
    }
    EXPECT_THAT(numericColumns(bad), ElementsAre(1));      // 70 % of a target will do, 80 % of another will not.
    EXPECT_THAT(numericColumns(numbers), ElementsAre(2));  // 40 % of a target is too few, 90 % of another is enough.
    EXPECT_EQ(guess(bad).targets, Columns{1});
    EXPECT_EQ(guess(numbers).targets, Columns{2});
    EXPECT_THAT(numericColumns(table({"a", "b", "c"}, {{"", "nan", ""}, {"", "nan", "3"}})), ElementsAre(2));
}

TEST(ColumnGuess, KnowsASplitByItsWordsAlone)
{
    const auto splitOf = [](const std::vector<std::string>& words) {
        Table rows = table({"path", "v", "part"}, {});
        for (const std::string& word : words) rows.addRow({"a.png", "1.5", word}, 2);
        return guess(rows).split;
    };
    EXPECT_EQ(splitOf({"train", "Training", " VAL ", "valid", "validation", "test", "dev", ""}), 2U);
    EXPECT_EQ(splitOf({"train", "holdout"}), std::nullopt);
    EXPECT_EQ(splitOf({"", ""}), std::nullopt);
    const Table both = table({"path", "v", "old", "split"}, {{"a.png", "1", "train", "val"}});
    EXPECT_EQ(guess(both).split, 3U);
}

TEST(ColumnGuess, SaysWhichColumnsItSaw)
{
    const auto noPath = guessColumns(table({"city", "height"}, {{"Ulm", "161.5"}}));
    ASSERT_FALSE(noPath.has_value());
    EXPECT_EQ(noPath.error().code, ErrorCode::NothingUsable);
    EXPECT_THAT(test::text(noPath.error()), testing::AllOf(HasSubstr("city, height"), HasSubstr("file_name")));
    const auto noTarget = guessColumns(table({"file_name", "class"}, {{"a.png", "cat"}}));
    ASSERT_FALSE(noTarget.has_value());
    EXPECT_EQ(noTarget.error().code, ErrorCode::NothingUsable);
    EXPECT_THAT(test::text(noTarget.error()), HasSubstr("file_name, class"));
    EXPECT_THAT(test::text(noTarget.error()), HasSubstr("column \"class\" has \"cat\" in line"));
    // The column that is called like a target, and its first cell that is wrong.
    const Table units = table({"file_name", "class", "target"},
                              {{"a.png", "cat", "3"}, {"b.png", "cat", "5 mm"}, {"c.png", "cat", "6 mm"}});
    const auto withUnits = guessColumns(units);
    ASSERT_FALSE(withUnits.has_value());
    EXPECT_THAT(test::text(withUnits.error()),
                HasSubstr("column \"target\" has \"5 mm\" in line " + std::to_string(units.line(1)) + ","));
    const auto empty = guessColumns(table({"file_name", "target"}, {{"a.png", ""}}));
    ASSERT_FALSE(empty.has_value());
    EXPECT_THAT(test::text(empty.error()), HasSubstr("for example target"));
    EXPECT_FALSE(guessColumns(table({"file_name", "target"}, {})).has_value());
}

TEST(GuessUnit, SplitsNamesAndUnits)
{
    const auto unit = [](const std::string& header) {
        const TargetColumn column = guessUnit(header);
        return column.name + "|" + column.unit;
    };
    EXPECT_EQ(unit("pressure_kpa"), "pressure|kPa");
    EXPECT_EQ(unit("Pressure_Pa"), "Pressure|Pa");
    EXPECT_EQ(unit("angle (deg)"), "angle|deg");
    EXPECT_EQ(unit("reading [mm]"), "reading|mm");
    EXPECT_EQ(unit("oil_temp_c"), "oil_temp|°C");
    EXPECT_EQ(unit("speed_km_h"), "speed|km/h");
    EXPECT_EQ(unit("length_m"), "length|m");
    EXPECT_EQ(unit("fill_percent"), "fill|%");
    EXPECT_EQ(unit("target"), "target|");
    EXPECT_EQ(unit("kpa"), "kpa|");
    EXPECT_EQ(unit("_kpa"), "_kpa|");
    EXPECT_EQ(unit("beam"), "beam|");
    EXPECT_EQ(unit("target_x"), "target_x|");
    EXPECT_EQ(unit("(mm)"), "(mm)|");
    EXPECT_EQ(unit("a ()"), "a ()|");
    EXPECT_EQ(unit(""), "|");
}

}  // namespace
}  // namespace trueloss
