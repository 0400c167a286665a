#include "logs/Detectron2Importer.h"

#include "logs/JsonRow.h"
#include "logs/KeyValues.h"

#include "base/Numbers.h"

namespace trueloss {

namespace {

RowFormat detectronFormat()
{
    RowFormat format;
    format.tool = "detectron2";
    format.averaging = Averaging::Median;
    format.window = 20;
    format.steps = RowFormat::Count::OfRun;
    format.stepBase = RowFormat::Base::Zero;
    return format;
}

}  // namespace

Detectron2Importer::Detectron2Importer(const LogOptions& options) : m_rows(detectronFormat(), options) {}

bool Detectron2Importer::line(std::string_view text)
{
    LogRow row;
    std::optional<JsonRow> object;
    bool loss = false;
    const auto take = [&row, &loss](std::string_view name, const PrintedNumber& number) {
        row.cells.push_back({name, number});
        loss = loss || name == "total_loss";
    };
    if (text.starts_with('{')) {
        object = parseJsonRow(text, false);
        if (!object || object->find("iteration") == nullptr) return false;
        row.step = parseInteger(object->find("iteration")->text);
        for (const JsonRow::Cell& cell : object->cells) {
            if (cell.name != "iteration") take(cell.name, cell.number);
        }
    } else {
        if (text.find(" iter: ") == std::string_view::npos) return false;
        for (const auto& [name, value] : keyValues(text)) {
            if (name == "iter") {
                row.step = parseInteger(value);
            } else if (const auto number = parsePrinted(value)) {
                take(name, *number);
            }
        }
    }
    // What is measured in between has no loss; the general reader of JSON lines would take it too.
    if (!row.step || !loss) return row.step && !m_rows.empty();
    m_rows.add(row);
    return true;
}

std::vector<RecoveredRun> Detectron2Importer::takeRuns(const std::string& name)
{
    return recoverAll(m_rows.takeRuns(), name);
}

}  // namespace trueloss
