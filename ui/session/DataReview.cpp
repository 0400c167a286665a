#include "session/DataReview.h"

#include "check/DataCheck.h"
#include "session/Disposal.h"
#include "text/NumberText.h"

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

/// What was decided about all of its rows has been decided about the finding.
RowDecision commonDecision(const DataFinding& finding, const std::vector<RowDecision>& ofRow)
{
    if (finding.rows.empty()) return RowDecision::Undecided;
    const RowDecision first = ofRow[finding.rows.front()];
    const bool common = std::ranges::all_of(finding.rows, [&](std::size_t row) { return ofRow[row] == first; });
    return common ? first : RowDecision::Undecided;
}

/// As many as rowsToShow() gives, without putting them in order.
std::size_t countListed(const DataFinding& finding, std::size_t rows)
{
    if (finding.partners.empty()) return finding.rows.size();
    std::vector<bool> listed(rows, false);
    for (const std::size_t row : finding.rows) listed[row] = true;
    for (const std::size_t row : finding.partners) listed[row] = true;
    return static_cast<std::size_t>(std::ranges::count(listed, true));
}

}  // namespace

bool canBeLeftOut(const DataFinding& finding)
{
    return !finding.rows.empty() && (finding.excludable || finding.kind == DataFindingKind::ConflictingDuplicates);
}

DataReview::DataReview(RowDivider& rows, QObject* parent) : QObject(parent), m_rows(rows)
{
    connect(&m_tasks, &TaskRunner::progressed, this, &DataReview::progressed);
    connect(&m_rows, &RowDivider::divided, this, &DataReview::judge);
}

void DataReview::forget()
{
    m_tasks.cancel();
    m_judging.cancel();
    m_manifest.reset();
    m_checked.reset();
    m_findings = std::make_shared<const std::vector<DataFinding>>();
    m_ofFinding.clear();
    m_lookedAtImages = false;
    m_imageProblem.clear();
    Q_EMIT changed();
}

/// Work for the pool: what was decided about each finding of `manifest`.
std::function<std::vector<RowDecision>(const std::vector<DataFinding>&)> DataReview::judgeOf(
    const std::shared_ptr<const Manifest>& manifest) const
{
    return [division = m_rows.division(), manifest,
            same = m_rows.manifest() == manifest](const std::vector<DataFinding>& findings) {
        std::vector<RowDecision> out(findings.size(), RowDecision::Undecided);
        if (!division) return out;
        const RowDecisions& decisions = *division->decisions;
        if (decisions.entries().empty() && decisions.acknowledged().empty()) return out;
        std::vector<RowDecision> own;
        if (!same) own = decisions.decisions(*manifest);
        const std::vector<RowDecision>& ofRow = same ? division->decided : own;
        std::ranges::transform(findings, out.begin(), [&](const DataFinding& finding) {
            if (canBeLeftOut(finding)) return commonDecision(finding, ofRow);
            return decisions.isAcknowledged(*manifest, finding) ? RowDecision::Keep : RowDecision::Undecided;
        });
        return out;
    };
}

void DataReview::check(const std::shared_ptr<const Manifest>& manifest, const std::shared_ptr<const ImageDataset>& data,
                       const std::shared_ptr<const Split>& split)
{
    m_checked = manifest;
    m_tasks.run<Checked>(
        [manifest, data, split, judged = judgeOf(manifest)](const ProgressSink& progress,
                                                            std::stop_token stop) -> Result<Checked> {
            auto findings = checkTable(*manifest, *split);
            if (!findings) return tl::unexpected(findings.error());
            Checked checked{nullptr, {}, {}, data != nullptr, {}};
            if (data) {
                auto more = checkImages(*data, *split, progress, stop);
                if (!more) {
                    // What the table says holds all the same.
                    checked.lookedAtImages = false;
                    checked.imageProblem = more.error().message;
                } else {
                    findings->insert(findings->end(), std::make_move_iterator(more->begin()),
                                     std::make_move_iterator(more->end()));
                    std::stable_sort(
                        findings->begin(), findings->end(),
                        [](const DataFinding& a, const DataFinding& b) { return a.severity > b.severity; });
                }
            }
            checked.decisions = judged(*findings);
            for (const DataFinding& finding : *findings)
                checked.listed.push_back(countListed(finding, manifest->rows.size()));
            checked.findings = sharedOnPool(std::move(*findings));
            return checked;
        },
        [this, division = m_rows.division()](Result<Checked> checked) {
            if (!checked) {
                m_judging.cancel();
                m_findings = std::make_shared<const std::vector<DataFinding>>();
                m_ofFinding.clear();
                m_imageProblem = messageText(checked.error().message);
                Q_EMIT problem(m_imageProblem);
                Q_EMIT changed();
                return;
            }
            adopt(std::move(*checked));
            if (m_rows.division() != division) judge();  // Decided while the check was going on.
        });
    Q_EMIT changed();
}

void DataReview::follow(const std::shared_ptr<const Manifest>& before, const std::shared_ptr<const Manifest>& now)
{
    if (m_checked == before) m_checked = now;
    if (m_manifest == before) m_manifest = now;
}

void DataReview::adopt(Checked checked)
{
    m_judging.cancel();  // Of the findings before.
    m_manifest = std::exchange(m_checked, nullptr);
    m_lookedAtImages = checked.lookedAtImages;
    m_imageProblem = checked.imageProblem.empty() ? QString() : messageText(checked.imageProblem);
    if (!m_imageProblem.isEmpty()) Q_EMIT problem(m_imageProblem);
    m_findings = std::move(checked.findings);
    m_listed = std::move(checked.listed);
    m_ofFinding = std::move(checked.decisions);
    Q_EMIT changed();
}

void DataReview::judge()
{
    if (!m_manifest || m_findings->empty()) return;
    m_judging.run<std::vector<RowDecision>>(
        [findings = m_findings, judged = judgeOf(m_manifest)](const ProgressSink&, std::stop_token) {
            return Result<std::vector<RowDecision>>(judged(*findings));
        },
        [this](Result<std::vector<RowDecision>> decisions) {
            if (!decisions) return;
            m_ofFinding = std::move(*decisions);
            Q_EMIT changed();
        });
}

void DataReview::decide(std::size_t finding, RowDecision decision)
{
    if (finding >= m_findings->size() || m_ofFinding[finding] == decision) return;
    const DataFinding& about = (*m_findings)[finding];
    if (!canBeLeftOut(about)) {
        m_rows.acknowledge(m_manifest, about, decision == RowDecision::Keep);
        return;
    }
    m_rows.decide(
        m_manifest, [findings = m_findings, finding] { return (*findings)[finding].rows; }, about.kind, decision);
}

}  // namespace trueloss::ui
