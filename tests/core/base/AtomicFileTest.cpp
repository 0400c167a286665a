#include "base/AtomicFile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace trueloss {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test, gone at its end.
class AtomicFile : public testing::Test {
protected:
    void SetUp() override
    {
        std::string name = (fs::temp_directory_path() / "trueloss-atomic-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        m_folder = name;
    }
    void TearDown() override
    {
        std::error_code ignored;
        fs::permissions(m_folder, fs::perms::owner_all, ignored);
        fs::remove_all(m_folder, ignored);
    }

    fs::path file() const { return m_folder / "run.json"; }

    std::string content() const
    {
        std::ifstream in(file(), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    std::vector<std::string> names() const
    {
        std::vector<std::string> out;
        for (const auto& entry : fs::directory_iterator(m_folder)) out.push_back(entry.path().filename().string());
        return out;
    }

    static Result<void> put(const fs::path& path, const std::string& text)
    {
        return writeFileAtomically(path, [&](std::ostream& out) -> Result<void> {
            out << text;
            return {};
        });
    }

    fs::path m_folder;
};

TEST_F(AtomicFile, WritesNewFilesAndReplacesOldOnes)
{
    ASSERT_TRUE(put(file(), "a long first content"));
    EXPECT_EQ(content(), "a long first content");
    ASSERT_TRUE(put(file(), std::string("b\0\n", 3)));
    EXPECT_EQ(content(), std::string("b\0\n", 3));
    EXPECT_THAT(names(), testing::ElementsAre("run.json"));
}

TEST_F(AtomicFile, ReadersSeeTheOldContentUntilTheEnd)
{
    ASSERT_TRUE(put(file(), "old"));
    std::string seen;
    ASSERT_TRUE(writeFileAtomically(file(), [&](std::ostream& out) -> Result<void> {
        out << "new" << std::flush;
        seen = content();
        return {};
    }));
    EXPECT_EQ(seen, "old");
    EXPECT_EQ(content(), "new");
}

TEST_F(AtomicFile, AnErrorOfTheWriterLeavesTheOldFileWhole)
{
    ASSERT_TRUE(put(file(), "old"));
    const Result<void> written = writeFileAtomically(file(), [](std::ostream& out) -> Result<void> {
        out << "half";
        return fail(ErrorCode::NotFinite, "weights broke");
    });
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::NotFinite);
    EXPECT_EQ(toEnglish(written.error().message), "weights broke");
    EXPECT_EQ(content(), "old");
    EXPECT_THAT(names(), testing::ElementsAre("run.json"));
}

TEST_F(AtomicFile, AnExceptionOfTheWriterBecomesAnError)
{
    ASSERT_TRUE(put(file(), "old"));
    const Result<void> written =
        writeFileAtomically(file(), [](std::ostream&) -> Result<void> { throw std::runtime_error("the pipe broke"); });
    ASSERT_FALSE(written);
    EXPECT_THAT(toEnglish(written.error().message), testing::HasSubstr("the pipe broke"));
    EXPECT_EQ(content(), "old");
    EXPECT_THAT(names(), testing::ElementsAre("run.json"));
}

TEST_F(AtomicFile, AStreamThatFailedIsAnError)
{
    ASSERT_TRUE(put(file(), "old"));
    const Result<void> written = writeFileAtomically(file(), [](std::ostream& out) -> Result<void> {
        out << "half";
        out.setstate(std::ios::badbit);  // As a full disk leaves it.
        return {};
    });
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Unwritable);
    EXPECT_EQ(content(), "old");
    EXPECT_THAT(names(), testing::ElementsAre("run.json"));
}

TEST_F(AtomicFile, AMissingFolderIsNamed)
{
    const fs::path path = m_folder / "missing" / "run.json";
    const Result<void> written = put(path, "x");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Unwritable);
    EXPECT_EQ(toEnglish(written.error().message), path.string() +
                                                      " could not be written: No such file or directory. "
                                                      "Choose another folder or free some space.");
    EXPECT_THAT(names(), testing::IsEmpty());
}

TEST_F(AtomicFile, AFolderInTheFilesPlaceStays)
{
    ASSERT_TRUE(fs::create_directory(file()));
    const Result<void> written = put(file(), "x");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Unwritable);
    EXPECT_TRUE(fs::is_directory(file()));
    EXPECT_THAT(names(), testing::ElementsAre("run.json"));
}

TEST_F(AtomicFile, APipeIsNotReplaced)
{
    ASSERT_EQ(::mkfifo(file().c_str(), 0600), 0);
    const Result<void> written = put(file(), "x");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Unwritable);
    EXPECT_TRUE(fs::is_fifo(file()));
    EXPECT_FALSE(checkWritable(file()));
}

TEST_F(AtomicFile, ALinkStaysAndItsFileIsWritten)
{
    ASSERT_TRUE(put(m_folder / "real.json", "old"));
    fs::create_symlink("real.json", file());
    ASSERT_TRUE(put(file(), "new"));
    EXPECT_TRUE(fs::is_symlink(file()));
    EXPECT_EQ(content(), "new");
    EXPECT_THAT(names(), testing::UnorderedElementsAre("real.json", "run.json"));
}

TEST_F(AtomicFile, WhetherItCanBeWrittenIsKnownBefore)
{
    EXPECT_TRUE(checkWritable(file()));
    EXPECT_FALSE(checkWritable(m_folder / "missing" / "run.json"));
    EXPECT_FALSE(checkWritable(m_folder));
    EXPECT_THAT(names(), testing::IsEmpty());
}

TEST_F(AtomicFile, AReadOnlyFolderLeavesTheOldFileWhole)
{
    if (::geteuid() == 0) GTEST_SKIP() << "Root may write into read-only folders.";
    ASSERT_TRUE(put(file(), "old"));
    fs::permissions(m_folder, fs::perms::owner_read | fs::perms::owner_exec);
    const Result<void> written = put(file(), "new");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Unwritable);
    EXPECT_EQ(content(), "old");
}

TEST_F(AtomicFile, TwoThreadsWriteOneFileWhole)
{
    const auto writeMany = [this](char letter) {
        for (int i = 0; i < 50; ++i) EXPECT_TRUE(put(file(), std::string(20'000, letter)));
    };
    std::thread other(writeMany, 'b');
    writeMany('a');
    other.join();
    const std::string end = content();
    EXPECT_TRUE(end == std::string(20'000, 'a') || end == std::string(20'000, 'b'));
    EXPECT_THAT(names(), testing::ElementsAre("run.json"));
}

TEST_F(AtomicFile, AFileInTheCurrentFolderNeedsNoFolderInItsName)
{
    const fs::path before = fs::current_path();
    fs::current_path(m_folder);
    const Result<void> written = put("run.json", "here");
    fs::current_path(before);
    ASSERT_TRUE(written);
    EXPECT_EQ(content(), "here");
}

}  // namespace
}  // namespace trueloss
