#pragma once

#include "check/DataSummary.h"
#include "data/ImageDataset.h"
#include "session/RowDivider.h"
#include "session/TaskRunner.h"

#include <QObject>

#include <memory>
#include <vector>

namespace trueloss::ui {

/// Whether to leave the rows of a finding out is a choice. Rows that contradict each other are none to leave out
/// unseen, but to do without all of them is one. Other findings can be acknowledged.
bool canBeLeftOut(const DataFinding& finding);

/// What the data check says of the data that are open, and what the user decided about its findings. The check runs by
/// itself on a thread of the pool. GUI thread.
class DataReview : public QObject {
    Q_OBJECT

public:
    /// `rows` keeps the decisions and has to outlive this.
    explicit DataReview(RowDivider& rows, QObject* parent = nullptr);

    /// Other data: forgets the findings.
    void forget();
    /// Checks the table, and the images where `data` is not null (then manifest has to be its manifest). The findings
    /// that are there stay until the new ones come.
    void check(const std::shared_ptr<const Manifest>& manifest, const std::shared_ptr<const ImageDataset>& data,
               const std::shared_ptr<const Split>& split);

    /// The rows that the findings speak of are the same, under other names or units.
    void follow(const std::shared_ptr<const Manifest>& before, const std::shared_ptr<const Manifest>& now);

    bool checking() const { return m_tasks.busy(); }
    /// Whether the findings speak of images too, or of the table alone.
    bool lookedAtImages() const { return m_lookedAtImages; }
    const QString& imageProblem() const { return m_imageProblem; }  ///< Why it could not; empty where it did.
    const std::vector<DataFinding>& findings() const { return *m_findings; }
    const std::shared_ptr<const std::vector<DataFinding>>& sharedFindings() const { return m_findings; }
    const std::shared_ptr<const Manifest>& manifest() const { return m_manifest; }  ///< That findings speak of.
    /// The findings and what was decided about them, for a run's record.
    CheckedData checked() const
    {
        if (!m_manifest) return {};
        return {m_manifest, m_findings, m_ofFinding, m_lookedAtImages};
    }

    /// How many rows there are to show for a finding: see rowsToShow().
    std::size_t listedCount(std::size_t finding) const { return m_listed[finding]; }

    /// Decides about all rows of a finding, or with Keep acknowledges one that is not about rows to leave out;
    /// Undecided takes it back. decisionOf() tells of it after changed().
    void decide(std::size_t finding, RowDecision decision);
    RowDecision decisionOf(std::size_t finding) const { return m_ofFinding[finding]; }
    /// Rows that are left out by choice, for a finding or by hand.
    std::size_t excludedCount() const { return m_rows.division() ? m_rows.division()->excluded->size() : 0; }

Q_SIGNALS:
    void changed();  ///< A check began or ended, or what was decided about a finding is another.
    void progressed(const trueloss::Progress& progress);
    void problem(const QString& text);

private:
    using Findings = std::shared_ptr<const std::vector<DataFinding>>;
    struct Checked {
        Findings findings;
        std::vector<std::size_t> listed;     ///< Rows to show for each.
        std::vector<RowDecision> decisions;  ///< About each.
        bool lookedAtImages = false;
        Message imageProblem;
    };
    std::function<std::vector<RowDecision>(const std::vector<DataFinding>&)> judgeOf(
        const std::shared_ptr<const Manifest>& manifest) const;
    void adopt(Checked checked);
    void judge();

    RowDivider& m_rows;
    TaskRunner m_tasks;
    TaskRunner m_judging;
    std::shared_ptr<const Manifest> m_manifest;
    std::shared_ptr<const Manifest> m_checked;  ///< Being checked.
    bool m_lookedAtImages = false;
    QString m_imageProblem;
    Findings m_findings = std::make_shared<const std::vector<DataFinding>>();
    std::vector<std::size_t> m_listed;
    std::vector<RowDecision> m_ofFinding;
};

}  // namespace trueloss::ui
