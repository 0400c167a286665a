#include "core/logs/ToolLog.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace trueloss::test {

namespace {

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\r' || c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    for (std::string& line : lines) {
        for (auto at = line.find("\x1b[A"); at != std::string::npos; at = line.find("\x1b[A")) line.erase(at, 3);
        line.erase(line.find_last_not_of(" \t") + 1);
    }
    std::erase(lines, "");
    return lines;
}

}  // namespace

double truth(std::int64_t k)
{
    return static_cast<double>(40 + k * 37 % 23) + (k == 33 ? 5000.0 : 0.0);
}

std::string sample(const std::string& name)
{
    std::ifstream file(TRUELOSS_TEST_DATA "/logs/" + name, std::ios::binary);
    EXPECT_TRUE(file.is_open()) << name;
    return {std::istreambuf_iterator<char>(file), {}};
}

Read read(LogKind kind, const std::string& text, const LogOptions& options)
{
    Read out;
    const auto importer = makeToolLineImporter(kind, options);
    for (const std::string& line : linesOf(text)) {
        ++out.lines;
        out.used += importer->line(line) ? 1 : 0;
    }
    out.runs = importer->runs("log");
    return out;
}

std::vector<RecoveredRun> readDocument(LogKind kind, const std::string& text, const LogOptions& options)
{
    const auto importer = makeDocumentImporter(kind, options);
    for (std::size_t i = 0; i < text.size(); i += 7) EXPECT_TRUE(importer->feed(text.substr(i, 7)).has_value());
    EXPECT_TRUE(importer->pause().has_value());
    return importer->runs("log");
}

TruthCheck check(const RunRecord& record, std::int64_t perEpoch)
{
    return checkTruth(record, [perEpoch](const BatchPoint& batch) {
        return truth((batch.epoch - 1) * perEpoch + batch.batchInEpoch);
    });
}

bool says(const RecoveredRun& run, const std::string& part)
{
    return std::any_of(run.notes.begin(), run.notes.end(),
                       [&part](const Message& note) { return toEnglish(note).find(part) != std::string::npos; });
}

}  // namespace trueloss::test
