#include "session/DataReview.h"

#include "check/DataCheck.h"
#include "text/NumberText.h"

#include <algorithm>

namespace trueloss::ui {

DataReview::DataReview(QObject* parent) : QObject(parent)
{
    connect(&m_tasks, &TaskRunner::progressed, this, &DataReview::progressed);
}

void DataReview::forget()
{
    m_tasks.cancel();
    m_manifest.reset();
    m_findings.clear();
    m_ofFinding.clear();
    m_decisions = {};
    m_ofRow.clear();
    m_lookedAtImages = false;
    Q_EMIT changed();
}

void DataReview::check(std::shared_ptr<const Manifest> manifest, std::shared_ptr<const ImageDataset> data, Split split)
{
    m_tasks.run<Checked>(
        [manifest, data, split = std::move(split), decisions = m_decisions](const ProgressSink& progress,
                                                                            std::stop_token stop) -> Result<Checked> {
            auto findings = checkTable(*manifest, split);
            if (!findings) return tl::unexpected(findings.error());
            if (data) {
                auto more = checkImages(*data, split, progress, stop);
                if (!more) return tl::unexpected(more.error());
                findings->insert(findings->end(), std::make_move_iterator(more->begin()),
                                 std::make_move_iterator(more->end()));
                std::stable_sort(findings->begin(), findings->end(),
                                 [](const DataFinding& a, const DataFinding& b) { return a.severity > b.severity; });
            }
            return Checked{std::move(*findings), decisions.decisions(*manifest)};
        },
        [this, manifest, looked = data != nullptr](Result<Checked> checked) {
            if (!checked) {
                Q_EMIT problem(messageText(checked.error().message));
                Q_EMIT changed();
                return;
            }
            m_manifest = manifest;
            m_lookedAtImages = looked;
            adopt(std::move(*checked));
        });
    Q_EMIT changed();
}

void DataReview::adopt(Checked checked)
{
    m_findings = std::move(checked.findings);
    const bool sameRows = checked.rows == m_ofRow;
    m_ofRow = std::move(checked.rows);
    m_ofFinding.clear();
    for (const DataFinding& finding : m_findings) {
        // What was decided about all of its rows has been decided about the finding.
        RowDecision common = finding.rows.empty() ? RowDecision::Undecided : m_ofRow[finding.rows.front()];
        for (const std::size_t row : finding.rows) {
            if (m_ofRow[row] != common) common = RowDecision::Undecided;
        }
        m_ofFinding.push_back(common);
    }
    Q_EMIT changed();
    if (!sameRows && !m_decisions.entries().empty()) Q_EMIT decided();
}

void DataReview::decide(std::size_t finding, RowDecision decision)
{
    if (finding >= m_findings.size() || m_ofFinding[finding] == decision) return;
    const DataFinding& about = m_findings[finding];
    m_ofFinding[finding] = decision;
    m_decisions.decide(*m_manifest, about.rows, about.kind, decision);
    for (const std::size_t row : about.rows) m_ofRow[row] = decision;
    Q_EMIT changed();
    Q_EMIT decided();
}

Split DataReview::applied(Split split) const
{
    const auto excluded = [this](std::size_t row) {
        return row < m_ofRow.size() && m_ofRow[row] == RowDecision::Exclude;
    };
    std::erase_if(split.train, excluded);
    std::erase_if(split.validation, excluded);
    return split;
}

std::size_t DataReview::excludedCount() const
{
    return static_cast<std::size_t>(std::ranges::count(m_ofRow, RowDecision::Exclude));
}

}  // namespace trueloss::ui
