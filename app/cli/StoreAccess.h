#pragma once

#include "base/Error.h"
#include "store/RunStore.h"

#include <CLI/CLI.hpp>

#include <string>

namespace trueloss::cli {

/// Declares --store.
void addStoreOption(CLI::App& command, std::string& folder);

/// `folder` empty: the user's own.
Result<RunStore> openStore(const std::string& folder);

/// The id of the run that `text` names: by the beginning of its id, those that are kept (or those in the trash, as
/// `first` says) before the others and the newest first; "last": the newest one that was interrupted or stopped.
/// Errors: NotFound; those of list().
Result<std::string> runId(const RunStore& store, const std::string& text,
                          RunStore::Which first = RunStore::Which::Kept);

}  // namespace trueloss::cli
