#include "Commands.h"
#include "StoreAccess.h"
#include "TerminalRun.h"

#include "base/Numbers.h"

#include <chrono>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <memory>

namespace trueloss::cli {

namespace {

struct RunsOptions {
    std::string store;
    std::string search;
    std::string id;
    std::string file;
    bool trash = false;
    bool withoutCheckpoints = false;
};

std::string localTime(StoreTime time)
{
    const std::time_t seconds =
        std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::seconds>(time));
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    std::ostringstream out;
    out << std::put_time(&parts, "%Y-%m-%d %H:%M");
    return out.str();
}

int list(const RunsOptions& options)
{
    const auto store = openStore(options.store);
    if (!store) return printError(store.error());
    const auto runs = store->list(options.trash ? RunStore::Which::Trashed : RunStore::Which::Kept, options.search);
    if (!runs) return printError(runs.error());
    if (runs->empty()) std::cout << "There is no such run in " << store->folder().string() << "\n";
    for (const RunSummary& run : *runs) {
        std::cout << run.id.substr(0, 8) << "  " << localTime(run.created) << "  " << std::left << std::setw(12)
                  << runStateName(run.state) << std::right << std::setw(12) << groupedInteger(run.figures.batches)
                  << " batches, best validation RMSE " << tableNumber(run.figures.bestValidationRmse)
                  << (run.unit.empty() ? "" : " " + run.unit) << "  " << run.name << "\n";
        if (!run.damage.empty()) std::cout << "          " << toEnglish(run.damage) << "\n";
    }
    return 0;
}

/// Does something with the run that the options name.
template <class Work>
int withRun(const RunsOptions& options, Work work)
{
    auto store = openStore(options.store);
    if (!store) return printError(store.error());
    const auto id = runId(*store, options.id);
    if (!id) return printError(id.error());
    const Result<void> done = work(*store, *id);
    return done ? 0 : printError(done.error());
}

int exportRun(const RunsOptions& options)
{
    return withRun(options, [&options](RunStore& store, const std::string& id) {
        return store.exportRun(id, options.file, !options.withoutCheckpoints, terminalProgress("writing the run"));
    });
}

int importRun(const RunsOptions& options)
{
    auto store = openStore(options.store);
    if (!store) return printError(store.error());
    const auto id = store->importRun(options.file, terminalProgress("reading the run"));
    if (!id) return printError(id.error());
    std::cout << "kept as run " << *id << "\n";
    return 0;
}

int remove(const RunsOptions& options)
{
    return withRun(options, [](RunStore& store, const std::string& id) { return store.moveToTrash(id); });
}

int restore(const RunsOptions& options)
{
    return withRun(options, [](RunStore& store, const std::string& id) { return store.restore(id); });
}

int repair(const RunsOptions& options)
{
    auto store = openStore(options.store);
    if (!store) return printError(store.error());
    const auto report = store->repair();
    if (!report) return printError(report.error());
    std::cout << "the damaged file was put aside as " << report->damagedFile.string()
              << "; runs that are there now: " << report->runs.size() << "\n";
    for (const auto& run : report->runs) {
        if (!run.damage.empty()) std::cout << "  " << run.name << ": " << toEnglish(run.damage) << "\n";
    }
    return 0;
}

}  // namespace

void addRunsCommand(CLI::App& app, std::function<int()>& run)
{
    auto options = std::make_shared<RunsOptions>();
    CLI::App* command = app.add_subcommand("runs", "List the runs that are kept, and take them in and out");
    const auto addPart = [&](const char* name, const char* what, int (*work)(const RunsOptions&)) {
        CLI::App* part = command->add_subcommand(name, what);
        addStoreOption(*part, options->store);
        part->callback([options, work, &run] { run = [options, work] { return work(*options); }; });
        return part;
    };
    addStoreOption(*command, options->store);
    command->add_option("--search", options->search,
                        "Only runs in whose name, tags, note or settings these words occur");
    command->add_flag("--trash", options->trash, "Those in the trash");
    command->require_subcommand(0, 1);
    CLI::App* exporting = addPart("export", "Write a run to a file of its own (.tlrun)", exportRun);
    exporting->add_option("run", options->id, "The run's id, or its beginning")->required();
    exporting->add_option("file", options->file, "The file")->required();
    exporting->add_flag("--without-checkpoints", options->withoutCheckpoints, "Leave the checkpoints out");
    addPart("import", "Take in a run from such a file", importRun)
        ->add_option("file", options->file, "The file")
        ->required();
    addPart("remove", "Put a run into the trash", remove)
        ->add_option("run", options->id, "The run's id, or its beginning")
        ->required();
    addPart("restore", "Bring a run back from the trash", restore)
        ->add_option("run", options->id, "The run's id, or its beginning")
        ->required();
    addPart("repair", "Keep what can still be read of a damaged store, and put the damaged file aside", repair);
    command->callback([options, command, &run] {
        if (command->get_subcommands().empty()) run = [options] { return list(*options); };
    });
}

}  // namespace trueloss::cli
