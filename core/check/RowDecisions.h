#pragma once

#include "check/DataFinding.h"
#include "data/Manifest.h"
#include "data/Split.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace trueloss {

enum class RowDecision { Undecided, Keep, Exclude };

/// What the user decided about rows that the data check named or that were picked by hand: keep them or leave them out,
/// and for which finding.
/// A value that outlives the manifest it was made from: rows are known by their image, and where several rows name the
/// same one, by targets and line, so that a table in another order or with rows added gets the same rows excluded.
class RowDecisions {
public:
    /// One decision, with what the row is known by.
    struct Entry {
        std::string image;
        std::int64_t line = 0;
        std::vector<double> targets;
        DataFindingKind reason = DataFindingKind::Outliers;
        RowDecision decision = RowDecision::Exclude;
        bool operator==(const Entry&) const = default;
    };

    /// Decides about rows of `manifest`; what was decided about them before is replaced, Undecided takes it back.
    /// Rows that are not there are ignored.
    void decide(const Manifest& manifest, std::span<const std::size_t> rows, DataFindingKind reason,
                RowDecision decision);

    /// What was decided about each row of `manifest`.
    std::vector<RowDecision> decisions(const Manifest& manifest) const;

    /// Without the excluded rows.
    Manifest applied(Manifest manifest) const;
    /// Without them too; indices still mean `manifest`'s rows.
    Split applied(const Manifest& manifest, Split split) const;

    /// A finding that no rows are left out for, and that the user knows and means to leave as it is.
    struct Acknowledged {
        DataFindingKind kind = DataFindingKind::TargetInPixels;
        std::string column;  ///< The target's name; empty where the finding is about no column.
        bool operator==(const Acknowledged&) const = default;
    };

    /// Notes it, or takes that back. For findings about no rows or about all of them (see DataFinding::excludable).
    void acknowledge(const Manifest& manifest, const DataFinding& finding, bool known);
    bool isAcknowledged(const Manifest& manifest, const DataFinding& finding) const;

    /// For a run's settings: "excluded 12: outliers 2, exact duplicates 10; kept 3: few values 3; known: target in the
    /// pixels (steer)"; empty when nothing was decided. Stable English, so that two runs can be compared.
    std::string summary() const;

    const std::vector<Entry>& entries() const { return m_entries; }
    const std::vector<Acknowledged>& acknowledged() const { return m_acknowledged; }
    bool operator==(const RowDecisions&) const = default;

private:
    std::vector<std::size_t> entryOfRows(const Manifest& manifest) const;

    std::vector<Entry> m_entries;  ///< In the order in which they were made.
    std::vector<Acknowledged> m_acknowledged;
};

}  // namespace trueloss
