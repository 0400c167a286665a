#include "core/report/ReportFixture.h"
#include "report/ReportFiles.h"
#include "support/TinyDataset.h"

#include <gmock/gmock.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
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

TEST_F(PdfReport, TheLastPageHoldsMoreThanAFewLines)
{
    int mostOnOnePage = 0;
    int usual = 0;
    for (int lines = 25; lines <= 55; ++lines) {
        RunReport report;
        report.kind = {"A kind", {}};
        report.name = "lines";
        report.sections.push_back({{"Lines", {}}, {}});
        for (int i = 0; i < lines; ++i) report.sections[0].blocks.push_back(Message{"A line", {}});
        int onPage = 0;
        std::vector<int> pages;
        const ReportLanguage language{"en", [&](const Message& message) {
                                          const std::string_view text = message.text;
                                          if (text == "A kind") pages.clear();  // It is laid out more than once.
                                          if (text == "A kind") onPage = 0;
                                          if (text == "A line") ++onPage;
                                          if (text == "Page %1 of %2") {
                                              // A page ends while the first line of the next one is prepared.
                                              const int early = message.args[0] == message.args[1] ? 0 : 1;
                                              pages.push_back(onPage - early);
                                              onPage = early;
                                          }
                                          return toEnglish(message);
                                      }};
        written(report, language);
        ASSERT_FALSE(pages.empty());
        if (pages.size() == 1) {
            mostOnOnePage = lines;
        } else {
            EXPECT_GE(pages.back(), 3) << lines;
            usual = pages.front();
        }
    }
    EXPECT_GT(usual, 25);
    EXPECT_GT(mostOnOnePage, usual) << "a line or two more than usual are taken up by a page";
}

TEST_F(PdfReport, NoLineOfAParagraphIsAloneOnAPage)
{
    if (std::system("command -v pdftotext > /dev/null 2>&1") != 0) GTEST_SKIP() << "pdftotext is not there";
    for (int before = 30; before <= 48; ++before) {
        RunReport report;
        report.name = "paragraph";
        report.sections.push_back({{"Lines", {}}, {}});
        for (int i = 0; i < before; ++i) report.sections[0].blocks.push_back(Message{"A line", {}});
        std::string words;
        for (int i = 0; i < 80; ++i) words += "omega ";
        report.sections[0].blocks.push_back(Message{"%1", {words}});
        for (int i = 0; i < 20; ++i) report.sections[0].blocks.push_back(Message{"A line", {}});
        written(report);
        for (int page = 1; page <= 2; ++page) {
            const std::string number = std::to_string(page);
            FILE* pipe = ::popen(
                ("pdftotext -layout -f " + number + " -l " + number + " '" + m_file.string() + "' -").c_str(), "r");
            ASSERT_NE(pipe, nullptr);
            int lines = 0;
            char buffer[4096];
            while (std::fgets(buffer, sizeof buffer, pipe) != nullptr) lines += std::strstr(buffer, "omega") ? 1 : 0;
            ::pclose(pipe);
            EXPECT_NE(lines, 1) << before << ", page " << page;
        }
    }
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
