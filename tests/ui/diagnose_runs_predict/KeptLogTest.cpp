#include "ArchiveFixture.h"

#include <QTest>

#include <gtest/gtest.h>

namespace trueloss::ui {
namespace {

/// Logs that are kept in a store as trained runs are.
class KeptLogTest : public ArchiveFixture {
protected:
    void openSeed(Session& session, std::size_t runs = 1)
    {
        session.openLog(QStringLiteral(TRUELOSS_TEST_DATA "/logs/keras-2.0-fit-generator.log"));
        ASSERT_TRUE(waitFor([&] { return session.runs().size() == runs && !session.current()->storeId.empty(); }))
            << m_problem.toStdString();
    }
};

TEST_F(KeptLogTest, ComesBackWithItsBoundsAndNotes)
{
    openArchive(m_session, store());
    openSeed(m_session);
    const auto read = m_session.current();
    ASSERT_TRUE(waitFor([this] { return m_session.archive().kept().size() == 1; }));
    EXPECT_EQ(m_session.archive().kept().front().source, RunSource::Log);

    Session other;
    openArchive(other, store());
    other.archive().load(read->storeId);
    ASSERT_TRUE(waitFor([&other] { return other.current() != nullptr; })) << m_problem.toStdString();
    const auto& back = *other.current();
    EXPECT_TRUE(back.fromLog);
    EXPECT_EQ(back.name, read->name);
    EXPECT_EQ(back.notes, read->notes);
    EXPECT_FALSE(back.log.conclusions.empty());
    EXPECT_EQ(back.log, read->log);
    ASSERT_TRUE(back.record().hasRecovered());
    ASSERT_EQ(back.record().batchCount(), read->record().batchCount());
    // Batch 2 of the seed log: 10,554,548.0, worked out from the lines around it.
    EXPECT_NEAR(back.record().batch(1).rmse, 10'554'548.0, 1.0);
    EXPECT_EQ(back.record().recovered(1), read->record().recovered(1));
    EXPECT_EQ(back.record().recovered(1).grade, Grade::Bounded);
    for (std::size_t i = 0; i < back.record().batchCount(); ++i)
        EXPECT_EQ(back.record().recovered(i), read->record().recovered(i)) << i;
    ASSERT_NE(back.origin, nullptr);
    EXPECT_EQ(back.origin->kind, LogKind::KerasBar);
    EXPECT_TRUE(back.origin->path.endsWith(QLatin1String("keras-2.0-fit-generator.log")));
}

TEST_F(KeptLogTest, OpenedTwiceIsKeptOnce)
{
    openArchive(m_session, store());
    openSeed(m_session);
    ASSERT_TRUE(waitFor([this] { return m_session.archive().kept().size() == 1; }));
    openSeed(m_session, 2);
    EXPECT_EQ(m_session.runs()[0]->storeId, m_session.runs()[1]->storeId);
    QTest::qWait(300);
    EXPECT_EQ(m_session.archive().kept().size(), 1U);
}

TEST_F(KeptLogTest, OpenedBeforeTheArchiveIsKeptAllTheSame)
{
    m_session.openLog(QStringLiteral(TRUELOSS_TEST_DATA "/logs/keras-2.0-fit-generator.log"));
    ASSERT_TRUE(waitFor([this] { return m_session.current() != nullptr; }));
    EXPECT_TRUE(m_session.current()->storeId.empty());
    openArchive(m_session, store());
    EXPECT_TRUE(waitFor([this] { return m_session.archive().kept().size() == 1; }));
    EXPECT_FALSE(m_session.current()->storeId.empty());
}

TEST_F(KeptLogTest, ReadAgainTakesThePlaceOfWhatWasKept)
{
    openArchive(m_session, store());
    openSeed(m_session);
    const std::string before = m_session.current()->storeId;
    ASSERT_TRUE(waitFor([this] { return m_session.archive().kept().size() == 1; }));
    m_session.archive().setNote(before, QStringLiteral("mine"));
    ASSERT_TRUE(waitFor([this] { return m_session.archive().kept().front().note == "mine"; }));
    m_session.rereadLog(m_session.current()->number, LogKind::KerasBar, {});
    ASSERT_TRUE(waitFor([&] {
        const auto& kept = m_session.archive().kept();
        return kept.size() == 1 && kept.front().id != before;
    }));
    EXPECT_EQ(m_session.archive().kept().front().id, m_session.current()->storeId);
    EXPECT_EQ(m_session.archive().kept().front().note, "mine");
    EXPECT_TRUE(m_session.archive().trashed().empty());
}

TEST_F(KeptLogTest, ThatIsFollowedIsKeptWhenThatEnds)
{
    openArchive(m_session, store());
    openSeed(m_session);
    const std::string before = m_session.current()->storeId;
    m_session.followRun(m_session.current()->number);
    ASSERT_TRUE(waitFor([this] { return m_session.current()->followed.load(); }));
    m_session.stopFollowing();
    ASSERT_TRUE(waitFor([&] {
        const auto& kept = m_session.archive().kept();
        return kept.size() == 1 && kept.front().id != before && kept.front().id == m_session.current()->storeId;
    }));
    EXPECT_TRUE(m_session.archive().trashed().empty());
}

}  // namespace
}  // namespace trueloss::ui
