#include "core/report/ReportFixture.h"
#include "report/ReportFiles.h"
#include "support/TinyDataset.h"

#include <gmock/gmock.h>

#include <cstdio>
#include <cstdlib>
#include <regex>
#include <set>

namespace trueloss {
namespace {

using testing::HasSubstr;

std::size_t pagesOf(const std::string& pdf)
{
    const std::regex page("/Type /Page[^s]");
    return static_cast<std::size_t>(std::distance(std::sregex_iterator(pdf.begin(), pdf.end(), page), {}));
}

class PdfReport : public testing::Test {
protected:
    std::string written(const RunReport& report, const ReportLanguage& language = {})
    {
        const auto result = writeReport(m_file, report, language);
        EXPECT_TRUE(result);
        return test::contentOf(m_file);
    }

    test::TemporaryFolder m_folder;
    std::filesystem::path m_file = m_folder.path() / "report.pdf";
    test::HostileRun m_run;
};

TEST_F(PdfReport, HasPagesWithTheirNumbersAndAnOutline)
{
    std::set<std::pair<std::int64_t, std::int64_t>> numbers;
    const ReportLanguage language{"en", [&numbers](const Message& message) {
                                      if (std::string_view(message.text) == "Page %1 of %2") {
                                          numbers.emplace(std::get<std::int64_t>(message.args[0]),
                                                          std::get<std::int64_t>(message.args[1]));
                                      }
                                      return toEnglish(message);
                                  }};
    const std::string pdf = written(makeReport(m_run.source()), language);
    EXPECT_THAT(pdf, testing::StartsWith("%PDF-"));
    const auto pages = static_cast<std::int64_t>(pagesOf(pdf));
    ASSERT_GE(pages, 3);
    for (std::int64_t page = 1; page <= pages; ++page) EXPECT_EQ(numbers.count({page, pages}), 1u) << page;
    EXPECT_THAT(pdf, HasSubstr("/ToUnicode"));  // Else its text could not be selected.
    for (const char* title : {"(At a glance)", "(Findings)", "(Data check)", "(Settings)", "(Environment)"})
        EXPECT_THAT(pdf, HasSubstr(title));
}

TEST_F(PdfReport, ItsTextCanBeRead)
{
    if (std::system("command -v pdftotext > /dev/null 2>&1") != 0) GTEST_SKIP() << "pdftotext is not there";
    written(makeReport(m_run.source()));
    FILE* pipe = ::popen(("pdftotext -layout '" + m_file.string() + "' -").c_str(), "r");
    ASSERT_NE(pipe, nullptr);
    std::string text;
    char buffer[4096];
    while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe)) text.append(buffer, got);
    ::pclose(pipe);
    for (const char* words : {"alert('1')", "7.654 million", "43.21", "4,321 images", "<img src=x onerror=alert(2)>",
                              "0.00123", "Page 1 of", "batch of the run"})
        EXPECT_THAT(text, HasSubstr(words));
}

TEST_F(PdfReport, WhatIsTooLongForAPageGoesOnToTheNext)
{
    RunReport report;
    report.name = "long";
    std::string words;
    for (int i = 0; i < 6'000; ++i) words += "word ";
    report.sections.push_back({{"Long", {}}, {Message{"%1", {words}}}});
    ReportTable table;
    table.header = {{"a", {}}, {"b", {}}};
    words.resize(2'000);
    for (int i = 0; i < 80; ++i) table.rows.push_back({Message{"%1", {std::int64_t{i}}}, Message{"%1", {words}}});
    const std::size_t before = pagesOf(written(report));
    EXPECT_GE(before, 5u);
    report.sections.push_back({{"Table", {}}, {table}});
    // A row has 12 lines of about 10 points at the most, so a page of 740 points holds at least 5 and at most 8.
    const std::size_t more = pagesOf(written(report)) - before;
    EXPECT_GE(more, 80u / 8u);
    EXPECT_LE(more, 80u / 5u + 1u);
}

TEST_F(PdfReport, ARunWithoutBatchesHasOnePage)
{
    const RunRecord record;
    const ArtifactDetector detector;
    const std::string pdf = written(makeReport({record, detector}));
    EXPECT_EQ(pagesOf(pdf), 1u);
}

TEST_F(PdfReport, SaysWhereItCannotWrite)
{
    const auto nowhere = writeReport(m_folder.path() / "none" / "report.pdf", makeReport(m_run.source()));
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::Unwritable);
}

}  // namespace
}  // namespace trueloss
