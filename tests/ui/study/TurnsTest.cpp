// Trainings, autopsies, races, range tests and replays begun while another one goes on. All of them draw from torch's
// random numbers (the network has dropout), so what comes to its end has to say the same as when it was alone.

#include "StudyFixture.h"
#include "pages/InspectionView.h"
#include "pages/RacePane.h"
#include "pages/RateWindow.h"
#include "session/AutopsyJob.h"
#include "session/ComputeTurn.h"

#include <gmock/gmock.h>

#include <QCheckBox>
#include <QSpinBox>

#include <array>
#include <map>

namespace trueloss::ui {
namespace {

using testing::HasSubstr;

enum class Work { Training, Autopsy, Race, Range, Replay };
constexpr std::array allWork{Work::Training, Work::Autopsy, Work::Race, Work::Range, Work::Replay};

class TurnsTest : public StudyFixture {
protected:
    static constexpr qsizetype replayed = 700;

    void SetUp() override
    {
        setStateMegabytes(0);  // So that a replay takes a while: from the start.
        openImages();
        if (HasFatalFailure()) return;
        TrainingConfig config = explodingFrom(m_session.config());
        config.model.dropout = 0.5;
        train(config);
        m_exploded = m_session.current();
        config.learningRate = 1e-4;
        config.epochs = 150;
        train(config);
        m_long = m_session.current();
        config.epochs = 60;
        m_session.setConfig(config);
        m_race.findChild<QSpinBox*>(QStringLiteral("raceBatches"))->setValue(60);
        m_race.findChild<QSpinBox*>(QStringLiteral("raceSeeds"))->setValue(2);
        m_range.findChild<QSpinBox*>(QStringLiteral("rangeBatches"))->setValue(200);
        m_range.findChild<QSpinBox*>(QStringLiteral("rangeSeeds"))->setValue(2);
        for (QCheckBox* box : m_race.findChildren<QCheckBox*>())
            box->setChecked(box->objectName() == QStringLiteral("race-standard") ||
                            box->objectName() == QStringLiteral("race-minmax"));
        showPage();
        m_race.show();
        m_range.show();
        for (const Work work : allWork) {
            ASSERT_TRUE(begin(work));
            ASSERT_TRUE(quiet());
            m_alone[work] = result(work);
            ASSERT_FALSE(m_alone[work].empty()) << static_cast<int>(work);
        }
    }

    bool begin(Work work)
    {
        switch (work) {
            case Work::Training:
                m_runs = m_session.runs().size();
                m_session.start();
                return true;
            case Work::Autopsy: {
                AutopsyOptions options;
                options.batches = 4;
                options.seeds = 2;
                m_autopsies.begin(m_exploded, m_exploded->findings().front(), options);
                return true;
            }
            case Work::Race:
                return click(m_race, "startRaceButton");
            case Work::Range:
                return click(m_range, "startRangeButton");
            case Work::Replay:
                study().close();
                m_session.showRun(m_long->number);
                study().inspect(replayed - 1);
                return true;
        }
        return false;
    }

    void cancel(Work work)
    {
        switch (work) {
            case Work::Training:
                m_session.stop();
                break;
            case Work::Autopsy:
                m_autopsies.cancel();
                break;
            case Work::Race:
                click(m_race, "cancelJobButton");
                break;
            case Work::Range:
                click(m_range, "cancelJobButton");
                break;
            case Work::Replay:
                click(*m_page, "cancelLoadingButton");
                break;
        }
    }

    /// Batches are being run.
    bool computes(Work work) const
    {
        switch (work) {
            case Work::Training:
                return m_session.runs().size() > m_runs && m_session.runs().back()->record().batchCount() > 3 &&
                       m_session.activity() == Activity::Training;
            case Work::Autopsy: {
                const Autopsy* autopsy = m_autopsies.of(m_exploded->number);
                return m_autopsies.busy() && autopsy->rerunsDone > 1;
            }
            case Work::Race:
                return m_race.report() != nullptr && !m_race.ended();
            case Work::Range:
                return m_range.report() != nullptr && !m_range.ended();
            case Work::Replay:
                return m_replaying;
        }
        return false;
    }

    bool beginAndWait(Work work)
    {
        m_replaying = false;
        return begin(work) && waitFor([&] { return computes(work); });
    }

    bool quiet()
    {
        return waitFor([this] { return !m_session.turn().first() && m_session.activity() == Activity::Idle; });
    }

    /// All figures of what came to its end; empty: it did not.
    std::vector<double> result(Work work) const
    {
        std::vector<double> figures;
        const auto add = [&figures](const std::vector<double>& more) {
            figures.insert(figures.end(), more.begin(), more.end());
        };
        switch (work) {
            case Work::Training:
                if (m_session.runs().back()->recorder.ended()->reason == EndReason::Completed) {
                    const auto& curve = m_session.runs().back()->record().trueCurve().values();
                    figures.assign(curve.begin(), curve.end());
                }
                break;
            case Work::Autopsy: {
                const Autopsy* autopsy = m_autopsies.of(m_exploded->number);
                if (autopsy->phase != Autopsy::Phase::Done) break;
                for (const TestedChange& test : autopsy->report.tests) {
                    for (const auto& curve : test.rmse) add(curve);
                }
                break;
            }
            case Work::Race:
                if (!m_race.ended()) break;
                for (const RaceEntry& entry : m_race.report()->entries) {
                    for (const auto& curve : entry.rmse) add(curve);
                }
                break;
            case Work::Range:
                if (!m_range.ended()) break;
                for (const auto& curve : m_range.report()->rmse) add(curve);
                break;
            case Work::Replay: {
                const auto& batch = m_page->findChild<InspectionView*>()->batch();
                if (!batch || study().isHidden()) break;
                EXPECT_EQ(batch->found.repeated, true);
                figures = {batch->found.step.point.rmse, batch->found.step.point.gradNorm};
                break;
            }
        }
        return figures;
    }

    static bool click(const QWidget& page, const char* name)
    {
        auto* button = page.findChild<QPushButton*>(QString::fromUtf8(name));
        const bool enabled = button->isEnabled() && button->isVisible();
        button->click();
        return enabled;
    }

    AutopsyJob m_autopsies{m_session};
    RacePane m_race{m_session};
    RateWindow m_range{m_session};
    std::shared_ptr<const ui::Run> m_exploded;
    std::shared_ptr<const ui::Run> m_long;
    std::map<Work, std::vector<double>> m_alone;
    std::size_t m_runs = 0;
    bool m_replaying = false;
    QMetaObject::Connection m_progress =
        QObject::connect(&m_session.replays(), &RunReplays::progressed, [this] { m_replaying = true; });
};

TEST_F(TurnsTest, EveryPairKeepsToTheRules)
{
    const auto experiment = [](Work work) { return work == Work::Race || work == Work::Range; };
    for (const Work first : allWork) {
        for (const Work second : allWork) {
            if (first == second) continue;
            SCOPED_TRACE(testing::Message() << static_cast<int>(first) << ", then " << static_cast<int>(second));
            ASSERT_TRUE(beginAndWait(first));
            // What a page would have to wait long for, it does not offer.
            const bool refused = experiment(second) && first != Work::Replay;
            ASSERT_EQ(begin(second), !refused);
            ASSERT_TRUE(quiet());
            // A training takes the place of what goes on; the pane of a batch closes, since another run is shown.
            const bool given = second == Work::Training;
            EXPECT_EQ(result(first), given ? std::vector<double>() : m_alone[first]);
            if (!refused) {
                EXPECT_EQ(result(second), m_alone[second]);
            }
            if (given && first == Work::Autopsy) {
                EXPECT_THAT(toEnglish(m_autopsies.of(m_exploded->number)->why), HasSubstr("a training began"));
            }
        }
    }
}

TEST_F(TurnsTest, CancelledAndBegunAgainAtOnceTheyAreDoneOnce)
{
    for (const Work work : {Work::Autopsy, Work::Race, Work::Range, Work::Replay}) {
        SCOPED_TRACE(static_cast<int>(work));
        ASSERT_TRUE(beginAndWait(work));
        for (int time = 0; time < 3; ++time) {
            cancel(work);
            ASSERT_TRUE(begin(work));
        }
        ASSERT_TRUE(quiet());
        EXPECT_EQ(result(work), m_alone[work]);
    }
    // Another one begun in the moment of the cancellation.
    for (const auto& [first, second] : {std::pair(Work::Autopsy, Work::Replay), std::pair(Work::Race, Work::Autopsy),
                                        std::pair(Work::Replay, Work::Range), std::pair(Work::Replay, Work::Replay)}) {
        SCOPED_TRACE(testing::Message() << static_cast<int>(first) << ", then " << static_cast<int>(second));
        ASSERT_TRUE(beginAndWait(first));
        cancel(first);
        ASSERT_TRUE(begin(second));
        ASSERT_TRUE(quiet());
        EXPECT_EQ(result(second), m_alone[second]);
    }
}

TEST_F(TurnsTest, AllThatWaitForATrainingComeToTheirEnd)
{
    ASSERT_TRUE(beginAndWait(Work::Training));
    ASSERT_TRUE(begin(Work::Replay));
    EXPECT_THAT(textOf("studyText"), HasSubstr("as soon as the training is paused or has ended"));
    ASSERT_TRUE(begin(Work::Autopsy));
    EXPECT_EQ(m_autopsies.of(m_exploded->number)->phase, Autopsy::Phase::Waiting);
    ASSERT_TRUE(quiet());
    for (const Work work : {Work::Training, Work::Autopsy, Work::Replay}) EXPECT_EQ(result(work), m_alone[work]);
}

TEST_F(TurnsTest, AReplayLooksIntoAPausedTrainingNothingElseDoes)
{
    ASSERT_TRUE(beginAndWait(Work::Training));
    m_session.pauseOrResume();
    ASSERT_TRUE(waitFor([this] { return m_session.activity() == Activity::Paused; }));
    EXPECT_FALSE(begin(Work::Race));
    ASSERT_TRUE(begin(Work::Autopsy));
    ASSERT_TRUE(begin(Work::Replay));
    ASSERT_TRUE(waitFor([this] { return !result(Work::Replay).empty(); }));
    EXPECT_EQ(result(Work::Replay), m_alone[Work::Replay]);
    EXPECT_EQ(m_autopsies.of(m_exploded->number)->phase, Autopsy::Phase::Waiting);
    // In the middle of another replay: two single batches, then on. It gives way each time, and is made in the end.
    ASSERT_TRUE(beginAndWait(Work::Replay));
    const std::size_t before = m_session.runs().back()->record().batchCount();
    m_session.step();
    m_session.step();
    ASSERT_TRUE(waitFor([&] { return m_session.runs().back()->record().batchCount() == before + 2; }));
    m_session.pauseOrResume();
    ASSERT_TRUE(quiet());
    for (const Work work : {Work::Training, Work::Autopsy, Work::Replay}) EXPECT_EQ(result(work), m_alone[work]);
}

}  // namespace
}  // namespace trueloss::ui
