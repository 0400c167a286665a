#include "core/report/ReportFixture.h"
#include "report/ReportFiles.h"
#include "support/TinyDataset.h"

#include <gmock/gmock.h>

#include <cctype>
#include <vector>

namespace trueloss {
namespace {

using testing::HasSubstr;
using testing::Not;

/// What keeps the text from being well-formed XML behind its DOCTYPE; empty where nothing does. Every element has to
/// be closed in its turn, every attribute quoted, every & begin a reference.
std::string breachOf(const std::string& page)
{
    std::vector<std::string> open;
    for (std::size_t at = page.find("<html"); at < page.size();) {
        const char c = page[at];
        if (c == '&') {
            const std::size_t end = page.find(';', at);
            if (end == std::string::npos || end - at > 8) return "a bare & at " + std::to_string(at);
        }
        if (c == '>') return "a bare > at " + std::to_string(at);
        if (c != '<') {
            ++at;
            continue;
        }
        const bool closes = page[at + 1] == '/';
        std::size_t nameEnd = at + 1 + closes;
        while (nameEnd < page.size() && std::isalnum(static_cast<unsigned char>(page[nameEnd]))) ++nameEnd;
        const std::string name = page.substr(at + 1 + closes, nameEnd - at - 1 - closes);
        if (name.empty()) return "no name at " + std::to_string(at);
        std::size_t end = nameEnd;
        for (char quote = '\0'; end < page.size() && (quote != '\0' || page[end] != '>'); ++end) {
            if (page[end] == '<') return "a < in a tag at " + std::to_string(end);
            if (quote == '\0' && page[end] == '=' && page[end + 1] != '"') return "no quote at " + std::to_string(end);
            if (page[end] == '"') quote = quote == '\0' ? '"' : '\0';
        }
        if (end >= page.size()) return "a tag without end: " + name;
        if (closes) {
            if (open.empty() || open.back() != name) return "</" + name + "> out of turn at " + std::to_string(at);
            open.pop_back();
        } else if (page[end - 1] != '/') {
            open.push_back(name);
        }
        at = end + 1;
        // CSS has its own rules.
        if (!closes && name == "style") at = page.find("</style>", at);
    }
    return open.empty() ? "" : "never closed: " + open.back();
}

class HtmlReport : public testing::Test {
protected:
    std::string written(const ReportLanguage& language = {})
    {
        const auto file = m_folder.path() / "report.html";
        const auto result = writeReport(file, makeReport(m_run.source()), language);
        EXPECT_TRUE(result);
        return test::contentOf(file);
    }

    test::TemporaryFolder m_folder;
    test::HostileRun m_run;
};

TEST_F(HtmlReport, IsWellFormed)
{
    EXPECT_EQ(breachOf(written()), "");
    // The check itself has to see what it is for.
    EXPECT_NE(breachOf("<html><p>a & b</p></html>"), "");
    EXPECT_NE(breachOf("<html><p><b></p></b></html>"), "");
    EXPECT_NE(breachOf("<html><p class=x></p></html>"), "");
}

TEST_F(HtmlReport, NeedsNothingElse)
{
    const std::string page = written();
    for (const char* outside : {"http:", "https:", "//", "@import", "<script", "<link", "<iframe", "javascript:"})
        EXPECT_THAT(page, Not(HasSubstr(outside)));
    for (std::size_t at = page.find("url("); at != std::string::npos; at = page.find("url(", at + 1))
        EXPECT_EQ(page.substr(at, 10), "url(#hatch");
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
    EXPECT_THAT(page, HasSubstr("prefers-color-scheme:dark"));
    EXPECT_THAT(page, HasSubstr("@media print"));
}

TEST_F(HtmlReport, EscapesWhatTheUserNamed)
{
    const std::string page = written();
    for (const char* hostile : {"<script", "<img", "<i>", "<b>", "<u>", "<br>", "<GPU>", "\xff"})
        EXPECT_THAT(page, Not(HasSubstr(hostile)));
    for (const char* shown :
         {"run &lt;script&gt;alert(&apos;1&apos;)&lt;/script&gt; &amp; &quot;more&quot; \xEF\xBF\xBD",
          "&lt;img src=x onerror=alert(2)&gt;", "&lt;i&gt;kPa&lt;/i&gt;", "&lt;b&gt;last&lt;/b&gt;.ckpt",
          "&lt;/section&gt;", "pressure&lt;br&gt;", "&lt;GPU&gt;", "&lt;em&gt;line 3&lt;/em&gt; like line 8"})
        EXPECT_THAT(page, HasSubstr(shown));
}

TEST_F(HtmlReport, GivesTheFiguresOfTheRun)
{
    const std::string page = written();
    for (const char* figure : {">60<", ">1,920<", "7.654 million", ">43.21<", ">32.1<", ">0.8765<", ">1,234<", ">1:15<",
                               ">33<", "4,321 images", ">2,050<", ">203.8<", ">0.00123<", ">measured<", ">serious<"})
        EXPECT_THAT(page, HasSubstr(figure));
    EXPECT_THAT(page, HasSubstr("<html lang=\"en\">"));
}

TEST_F(HtmlReport, SpeaksTheLanguageThatItIsGiven)
{
    const ReportLanguage language{"zh-CN", [](const Message& message) {
                                      return std::string_view(message.text) == "Findings" ? std::string("发现")
                                                                                          : toEnglish(message);
                                  }};
    const std::string page = written(language);
    EXPECT_THAT(page, HasSubstr("<html lang=\"zh-CN\">"));
    EXPECT_THAT(page, HasSubstr("<h2>发现</h2>"));
    EXPECT_THAT(page, Not(HasSubstr("<h2>Findings</h2>")));
}

TEST_F(HtmlReport, ALongRunMakesNoLargerPage)
{
    m_run = test::HostileRun(400'000);
    const std::string page = written();
    EXPECT_EQ(breachOf(page), "");
    EXPECT_LT(page.size(), 600'000u);
}

TEST_F(HtmlReport, SaysWhereItCannotWrite)
{
    const RunReport report = makeReport(m_run.source());
    const auto nowhere = writeReport(m_folder.path() / "none" / "report.html", report);
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::Unwritable);
    EXPECT_THAT(toEnglish(nowhere.error().message), HasSubstr("could not be written"));
    EXPECT_EQ(writeReport(m_folder.path() / "report.doc", report).error().code, ErrorCode::BadSetting);
    EXPECT_TRUE(isReportFile("a.HTM"));
    EXPECT_FALSE(isReportFile("html"));
}

}  // namespace
}  // namespace trueloss
