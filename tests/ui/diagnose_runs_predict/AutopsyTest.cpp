// From a finding to its cause by experiment, and to a run with the cure.

#include "SessionFixture.h"
#include "charts/TrialMultiples.h"
#include "experiment/BatchWindow.h"
#include "models/AutopsyTableModel.h"
#include "pages/AutopsyPane.h"
#include "pages/DiagnosePage.h"
#include "pages/EvidenceBadge.h"
#include "pages/FindingCard.h"
#include "support/CpuTimer.h"

#include <gmock/gmock.h>

#include <QAbstractEventDispatcher>
#include <QCheckBox>
#include <QEventLoop>
#include <QProgressBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include <fstream>
#include <stdexcept>

namespace trueloss::ui {
namespace {

using testing::HasSubstr;
using testing::Not;

class AutopsyUiTest : public SessionFixture {
protected:
    AutopsyUiTest()
    {
        QSettings settings;
        settings.setValue(QStringLiteral("autopsy/batches"), 4);
        settings.setValue(QStringLiteral("autopsy/seeds"), 2);
        settings.setValue(QStringLiteral("autopsy/minutes"), 0);
        settings.setValue(QStringLiteral("autopsy/pairs"), true);
    }

    static FindingCard* cardOf(const DiagnosePage& page, qsizetype batch)
    {
        for (FindingCard* card : page.findChildren<FindingCard*>()) {
            if (card->batch() == batch) return card;
        }
        return nullptr;
    }

    static bool done(const DiagnosePage& page)
    {
        return page.findChild<EvidenceBadge*>(QStringLiteral("evidenceBadge")) != nullptr &&
               page.findChild<QPushButton*>(QStringLiteral("beginAutopsy"))->isVisible();
    }

    static std::vector<std::string> column(const QTableView* table, int which)
    {
        std::vector<std::string> out;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            out.push_back(table->model()->index(row, which).data().toString().toStdString());
        return out;
    }

    /// The same by the core alone.
    AutopsyReport byTheCore(const ui::Run& run, std::int64_t batch)
    {
        LoadOptions load;
        load.shape = {16, 16, 3};
        AutopsyTask task;
        task.config = run.config;
        task.data = *ImageDataset::load(m_session.source()->manifest, load);
        task.split = *makeSplit(task.data->manifest().rows, run.config.validationShare, run.config.seed);
        for (const BatchPoint& point : run.record().batches()) {
            if (task.rates.empty()) task.firstRmse = point.rmse;
            task.rates.push_back(point.learningRate);
        }
        AutopsyOptions options;
        options.batch = batch;
        options.batches = 4;
        options.seeds = 2;
        const auto report = runAutopsy(task, options);
        if (!report) throw std::runtime_error(toEnglish(report.error().message));
        return *report;
    }
};

TEST_F(AutopsyUiTest, FromTheFindingToARunWithTheCureAndBack)
{
    bool opened = false;
    QObject::connect(&m_session.archive(), &RunArchive::opened, [&opened] { opened = true; });
    m_session.archive().open(m_folder.path() / "store");
    ASSERT_TRUE(waitFor([&opened] { return opened; }));
    openImages();
    trainExploding();
    const auto run = m_session.current();
    ASSERT_TRUE(waitFor([&] { return m_session.archive().find(run->storeId) != nullptr; }));
    // Settings changed since must not leak into the search: it repeats the run that is shown.
    TrainingConfig other = m_session.config();
    other.seed = 99;
    other.learningRate = 1e-5;
    other.model.width = 24;  // Which drops the images that were loaded for the run.
    m_session.setConfig(other);

    DiagnosePage page(m_session);
    page.resize(1000, 700);
    page.show();
    FindingCard* card = cardOf(page, 1);
    ASSERT_NE(card, nullptr);
    auto* find = child<QPushButton>(*card, "findCauseButton");
    ASSERT_TRUE(waitFor([&] { return find->isVisible(); }));
    find->click();
    EXPECT_TRUE(child<QPushButton>(page, "cancelAutopsy")->isVisible());
    EXPECT_FALSE(child<QSpinBox>(page, "autopsyBatches")->isEnabled());
    ASSERT_TRUE(waitFor([&] { return done(page); }));

    const AutopsyReport expected = byTheCore(*run, 1);
    ASSERT_TRUE(expected.spike && expected.cure) << toEnglish(expected.verdict);
    EXPECT_EQ(text(child<QLabel>(page, "autopsyVerdict")), toEnglish(expected.verdict));
    for (const Message& sentence : expected.evidence)
        EXPECT_THAT(text(child<QLabel>(page, "autopsyEvidence")), HasSubstr(toEnglish(sentence)));
    auto* table = child<QTableView>(page, "trialTable");
    const std::vector<std::string> changes = column(table, AutopsyTableModel::ChangeColumn);
    ASSERT_EQ(changes.size(), expected.tests.size() + expected.untested.size());
    for (std::size_t i = 0; i < expected.tests.size(); ++i)
        EXPECT_THAT(changes[i], HasSubstr(toEnglish(expected.tests[i].label)));
    EXPECT_EQ(child<TrialMultiples>(page, "trialMultiples")->count(), expected.tests.size());

    // Row and small curve go together.
    table->setCurrentIndex(table->model()->index(2, 0));
    EXPECT_EQ(child<TrialMultiples>(page, "trialMultiples")->current(), 2);
    QTest::keyClick(child<TrialMultiples>(page, "trialMultiples"), Qt::Key_Left);
    EXPECT_EQ(table->currentIndex().row(), 1);

    // The finding is tested now, here and where the run is kept.
    ASSERT_EQ(run->findings().front().evidence, Evidence::Tested);
    EXPECT_EQ(run->findings().front().explanation, expected.verdict);
    child<QPushButton>(page, "backToFindings")->click();
    card = cardOf(page, 1);
    ASSERT_NE(card, nullptr);
    EXPECT_EQ(child<EvidenceBadge>(*card, "evidenceBadge")->text().toStdString(), "tested");
    EXPECT_THAT(text(child<QLabel>(*card, "findingExplanation")), HasSubstr(toEnglish(expected.verdict)));
    EXPECT_THAT(text(child<QLabel>(*card, "findingExplanation")), Not(HasSubstr("has not been tested")));
    for (const Message& sentence : expected.evidence)
        EXPECT_THAT(text(child<QLabel>(*card, "findingEvidence")), HasSubstr(toEnglish(sentence)));
    ASSERT_TRUE(waitFor([&] {
        const auto kept = m_session.archive().store()->load(run->storeId);
        return kept && !kept->findings.empty() && kept->findings.front().evidence == Evidence::Tested;
    }));
    auto again = child<QPushButton>(*card, "findCauseButton");
    EXPECT_EQ(again->text().toStdString(), "Show the &tests");
    again->click();
    EXPECT_TRUE(done(page));  // It is shown, not made again.

    // One click applies the cure and starts; another takes both back.
    std::function<void()> undo;
    QString said;
    QObject::connect(&m_session, &Session::undoable, [&](const QString& what, const std::function<void()>& how) {
        said = what;
        undo = how;
    });
    std::vector<Page> wanted;
    QObject::connect(&page, &DiagnosePage::pageWanted, [&wanted](Page target) { wanted.push_back(target); });
    const TrainingConfig before = m_session.config();
    auto* apply = child<QPushButton>(page, "applyCure");
    ASSERT_TRUE(apply->isVisible());
    const std::string cure = text(child<QLabel>(page, "autopsyCure"));
    apply->click();
    EXPECT_THAT(said.toStdString(), HasSubstr(cure));
    EXPECT_THAT(wanted, testing::ElementsAre(Page::Train));
    TrainingConfig with;
    for (const TestedChange& test : expected.tests) {
        if (toEnglish(test.label) == cure) with = test.config;
    }
    EXPECT_NE(with, run->config);
    EXPECT_EQ(m_session.config(), with);
    ASSERT_TRUE(waitFor([&] { return m_session.runs().size() == 2; }));
    EXPECT_EQ(m_session.runs().back()->config, with);
    ASSERT_TRUE(undo);
    undo();
    EXPECT_EQ(m_session.config(), before);
    ASSERT_TRUE(waitFor([&] { return m_session.activity() == Activity::Idle; }));
}

TEST_F(AutopsyUiTest, CanBeCancelledGivesWayToATrainingAndWaitsForOne)
{
    openImages();
    trainExploding();
    const int exploded = m_session.current()->number;
    DiagnosePage page(m_session);
    page.show();
    auto* cancel = child<QPushButton>(page, "cancelAutopsy");
    auto* verdict = child<QLabel>(page, "autopsyVerdict");
    page.findCause(1);
    ASSERT_TRUE(cancel->isVisible());
    cancel->click();
    EXPECT_FALSE(cancel->isVisible());
    EXPECT_THAT(text(verdict), HasSubstr("stopped before there was a verdict"));
    EXPECT_FALSE(child<QPushButton>(page, "applyCure")->isVisible());
    EXPECT_TRUE(m_session.current()->tested.empty());

    child<QPushButton>(page, "beginAutopsy")->click();
    ASSERT_TRUE(cancel->isVisible());
    // One that only waits would wait for the training too.
    ASSERT_TRUE(waitFor([&] { return text(verdict).find("are run again") != std::string::npos; }));
    m_session.start();
    ASSERT_TRUE(waitFor([&] { return m_session.activity() == Activity::Idle; }));
    m_session.showRun(exploded);
    page.findCause(1);
    EXPECT_THAT(text(verdict), HasSubstr("a training began"));
    // The training that stopped it repeats the run bit for bit: the experiment took none of its random numbers.
    const auto curve = [&](std::size_t at) { return m_session.runs()[at]->record().batches(); };
    ASSERT_EQ(curve(1).size(), curve(0).size());
    for (std::size_t i = 0; i < curve(0).size(); ++i) EXPECT_EQ(curve(1)[i].rmse, curve(0)[i].rmse) << i;

    m_session.step();  // Begins a run and pauses it.
    ASSERT_TRUE(waitFor([&] { return m_session.activity() == Activity::Paused; }));
    m_session.showRun(exploded);
    page.findCause(1);
    child<QPushButton>(page, "beginAutopsy")->click();
    EXPECT_THAT(text(verdict), HasSubstr("waits for the training"));
    EXPECT_TRUE(cancel->isVisible());
    m_session.stop();
    ASSERT_TRUE(waitFor([&] { return done(page); }));
    EXPECT_FALSE(m_session.runs().front()->tested.empty());
}

TEST_F(AutopsyUiTest, NamesARowWithAWrongTargetAndLeavesItOut)
{
    // As written by writeTinyData(), but one target is a million.
    const auto folder = m_folder.path() / "planted";
    const auto file = test::writeTinyData(folder, 64);
    std::vector<std::string> lines;
    {
        std::ifstream table(file);
        for (std::string line; std::getline(table, line);) lines.push_back(line);
    }
    TrainingConfig config = explodingFrom(m_session.config());
    config.model.architecture = "counting-cnn";
    config.pixels = PixelScalingKind::Standardised;
    config.scaler.kind = ScalerKind::None;
    config.loss = LossKind::Mse;
    config.optimizer = OptimizerKind::Adam;
    config.learningRate = 1e-4;
    config.batchSize = 8;
    config.seed = 11;
    // In batch 3 of the run: one of the rows that are trained on, not in the first batches.
    const auto source = openDataSource(file);
    ASSERT_TRUE(source);
    const auto split = makeSplit(source->manifest.rows, config.validationShare, config.seed);
    ASSERT_TRUE(split);
    const std::size_t wrong = plannedWindow(config, *split, nullptr, 4, {}).batches.back()[2];
    lines[wrong + 1] = lines[wrong + 1].substr(0, lines[wrong + 1].find(',')) + ",1000000";
    std::ofstream table(file);
    for (const std::string& line : lines) table << line << '\n';
    table.close();
    m_session.openData(QString::fromStdString(file.string()));
    ASSERT_TRUE(waitFor([&] { return m_session.dataset() && m_session.split(); }));
    train(config);
    const auto run = m_session.current();
    ASSERT_GT(run->record().batches()[3].rmse, 100 * run->record().batches()[2].rmse);

    DiagnosePage page(m_session);
    page.resize(1000, 700);
    page.show();
    page.findCause(3);
    ASSERT_TRUE(waitFor([&] { return done(page); }));
    EXPECT_THAT(text(child<QLabel>(page, "autopsyVerdict")), HasSubstr("the target of one row"));
    auto* apply = child<QPushButton>(page, "applyCure");
    ASSERT_TRUE(apply->isVisible());
    apply->click();
    ASSERT_TRUE(waitFor([&] { return m_session.runs().size() == 2; }));
    EXPECT_THAT(*m_session.rows().division()->excluded, testing::ElementsAre(wrong));
    ASSERT_TRUE(waitFor([&] { return m_session.activity() == Activity::Idle; }));
    for (const BatchPoint& batch : m_session.current()->record().batches()) EXPECT_LT(batch.rmse, 1000);
}

TEST_F(AutopsyUiTest, NoResultHoldsTheWindowUp)
{
    openImages();
    trainExploding();
    DiagnosePage page(m_session);
    page.resize(1200, 800);
    page.show();
    QTest::qWait(50);
    child<QSpinBox>(page, "autopsySeeds")->setValue(5);
    child<QSpinBox>(page, "autopsyBatches")->setValue(40);
    // A turn of the event loop is what lies between two waits for something to do.
    test::CpuTimer turn;
    double longest = 0.0;
    QEventLoop loop;
    auto* dispatcher = QAbstractEventDispatcher::instance();
    page.findCause(1);
    QTest::qWait(20);
    QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &loop, [&turn] { turn.restart(); });
    QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &loop,
                     [&] { longest = std::max(longest, turn.milliseconds()); });
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &loop, [&] {
        if (done(page)) loop.quit();
    });
    watch.start(50);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    ASSERT_TRUE(done(page));
    EXPECT_GE(child<QTableView>(page, "trialTable")->model()->rowCount(), 20);
    EXPECT_LT(longest, 16.0);
    RecordProperty("longest_turn_ms", std::to_string(longest));
}

TEST_F(AutopsyUiTest, EverythingHasAName)
{
    openImages();
    trainExploding();
    DiagnosePage page(m_session);
    page.resize(900, 540);
    page.show();
    page.findCause(1);
    ASSERT_TRUE(waitFor([&] { return done(page); }));
    for (const char* name : {"trialTable", "trialMultiples", "mechanismPicture", "autopsyProgress"})
        EXPECT_FALSE(child<QWidget>(page, name)->accessibleName().isEmpty()) << name;
    auto* pane = child<AutopsyPane>(page, "autopsyPane");
    for (const QPushButton* button : pane->findChildren<QPushButton*>()) {
        EXPECT_FALSE(button->text().isEmpty()) << button->objectName().toStdString();
        EXPECT_FALSE(button->toolTip().isEmpty()) << button->objectName().toStdString();
    }
    // What was chosen comes back.
    child<QSpinBox>(page, "autopsySeeds")->setValue(3);
    child<QCheckBox>(page, "autopsyPairs")->setChecked(false);
    DiagnosePage next(m_session);
    EXPECT_EQ(child<QSpinBox>(next, "autopsySeeds")->value(), 3);
    EXPECT_FALSE(child<QCheckBox>(next, "autopsyPairs")->isChecked());
}

TEST_F(AutopsyUiTest, WithoutPairsTheyAreToldAsNotTested)
{
    openImages();
    trainExploding();
    DiagnosePage page(m_session);
    page.show();
    child<QCheckBox>(page, "autopsyPairs")->setChecked(false);
    page.findCause(1);
    ASSERT_TRUE(waitFor([&] { return done(page); }));
    auto* table = child<QTableView>(page, "trialTable");
    const int last = table->model()->rowCount() - 1;
    EXPECT_EQ(table->model()->index(last, AutopsyTableModel::ChangeColumn).data().toString().toStdString(),
              "Pairs of changes");
    EXPECT_EQ(table->model()->index(last, AutopsyTableModel::VerdictColumn).data().toString().toStdString(),
              "? not tested");
    for (const std::string& change : column(table, AutopsyTableModel::ChangeColumn))
        EXPECT_THAT(change, Not(HasSubstr("and besides")));
}

}  // namespace
}  // namespace trueloss::ui
