#include "logs/HuggingFaceImporter.h"

#include "logs/JsonRow.h"
#include "logs/RecoveredRun.h"
#include "logs/TqdmLine.h"

namespace trueloss {

bool HuggingFaceImporter::line(std::string_view text)
{
    const auto open = text.find("{'");
    if (open == std::string_view::npos) {
        const auto bar = parseTqdmLine(text);
        if (!bar || !bar->label.empty() || !bar->total) return false;
        if (!m_total) m_total = bar->total;
        if (m_waiting && bar->total == m_total) {
            m_rows.setLastStep(bar->current);
            m_waiting = false;
        }
        return !m_rows.empty();
    }
    const auto row = parseJsonRow(text.substr(open), true);
    if (!row) return false;
    HuggingFaceRows::Row cells;
    for (const JsonRow::Cell& cell : row->cells) cells.cells.push_back({cell.name, cell.text, cell.quoted});
    const bool trains = row->find("loss") != nullptr;
    if (!m_rows.add(cells)) return false;
    m_waiting = trains;
    if (row->find("train_runtime") != nullptr) m_total.reset();
    return true;
}

std::vector<RecoveredRun> HuggingFaceImporter::takeRuns(const std::string& name)
{
    return recoverAll(m_rows.takeRuns("Hugging Face Trainer"), name);
}

}  // namespace trueloss
