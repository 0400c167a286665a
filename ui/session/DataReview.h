#pragma once

#include "check/DataFinding.h"
#include "check/RowDecisions.h"
#include "data/ImageDataset.h"
#include "data/Split.h"
#include "session/TaskRunner.h"

#include <QObject>

#include <memory>
#include <vector>

namespace trueloss::ui {

/// What the data check says of the data that are open, and what the user decided about it. The check runs by itself on
/// a thread of the pool. GUI thread.
class DataReview : public QObject {
    Q_OBJECT

public:
    explicit DataReview(QObject* parent = nullptr);

    /// Other data: forgets findings and decisions.
    void forget();
    /// Checks the table, and the images where `data` is not null (then manifest has to be its manifest). The findings
    /// that are there stay until the new ones come.
    void check(const std::shared_ptr<const Manifest>& manifest, const std::shared_ptr<const ImageDataset>& data,
               Split split);

    /// The rows that the findings speak of are the same, under other names or units.
    void follow(const std::shared_ptr<const Manifest>& before, std::shared_ptr<const Manifest> now);

    bool checking() const { return m_tasks.busy(); }
    /// Whether the findings speak of images too, or of the table alone.
    bool lookedAtImages() const { return m_lookedAtImages; }
    const QString& imageProblem() const { return m_imageProblem; }  ///< Why it could not; empty where it did.
    const std::vector<DataFinding>& findings() const { return m_findings; }
    const std::shared_ptr<const Manifest>& manifest() const { return m_manifest; }  ///< That findings speak of.

    /// Decides about all rows of a finding; Undecided takes it back.
    void decide(std::size_t finding, RowDecision decision);
    RowDecision decisionOf(std::size_t finding) const { return m_ofFinding[finding]; }
    std::size_t excludedCount() const;
    const RowDecisions& decisions() const { return m_decisions; }

Q_SIGNALS:
    void changed();  ///< A check began or ended.
    void decided();  ///< Rows were excluded or kept.
    void progressed(const trueloss::Progress& progress);
    void problem(const QString& text);

private:
    struct Checked {
        std::vector<DataFinding> findings;
        std::vector<RowDecision> rows;
        bool lookedAtImages = false;
        Message imageProblem;
    };
    void adopt(Checked checked);
    void judgeFindings();

    TaskRunner m_tasks;
    std::shared_ptr<const Manifest> m_manifest;
    bool m_lookedAtImages = false;
    QString m_imageProblem;
    std::vector<DataFinding> m_findings;
    std::vector<RowDecision> m_ofFinding;
    RowDecisions m_decisions;
    std::vector<RowDecision> m_ofRow;  ///< Of m_manifest's rows.
};

}  // namespace trueloss::ui
