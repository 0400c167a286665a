#pragma once

#include "session/Run.h"
#include "store/StoredRun.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

namespace trueloss::ui {

/// A run in the list of the Runs page: one of this session, one that is kept on disk, or both.
struct RunEntry {
    std::shared_ptr<const Run> run;            ///< Null while it was not opened in this session.
    std::shared_ptr<const RunSummary> stored;  ///< Null where it is not kept.

    int number() const { return run ? run->number : 0; }  ///< 0: none in this session.
    std::string id() const { return run ? run->storeId : stored ? stored->id : std::string(); }

    StoreTime began() const { return stored ? stored->created : run->began; }
    /// Whether what the archive says of it is the newest: it was not trained in this session.
    bool kept() const { return stored != nullptr && (!run || run->opened); }

    /// A run gets an id when it is kept, and a number when it is opened: the same run may have one in common only.
    bool sameRun(const RunEntry& other) const
    {
        return (number() != 0 && number() == other.number()) || (!id().empty() && id() == other.id());
    }
    QString name() const { return run ? run->name : QString::fromStdString(stored->name); }
    /// After so many batches of another run this one branched off; nothing where it did not.
    std::optional<std::int64_t> branchBatch() const
    {
        if (run && run->material.branchBatch) return run->material.branchBatch;
        return stored && !stored->branchOf.empty() ? std::optional(stored->branchBatch) : std::nullopt;
    }
    bool branchedOff(const RunEntry& other) const
    {
        if (run && run->material.parent.lock() && run->material.parent.lock() == other.run) return true;
        return stored && !stored->branchOf.empty() && stored->branchOf == other.id();
    }
    bool fromLog() const { return run ? run->fromLog : stored->source == RunSource::Log; }
    bool going() const { return run && !run->fromLog && !run->recorder.ended(); }
};

}  // namespace trueloss::ui
