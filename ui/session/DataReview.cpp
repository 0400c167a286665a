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
    m_imageProblem.clear();
    Q_EMIT changed();
}

void DataReview::check(const std::shared_ptr<const Manifest>& manifest, const std::shared_ptr<const ImageDataset>& data,
                       Split split)
{
    m_tasks.run<Checked>(
        [manifest, data, split = std::move(split), decisions = m_decisions](const ProgressSink& progress,
                                                                            std::stop_token stop) -> Result<Checked> {
            auto findings = checkTable(*manifest, split);
            if (!findings) return tl::unexpected(findings.error());
            Checked checked{std::move(*findings), {}, data != nullptr, {}};
            if (data) {
                auto more = checkImages(*data, split, progress, stop);
                if (!more) {
                    // What the table says holds all the same.
                    checked.lookedAtImages = false;
                    checked.imageProblem = more.error().message;
                } else {
                    checked.findings.insert(checked.findings.end(), std::make_move_iterator(more->begin()),
                                            std::make_move_iterator(more->end()));
                    std::stable_sort(
                        checked.findings.begin(), checked.findings.end(),
                        [](const DataFinding& a, const DataFinding& b) { return a.severity > b.severity; });
                }
            }
            checked.rows = decisions.decisions(*manifest);
            return checked;
        },
        [this, manifest, before = m_decisions](Result<Checked> checked) {
            if (!checked) {
                m_findings.clear();
                m_ofFinding.clear();
                m_imageProblem = messageText(checked.error().message);
                Q_EMIT problem(m_imageProblem);
                Q_EMIT changed();
                return;
            }
            // Decided while the check was going on.
            if (m_decisions != before) checked->rows = m_decisions.decisions(*manifest);
            m_manifest = manifest;
            m_lookedAtImages = checked->lookedAtImages;
            m_imageProblem = checked->imageProblem.empty() ? QString() : messageText(checked->imageProblem);
            if (!m_imageProblem.isEmpty()) Q_EMIT problem(m_imageProblem);
            adopt(std::move(*checked));
        });
    Q_EMIT changed();
}

void DataReview::follow(const std::shared_ptr<const Manifest>& before, std::shared_ptr<const Manifest> now)
{
    if (m_manifest == before) m_manifest = std::move(now);
}

void DataReview::adopt(Checked checked)
{
    m_findings = std::move(checked.findings);
    const bool sameRows = checked.rows == m_ofRow;
    m_ofRow = std::move(checked.rows);
    judgeFindings();
    Q_EMIT changed();
    if (!sameRows && !m_decisions.entries().empty()) Q_EMIT decided();
}

void DataReview::judgeFindings()
{
    m_ofFinding.clear();
    for (const DataFinding& finding : m_findings) {
        // What was decided about all of its rows has been decided about the finding.
        RowDecision common = finding.rows.empty() ? RowDecision::Undecided : m_ofRow[finding.rows.front()];
        for (const std::size_t row : finding.rows) {
            if (m_ofRow[row] != common) common = RowDecision::Undecided;
        }
        m_ofFinding.push_back(common);
    }
}

void DataReview::decide(std::size_t finding, RowDecision decision)
{
    if (finding >= m_findings.size() || m_ofFinding[finding] == decision) return;
    const DataFinding& about = m_findings[finding];
    m_decisions.decide(*m_manifest, about.rows, about.kind, decision);
    for (const std::size_t row : about.rows) m_ofRow[row] = decision;
    judgeFindings();  // Others may be about the same rows.
    Q_EMIT changed();
    Q_EMIT decided();
}

std::size_t DataReview::excludedCount() const
{
    return static_cast<std::size_t>(std::ranges::count(m_ofRow, RowDecision::Exclude));
}

}  // namespace trueloss::ui
