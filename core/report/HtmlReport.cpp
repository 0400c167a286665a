#include "report/ReportWriters.h"

#include "chart/ChartFiles.h"
#include "chart/MarkupText.h"
#include "chart/SvgCanvas.h"

#include <string>
#include <variant>

namespace trueloss {

namespace {

// The colours of the window; sizes in rem, so that the reader's own letter size holds.
constexpr const char* styleSheet = R"(
:root{color-scheme:light dark;--ground:#fff;--text:#1c1c1c;--muted:#5a5a5a;--line:#d9d9d9;--soft:#f5f6f7;
--good:#00795a;--doubtful:#9a6a00;--bad:#b84a00}
@media(prefers-color-scheme:dark){@media screen{:root{--ground:#16181c;--text:#e6e6e6;--muted:#a3a8b0;--line:#343940;
--soft:#1f2227;--good:#37c79c;--doubtful:#e6b23c;--bad:#ff8a3d}}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:60rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
header{border-bottom:1px solid var(--line);padding-bottom:1.25rem}
.kind{margin:0;color:var(--muted)}
h1{font-size:1.9rem;line-height:1.2;margin:.15rem 0 .75rem}
.summary{font-size:1.2rem;line-height:1.4;margin:0}
h2{font-size:1.25rem;margin:2.5rem 0 .75rem}
figure{margin:0 0 1rem}
svg.chart{display:block;width:100%;height:auto}
.card{border-left:4px solid var(--line);background:var(--soft);padding:.75rem 1rem;margin:0 0 .75rem}
.card h3{font-size:1rem;margin:0}
.card p{margin:.25rem 0 0}
.card ul{margin:.35rem 0 0;padding-left:1.1rem}
.badge{font-size:.8rem;font-weight:600;color:var(--muted)}
.good{border-color:var(--good)}.good .badge{color:var(--good)}
.doubtful{border-color:var(--doubtful)}.doubtful .badge{color:var(--doubtful)}
.bad{border-color:var(--bad)}.bad .badge{color:var(--bad)}
.detail{color:var(--muted)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:0 0 .75rem}
th,td{text-align:left;vertical-align:top;padding:.3rem 1.5rem .3rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--muted);white-space:nowrap}
tbody th{color:var(--muted)}
.number{text-align:right}
@page{size:A4;margin:18mm 16mm}
@media print{body{font-size:10pt}main{max-width:none;padding:0}h2,h3{break-after:avoid}
.card,figure,tr{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}}
)";

class HtmlWriter {
public:
    HtmlWriter(std::ostream& out, const ReportLanguage& language) : m_out(out), m_language(language) {}

    void write(const RunReport& report)
    {
        const std::string name = markupText(report.name);
        m_out << "<!DOCTYPE html>\n<html lang=\"" << markupText(m_language.tag)
              << "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
              << "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                 "'unsafe-inline'\"/>\n"
              << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>" << name
              << " \xC2\xB7 TrueLoss</title>\n<style>" << styleSheet << chartStyleSheet()
              << "</style>\n</head>\n<body>\n"
              << "<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\">" << chartPattern()
              << "</svg>\n<main>\n<header>\n<p class=\"kind\">" << words(report.kind) << "</p>\n<h1>" << name
              << "</h1>\n<p class=\"summary\">" << words(report.summary) << "</p>\n</header>\n";
        for (const ReportSection& section : report.sections) {
            m_out << "<section>\n<h2>" << words(section.title) << "</h2>\n";
            for (const ReportBlock& block : section.blocks)
                std::visit([this](const auto& content) { add(content); }, block);
            m_out << "</section>\n";
        }
        m_out << "</main>\n</body>\n</html>\n";
    }

private:
    std::string words(const Message& message) const { return markupText(m_language.text(message)); }

    void add(const Message& paragraph) { m_out << "<p>" << words(paragraph) << "</p>\n"; }

    void add(const Chart& chart) { m_out << "<figure>\n" << chartElement(chart, m_language.text) << "</figure>\n"; }

    void add(const ReportCard& card)
    {
        static constexpr const char* classes[] = {"card", "card good", "card doubtful", "card bad"};
        m_out << "<div class=\"" << classes[static_cast<std::size_t>(card.tone)] << "\">\n";
        if (!card.badge.empty()) m_out << "<span class=\"badge\">" << words(card.badge) << "</span>\n";
        m_out << "<h3>" << words(card.headline) << "</h3>\n";
        // What follows from a finding is as weighty as its points, a plain card's explanation is small print.
        const bool detail = card.tone == ReportTone::Plain && !card.points.empty();
        if (!card.explanation.empty())
            m_out << (detail ? "<p class=\"detail\">" : "<p>") << words(card.explanation) << "</p>\n";
        if (!card.points.empty()) {
            m_out << "<ul>\n";
            for (const Message& point : card.points) m_out << "<li>" << words(point) << "</li>\n";
            m_out << "</ul>\n";
        }
        m_out << "</div>\n";
    }

    void add(const ReportTable& table)
    {
        m_out << "<div class=\"scroll\"><table>\n";
        if (!table.header.empty()) {
            m_out << "<thead><tr>";
            for (std::size_t c = 0; c < table.header.size(); ++c)
                cell("th scope=\"col\"", "th", table.header[c], c >= table.firstNumber);
            m_out << "</tr></thead>\n";
        }
        m_out << "<tbody>\n";
        for (const auto& row : table.rows) {
            m_out << "<tr>";
            for (std::size_t c = 0; c < row.size(); ++c) {
                if (c == 0 && c < table.firstNumber) {
                    cell("th scope=\"row\"", "th", row[c], false);
                } else {
                    cell("td", "td", row[c], c >= table.firstNumber);
                }
            }
            m_out << "</tr>\n";
        }
        m_out << "</tbody>\n</table></div>\n";
    }

    void cell(const char* open, const char* close, const Message& content, bool number)
    {
        m_out << '<' << open << (number ? " class=\"number\">" : ">") << words(content) << "</" << close << '>';
    }

    std::ostream& m_out;
    const ReportLanguage& m_language;
};

}  // namespace

void writeHtml(std::ostream& out, const RunReport& report, const ReportLanguage& language)
{
    HtmlWriter(out, language).write(report);
}

}  // namespace trueloss
