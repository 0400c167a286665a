#include "store/RunSalvage.h"

#include "store/BatchBlock.h"
#include "store/DamagedPages.h"
#include "store/RunReading.h"
#include "store/StoreErrors.h"
#include "store/StoreFile.h"
#include "store/StoreSchema.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <ctime>
#include <optional>
#include <set>
#include <system_error>

namespace fs = std::filesystem;

namespace trueloss::store {

namespace {

/// Throws Damage where the row, though its checksum is right, is none that this program writes.
void checkContent(const Table& table, Row row)
{
    StoredRun run;
    const std::string_view name = table.name;
    if (name == tables::run.name) return readRunRow(row, run);
    if (name != tables::store.name && !isRunId(textOf(row[0]))) throw Damage("a row without a run");
    if (name == tables::part.name) readPart(textOf(row[1]), blobOf(row[2]), run);
    if (name == tables::batches.name) batchesOf(row);
    if (name == tables::epochs.name) epochOf(row);
    if (name == tables::events.name) eventOf(row);
    if (name == tables::summary.name) figuresOf(row);
}

/// The table that a row found in a page belongs to: the one in whose name its checksum is right.
const Table* tableOf(Row& row)
{
    if (row.empty() || !std::holds_alternative<std::int64_t>(row.back())) return nullptr;
    const std::int64_t crc = std::get<std::int64_t>(row.back());
    row.pop_back();
    for (const Table& table : tables::all) {
        if (row.size() == static_cast<std::size_t>(table.columnCount) && checksum(table, row) == crc) return &table;
    }
    return nullptr;
}

/// Fills `into` with all sound rows; how many there were.
std::int64_t collectRows(const fs::path& file, SQLite::Database& into)
{
    std::int64_t found = 0;
    DamagedPages pages(file);
    pages.forEachRow([&](Row& row) {
        const Table* table = tableOf(row);
        if (table == nullptr) return;
        try {
            checkContent(*table, row);
        } catch (const Damage&) {
            return;
        }
        ++found;
        if (std::string_view(table->name) != tables::store.name) putRow(into, *table, row);
    });
    return found;
}

std::set<std::string> idsIn(SQLite::Database& database)
{
    std::set<std::string> ids;
    for (const Table& table :
         {tables::run, tables::part, tables::batches, tables::epochs, tables::events, tables::summary}) {
        readRows(database, table, "", {}, [&](Row& row) {
            ids.insert(textOf(row[0]));
            return true;
        });
    }
    return ids;
}

/// Makes one run whole again.
class RunMender {
public:
    RunMender(SQLite::Database& database, std::string id) : m_database(database), m_id(std::move(id)) {}

    SalvageReport::Run mend()
    {
        mendParts();
        const std::int64_t lostBetween = fillBatches();
        for (const Table& table : {tables::epochs, tables::events}) renumber(table);
        RunCounter counter;
        const GrowthCounts counts = walkGrowth(
            m_database, m_id,
            {[&](const BatchPoint& batch) { counter.add(batch); },
             [&](const EpochEntry& entry) { counter.add(entry.point); }, [&](const RunEvent&) { counter.addEvent(); }});
        describeLoss(counts, lostBetween);
        putRow(m_database, tables::summary, summaryRow(m_id, counter.figures()));
        putRow(m_database, tables::part, partRow(m_run, parts::damage));
        return {m_id, m_run.info.name, m_lost ? m_run.summary.damage : Message{}};
    }

private:
    void mendParts()
    {
        bool found = false;
        m_run.summary.id = m_id;
        m_run.summary.created =
            std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        m_run.info.name = "Recovered run";
        readRows(m_database, tables::run, "WHERE id = ?", {m_id}, [&](Row& row) {
            readRunRow(row, m_run);
            return !(found = true);
        });
        if (!found) putRow(m_database, tables::run, runRow(m_run));
        m_partsLost = found ? 0 : 1;
        std::set<std::string, std::less<>> names;
        readRows(m_database, tables::part, "WHERE run = ?", {m_id}, [&](Row& row) {
            readPart(textOf(row[1]), blobOf(row[2]), m_run);
            names.insert(textOf(row[1]));
            return true;
        });
        for (const std::string_view part : parts::all) {
            if (names.contains(part)) continue;
            putRow(m_database, tables::part, partRow(m_run, part));
            ++m_partsLost;
        }
        readRows(m_database, tables::summary, "WHERE run = ?", {m_id}, [&](Row& row) {
            m_before = figuresOf(row);
            return false;
        });
    }

    /// The number of batches that had to be put in.
    std::int64_t fillBatches()
    {
        struct Gap {
            std::int64_t first;
            std::int64_t end;
            BatchPoint before;
        };
        std::vector<Gap> gaps;
        std::vector<std::int64_t> doubled;
        std::int64_t next = 0;
        BatchPoint last;
        last.batchInEpoch = 0;
        readRows(m_database, tables::batches, "WHERE run = ? ORDER BY first", {m_id}, [&](Row& row) {
            const BatchStretch stretch = batchesOf(row);
            if (stretch.first < next) {
                doubled.push_back(stretch.first);
                return true;
            }
            if (stretch.first > next) gaps.push_back({next, stretch.first, last});
            next = stretch.first + std::ssize(stretch.batches);
            last = stretch.batches.back();
            return true;
        });
        for (const std::int64_t first : doubled) {
            execute(m_database, "DELETE FROM batches WHERE run = ? AND first = ?", {m_id, first});
        }
        std::int64_t filled = 0;
        for (const Gap& gap : gaps) {
            fillGap(gap.first, gap.end, gap.before);
            filled += gap.end - gap.first;
        }
        return filled;
    }

    void fillGap(std::int64_t first, std::int64_t end, BatchPoint point)
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        point.samples = 0;
        point.rmse = point.mae = point.loss = point.gradNorm = point.learningRate = point.seconds = nan;
        while (first < end) {
            std::vector<BatchPoint> block;
            for (; first + std::ssize(block) < end && block.size() < batchesPerBlock;) {
                if (m_run.info.batchesPerEpoch > 0 && point.batchInEpoch >= m_run.info.batchesPerEpoch) {
                    ++point.epoch;
                    point.batchInEpoch = 0;
                }
                ++point.batchInEpoch;
                block.push_back(point);
            }
            putRow(m_database, tables::batches, batchesRow(m_id, first, block));
            first += std::ssize(block);
        }
    }

    void renumber(const Table& table)
    {
        std::vector<Row> rows;
        readRows(m_database, table, "WHERE run = ? ORDER BY number", {m_id}, [&](Row& row) {
            rows.push_back(row);
            return true;
        });
        execute(m_database, std::string("DELETE FROM ") + table.name + " WHERE run = ?", {m_id});
        std::int64_t number = 0;
        for (Row& row : rows) {
            row[1] = number++;
            putRow(m_database, table, row);
        }
    }

    void describeLoss(const GrowthCounts& counts, std::int64_t lostBetween)
    {
        if (!m_before) {
            m_lost = true;
            m_run.summary.damage = {
                TRUELOSS_TEXT("Core",
                              "The store of this run was damaged and repaired. %1 of its batches could not be read "
                              "(shown as not a number), and %2 other parts; how many batches, epochs and events it "
                              "had at its end is not known any more."),
                {lostBetween, m_partsLost}};
            return;
        }
        const auto lost = [](std::int64_t before, std::int64_t now) { return std::max<std::int64_t>(before - now, 0); };
        const std::int64_t batches = lostBetween + lost(m_before->batches, counts.batches);
        const std::int64_t epochs = lost(m_before->epochs, counts.epochs);
        const std::int64_t events = lost(m_before->events, counts.events);
        m_lost = batches + epochs + events + m_partsLost > 0;
        if (!m_lost) return;
        m_run.summary.damage = {
            TRUELOSS_TEXT("Core",
                          "The store of this run was damaged and repaired. %1 of %2 batches (shown as not a number, "
                          "or missing at the end), %3 epochs, %4 events and %5 other parts could not be read."),
            {batches, m_before->batches, epochs, events, m_partsLost}};
    }

    SQLite::Database& m_database;
    std::string m_id;
    StoredRun m_run;
    std::optional<RunFigures> m_before;
    std::int64_t m_partsLost = 0;
    bool m_lost = false;
};

fs::path freeNameBeside(const fs::path& folder)
{
    char stamp[32] = {};
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", &utc);
    for (int number = 0;; ++number) {
        fs::path name = folder / ("runs-damaged-" + std::string(stamp) +
                                  (number == 0 ? "" : "-" + std::to_string(number)) + ".sqlite");
        std::error_code ignored;
        if (!fs::exists(name, ignored)) return name;
    }
}

fs::path besides(fs::path file, const char* ending)
{
    file += ending;
    return file;
}

/// In an order in which a kill at any moment leaves either the old store or the new one.
void exchangeFiles(const fs::path& file, const fs::path& fresh, const fs::path& aside)
{
    std::error_code error;
    fs::create_hard_link(file, aside, error);
    if (error) fs::copy_file(file, aside);  // Where the file system knows no links.
    // A log beside the new file would be taken for its own.
    if (fs::exists(besides(file, "-wal"))) fs::rename(besides(file, "-wal"), besides(aside, "-wal"));
    fs::remove(besides(file, "-shm"), error);
    fs::rename(fresh, file);
}

}  // namespace

SalvageReport salvageStore(const fs::path& folder)
{
    const fs::path file = databaseFile(folder);
    const fs::path fresh = besides(file, ".new");
    SalvageReport report;
    std::error_code ignored;
    fs::remove(fresh, ignored);
    fs::remove(besides(fresh, "-journal"), ignored);
    std::int64_t found = 0;
    {
        SQLite::Database database(fresh.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyMilliseconds);
        database.exec("PRAGMA page_size = 4096");
        migrate(database);
        SQLite::Transaction transaction(database);
        found = collectRows(file, database);
        for (const std::string& id : idsIn(database)) report.runs.push_back(RunMender(database, id).mend());
        transaction.commit();
    }
    if (found == 0) {
        fs::remove(fresh, ignored);
        throwFailure(ErrorCode::Malformed,
                     TRUELOSS_TEXT("Core",
                                   "%1 is no store of runs, or so damaged that nothing in it can be read. It was left "
                                   "as it is: move it to another place, or choose another folder for the runs."),
                     {file.string()});
    }
    report.damagedFile = freeNameBeside(folder);
    exchangeFiles(file, fresh, report.damagedFile);
    return report;
}

}  // namespace trueloss::store
