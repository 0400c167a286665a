// What the window makes of a stored run: its report, and whether it can go on.

#include "SessionFixture.h"
#include "pages/RunExports.h"
#include "store/RunWriter.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace trueloss::ui {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class StoredRunTest : public SessionFixture {
protected:
    std::filesystem::path store() const { return m_folder.path() / "store"; }

    void openArchive(Session& session)
    {
        bool opened = false;
        QObject::connect(&session.archive(), &RunArchive::opened, [&opened] { opened = true; });
        session.archive().open(store());
        ASSERT_TRUE(waitFor([&opened] { return opened; }));
    }

    std::string reportOf(Session& session, const std::string& name)
    {
        const std::filesystem::path file = m_folder.path() / name;
        RunExports exports(session);
        QString told;
        const auto listen = [&told](const QString& text) { told = text; };
        const auto good = QObject::connect(&session, &Session::notice, listen);
        const auto bad = QObject::connect(&session, &Session::problem, listen);
        exports.writeReport(QString::fromStdString(file.string()));
        EXPECT_TRUE(waitFor([&told] { return !told.isEmpty(); }));
        QObject::disconnect(good);
        QObject::disconnect(bad);
        EXPECT_TRUE(std::filesystem::exists(file)) << told.toStdString();
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    /// A run in the store that failed; its id.
    static std::string writeFailed(const RunStore& store, bool withCheckpoint)
    {
        RunInfo info;
        info.name = "failed";
        auto writer = RunWriter::begin(store, info);
        if (!writer) return {};
        (*writer)->append(BatchPoint{});
        if (withCheckpoint) (*writer)->append(StoredCheckpoint{"last.ckpt", CheckpointKind::Last, 1, 0});
        (*writer)->end(RunState::Failed, {"It failed.", {}});
        return (*writer)->close() ? (*writer)->id() : std::string();
    }
};

TEST_F(StoredRunTest, ItsReportIsThatOfItsTraining)
{
    openArchive(m_session);
    openImages();
    trainExploding();
    ASSERT_TRUE(waitFor([this] { return !m_session.archive().kept().empty(); }));
    const std::string first = reportOf(m_session, "first.html");
    EXPECT_THAT(first, AllOf(HasSubstr("<h2>Data check</h2>"), HasSubstr("<h2>Targets</h2>"),
                             HasSubstr(" rows were trained on, "), HasSubstr("Qt"), HasSubstr("CPU cores")));
    EXPECT_THAT(first, testing::Not(HasSubstr("not kept with this run")));

    Session next;
    openArchive(next);
    next.archive().load(next.archive().kept().at(0).id);
    ASSERT_TRUE(waitFor([&next] { return next.current() != nullptr; }));
    const std::string later = reportOf(next, "later.html");
    EXPECT_TRUE(first == later) << first.size() << " bytes, and " << later.size();
}

TEST_F(StoredRunTest, GoesOnAfterAFailureWhereThereIsACheckpoint)
{
    std::string with;
    std::string without;
    {
        const auto opened = RunStore::open(store());
        ASSERT_TRUE(opened);
        with = writeFailed(*opened, true);
        without = writeFailed(*opened, false);
        ASSERT_FALSE(with.empty() || without.empty());
    }
    openArchive(m_session);
    ASSERT_TRUE(waitFor([this] { return m_session.archive().kept().size() == 2; }));
    EXPECT_TRUE(m_session.canResume(with));
    EXPECT_FALSE(m_session.canResume(without));
}

}  // namespace
}  // namespace trueloss::ui
