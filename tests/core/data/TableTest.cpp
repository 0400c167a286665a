#include "data/Table.h"

#include "data/Manifest.h"

#include "TestFiles.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

using test::TempFolder;
using test::text;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::vector<std::string>> rowsOf(const Table& table)
{
    std::vector<std::vector<std::string>> rows(table.rowCount());
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        for (std::size_t column = 0; column < table.columnCount(); ++column)
            rows[row].emplace_back(table.cell(row, column));
    }
    return rows;
}

std::vector<std::int64_t> linesOf(const Table& table)
{
    std::vector<std::int64_t> lines;
    for (std::size_t row = 0; row < table.rowCount(); ++row) lines.push_back(table.line(row));
    return lines;
}

class TableTest : public testing::Test {
protected:
    Result<Table> csv(std::string_view content) { return readTable(m_folder.write("t.csv", content)); }
    Result<Table> jsonl(std::string_view content) { return readTable(m_folder.write("t.jsonl", content)); }

    void expectFails(const Result<Table>& table, ErrorCode code, const std::string& part)
    {
        ASSERT_FALSE(table.has_value());
        EXPECT_EQ(table.error().code, code) << text(table.error());
        EXPECT_THAT(text(table.error()), HasSubstr(part));
    }

    TempFolder m_folder;
};

TEST_F(TableTest, ReadsCommasAndQuotesAsRfc4180Says)
{
    const auto table = csv("file_name,note,target\n\"a, b.png\",\"say \"\"hi\"\"\",1.5\nc.png,,2\n");
    ASSERT_TRUE(table) << text(table.error());
    EXPECT_THAT(table->header, ElementsAre("file_name", "note", "target"));
    EXPECT_THAT(rowsOf(*table),
                ElementsAre(ElementsAre("a, b.png", "say \"hi\"", "1.5"), ElementsAre("c.png", "", "2")));
    EXPECT_THAT(linesOf(*table), ElementsAre(2, 3));
}

TEST_F(TableTest, CountsPhysicalLinesThroughQuotedLineEndsAndBlankLines)
{
    const auto table = csv("a,b\n\n\"one\n\ntwo\",1\n\n   \nlast,2");
    ASSERT_TRUE(table) << text(table.error());
    EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("one\n\ntwo", "1"), ElementsAre("last", "2")));
    // Counted by hand: header 1, blank 2, the quoted row 3 to 5, blank 6 and 7, the last row 8.
    EXPECT_THAT(linesOf(*table), ElementsAre(3, 8));
}

TEST_F(TableTest, AcceptsByteOrderMarkAndEveryLineEnding)
{
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const auto table = csv("\xEF\xBB\xBFpath,y" + end + "a,1" + end + end + "b,2" + end);
        ASSERT_TRUE(table) << text(table.error());
        EXPECT_THAT(table->header, ElementsAre("path", "y"));
        EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("a", "1"), ElementsAre("b", "2")));
        EXPECT_THAT(linesOf(*table), ElementsAre(2, 4));
    }
}

TEST_F(TableTest, FillsShortRowsAndRefusesLongOnes)
{
    const auto table = csv("a,b,c\n1\n1,2\n");
    ASSERT_TRUE(table);
    EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("1", "", ""), ElementsAre("1", "2", "")));
    expectFails(csv("a,b\n1,2\n\"x\ny\",2\n1,2,3\n"), ErrorCode::Malformed, "Line 5 ");
}

TEST_F(TableTest, RefusesBrokenQuotesWithTheLine)
{
    expectFails(csv("a,b\n1,2\n1,x\"y\n"), ErrorCode::Malformed, "Line 3 ");
    expectFails(csv("a,b\n1,2\n1,\"open\nand on\n"), ErrorCode::Malformed, "Line 3 ");
}

TEST_F(TableTest, SaysWhatIsWrongWithOtherKindsOfFiles)
{
    expectFails(csv(std::string_view("a,b\n1,\0\n", 8)), ErrorCode::Malformed, "line 2");
    expectFails(csv("a,b\n"), ErrorCode::NothingUsable, "no row");
    expectFails(csv(""), ErrorCode::NothingUsable, "no row");
    expectFails(readTable(m_folder.write("t.xlsx", "PK")), ErrorCode::Unsupported, ".csv");
    expectFails(readTable(m_folder / "none.csv"), ErrorCode::NotFound, "none.csv");
    std::filesystem::create_directory(m_folder / "folder.csv");
    expectFails(readTable(m_folder / "folder.csv"), ErrorCode::Unreadable, "folder.csv");
}

TEST_F(TableTest, KeepsToItsLimits)
{
    std::string header = "c0";
    for (int i = 1; i < 1000; ++i) header += ",c" + std::to_string(i);
    EXPECT_TRUE(csv(header + "\n1\n"));
    expectFails(csv(header + ",c1000\n1\n"), ErrorCode::TooLarge, "1,000");
    // 33,555 rows of 1,000 columns are just over 2^25 cells, though the file is small.
    std::string rows = header + "\n";
    for (int i = 0; i < 33555; ++i) rows += "1\n";
    expectFails(csv(rows), ErrorCode::TooLarge, "33,554,432");
}

TEST_F(TableTest, ReadsJsonLinesWithNumbersAsWritten)
{
    const auto table = jsonl(
        "{\"file_name\": \"a.png\", \"target\": 1.50, \"ok\": true}\r\n\n"
        "{\"target\": 12345678901234567, \"file_name\": \"b\\u00e9.png\", \"more\": -2, \"ok\": null}\n");
    ASSERT_TRUE(table) << text(table.error());
    EXPECT_THAT(table->header, ElementsAre("file_name", "target", "ok", "more"));
    EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("a.png", "1.50", "true", ""),
                                            ElementsAre("b\xC3\xA9.png", "12345678901234567", "", "-2")));
    EXPECT_THAT(linesOf(*table), ElementsAre(1, 3));
}

TEST_F(TableTest, RefusesJsonThatIsNoRowOfCells)
{
    expectFails(jsonl("{\"a\": 1}\n{\"a\": 1,}\n"), ErrorCode::Malformed, "Line 2 ");
    expectFails(jsonl("[1, 2]\n"), ErrorCode::Malformed, "Line 1 ");
    expectFails(jsonl("17\n"), ErrorCode::Malformed, "Line 1 ");
    expectFails(jsonl("{\"a\": 1} {\"a\": 2}\n"), ErrorCode::Malformed, "Line 1 ");
    expectFails(jsonl("{\"a\": " + std::string(200000, '[') + "\n"), ErrorCode::Malformed, "\"a\"");
    expectFails(jsonl("\n\n"), ErrorCode::NothingUsable, "no row");
}

TEST_F(TableTest, ObjectsAndListsInJsonAreNoNumbers)
{
    // As Hugging Face's tables keep boxes beside the file's name.
    const auto table = jsonl(
        "{\"file_name\": \"a.png\", \"objects\": {\"bbox\": [[1, 2], [3, {\"x\": 4}]]}, \"y\": 5}\n"
        "{\"y\": 6, \"list\": [], \"file_name\": \"b.png\"}\n");
    ASSERT_TRUE(table) << toEnglish(table.error().message);
    EXPECT_THAT(table->header, ElementsAre("file_name", "objects", "y", "list"));
    EXPECT_EQ(table->cell(0, 1), "{...}");
    EXPECT_EQ(table->cell(0, 2), "5");
    EXPECT_EQ(table->cell(1, 0), "b.png");
    EXPECT_EQ(table->cell(1, 3), "[...]");
}

TEST_F(TableTest, ReadsTheWordsThatPythonWritesForNoNumber)
{
    // json.dumps({"file_name": "NaN.png", "y": math.nan, "z": [math.inf]}), and with -inf.
    m_folder.write("NaN.png", "");
    m_folder.write("a.png", "");
    const auto table = jsonl(
        "{\"file_name\": \"NaN.png\", \"y\": NaN, \"z\": [Infinity]}\n"
        "{\"file_name\": \"a\\\"NaN.png\", \"y\": -Infinity}\n"
        "{\"file_name\": \"a.png\", \"y\":Infinity}\n{\"file_name\": \"NaN.png\", \"y\": 2.5}\n");
    ASSERT_TRUE(table) << toEnglish(table.error().message);
    EXPECT_THAT(rowsOf(*table),
                ElementsAre(ElementsAre("NaN.png", "NaN", "[...]"), ElementsAre("a\"NaN.png", "-Infinity", ""),
                            ElementsAre("a.png", "Infinity", ""), ElementsAre("NaN.png", "2.5", "")));
    const auto manifest = buildManifest(*table, {0, {1}, {}});
    ASSERT_TRUE(manifest) << toEnglish(manifest.error().message);
    ASSERT_EQ(manifest->rows.size(), 1U);
    EXPECT_EQ(manifest->rows[0].line, 4);
    ASSERT_EQ(manifest->rejected.size(), 3U);
    EXPECT_EQ(manifest->rejected[0].reason, RejectReason::NotFinite);
    EXPECT_EQ(manifest->rejected[0].value, "NaN");
    EXPECT_EQ(manifest->rejected[2].reason, RejectReason::NotFinite);
    expectFails(jsonl("{\"a\": nan}\n"), ErrorCode::Malformed, "Line 1 ");
    expectFails(jsonl("{\"a\": 1NaN}\n"), ErrorCode::Malformed, "Line 1 ");
}

TEST_F(TableTest, FindsTheTableOfAFolder)
{
    m_folder.write("zzz.CSV", "a\n1\n");
    m_folder.write("notes.txt", "");
    EXPECT_EQ(findTable(m_folder.path()).value().filename(), "zzz.CSV");
    m_folder.write("labels.csv", "");
    EXPECT_EQ(findTable(m_folder.path()).value().filename(), "labels.csv");
    m_folder.write("targets.csv", "");
    EXPECT_EQ(findTable(m_folder.path()).value().filename(), "targets.csv");
    m_folder.write("metadata.jsonl", "");
    EXPECT_EQ(findTable(m_folder.path()).value().filename(), "metadata.jsonl");
    m_folder.write("metadata.csv", "");
    EXPECT_EQ(findTable(m_folder.path()).value().filename(), "metadata.csv");
    EXPECT_EQ(findTable(m_folder / "notes.txt").value(), m_folder / "notes.txt");
}

TEST_F(TableTest, SaysWhatItSawWhereThereIsNoTable)
{
    const auto fails = [](const std::filesystem::path& path) {
        const auto found = findTable(path);
        EXPECT_FALSE(found.has_value());
        EXPECT_EQ(found.error().code, ErrorCode::NotFound);
        return text(found.error());
    };
    EXPECT_THAT(fails(m_folder.path()), HasSubstr("metadata.csv"));
    m_folder.write("photo.png", "");
    EXPECT_THAT(fails(m_folder.path()), testing::AllOf(HasSubstr("photo.png"), HasSubstr("file_name")));
    m_folder.write("one.csv", "");
    m_folder.write("two.jsonl", "");
    EXPECT_THAT(fails(m_folder.path()), HasSubstr("one.csv, two.jsonl"));
    EXPECT_THAT(fails(m_folder / "gone"), HasSubstr("gone"));
}

}  // namespace
}  // namespace trueloss
