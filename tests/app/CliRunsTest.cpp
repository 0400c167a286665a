// The runs that the command line keeps: reports, trash, going on, and stores that are damaged or cannot be written.

#include "CliFixture.h"

#include <unistd.h>

namespace trueloss {
namespace {

using test::Cli;
using test::contentOf;
using test::Outcome;
using test::run;
using testing::AllOf;
using testing::HasSubstr;

/// Runs in a store of their own.
class CliRuns : public Cli {
protected:
    void SetUp() override { std::filesystem::remove_all(folder()); }

    static std::filesystem::path folder() { return s_folder->path() / "own"; }
    static std::string store() { return " --store '" + folder().string() + "'"; }
    static std::string begin(const std::string& more = " --batches 6")
    {
        return "train '" + data().string() + "' --size 16x16 --batch 4 --epochs 3" + more + store();
    }
    /// Of the run that a training said it keeps.
    static std::string idIn(const std::string& text)
    {
        const std::size_t at = text.find("kept as run ");
        return at == std::string::npos ? std::string() : text.substr(at + 12, 36);
    }
    static std::filesystem::path file() { return folder() / "runs.sqlite"; }
};

TEST_F(CliRuns, TheReportOfAStoredRunIsThatOfItsTraining)
{
    const auto first = s_folder->path() / "first.html";
    const auto later = s_folder->path() / "later.html";
    const Outcome begun = run(begin(" --scaler standard --report '" + first.string() + "'"));
    ASSERT_EQ(begun.code, 0) << begun.text;
    const Outcome told = run("report " + idIn(begun.text) + store() + " -o '" + later.string() + "'");
    ASSERT_EQ(told.code, 0) << told.text;
    const std::string text = contentOf(first);
    EXPECT_THAT(text, AllOf(HasSubstr("<h2>Data check</h2>"), HasSubstr("It looked at the table alone"),
                            HasSubstr("<h2>Targets</h2>"), HasSubstr("13 rows were trained on, 3 rows validated."),
                            HasSubstr("standard"), HasSubstr("mean = "), HasSubstr("CPU cores"), HasSubstr("begun")));
    EXPECT_TRUE(text == contentOf(later))
        << "another text, of " << contentOf(later).size() << " bytes and not " << text.size();
}

TEST_F(CliRuns, TheReportOfARunThatIsKeptNowhereHasTheSameSections)
{
    const auto page = s_folder->path() / "nowhere.html";
    const Outcome outcome = run(begin(" --no-store --report '" + page.string() + "'"));
    ASSERT_EQ(outcome.code, 0) << outcome.text;
    EXPECT_THAT(contentOf(page), AllOf(HasSubstr("It looked at the table alone"), HasSubstr("13 rows were trained on"),
                                       HasSubstr("begun"), HasSubstr("libtorch")));
    EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(CliRuns, RunsGoIntoTheTrashAndBackWithAWord)
{
    EXPECT_THAT(run("runs" + store()).text, testing::StartsWith("No run is kept in " + folder().string()));
    const std::string id = idIn(run(begin()).text);
    ASSERT_FALSE(id.empty());
    EXPECT_THAT(run("runs --trash" + store()).text, HasSubstr("The trash of " + folder().string() + " is empty"));
    EXPECT_THAT(run("runs --search 'no such thing'" + store()).text,
                HasSubstr("has all of these words in its name, tags, note or settings: no such thing"));
    const Outcome early = run("runs restore " + id + store());
    EXPECT_EQ(early.code, 1);
    EXPECT_THAT(early.text, HasSubstr("is not in the trash"));
    const Outcome removed = run("runs remove " + id + store());
    EXPECT_EQ(removed.code, 0);
    EXPECT_THAT(removed.text, HasSubstr("is in the trash; "));
    const Outcome twice = run("runs remove " + id + store());
    EXPECT_EQ(twice.code, 1);
    EXPECT_THAT(twice.text, HasSubstr("is in the trash already"));
    const Outcome back = run("runs restore " + id.substr(0, 8) + store());
    EXPECT_EQ(back.code, 0);
    EXPECT_THAT(back.text, HasSubstr("is back from the trash"));
    EXPECT_THAT(run("runs" + store()).text, HasSubstr(id.substr(0, 8)));
}

TEST_F(CliRuns, ARunInTheTrashThatGoesOnIsBroughtBack)
{
    const std::string id = idIn(run(begin()).text);
    ASSERT_EQ(run("runs remove " + id + store()).code, 0);
    const Outcome last = run("resume last" + store());
    EXPECT_EQ(last.code, 1);
    EXPECT_THAT(last.text, HasSubstr("No run in the store was interrupted or stopped"));
    const Outcome resumed = run("resume " + id + store());
    EXPECT_EQ(resumed.code, 0) << resumed.text;
    EXPECT_THAT(resumed.text, HasSubstr("the run was in the trash: it is brought back"));
    EXPECT_THAT(run("runs" + store()).text, AllOf(HasSubstr(id.substr(0, 8)), HasSubstr("completed")));
}

TEST_F(CliRuns, BatchesAreCountedFromTheRunsStart)
{
    EXPECT_THAT(run("resume --help").text, HasSubstr("counted from its start"));
    const std::string id = idIn(run(begin(" --batches 5")).text);
    const Outcome more = run("resume " + id + " --batches 8" + store());
    EXPECT_THAT(more.text, HasSubstr("stopped after 8 batches")) << more.text;
    EXPECT_THAT(run("runs" + store()).text, HasSubstr(" 8 batches"));

    const std::string own = " '" + (s_folder->path() / "counted").string() + "'";
    ASSERT_EQ(run(begin(" --batches 5 --checkpoints" + own)).code, 0);
    const Outcome file = run("resume" + own + " --batches 8");
    EXPECT_EQ(file.code, 0) << file.text;
    EXPECT_THAT(run("resume" + own + " --batches 9").text, HasSubstr("goes on after batch 8,")) << file.text;
}

TEST_F(CliRuns, RepairLeavesASoundStoreAsItIs)
{
    ASSERT_EQ(run(begin()).code, 0);
    const std::string before = contentOf(file());
    const Outcome outcome = run("runs repair" + store());
    EXPECT_EQ(outcome.code, 0);
    EXPECT_THAT(outcome.text, HasSubstr("is sound: nothing to repair"));
    EXPECT_TRUE(contentOf(file()) == before);
    for (const auto& entry : std::filesystem::directory_iterator(folder()))
        EXPECT_THAT(entry.path().filename().string(), testing::Not(HasSubstr("damaged")));
}

TEST_F(CliRuns, RepairKeepsWhatAFlippedByteLeaves)
{
    const std::string id = idIn(run(begin()).text);
    // A byte of the configuration, which nothing reads before the run is.
    std::string content = contentOf(file());
    const std::size_t at = content.find("\"batch_size\"");
    ASSERT_NE(at, std::string::npos);
    content[at + 1] = 'B';
    std::ofstream(file(), std::ios::binary | std::ios::trunc) << content;
    const Outcome outcome = run("runs repair" + store());
    EXPECT_EQ(outcome.code, 0) << outcome.text;
    EXPECT_THAT(outcome.text, AllOf(HasSubstr("the damaged file was put aside as "), HasSubstr("that are there now: 1"),
                                    HasSubstr("0 of 6 batches"), HasSubstr("1 other parts could not be read")));
    EXPECT_THAT(run("runs" + store()).text,
                AllOf(HasSubstr(id.substr(0, 8)), HasSubstr("damaged"), HasSubstr("1 other parts could not be read")));
    const auto page = s_folder->path() / "damaged.html";
    ASSERT_EQ(run("report " + id + store() + " -o '" + page.string() + "'").code, 0);
    EXPECT_THAT(contentOf(page), AllOf(HasSubstr("<h2>What is missing</h2>"), HasSubstr("was damaged and repaired")));
    EXPECT_THAT(run("runs repair" + store()).text, HasSubstr("is sound: nothing to repair"));
    // Its checkpoint holds the configuration too, and the batches reach up to it.
    const Outcome resumed = run("resume " + id + store());
    EXPECT_EQ(resumed.code, 0) << resumed.text;
}

TEST_F(CliRuns, ADamagedStoreIsToldWhereverItIsOpened)
{
    const std::string id = idIn(run(begin()).text);
    std::string content = contentOf(file());
    content.replace(0, 16, "SQLite garbage 3");
    std::ofstream(file(), std::ios::binary | std::ios::trunc) << content;
    EXPECT_THAT(run("runs" + store()).text,
                AllOf(HasSubstr("the damaged file was put aside as " + folder().string() + "/runs-damaged-"),
                      HasSubstr(id.substr(0, 8)), HasSubstr("stopped")));
    EXPECT_THAT(run("runs" + store()).text, testing::Not(HasSubstr("damaged")));
}

TEST_F(CliRuns, RepairSaysWhatACutFileLost)
{
    const std::string id = idIn(run(begin()).text);
    const std::string sound = contentOf(file());
    int repaired = 0;
    for (const double share : {0.3, 0.6, 0.8, 0.95}) {
        SCOPED_TRACE(share);
        for (const char* ending : {"-wal", "-shm"}) std::filesystem::remove(file().string() + ending);
        std::ofstream(file(), std::ios::binary | std::ios::trunc)
            << sound.substr(0, static_cast<std::size_t>(share * static_cast<double>(sound.size())));
        const Outcome outcome = run("runs repair" + store());
        if (outcome.code != 0) {
            EXPECT_THAT(outcome.text, HasSubstr("nothing in it can be read"));
            continue;
        }
        if (outcome.text.find("is sound") != std::string::npos) {
            // What was cut off held nothing: all is there.
            EXPECT_THAT(run("runs" + store()).text, AllOf(HasSubstr("stopped"), HasSubstr(" 6 batches")));
            continue;
        }
        EXPECT_THAT(outcome.text, HasSubstr("the damaged file was put aside as "));
        if (outcome.text.find("that are there now: 0") != std::string::npos) continue;
        ++repaired;
        EXPECT_THAT(outcome.text, AllOf(HasSubstr(id.substr(0, 8)), HasSubstr("was damaged and repaired")));
        EXPECT_THAT(run("runs" + store()).text, HasSubstr("damaged"));
        EXPECT_THAT(run("resume " + id + store()).text, testing::Not(HasSubstr("JSON")));
    }
    EXPECT_GT(repaired, 0);
}

TEST_F(CliRuns, RepairSaysThatAReadOnlyStoreCannotBeWritten)
{
    ASSERT_EQ(run(begin()).code, 0);
    std::filesystem::permissions(folder(), std::filesystem::perms(0555));
    // Root may write anywhere, so the program runs as somebody else.
    std::filesystem::permissions(s_folder->path(), std::filesystem::perms(0755));
    const std::string other = ::geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : "";
    const Outcome outcome = run("runs repair" + store(), other);
    std::filesystem::permissions(folder(), std::filesystem::perms(0755));
    EXPECT_EQ(outcome.code, 1) << outcome.text;
    EXPECT_THAT(outcome.text, HasSubstr("cannot be written"));
    EXPECT_THAT(run("runs repair" + store()).text, HasSubstr("is sound"));
}

// The shell forbids files that grow beyond some size, as a full disk does.
TEST_F(CliRuns, WhatCouldNotBeWrittenIsNotPromised)
{
    ASSERT_EQ(run("runs" + store()).code, 0);
    const Outcome outcome = run(begin(" --batches 9"), "trap '' XFSZ; ulimit -f 90; ");
    EXPECT_THAT(outcome.text, HasSubstr("the run cannot be kept at the moment: ")) << outcome.text;
    EXPECT_THAT(outcome.text, testing::Not(HasSubstr("go on with it by")));
    EXPECT_THAT(outcome.text, HasSubstr("the end of this run is not kept"));
}

}  // namespace
}  // namespace trueloss
