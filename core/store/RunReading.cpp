#include "store/RunReading.h"

#include "store/StoreErrors.h"
#include "store/StoreSchema.h"

#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <chrono>
#include <map>
#include <set>

namespace trueloss::store {

namespace {

[[noreturn]] void noSuchRun(const std::string& id)
{
    throwFailure(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "There is no run %1 in the store."), {id});
}

/// An index might have lost rows that a plain walk through the table still finds; the figures tell how many there are.
void expectCount(std::int64_t found, std::int64_t expected, const char* what)
{
    if (found != expected) throw Damage(std::string("some ") + what + " of a run are missing");
}

}  // namespace

void checkRuns(SQLite::Database& database)
{
    std::set<std::string> runs;
    readRows(database, tables::run, "NOT INDEXED", {}, [&](Row& row) {
        StoredRun run;
        readRunRow(row, run);
        runs.insert(run.summary.id);
        return true;
    });
    std::set<std::string> figures;
    readRows(database, tables::summary, "NOT INDEXED", {}, [&](Row& row) {
        figuresOf(row);
        figures.insert(textOf(row[0]));
        return true;
    });
    if (runs != figures) throw Damage("a run or its figures are missing");
}

std::vector<std::string> runIds(SQLite::Database& database)
{
    std::vector<std::string> ids;
    readRows(database, tables::run, "NOT INDEXED ORDER BY created, rowid", {}, [&](Row& row) {
        ids.push_back(textOf(row[0]));
        return true;
    });
    return ids;
}

StoredRun readDetails(SQLite::Database& database, const std::string& id)
{
    StoredRun run;
    bool found = false;
    readRows(database, tables::run, "WHERE id = ?", {id}, [&](Row& row) {
        readRunRow(row, run);
        return !(found = true);
    });
    if (!found) {
        const auto ids = runIds(database);
        if (std::ranges::find(ids, id) != ids.end()) throw Damage("the index of the runs is not right");
        noSuchRun(id);
    }
    std::set<std::string, std::less<>> names;
    readRows(database, tables::part, "WHERE run = ?", {id}, [&](Row& row) {
        readPart(textOf(row[1]), blobOf(row[2]), run);
        names.insert(textOf(row[1]));
        return true;
    });
    expectCount(static_cast<std::int64_t>(names.size()), parts::countIn(versionOf(database)), "parts");
    found = false;
    readRows(database, tables::summary, "WHERE run = ?", {id}, [&](Row& row) {
        run.summary.figures = figuresOf(row);
        return !(found = true);
    });
    expectCount(found ? 1 : 0, 1, "figures");
    run.record.name = run.info.name;
    run.record.unit = run.info.unit;
    run.record.source = run.info.source;
    run.record.settings = run.info.settings;
    return run;
}

std::vector<StoredRun> readList(SQLite::Database& database)
{
    std::vector<StoredRun> runs;
    std::map<std::string, std::size_t> places;
    readRows(database, tables::run, "NOT INDEXED ORDER BY created DESC, rowid DESC", {}, [&](Row& row) {
        readRunRow(row, runs.emplace_back());
        places[runs.back().summary.id] = runs.size() - 1;
        return true;
    });
    std::size_t figures = 0;
    readRows(database, tables::summary, "NOT INDEXED", {}, [&](Row& row) {
        const auto place = places.find(textOf(row[0]));
        if (place == places.end()) throw Damage("a run is missing");
        runs[place->second].summary.figures = figuresOf(row);
        ++figures;
        return true;
    });
    expectCount(static_cast<std::int64_t>(figures), std::ssize(runs), "figures");
    for (const std::string_view part :
         {parts::settings, parts::tags, parts::checkpoints, parts::damage, parts::branch}) {
        std::size_t found = 0;
        for (StoredRun& run : runs) {
            readRows(database, tables::part, "WHERE run = ? AND name = ?", {run.summary.id, std::string(part)},
                     [&](Row& row) {
                         readPart(part, blobOf(row[2]), run);
                         ++found;
                         return false;
                     });
        }
        expectCount(static_cast<std::int64_t>(found), std::ssize(runs), "parts");
    }
    return runs;
}

GrowthCounts walkGrowth(SQLite::Database& database, const std::string& id, const RunSink& sink, std::int64_t total,
                        const ProgressSink& progress, const std::stop_token& stop)
{
    GrowthCounts counts;
    std::vector<EpochEntry> epochs;
    readRows(database, tables::epochs, "WHERE run = ? ORDER BY number", {id}, [&](Row& row) {
        expectCount(integerOf(row[1]), counts.epochs++, "epochs");
        epochs.push_back(epochOf(row));
        return true;
    });
    readRows(database, tables::events, "WHERE run = ? ORDER BY number", {id}, [&](Row& row) {
        expectCount(integerOf(row[1]), counts.events++, "events");
        sink.event(eventOf(row));
        return true;
    });

    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    auto told = begin;
    auto epoch = epochs.begin();
    const auto epochsUpTo = [&](std::int64_t count) {
        for (; epoch != epochs.end() && epoch->after <= count; ++epoch) sink.epoch(*epoch);
    };
    bool recovered = false;
    readRows(database, tables::batches, "WHERE run = ? ORDER BY first", {id}, [&](Row& row) {
        const BatchStretch stretch = batchesOf(row);
        expectCount(stretch.first, counts.batches, "batches");
        if (counts.batches == 0) recovered = stretch.batches.front().recovered.has_value();
        if (stretch.batches.front().recovered.has_value() != recovered) throw Damage("batches of two kinds of runs");
        for (const BatchEntry& batch : stretch.batches) {
            epochsUpTo(counts.batches);
            sink.batch(batch);
            ++counts.batches;
        }
        if (progress && Clock::now() - told > std::chrono::milliseconds(50)) {
            told = Clock::now();
            progress({counts.batches, total, std::chrono::duration<double>(told - begin).count()});
        }
        return !stop.stop_requested();
    });
    epochsUpTo(std::numeric_limits<std::int64_t>::max());
    return counts;
}

bool readGrowth(SQLite::Database& database, const std::string& id, const RunSink& sink, const ProgressSink& progress,
                const std::stop_token& stop)
{
    RunFigures expected;
    readRows(database, tables::summary, "WHERE run = ?", {id}, [&](Row& row) {
        expected = figuresOf(row);
        return false;
    });
    const GrowthCounts found = walkGrowth(database, id, sink, expected.batches, progress, stop);
    if (stop.stop_requested()) return false;
    expectCount(found.epochs, expected.epochs, "epochs");
    expectCount(found.events, expected.events, "events");
    expectCount(found.batches, expected.batches, "batches");
    return true;
}

}  // namespace trueloss::store
