#include "Commands.h"
#include "StoreAccess.h"
#include "TerminalRun.h"

#include "base/Numbers.h"
#include "report/StoredReport.h"

#include <cmath>
#include <iomanip>
#include <iostream>
#include <memory>

namespace trueloss::cli {

namespace {

std::string bestText(const RunSummary& run)
{
    const double best = run.figures.bestValidationRmse;
    if (std::isnan(best)) return "no validation";
    if (run.source == RunSource::Log) return "best validation " + tableNumber(best);
    return "best validation RMSE " + tableNumber(best) + (run.unit.empty() ? "" : " " + run.unit);
}

struct RunsOptions {
    std::string store;
    std::string search;
    std::string id;
    std::string file;
    bool trash = false;
    bool withoutCheckpoints = false;
};

int printEmpty(const RunsOptions& options, const std::string& folder)
{
    if (!options.search.empty()) {
        std::cout << "No run " << (options.trash ? "in the trash of " : "in ") << folder
                  << " has all of these words in its name, tags, note or settings: " << options.search << "\n";
    } else if (options.trash) {
        std::cout << "The trash of " << folder << " is empty\n";
    } else {
        std::cout << "No run is kept in " << folder << "\n";
    }
    return 0;
}

int list(const RunsOptions& options)
{
    const auto store = openStore(options.store);
    if (!store) return printError(store.error());
    const auto runs = store->list(options.trash ? RunStore::Which::Trashed : RunStore::Which::Kept, options.search);
    if (!runs) return printError(runs.error());
    if (runs->empty()) return printEmpty(options, store->folder().string());
    for (const RunSummary& run : *runs) {
        std::cout << run.id.substr(0, 8) << "  " << localTime(run.created) << "  " << std::left << std::setw(12)
                  << runStateName(run.state) << std::right << std::setw(12) << groupedInteger(run.figures.batches)
                  << " batches, " << bestText(run) << "  " << run.name << "\n";
        if (!run.damage.empty()) std::cout << "          " << toEnglish(run.damage) << "\n";
        if (!run.branchOf.empty())
            std::cout << "          branched off run " << run.branchOf.substr(0, 8) << " after its batch "
                      << groupedInteger(run.branchBatch) << "\n";
    }
    return 0;
}

int exportRun(const RunsOptions& options)
{
    const auto store = openStore(options.store);
    if (!store) return printError(store.error());
    const auto id = runId(*store, options.id);
    if (!id) return printError(id.error());
    const auto written =
        store->exportRun(*id, options.file, !options.withoutCheckpoints, terminalProgress("writing the run"));
    return written ? 0 : printError(written.error());
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

/// Puts a run into the trash, or takes it out, and says so.
int moveRun(const RunsOptions& options, RunStore::Which from)
{
    auto store = openStore(options.store);
    if (!store) return printError(store.error());
    const auto id = runId(*store, options.id, from);
    if (!id) return printError(id.error());
    const auto run = store->details(*id);
    if (!run) return printError(run.error());
    const bool trashed = run->summary.trashed.has_value();
    if (trashed != (from == RunStore::Which::Trashed)) {
        std::cerr << "trueloss-cli: the run \"" << run->summary.name << "\" (" << *id << ") is "
                  << (trashed ? "in the trash already" : "not in the trash") << "\n";
        return 1;
    }
    const auto moved = trashed ? store->restore(*id) : store->moveToTrash(*id);
    if (!moved) return printError(moved.error());
    std::cout << "the run \"" << run->summary.name << "\" (" << *id << ") is "
              << (trashed ? "back from the trash" : "in the trash; \"runs restore\" brings it back") << "\n";
    return 0;
}

int remove(const RunsOptions& options)
{
    return moveRun(options, RunStore::Which::Kept);
}

int restore(const RunsOptions& options)
{
    return moveRun(options, RunStore::Which::Trashed);
}

int repair(const RunsOptions& options)
{
    auto store = RunStore::open(storeFolder(options.store));
    if (!store) return printError(store.error());
    // A store whose damage is seen at once is repaired by opening it.
    auto report = store->salvage();
    if (!report) {
        const auto sound = store->verify(terminalProgress("reading the runs"));
        if (sound) {
            std::cout << "The store in " << store->folder().string() << " is sound: nothing to repair\n";
            return 0;
        }
        if (sound.error().code != ErrorCode::Malformed) return printError(sound.error());
        auto repaired = store->repair();
        if (!repaired) return printError(repaired.error());
        report = std::move(*repaired);
    }
    std::cout << "the damaged file was put aside as " << report->damagedFile.string()
              << "; runs that are there now: " << report->runs.size() << "\n";
    for (const auto& run : report->runs) {
        std::cout << "  " << run.id.substr(0, 8) << "  " << run.name << ": "
                  << (run.damage.empty() ? "whole" : toEnglish(run.damage)) << "\n";
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
