#include "logs/TextImporter.h"

#include "logs/LineStamp.h"

#include <utility>

namespace trueloss {

TextImporter::TextImporter(std::unique_ptr<LineImporter> lines)
    : m_lines(std::move(lines)), m_splitter([this](std::string_view line) { useLine(*m_lines, line); })
{
}

Result<void> TextImporter::pause()
{
    m_splitter.flush();
    m_lines->pause();
    return {};
}

bool useLine(LineImporter& importer, std::string_view line)
{
    if (importer.line(line)) return true;
    const std::string_view rest = withoutStamp(line);
    return rest.size() < line.size() && importer.line(rest);
}

}  // namespace trueloss
