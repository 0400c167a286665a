#include "report/RunReport.h"
#include "report/StoredReport.h"

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

TEST(RunReport, OfALogSaysHowMuchItTellsAndWhatItGivesAway)
{
    RunRecord record;
    record.source = RunSource::Log;
    const Grade grades[] = {Grade::Exact,     Grade::Bounded,   Grade::Bounded,      Grade::BlockMean,
                            Grade::BlockMean, Grade::BlockMean, Grade::Unrecoverable};
    for (const Grade grade : grades) {
        BatchPoint batch;
        batch.rmse = 10.0;
        record.append(batch, {grade, 1e-4, 11.0});
    }
    ArtifactDetector detector;
    detector.update(record);
    ReportSource source{record, detector};
    source.column = "mse <b>";
    source.conclusions = {{{"The batch size is %1.", {std::int64_t{32}}}, {{"A.", {}}}, {{"16.", {}}}}};
    const RunReport report = makeReport(source);
    EXPECT_EQ(toEnglish(blocksOf<Message>(report, "What the log gives away").at(0)),
              "How much the log tells: of 7 batches 1 are printed themselves, 2 were worked out from the lines around "
              "them with a bound for the error, of 3 only the mean of a block is known, and 1 cannot be told.");
    const auto cards = blocksOf<ReportCard>(report, "What the log gives away");
    ASSERT_EQ(cards.size(), 1u);
    EXPECT_EQ(toEnglish(cards[0].headline), "The batch size is 32.");
    EXPECT_THAT(textOf(cards[0].points), ElementsAre("A.", "Also possible:", "16."));
    EXPECT_EQ(toEnglish(blocksOf<Chart>(report, "At a glance").at(0).yName), "mse <b>");
    EXPECT_THAT(textOf(blocksOf<ReportTable>(report, "At a glance").at(0).rows.at(3)),
                ElementsAre("True value of the last batch", "10"));
}

TEST(RunReport, OfALogNamesNothingThatTheLogDoesNotShow)
{
    RunRecord record;
    record.source = RunSource::Log;
    for (std::int64_t i = 1; i <= 40; ++i) {
        BatchPoint batch;
        batch.batchInEpoch = i;
        batch.rmse = i == 20 ? 5'000.0 : 10.0;
        record.append(batch, {Grade::Exact, 1e-6, batch.rmse});
    }
    EpochPoint epoch;
    epoch.lastBatch = 40;
    epoch.rmse = 12.5;
    epoch.mae = epoch.r2 = std::nan("");
    epoch.runningMean = 134.75;
    record.append(epoch);
    ArtifactDetector detector;
    detector.update(record);
    ReportSource source{record, detector, diagnose(record, detector, {})};
    source.column = "train_loss_step";
    const RunReport report = makeReport(source);
    std::string text;
    const auto add = [&text](const Message& message) { text += toEnglish(message) + "\n"; };
    for (const std::string title : {"At a glance", "Findings", "Epochs"}) {
        for (const Message& message : blocksOf<Message>(report, title)) add(message);
        for (const Chart& chart : blocksOf<Chart>(report, title)) {
            for (const ChartSeries& series : chart.series) add(series.label);
            add(chart.title);
            add(chart.yName);
        }
        for (const ReportCard& card : blocksOf<ReportCard>(report, title)) {
            add(card.headline);
            add(card.explanation);
        }
        for (const ReportTable& table : blocksOf<ReportTable>(report, title)) {
            for (const Message& cell : table.header) add(cell);
            for (const auto& row : table.rows)
                for (const Message& cell : row) add(cell);
        }
    }
    for (const std::string word : {"RMSE", "unning mean", "Find the cause", "R\xC2\xB2"})
        EXPECT_EQ(text.find(word), std::string::npos) << word << " in\n" << text;
    EXPECT_NE(text.find("Best validation\n12.5"), std::string::npos) << text;
    EXPECT_THAT(textOf(blocksOf<ReportTable>(report, "Epochs").at(0).header),
                ElementsAre("epoch", "validation", "MAE", "as in the log, at its end", "time"));
    EXPECT_EQ(toEnglish(blocksOf<Chart>(report, "What other tools would have shown").at(0).yName), "train_loss_step");
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

TEST(RunReport, TellsWhatWasFoundInTheDataAndDecided)
{
    const test::HostileRun run;
    ReportSource source = run.source();
    FindingSummary& finding = source.data->findings->front();
    const auto points = [&source] {
        std::vector<std::string> texts;
        const ReportCard card = blocksOf<ReportCard>(makeReport(source), "Data check").at(0);
        for (const Message& point : card.points) texts.push_back(toEnglish(point));
        return texts;
    };
    EXPECT_THAT(points(), ElementsAre("<em>line 3</em> like line 8", "and 4,320 more, 4,321 in all"));
    EXPECT_THAT(blocksOf<Message>(makeReport(source), "Data check"),
                ElementsAre(Message{"It looked at the table alone, not at the images.", {}}));
    finding.decision = RowDecision::Exclude;
    EXPECT_THAT(points(), Contains("Decided: these rows were left out of the training."));
    finding.decision = RowDecision::Keep;
    finding.rowCount = 1;
    EXPECT_THAT(points(), ElementsAre("<em>line 3</em> like line 8", "Decided: known, and left as it is."));
    source.data->lookedAtImages = true;
    EXPECT_TRUE(blocksOf<Message>(makeReport(source), "Data check").empty());
    source.data->findings.reset();
    EXPECT_EQ(toEnglish(blocksOf<Message>(makeReport(source), "Data check").at(0)),
              "The data were not checked before the training.");
}

TEST(RunReport, TellsTheTargetsAndWhatTheirScalerFound)
{
    const test::HostileRun run;
    ReportSource source = run.source();
    const auto tables = blocksOf<ReportTable>(makeReport(source), "Targets");
    ASSERT_EQ(tables.size(), 2u);
    EXPECT_THAT(textOf(tables[0].rows.at(0)),
                ElementsAre("pressure<br> (kPa)", "2,050", "103.4", "57.89", "4.25", "104.1", "203.8", "0.5"));
    EXPECT_THAT(textOf(tables[1].rows.at(0)),
                ElementsAre("pressure<br> (kPa)", "standard", "mean = 103.25; scale = 57.5"));
    EXPECT_EQ(toEnglish(blocksOf<Message>(makeReport(source), "Targets").at(0)),
              "1,640 rows were trained on, 410 rows validated.");
    source.data->targets.at(0).parameters = {{"quantiles", {4.25, 100.0, 203.75}}};
    EXPECT_EQ(toEnglish(blocksOf<ReportTable>(makeReport(source), "Targets").at(1).rows.at(0).at(2)),
              "quantiles = 4.25 ... 203.75 (3)");
    source.data->targets.at(0).scaler.reset();
    EXPECT_EQ(blocksOf<ReportTable>(makeReport(source), "Targets").size(), 1u);
}

/// All that stands in a report, in order.
std::string allTextOf(const RunReport& report)
{
    std::string all = report.name + "\n" + toEnglish(report.summary) + "\n";
    for (const ReportSection& section : report.sections) {
        all += "# " + toEnglish(section.title) + "\n";
        for (const ReportBlock& block : section.blocks) {
            if (const auto* words = std::get_if<Message>(&block)) all += toEnglish(*words) + "\n";
            if (const auto* card = std::get_if<ReportCard>(&block)) all += toEnglish(card->headline) + "\n";
            if (const auto* table = std::get_if<ReportTable>(&block)) {
                for (const auto& row : table->rows) {
                    for (const Message& cell : row) all += toEnglish(cell) + "|";
                }
            }
        }
    }
    return all;
}

TEST(StoredReport, TellsWhatWasKeptOfTheRun)
{
    const test::HostileRun run;
    StoredRun stored;
    stored.summary.id = "01234567-89ab-4cde-8f01-23456789abcd";
    stored.summary.created = StoreTime(std::chrono::milliseconds(1'700'000'000'000));
    stored.info.dataSummary = run.source().data;
    stored.info.versions = {{"TrueLoss", "0.1.0"}};
    stored.info.device = "cpu";
    stored.info.threads = 2;
    stored.info.trainRows = {0, 1, 2};
    stored.info.validationRows = {3};
    stored.info.data.path = "/data/table.csv";
    const std::string text =
        allTextOf(makeReport(reportSourceOf(stored, run.record, run.detector, run.source().findings)));
    for (const char* part : {"# Data check\n4,321 images of", "# Targets\n", "mean = 103.25",
                             "TrueLoss|0.1.0|computed on|cpu|threads|2|training images|3|validation images|1|data|"
                             "/data/table.csv|begun|2023-11-1"})
        EXPECT_THAT(text, testing::HasSubstr(part));
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("# What is missing")));
}

TEST(StoredReport, SaysWhyTheDataAreNotInIt)
{
    const test::HostileRun run;
    StoredRun stored;
    const auto sentence = [&] {
        const RunReport report = makeReport(reportSourceOf(stored, run.record, run.detector, {}));
        EXPECT_THAT(titlesOf(report), testing::Not(Contains("Targets")));
        return toEnglish(blocksOf<Message>(report, "Data check").at(0));
    };
    EXPECT_THAT(sentence(), testing::StartsWith("This run is kept nowhere"));
    stored.summary.id = "01234567-89ab-4cde-8f01-23456789abcd";
    EXPECT_EQ(sentence(),
              "What the data check found and the figures of the targets were not kept with this run: it was trained "
              "with an earlier version of TrueLoss.");
    stored.summary.damage = {"Half of it is lost.", {}};
    EXPECT_THAT(sentence(), testing::HasSubstr("lost when the store was damaged"));
    stored.info.source = RunSource::Log;
    EXPECT_THAT(titlesOf(makeReport(reportSourceOf(stored, run.record, run.detector, {}))),
                testing::Not(Contains("Data check")));
}

TEST(StoredReport, SaysFirstWhatADamagedRunLost)
{
    const test::HostileRun run;
    StoredRun stored;
    stored.summary.damage = {"%1 of its batches are lost.", {std::int64_t{256}}};
    const RunReport report = makeReport(reportSourceOf(stored, run.record, run.detector, run.source().findings));
    EXPECT_EQ(titlesOf(report).front(), "What is missing");
    const ReportCard card = blocksOf<ReportCard>(report, "What is missing").at(0);
    EXPECT_EQ(toEnglish(card.headline), "256 of its batches are lost.");
    EXPECT_EQ(card.tone, ReportTone::Bad);
    const RunRecord nothing;
    const ArtifactDetector detector;
    EXPECT_EQ(toEnglish(makeReport(reportSourceOf(stored, nothing, detector, {})).summary),
              "None of this run's batches could be read.");
}

TEST(RunReport, SaysNothingOfWhatIsNotThere)
{
    const RunRecord record;
    const ArtifactDetector detector;
    const RunReport empty = makeReport({record, detector});
    EXPECT_TRUE(empty.sections.empty());
    EXPECT_EQ(toEnglish(empty.summary), "This run has no batches yet.");
    ReportSource checked{record, detector};
    checked.data.emplace();
    checked.data->findings.emplace();
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

TEST(RunReport, WhatWasTestedIsOneFindingWithItsEvidenceAsAList)
{
    const test::HostileRun run;
    ReportSource source = run.source();
    source.findings.resize(1);
    source.findings[0].evidence = Evidence::Tested;
    source.findings[0].batch = 1;
    const Finding cure{source.findings[0].kind, Evidence::Tested, {"The cure.", {}}, {"What was tested.", {}}, {}};
    const Finding rule{source.findings[0].kind, Evidence::Tested, {"The rule.", {}}, {}, {}};
    source.findings.insert(source.findings.end(), {cure, rule});
    const auto cards = blocksOf<ReportCard>(makeReport(source), "Findings");
    ASSERT_EQ(cards.size(), 1U);
    EXPECT_EQ(cards[0].headline, source.findings[0].headline);
    EXPECT_EQ(cards[0].explanation, source.findings[0].explanation);
    EXPECT_THAT(textOf(cards[0].points), ElementsAre("The cure.", "What was tested.", "The rule."));
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
