#include "store/RunMender.h"

#include "store/BatchBlock.h"
#include "store/RunReading.h"

#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <chrono>
#include <iterator>
#include <limits>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace trueloss::store {

namespace {

class RunMender {
public:
    RunMender(SQLite::Database& database, std::string id, int version)
        : m_database(database), m_id(std::move(id)), m_version(version)
    {
    }

    SalvageReport::Run mend()
    {
        mendParts();
        const std::int64_t lostBetween = fillBatches();
        for (const Table& table : {tables::epochs, tables::events}) renumber(table);
        RunCounter counter;
        const GrowthCounts counts = walkGrowth(m_database, m_id,
                                               {[&](const BatchEntry& batch) { counter.add(batch.point); },
                                                [&](const EpochEntry& entry) {
                                                    counter.add(entry.point);
                                                    m_leastBatches = std::max(m_leastBatches, entry.after);
                                                },
                                                [&](const RunEvent& event) {
                                                    counter.addEvent();
                                                    m_leastBatches = std::max(m_leastBatches, event.batch);
                                                }});
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
            if (parts::versionOf(part) <= m_version) ++m_partsLost;
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
        std::vector<std::int64_t> unfit;
        std::int64_t next = 0;
        bool recovered = false;
        BatchPoint last;
        last.batchInEpoch = 0;
        readRows(m_database, tables::batches, "WHERE run = ? ORDER BY first", {m_id}, [&](Row& row) {
            const BatchStretch stretch = batchesOf(row);
            const bool ofLog = stretch.batches.front().recovered.has_value();
            if (next == 0) recovered = ofLog;
            if (stretch.first < next || ofLog != recovered) {
                unfit.push_back(stretch.first);
                return true;
            }
            if (stretch.first > next) gaps.push_back({next, stretch.first, last});
            next = stretch.first + std::ssize(stretch.batches);
            last = stretch.batches.back().point;
            return true;
        });
        for (const std::int64_t first : unfit) {
            execute(m_database, "DELETE FROM batches WHERE run = ? AND first = ?", {m_id, first});
        }
        std::int64_t filled = 0;
        for (const Gap& gap : gaps) {
            fillGap(gap.first, gap.end, gap.before, recovered);
            filled += gap.end - gap.first;
        }
        return filled;
    }

    void fillGap(std::int64_t first, std::int64_t end, BatchPoint point, bool recovered)
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        point.samples = 0;
        point.rmse = point.mae = point.loss = point.gradNorm = point.learningRate = point.seconds = nan;
        while (first < end) {
            std::vector<BatchEntry> block;
            for (; first + std::ssize(block) < end && block.size() < batchesPerBlock;) {
                if (m_run.info.batchesPerEpoch > 0 && point.batchInEpoch >= m_run.info.batchesPerEpoch) {
                    ++point.epoch;
                    point.batchInEpoch = 0;
                }
                ++point.batchInEpoch;
                block.push_back({point, recovered ? std::optional(RecoveredPoint()) : std::nullopt});
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
        if (!m_before) return describeLossOfUnknown(counts, lostBetween);
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

    /// Where the row that says how much there was is lost too: what else is there tells how much it was at least.
    void describeLossOfUnknown(const GrowthCounts& counts, std::int64_t lostBetween)
    {
        m_lost = true;
        for (const StoredCheckpoint& checkpoint : m_run.checkpoints) {
            m_leastBatches = std::max(m_leastBatches, checkpoint.batch);
        }
        const std::int64_t sound = counts.batches - lostBetween;
        if (m_leastBatches > counts.batches || lostBetween > 0) {
            const std::int64_t least = std::max(m_leastBatches, counts.batches);
            m_run.summary.damage = {
                TRUELOSS_TEXT("Core",
                              "The store of this run was damaged and repaired. At least %1 of its batches could not be "
                              "read (shown as not a number, or missing at the end): %2 batches, %3 epochs and %4 "
                              "events are there, and how many there were at its end is not known any more. Of its "
                              "other parts (name, settings, figures and the like) %5 are lost."),
                {least - sound, sound, counts.epochs, counts.events, m_partsLost + 1}};
        } else {
            m_run.summary.damage = {
                TRUELOSS_TEXT("Core",
                              "The store of this run was damaged and repaired. %1 batches, %2 epochs and %3 events of "
                              "it are there; how many there were is not known any more, so that its end may be "
                              "missing. Of its other parts (name, settings, figures and the like) %4 are lost."),
                {sound, counts.epochs, counts.events, m_partsLost + 1}};
        }
    }

    SQLite::Database& m_database;
    std::string m_id;
    StoredRun m_run;
    std::optional<RunFigures> m_before;
    const int m_version;              ///< See mendRun().
    std::int64_t m_leastBatches = 0;  ///< That there were, as epochs, events and checkpoints tell.
    std::int64_t m_partsLost = 0;
    bool m_lost = false;
};

}  // namespace

SalvageReport::Run mendRun(SQLite::Database& database, const std::string& id, int version)
{
    return RunMender(database, id, version).mend();
}

}  // namespace trueloss::store
