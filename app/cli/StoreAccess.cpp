#include "StoreAccess.h"

#include <iostream>

namespace trueloss::cli {

void addStoreOption(CLI::App& command, std::string& folder)
{
    command.add_option("--store", folder, "Folder in which runs are kept, if not the one of the window");
}

std::filesystem::path storeFolder(const std::string& folder)
{
    return folder.empty() ? defaultStoreFolder() : std::filesystem::path(folder);
}

Result<RunStore> openStore(const std::string& folder)
{
    auto store = RunStore::open(storeFolder(folder));
    if (store && store->salvage()) {
        std::cerr
            << "trueloss-cli: the file that keeps the runs was damaged: what could be read of it is kept, \"runs\" "
               "says what is lost; the damaged file was put aside as "
            << store->salvage()->damagedFile.string() << "\n";
    }
    return store;
}

Result<std::string> runId(const RunStore& store, const std::string& text, RunStore::Which first)
{
    using Which = RunStore::Which;
    for (const auto which : {first, first == Which::Kept ? Which::Trashed : Which::Kept}) {
        if (text == "last" && which == Which::Trashed) continue;
        const auto runs = store.list(which);
        if (!runs) return tl::unexpected(runs.error());
        for (const RunSummary& run : *runs) {
            const bool goesOn = run.state == RunState::Interrupted || run.state == RunState::Stopped;
            if (text == "last" ? goesOn : !text.empty() && run.id.starts_with(text)) return run.id;
        }
    }
    if (text == "last") {
        return fail(
            ErrorCode::NotFound,
            TRUELOSS_TEXT("Core", "No run in the store was interrupted or stopped: there is none to go on with."));
    }
    return fail(
        ErrorCode::NotFound,
        TRUELOSS_TEXT("Core",
                      "There is no file or folder \"%1\", and no run of that id in the store. \"runs\" lists those "
                      "that are there."),
        {text});
}

}  // namespace trueloss::cli
