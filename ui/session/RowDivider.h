#pragma once

#include "session/RowDivision.h"
#include "session/TaskRunner.h"

#include <QObject>

namespace trueloss::ui {

/// Divides the rows of the data that are open into training and validation, and keeps what the user decides about them.
/// All of it happens on a thread of the pool: division() is what was true last until divided() comes. Decisions are
/// never lost: one that is made while another is being carried out follows it. GUI thread.
class RowDivider : public QObject {
    Q_OBJECT

public:
    /// Rows that may be many, told on the pool's thread; in any order.
    using RowSource = std::function<std::vector<std::size_t>()>;

    explicit RowDivider(QObject* parent = nullptr);

    /// Other data: what was decided about them before, which cannot be undone.
    void beginWith(std::shared_ptr<const RowDecisions> decisions);
    void forgetRows();  ///< Other rows; decisions stay.
    /// Divides these rows. The division before stays meanwhile where it is about as many rows, else it goes.
    void divide(std::shared_ptr<const Manifest> manifest, double validationShare, std::uint64_t seed);
    /// The rows are the same, under other names or units.
    void follow(const std::shared_ptr<const Manifest>& before, const std::shared_ptr<const Manifest>& now);

    /// Decides about rows of `manifest`, which may be one of before; Undecided takes it back.
    void decide(const std::shared_ptr<const Manifest>& manifest, RowSource rows, DataFindingKind reason,
                RowDecision decision);
    /// Notes that a finding of `manifest` is known and meant, or takes that back.
    void acknowledge(const std::shared_ptr<const Manifest>& manifest, const DataFinding& finding, bool known);
    void undo();  ///< The last decision.
    bool canUndo() const { return !m_pending.empty() || !m_history.empty(); }

    bool busy() const { return m_tasks.busy(); }
    const std::shared_ptr<const RowDivision>& division() const { return m_division; }  ///< Null before the first.
    const std::shared_ptr<const Manifest>& manifest() const { return m_manifest; }     ///< That division() is about.

Q_SIGNALS:
    void divided();                             ///< There is a new division.
    void failed(const trueloss::Message& why);  ///< The decisions that were pending are gone.

private:
    using Change = std::function<void(RowDecisions& decisions)>;  ///< Made on the pool's thread.
    using Decisions = std::shared_ptr<const RowDecisions>;
    struct Done {
        std::shared_ptr<const RowDivision> division;
        std::vector<Decisions> steps;  ///< After each of the decisions that were pending.
    };

    void change(Change change);
    void run();
    void adopt(Done done);
    void remember(Decisions decisions);

    TaskRunner m_tasks;
    std::shared_ptr<const Manifest> m_wanted;  ///< To be divided, or divided.
    double m_share = 0.0;
    std::uint64_t m_seed = 0;
    std::shared_ptr<const Split> m_whole;  ///< Of m_wanted, where rows, share and seed are those of the division.
    Decisions m_decisions = std::make_shared<const RowDecisions>();
    std::vector<Change> m_pending;     ///< On top of m_decisions.
    std::vector<Decisions> m_history;  ///< Before each decision, the last one at the end.
    std::shared_ptr<const Manifest> m_manifest;
    std::shared_ptr<const RowDivision> m_division;
};

}  // namespace trueloss::ui
