#include "report/RunReport.h"

#include "core/report/ReportFixture.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

using testing::Contains;
using testing::ElementsAre;

std::vector<std::string> titlesOf(const RunReport& report)
{
    std::vector<std::string> titles;
    for (const ReportSection& section : report.sections) titles.push_back(toEnglish(section.title));
    return titles;
}

template <class Block>
std::vector<Block> blocksOf(const RunReport& report, const std::string& title)
{
    std::vector<Block> blocks;
    for (const ReportSection& section : report.sections) {
        if (toEnglish(section.title) != title) continue;
        for (const ReportBlock& block : section.blocks) {
            if (const auto* wanted = std::get_if<Block>(&block)) blocks.push_back(*wanted);
        }
    }
    return blocks;
}

std::vector<std::string> textOf(const std::vector<Message>& row)
{
    std::vector<std::string> cells;
    for (const Message& cell : row) cells.push_back(toEnglish(cell));
    return cells;
}

TEST(RunReport, HasASectionForAllThatThereIs)
{
    const test::HostileRun run;
    ReportSource source = run.source();
    source.notes = {{"A note of the importer.", {}}};
    const RunReport report = makeReport(source);
    EXPECT_EQ(toEnglish(blocksOf<Message>(report, "At a glance").at(0)), "A note of the importer.");
    EXPECT_THAT(titlesOf(report),
                ElementsAre("At a glance", "Findings", "What other tools would have shown", "Gradients", "Epochs",
                            "Events", "Data check", "Targets", "Settings", "Environment"));
    EXPECT_EQ(toEnglish(report.kind), "Report of a training run");
    EXPECT_EQ(toEnglish(report.summary),
              "Batch 2 of epoch 1 reached 7.654 million <i>kPa</i> and was over one batch "
              "later.");
    EXPECT_THAT(textOf(blocksOf<ReportTable>(report, "Epochs").at(0).rows.at(0)),
                ElementsAre("1", "43.21", "32.1", "0.8765", "1,234", "1:15"));
    EXPECT_THAT(textOf(blocksOf<ReportTable>(report, "Events").at(0).rows.at(0)),
                ElementsAre("33", "A checkpoint was written: <b>last</b>.ckpt"));
    EXPECT_EQ(blocksOf<ReportCard>(report, "What other tools would have shown").size(), 5u);
    EXPECT_EQ(blocksOf<ReportCard>(report, "Data check").at(0).tone, ReportTone::Bad);
}

TEST(RunReport, SaysNothingOfWhatIsNotThere)
{
    const RunRecord record;
    const ArtifactDetector detector;
    const RunReport empty = makeReport({record, detector});
    EXPECT_TRUE(empty.sections.empty());
    EXPECT_EQ(toEnglish(empty.summary), "This run has no batches yet.");
    ReportSource checked{record, detector};
    checked.dataFindings.emplace();
    EXPECT_EQ(toEnglish(blocksOf<Message>(makeReport(checked), "Data check").at(0)),
              "The data check found nothing to look at.");
}

TEST(RunReport, TellsALogFromATraining)
{
    RunRecord record;
    record.source = RunSource::Log;
    const ArtifactDetector detector;
    EXPECT_EQ(toEnglish(makeReport({record, detector}).kind), "What a training log really says");
}

TEST(RunReport, TellsWhetherACauseWasTested)
{
    const test::HostileRun run;
    ReportSource source = run.source();
    source.findings.resize(3, source.findings.at(0));
    source.findings[0].evidence = Evidence::NotTested;
    source.findings[1].evidence = Evidence::Tested;
    source.findings[2].evidence = Evidence::Measured;
    std::vector<std::string> badges;
    for (const ReportCard& card : blocksOf<ReportCard>(makeReport(source), "Findings"))
        badges.push_back(toEnglish(card.badge));
    EXPECT_THAT(badges, ElementsAre("not tested", "tested", "measured"));
}

TEST(RunReport, OfTwoRunsListsTheSettingsThatDiffer)
{
    test::HostileRun run;
    run.record.settings = {{"loss", "mse"}, {"scaler", "none"}, {"seed", "1"}};
    RunRecord other;
    other.name = "other";
    other.settings = {{"loss", "mse"}, {"scaler", "standard"}, {"momentum", "0.9"}};
    ReportSource source = run.source();
    source.comparedWith = &other;
    const RunReport report = makeReport(source);
    const ReportTable table = blocksOf<ReportTable>(report, "Settings that differ").at(0);
    ASSERT_EQ(table.rows.size(), 3u);
    EXPECT_THAT(textOf(table.rows[0]), ElementsAre("scaler", "none", "standard"));
    EXPECT_THAT(textOf(table.rows[1]), ElementsAre("seed", "1", ""));
    EXPECT_THAT(textOf(table.rows[2]), ElementsAre("momentum", "", "0.9"));
    other.settings = run.record.settings;
    EXPECT_EQ(toEnglish(blocksOf<Message>(makeReport(source), "Settings that differ").at(0)),
              "Both runs have the same settings.");
}

TEST(RunReport, OfManyEpochsShowsTheFirstAndTheLast)
{
    test::HostileRun run;
    for (std::int64_t e = 2; e <= 100; ++e) {
        EpochPoint epoch;
        epoch.epoch = e;
        run.record.append(epoch);
    }
    const RunReport report = makeReport(run.source());
    const ReportTable table = blocksOf<ReportTable>(report, "Epochs").at(0);
    ASSERT_EQ(table.rows.size(), 41u);
    EXPECT_EQ(toEnglish(table.rows[9][0]), "10");
    EXPECT_EQ(toEnglish(table.rows[10][0]), "\xE2\x80\xA6");
    EXPECT_EQ(toEnglish(table.rows[11][0]), "71");
    EXPECT_EQ(toEnglish(table.rows[40][0]), "100");
    EXPECT_EQ(toEnglish(blocksOf<Message>(report, "Epochs").at(0)),
              "40 of 100 rows are shown: the first and the last ones.");
}

}  // namespace
}  // namespace trueloss
