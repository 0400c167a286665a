#include "StoreAccess.h"

namespace trueloss::cli {

void addStoreOption(CLI::App& command, std::string& folder)
{
    command.add_option("--store", folder, "Folder in which runs are kept, if not the one of the window");
}

Result<RunStore> openStore(const std::string& folder)
{
    return RunStore::open(folder.empty() ? defaultStoreFolder() : std::filesystem::path(folder));
}

Result<std::string> runId(const RunStore& store, const std::string& text, RunStore::Which first)
{
    using Which = RunStore::Which;
    for (const auto which : {first, first == Which::Kept ? Which::Trashed : Which::Kept}) {
        const auto runs = store.list(which);
        if (!runs) return tl::unexpected(runs.error());
        for (const RunSummary& run : *runs) {
            const bool goesOn = run.state == RunState::Interrupted || run.state == RunState::Stopped;
            if (text == "last" ? goesOn : !text.empty() && run.id.starts_with(text)) return run.id;
        }
    }
    return fail(
        ErrorCode::NotFound,
        TRUELOSS_TEXT("Core",
                      "There is no file or folder \"%1\", and no run of that id in the store. \"runs\" lists those "
                      "that are there."),
        {text});
}

}  // namespace trueloss::cli
