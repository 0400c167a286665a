// What was decided about rows comes back with the data, and with no other.

#include "session/DecisionStore.h"
#include "session/Session.h"
#include "support/TinyDataset.h"

#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace trueloss::ui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class KeptDecisionsTest : public testing::Test {
protected:
    ~KeptDecisionsTest() override { QDir(folderOfFiles()).removeRecursively(); }

    static QString folderOfFiles()
    {
        return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/decisions");
    }

    static bool open(Session& session, const std::filesystem::path& path)
    {
        const QString name = QString::fromStdString(path.string());
        session.openData(name);
        return settle(session) && session.dataPath() == name;
    }

    static bool settle(Session& session)
    {
        return QTest::qWaitFor(
            [&] {
                return session.dataset() && !session.loading() && !session.rows().busy() && session.split() &&
                       !session.review().checking();
            },
            30'000);
    }

    static void decide(Session& session, std::vector<std::size_t> rows, DataFindingKind reason, RowDecision decision)
    {
        session.rows().decide(
            session.sharedManifest(), [rows] { return rows; }, reason, decision);
        ASSERT_TRUE(settle(session));
    }

    /// The images of the rows that are left out.
    static std::vector<std::string> excluded(Session& session)
    {
        std::vector<std::string> names;
        for (const std::size_t row : *session.rows().division()->excluded)
            names.push_back(session.manifest()->rows[row].image.path().filename().string());
        return names;
    }

    static std::string name(const Session& session, std::size_t row)
    {
        return session.manifest()->rows[row].image.path().filename().string();
    }

    test::TemporaryFolder folder;
    std::filesystem::path table = test::writeTinyData(folder.path() / "data", 20);
};

TEST_F(KeptDecisionsTest, ComeBackWithTheDataOnTheNextStart)
{
    std::vector<std::string> out;
    {
        Session session;
        ASSERT_TRUE(open(session, table));
        decide(session, {3, 7}, DataFindingKind::Outliers, RowDecision::Exclude);
        decide(session, {5}, DataFindingKind::ByHand, RowDecision::Exclude);
        decide(session, {11, 12}, DataFindingKind::FewValues, RowDecision::Keep);
        out = {name(session, 3), name(session, 5), name(session, 7)};
    }
    Session again;
    // By the folder instead of the table in it: the same data.
    ASSERT_TRUE(open(again, table.parent_path()));
    EXPECT_EQ(excluded(again), out);
    EXPECT_EQ(again.rows().division()->decided[12], RowDecision::Keep);
    EXPECT_EQ(again.rows().division()->summary, "excluded 3: outliers 2, by hand 1; kept 2: few values 2");
    EXPECT_FALSE(again.rows().canUndo()) << "they were made in another session";
    EXPECT_EQ(again.split()->train.size() + again.split()->validation.size(), 17U);

    // Other data know nothing of it.
    ASSERT_TRUE(open(again, test::writeTinyData(folder.path() / "other", 20)));
    EXPECT_TRUE(excluded(again).empty());
}

// The brightest pixel of these images is half of their target. That is about no rows.
TEST_F(KeptDecisionsTest, FindingsThatAreKnownComeBackToo)
{
    table = test::writeTinyData(folder.path() / "more", 40);
    const auto leakOf = [](Session& session) {
        const auto& findings = session.review().findings();
        const auto found = std::ranges::find(findings, DataFindingKind::TargetInPixels, &DataFinding::kind);
        return static_cast<std::size_t>(found - findings.begin());
    };
    const auto looked = [](Session& session) {
        return QTest::qWaitFor([&] { return session.review().lookedAtImages() && settle(session); }, 30'000);
    };
    {
        Session session;
        ASSERT_TRUE(open(session, table) && looked(session));
        ASSERT_LT(leakOf(session), session.review().findings().size());
        session.review().decide(leakOf(session), RowDecision::Keep);
        ASSERT_TRUE(settle(session));
    }
    {
        Session again;
        ASSERT_TRUE(open(again, table) && looked(again));
        EXPECT_EQ(again.review().decisionOf(leakOf(again)), RowDecision::Keep);
        EXPECT_EQ(again.rows().division()->summary, "known: target in the pixels (pressure)");
        again.review().decide(leakOf(again), RowDecision::Undecided);
        ASSERT_TRUE(settle(again));
    }
    EXPECT_TRUE(QDir(folderOfFiles()).isEmpty()) << "nothing is left to keep";
}

TEST_F(KeptDecisionsTest, BelongToTheRowsAndNotToTheirPlaces)
{
    std::string out;
    {
        Session session;
        ASSERT_TRUE(open(session, table));
        decide(session, {9}, DataFindingKind::ByHand, RowDecision::Exclude);
        out = name(session, 9);
    }
    // The first three rows go, so that all others move up.
    std::ifstream in(table);
    std::string line;
    std::string rest;
    for (int i = 0; std::getline(in, line); ++i) {
        if (i == 0 || i > 3) rest += line + "\n";
    }
    in.close();
    std::ofstream(table) << rest;
    Session again;
    ASSERT_TRUE(open(again, table));
    EXPECT_THAT(excluded(again), ElementsAre(out));
    EXPECT_EQ(again.rows().division()->excluded->front(), 6U);
}

TEST_F(KeptDecisionsTest, StayWhenTheSameDataAreReadAgain)
{
    Session session;
    ASSERT_TRUE(open(session, table));
    // Asked for, but not carried out yet when the data are opened once more.
    session.rows().decide(
        session.sharedManifest(), [] { return std::vector<std::size_t>{2}; }, DataFindingKind::ByHand,
        RowDecision::Exclude);
    const std::string out = name(session, 2);
    SourceOptions options;
    options.table.header = true;
    session.openData(QString::fromStdString(table.string()), options);
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.source()->options.table.header.has_value(); }, 20'000));
    ASSERT_TRUE(settle(session));
    EXPECT_THAT(excluded(session), ElementsAre(out));
}

TEST_F(KeptDecisionsTest, WhatIsTakenBackIsForgotten)
{
    {
        Session session;
        ASSERT_TRUE(open(session, table));
        decide(session, {4}, DataFindingKind::ByHand, RowDecision::Exclude);
        decide(session, {4}, DataFindingKind::ByHand, RowDecision::Undecided);
    }
    EXPECT_TRUE(QDir(folderOfFiles()).isEmpty()) << "nothing is left to keep";
    Session again;
    ASSERT_TRUE(open(again, table));
    EXPECT_TRUE(excluded(again).empty());
}

TEST_F(KeptDecisionsTest, ADamagedFileIsSaidAndNothingIsLeftOut)
{
    {
        Session session;
        ASSERT_TRUE(open(session, table));
        decide(session, {4}, DataFindingKind::ByHand, RowDecision::Exclude);
    }
    const QStringList files = QDir(folderOfFiles()).entryList(QDir::Files);
    ASSERT_EQ(files.size(), 1);
    const std::string file = (folderOfFiles() + QLatin1Char('/') + files.front()).toStdString();
    for (const char* content :
         {"{\"version\": 1, \"rows\": [{\"image\": 5", "{\"rows\": [{\"line\": \"x\"}]}", "[]", ""}) {
        std::ofstream(file) << content;
        Session again;
        QSignalSpy problems(&again, &Session::problem);
        ASSERT_TRUE(open(again, table)) << content;
        EXPECT_TRUE(excluded(again).empty()) << content;
        ASSERT_EQ(problems.count(), 1) << content;
        EXPECT_THAT(problems.front().front().toString().toStdString(), HasSubstr("Decide anew")) << content;
    }
}

// A file name that is not UTF-8, as JSON's texts have to be.
TEST_F(KeptDecisionsTest, NamesMayHoldAnyBytes)
{
    const std::string odd = (folder.path() / "b\xE9.png").string();
    const std::string plain = (folder.path() / "\u538B.png").string();
    Manifest manifest;
    manifest.rows = {{2, odd, {0.1}}, {3, plain, {1e-300}}};
    RowDecisions decisions;
    decisions.decide(manifest, std::vector<std::size_t>{0, 1}, DataFindingKind::HeavyTail, RowDecision::Exclude);
    manifest.targetColumns = {{"plain", ""}, {"\xE9", "kPa"}};
    DataFinding known;
    known.kind = DataFindingKind::PixelsZeroToOne;
    decisions.acknowledge(manifest, known, true);
    known.kind = DataFindingKind::TargetInPixels;
    known.column = 1;
    decisions.acknowledge(manifest, known, true);
    DecisionStore store;
    const DecidedBefore before = store.recall(table);
    EXPECT_TRUE(before.decisions->entries().empty());
    store.save(before.data, std::make_shared<const RowDecisions>(decisions));
    EXPECT_EQ(*store.recall(table).decisions, decisions);
}

}  // namespace
}  // namespace trueloss::ui
