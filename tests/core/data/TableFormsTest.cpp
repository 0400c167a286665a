#include "data/CellNumber.h"
#include "data/DataSource.h"

#include "TestFiles.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

using test::TempFolder;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class TableForms : public testing::Test {
protected:
    DataSource open(const std::string& name, const SourceOptions& options = {})
    {
        auto source = openDataSource(m_folder / name, options);
        EXPECT_TRUE(source.has_value()) << test::text(source.error());
        return source.value_or(DataSource{std::make_shared<const Table>(), {}, {}, {}, {}, {}});
    }

    Table read(std::string_view content, const TableOptions& options = {})
    {
        auto table = readTable(m_folder.write("t.csv", content), options);
        EXPECT_TRUE(table.has_value()) << test::text(table.error());
        return table.value_or(Table());
    }

    static std::vector<double> targets(const DataSource& source)
    {
        std::vector<double> values;
        for (const ManifestRow& row : source.manifest.rows) values.push_back(row.targets.at(0));
        return values;
    }

    std::vector<std::string> images(const DataSource& source) const
    {
        std::vector<std::string> names;
        for (const ManifestRow& row : source.manifest.rows)
            names.push_back(row.image.path().lexically_relative(m_folder.path()).string());
        return names;
    }

    TempFolder m_folder;
};

TEST_F(TableForms, SniffsTheSeparator)
{
    EXPECT_EQ(read("path;x;y\na.png;1,5;2,5\nb.png;2,5;3,5\n").facts.separator, ';');
    EXPECT_EQ(read("a.png;1,5\nb.png;2,5\n").facts.separator, ';');  // Commas stand as regularly.
    EXPECT_EQ(read("path\ttarget\na.png\t1\n").facts.separator, '\t');
    EXPECT_EQ(read("path|target\na.png|1\n").facts.separator, '|');
    EXPECT_EQ(read("path,note\na.png,\"x;y;z\"\nb.png,\"u;v;w\"\n").facts.separator, ',');
    EXPECT_EQ(read("path,note\na.png,x;y\n").facts.separator, ',');
    EXPECT_EQ(read("\"path\";\"a,b,c\"\na.png;1\n").header, (std::vector<std::string>{"path", "a,b,c"}));
    TableOptions forced;
    forced.separator = ',';
    EXPECT_EQ(read("path;x\na.png;1\n", forced).columnCount(), 1U);
    forced.separator = 'x';
    EXPECT_EQ(readTable(m_folder / "t.csv", forced).error().code, ErrorCode::BadSetting);
    EXPECT_EQ(readTable(m_folder.write("t.tsv", "path\tx\na,b\t1\n"))->facts.separator, '\t');
}

TEST_F(TableForms, SeesWhetherThereIsAHeader)
{
    const Table bare = read("a.png,1.5\nb.png,2.5\n");
    EXPECT_FALSE(bare.facts.header);
    EXPECT_THAT(bare.header, ElementsAre("column 1", "column 2"));
    EXPECT_EQ(bare.rowCount(), 2U);
    EXPECT_EQ(bare.line(0), 1);
    EXPECT_EQ(bare.cell(0, 0), "a.png");
    EXPECT_FALSE(read("img_001,3.5\nimg_002,4.5\n").facts.header);
    EXPECT_TRUE(read("image,2019,2020\na.png,1,2\nb.png,3,4\n").facts.header);  // Years as names.
    EXPECT_TRUE(read("name,value\nfirst,second\n").facts.header);
    EXPECT_FALSE(read("a.png,1\n").facts.header);
    TableOptions forced;
    forced.header = true;
    EXPECT_EQ(read("a.png,1\nb.png,2\n", forced).rowCount(), 1U);
    forced.header = false;
    EXPECT_EQ(read("path,target\nb.png,2\n", forced).rowCount(), 2U);
}

TEST_F(TableForms, ReadsDecimalCommasAndAsksWhereTheyAreAmbiguous)
{
    const Table plain = read("path;v\na.png;1,5\nb.png;1.234,25\n");
    EXPECT_EQ(plain.facts.decimalMark, ',');
    EXPECT_FALSE(plain.facts.decimalAmbiguous);
    EXPECT_EQ(plain.number(0, 1), 1.5);
    EXPECT_EQ(plain.number(1, 1), 1234.25);

    const Table open = read("path;v\na.png;1,234\nb.png;5,678\n");
    EXPECT_EQ(open.facts.decimalMark, ',');
    EXPECT_TRUE(open.facts.decimalAmbiguous);
    EXPECT_EQ(open.facts.ambiguousCell, "1,234");
    EXPECT_EQ(open.number(0, 1), 1.234);
    TableOptions point;
    point.decimalMark = '.';
    const Table answered = read("path;v\na.png;1,234\nb.png;5,678\n", point);
    EXPECT_FALSE(answered.facts.decimalAmbiguous);
    EXPECT_EQ(answered.number(0, 1), 1234.0);

    EXPECT_FALSE(read("path;v\na.png;1,234\nb.png;5,67\n").facts.decimalAmbiguous);
    EXPECT_FALSE(read("path;v\na.png;0,234\n").facts.decimalAmbiguous);
    EXPECT_EQ(read("path,v\na.png,\"1,234\"\n").number(0, 1), 1234.0);
    EXPECT_EQ(read("path,v\na.png,1.234\n").facts.decimalMark, '.');
}

TEST(CellNumber, GroupsOnlyWholeThousands)
{
    EXPECT_EQ(parseCell("-1,234,567.5", '.'), -1234567.5);
    EXPECT_EQ(parseCell("1.234.567,5", ','), 1234567.5);
    EXPECT_EQ(parseCell("1,5e-3", ','), 1.5e-3);
    EXPECT_EQ(parseCell("1.5", ','), 1.5);  // As programs write it; it groups nothing.
    EXPECT_EQ(parseCell(" +0,25 ", ','), 0.25);
    for (const char* bad : {"1,23", "12,34,567", "1234,567", ",5", "1,2345", "1,234,", "1,,234", "a,234", ""})
        EXPECT_EQ(parseCell(bad, '.'), std::nullopt) << bad;
    for (const char* bad : {"1,2,3", "1.23,5", "1,5.5", "--1,5", ","})
        EXPECT_EQ(parseCell(bad, ','), std::nullopt) << bad;
}

// The same two rows; written by hand from the encodings' definitions. U+00E4 is a with a diaeresis.
TEST_F(TableForms, ReadsEveryEncoding)
{
    const std::string text = "path,v\na\xE4.png,1\n";
    std::string little;
    std::string big;
    for (const char c : text) {
        little += std::string{c, '\0'};
        big += std::string{'\0', c};
    }
    const auto cellOf = [](const Table& table) { return std::string(table.cell(0, 0)); };
    const std::string expected = "a\xC3\xA4.png";
    const Table marked = read("\xFF\xFE" + little);
    EXPECT_EQ(marked.facts.encoding, TextEncoding::Utf16Le);
    EXPECT_EQ(marked.header[0], "path");
    EXPECT_EQ(cellOf(marked), expected);
    EXPECT_EQ(cellOf(read("\xFE\xFF" + big)), expected);
    EXPECT_EQ(cellOf(read(little)), expected);
    EXPECT_EQ(read(big).facts.encoding, TextEncoding::Utf16Be);
    EXPECT_EQ(cellOf(read("\xEF\xBB\xBFpath,v\na\xC3\xA4.png,1\n")), expected);
    TableOptions western;
    western.encoding = TextEncoding::Windows1252;
    EXPECT_EQ(cellOf(read(text, western)), expected);
    const auto broken = readTable(m_folder.write("u.csv", "\xFF\xFE" + little + std::string("\x00\xD8\x41\x00", 4)));
    ASSERT_FALSE(broken.has_value());  // Half of a pair of surrogates, in line 3.
    EXPECT_THAT(test::text(broken.error()), testing::AllOf(HasSubstr("Line 3 "), HasSubstr("UTF-16LE")));
}

TEST_F(TableForms, ReadsWhatExcelWritesInChina)
{
    // Python: "图像,压力\n零一.png,1\n".encode("gb18030")
    const std::string gbk = "\xCD\xBC\xCF\xF1,\xD1\xB9\xC1\xA6\n\xC1\xE3\xD2\xBB.png,1\n";
    const Table table = read(gbk);
    EXPECT_EQ(table.facts.encoding, TextEncoding::Gb18030);
    EXPECT_THAT(table.header, ElementsAre("\xE5\x9B\xBE\xE5\x83\x8F", "\xE5\x8E\x8B\xE5\x8A\x9B"));
    EXPECT_EQ(table.cell(0, 0), "\xE9\x9B\xB6\xE4\xB8\x80.png");
    // A character beyond the basic plane (U+20000) takes four bytes.
    EXPECT_EQ(read(gbk + "\xC1\xE3\x95\x32\x82\x36\xD2\xBB.png,2\n").cell(1, 0),
              "\xE9\x9B\xB6\xF0\xA0\x80\x80\xE4\xB8\x80.png");
    TableOptions bytes;
    bytes.encoding = TextEncoding::Utf8;
    EXPECT_EQ(read(gbk, bytes).cell(0, 0), "\xC1\xE3\xD2\xBB.png");

    // It is said, and the images are found by their names in UTF-8.
    m_folder.write("\xE9\x9B\xB6\xE4\xB8\x80.png", "");
    m_folder.write("g.csv", gbk);
    const DataSource source = open("g.csv");
    EXPECT_EQ(source.manifest.rows.size(), 1U);
    ASSERT_EQ(source.facts.notes.size(), 1U);
    EXPECT_THAT(toEnglish(source.facts.notes[0]), HasSubstr("GB18030"));
}

TEST_F(TableForms, TakesWesternTextForNoChinese)
{
    // Each is well-formed GB18030 by chance: an accented letter before a plain one, or two accented ones.
    for (const std::string_view latin : {"path,v\ncaf\xE9s.png,1\n",
                                         "path,v\nGr\xFC\xDF"
                                         "e.png,1\n",
                                         "path,v\ng\xE9om\xE9trie.png,1\n\xE0l\xEAtre.png,2\n",
                                         // Russian in Windows-1251.
                                         "path,v\n\xEF\xF0\xE8\xE2\xE5\xF2.png,1\n"}) {
        EXPECT_EQ(read(latin).facts.encoding, TextEncoding::Utf8) << latin;
    }
    // Chinese that is valid UTF-8 stays so, and so does what is cut off in the middle of a character.
    EXPECT_EQ(read("path,v\n\xE9\x9B\xB6\xE4\xB8\x80.png,1\n").facts.encoding, TextEncoding::Utf8);
    EXPECT_EQ(read("path,v\n\xC1\xE3\xD2\xBB.png,1\nb,\xC1").facts.encoding, TextEncoding::Utf8);
}

TEST_F(TableForms, FindsImagesWithoutEndingInTheImageFolder)
{
    m_folder.write("images/1001.jpg", "");
    m_folder.write("images/1002.png", "");
    m_folder.write("images/1002.txt", "");
    m_folder.write("labels.csv", "id_image,target\n1001,0.5\n1002,0.75\n1003,1\n");
    const DataSource source = open("");
    EXPECT_THAT(images(source), ElementsAre("images/1001.jpg", "images/1002.png"));
    EXPECT_EQ(source.facts.imageFolder, m_folder / "images");
    ASSERT_EQ(source.manifest.rejected.size(), 1U);
    EXPECT_EQ(source.manifest.rejected[0].line, 4);
    EXPECT_EQ(source.manifest.rejected[0].reason, RejectReason::MissingImage);
}

TEST_F(TableForms, FindsImagesBesideTheTableInTheOnlyFolderOrWhereItIsTold)
{
    m_folder.write("shots/a.png", "");
    m_folder.write("t.csv", "path,v\na.png,1\n");
    EXPECT_THAT(images(open("")), ElementsAre("shots/a.png"));
    m_folder.write("other/deep/a.png", "");
    EXPECT_FALSE(openDataSource(m_folder / "t.csv").has_value());  // Two folders, neither with a usual name.
    SourceOptions options;
    options.imageFolder = m_folder / "other/deep";
    EXPECT_THAT(images(open("", options)), ElementsAre("other/deep/a.png"));
    m_folder.write("a.png", "");
    EXPECT_THAT(images(open("")), ElementsAre("a.png"));
    m_folder.write("t.csv", "path,v\n" + (m_folder / "shots/a.png").string() + ",1\n");
    EXPECT_THAT(images(open("")), ElementsAre("shots/a.png"));
}

TEST_F(TableForms, MakesARowOfEachImageThatAWildcardNames)
{
    for (const char* name : {"cam1/b.png", "cam1/a.png", "cam1/c.jpg", "cam2/z1.png", "cam2/[x].png"})
        m_folder.write(name, "");
    m_folder.write("t.csv", "path,v\ncam1/*.png,1\ncam2/z?.png,2\ncam2/*.bmp,3\ncam2/[x].png,4\n");
    const DataSource source = open("");
    EXPECT_THAT(images(source), ElementsAre("cam1/a.png", "cam1/b.png", "cam2/z1.png", "cam2/[x].png"));
    EXPECT_THAT(targets(source), ElementsAre(1, 1, 2, 4));
    EXPECT_EQ(source.manifest.rows[1].line, 2);
    ASSERT_EQ(source.manifest.rejected.size(), 1U);
    EXPECT_EQ(source.manifest.rejected[0].value, "cam2/*.bmp");
}

TEST_F(TableForms, AWildcardNamesImagesAlone)
{
    for (const char* name : {"a.png", "b.JPG", "notes.txt", "a.png.part", "._a.png"}) m_folder.write(name, "");
    m_folder.write("t.csv", "path,v\n*,1.5\na*,2.5\n*.txt,3.5\n");
    const DataSource source = open("t.csv");
    EXPECT_THAT(images(source), ElementsAre("a.png", "b.JPG", "a.png"));
    ASSERT_EQ(source.manifest.rejected.size(), 1U);
    EXPECT_EQ(source.manifest.rejected[0].value, "*.txt");
}

TEST_F(TableForms, TakesTheValidationTableBesideTheTrainingTable)
{
    for (const char* name : {"a.png", "b.png", "c.png"}) m_folder.write(name, "");
    m_folder.write("train.csv", "path,v\na.png,1\nb.png,2\n");
    m_folder.write("val.csv", "v,path\n3,c.png\n4,gone.png\n");  // Another order of the columns.
    m_folder.write("test.csv", "path\nc.png\n");
    const DataSource source = open("");
    EXPECT_EQ(source.facts.validation, m_folder / "val.csv");
    EXPECT_THAT(targets(source), ElementsAre(1, 2, 3));
    EXPECT_EQ(source.manifest.rows[0].part, SplitPart::Train);
    EXPECT_EQ(source.manifest.rows[2].part, SplitPart::Validation);
    EXPECT_EQ(source.manifest.rows[2].line, 2);
    ASSERT_EQ(source.manifest.rejected.size(), 1U);
    EXPECT_EQ(source.manifest.rejected[0].file, m_folder / "val.csv");
    EXPECT_EQ(source.manifest.rejected[0].line, 3);
    // Line 2 is there twice: each says of which table.
    EXPECT_EQ(source.manifest.fileOf(source.manifest.rows[0]), m_folder / "train.csv");
    EXPECT_EQ(source.manifest.fileOf(source.manifest.rows[2]), m_folder / "val.csv");
    EXPECT_EQ(toEnglish({"%1", {source.manifest.place(source.manifest.rows[0])}}), "line 2 (train.csv)");
    EXPECT_EQ(toEnglish({"%1", {source.manifest.place(source.manifest.rows[2])}}), "line 2 (val.csv)");
    EXPECT_EQ(source.manifest.imageName(source.manifest.rows[2]), "c.png");

    SourceOptions none;
    none.validation = std::filesystem::path();
    EXPECT_EQ(open("", none).manifest.rows.size(), 2U);
    EXPECT_EQ(toEnglish({"%1", {open("", none).manifest.place(source.manifest.rows[1])}}), "line 3");
    SourceOptions asked;
    asked.validation = m_folder / "test.csv";
    const auto missing = openDataSource(m_folder.path(), asked);
    ASSERT_FALSE(missing.has_value());
    EXPECT_EQ(missing.error().code, ErrorCode::Mismatch);
    EXPECT_THAT(test::text(missing.error()), HasSubstr("\"v\""));
    // One that was only found is left aside, with a word.
    std::filesystem::remove(m_folder / "val.csv");
    const DataSource aside = open("train.csv");
    EXPECT_THAT(aside.facts.validation.string(), IsEmpty());
    ASSERT_EQ(aside.facts.notes.size(), 1U);
    EXPECT_THAT(toEnglish(aside.facts.notes[0]), HasSubstr("test.csv"));
}

TEST_F(TableForms, TakesAFolderForEachPart)
{
    m_folder.write("train/a.png", "");
    m_folder.write("validation/a.png", "");
    m_folder.write("train/metadata.csv", "file_name,v\na.png,1\n");
    m_folder.write("validation/metadata.csv", "file_name,v\na.png,2\n");
    const DataSource source = open("");
    EXPECT_THAT(images(source), ElementsAre("train/a.png", "validation/a.png"));
    EXPECT_THAT(targets(source), ElementsAre(1, 2));
    EXPECT_EQ(source.manifest.rows[1].part, SplitPart::Validation);
}

}  // namespace
}  // namespace trueloss
