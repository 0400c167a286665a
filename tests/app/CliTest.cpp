#include "model/ModelFile.h"
#include "support/TinyDataset.h"

#include <gmock/gmock.h>

#include <sys/wait.h>
#include <unistd.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>

namespace trueloss {
namespace {

using testing::AllOf;
using testing::HasSubstr;

/// What trueloss-cli prints (both outputs together) and returns.
struct Outcome {
    int code = -1;
    std::string text;
};

/// `arguments`: for the shell, names in quotes where they need them. `before`: what the shell does first.
Outcome run(const std::string& arguments, const std::string& before = {})
{
    const std::string command = before + std::string("\"") + TRUELOSS_CLI + "\" " + arguments + " 2>&1 < /dev/null";
    Outcome outcome;
    FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) return outcome;
    char buffer[4096];
    while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe)) outcome.text.append(buffer, got);
    const int status = ::pclose(pipe);
    if (WIFEXITED(status)) outcome.code = WEXITSTATUS(status);
    return outcome;
}

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

/// 16 small images and metadata.csv, shared by all tests.
class Cli : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<test::TemporaryFolder>();
        // Runs are kept, but not among the user's own.
        ::setenv("XDG_DATA_HOME", (s_folder->path() / "share").c_str(), 1);
        test::writeTinyData(data(), 16);
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    static std::filesystem::path data() { return s_folder->path() / "data"; }

    static std::filesystem::path write(const std::string& name, const std::string& text)
    {
        const std::filesystem::path file = data() / name;
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }

    static std::unique_ptr<test::TemporaryFolder> s_folder;
};

std::unique_ptr<test::TemporaryFolder> Cli::s_folder;

TEST_F(Cli, RefusesNumbersOutOfRangeBeforeAnythingIsRead)
{
    for (const char* option : {"--batches -1",
                               "--seed -1",
                               "--epochs -3",
                               "--epochs 0",
                               "--batch 0",
                               "--batch 2.5",
                               "--batch x",
                               "--lr -1",
                               "--lr nan",
                               "--clip -1",
                               "--momentum 1.5",
                               "--decay -0.1",
                               "--dropout 1",
                               "--channels 2",
                               "--dense 0",
                               "--drop-every -1",
                               "--drop-factor 2",
                               "--contrast -1",
                               "--validation-share 1",
                               "--threads -1",
                               "--range-low inf",
                               "--seed 18446744073709551616"}) {
        const Outcome outcome = run(std::string("train no-such-table.csv ") + option);
        const std::string text = option;
        EXPECT_NE(outcome.code, 0) << option;
        EXPECT_THAT(outcome.text,
                    AllOf(HasSubstr(text.substr(0, text.find(' '))), HasSubstr(text.substr(text.find(' ') + 1))))
            << option;
        EXPECT_THAT(outcome.text, testing::Not(HasSubstr("no-such-table"))) << option;
    }
    EXPECT_THAT(run("train x --batch 0").text, HasSubstr("\"0\" is no whole number from 1 to 65,536"));
    EXPECT_THAT(run("train x --seed -1").text, HasSubstr("\"-1\" is no whole number of at least 0"));
    EXPECT_THAT(run("check x --validation-share 2").text, HasSubstr("\"2\" is no finite number from 0.01 to 0.9"));
    EXPECT_THAT(run("check x --seed -1").text, HasSubstr("--seed"));
    // What is in range is read, and the table is missed.
    EXPECT_THAT(run("train no-such-table.csv --seed 0 --batches 1 --lr 1e-3 --epochs 1").text,
                HasSubstr("There is no"));
}

TEST_F(Cli, RefusesAChartThatItCannotWriteBeforeTraining)
{
    for (const char* command : {"train ", "log "}) {
        for (const char* name : {"x.jpg", "x.svgz", "png"}) {
            const Outcome outcome = run(command + std::string("no-such-file --chart ") + name);
            EXPECT_NE(outcome.code, 0) << command << name;
            EXPECT_THAT(outcome.text, AllOf(HasSubstr('"' + std::string(name) + '"'), HasSubstr(".png"))) << command;
            EXPECT_THAT(outcome.text, testing::Not(HasSubstr("no-such-file"))) << command << name;
        }
    }
    EXPECT_THAT(run("train no-such-file.csv --chart X.PNG").text, HasSubstr("There is no"));
}

TEST_F(Cli, SaysWhyADeviceIsNotThere)
{
    const Outcome number = run("train \"" + data().string() + "\" --device cuda:120");
    EXPECT_NE(number.code, 0);
    EXPECT_THAT(number.text, HasSubstr("There is no device \"cuda:120\" here. "));
    EXPECT_THAT(number.text, HasSubstr("libtorch "));
    EXPECT_THAT(run("train \"" + data().string() + "\" --device gpu").text, HasSubstr("write cpu or cuda:0"));
}

TEST_F(Cli, SaysThatATargetNeverChangesBeforeAndAfterTheTraining)
{
    std::string rows = "file_name,target\n";
    for (int i = 0; i < 16; ++i) rows += "image" + std::to_string(i) + ".png,0.7\n";
    const std::filesystem::path table = write("constant.csv", rows);
    const Outcome trained = run("train '" + table.string() + "' --epochs 1");
    EXPECT_EQ(trained.code, 0) << trained.text;
    EXPECT_THAT(trained.text, AllOf(HasSubstr("serious: 0.7 in all 16 rows: the target \"target\" never changes"),
                                    HasSubstr("The target never changes: the mean of the training targets"),
                                    testing::Not(HasSubstr("Nothing stands out"))));
    EXPECT_THAT(run("check '" + table.string() + "' --no-images").text, HasSubstr("never changes"));
    const auto page = s_folder->path() / "train.html";
    const auto events = s_folder->path() / "events";
    EXPECT_THAT(run("train '" + data().string() + "' --epochs 1 --report '" + page.string() + "' --events '" +
                    events.string() + "'")
                    .text,
                AllOf(testing::Not(HasSubstr("never changes")), HasSubstr("report written to " + page.string())));
    EXPECT_THAT(contentOf(page), AllOf(HasSubstr("<h2>Data check</h2>"), HasSubstr("<h2>Targets</h2>"),
                                       HasSubstr("<h2>Settings</h2>"), HasSubstr("libtorch")));
    EXPECT_FALSE(std::filesystem::is_empty(events));
}

TEST_F(Cli, RefusesATrainingThatNoMemoryHolds)
{
    const Outcome outcome = run("train '" + data().string() + "' --size 4096x4096 --batch 4096");
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.text, AllOf(HasSubstr("GiB of memory"), HasSubstr("4,096 images of 4,096 x 4,096 pixels"),
                                    testing::Not(HasSubstr("epoch 1"))));
}

TEST_F(Cli, SaysWhyAPredictionHasNoValue)
{
    // Box-Cox with lambda = -1 ends at (x^-1 - 1) / -1 = 1; a network whose last bias is 100 is far beyond.
    ModelBundle model;
    model.spec.architecture = "small-cnn";
    model.spec.width = 16;
    model.spec.height = 16;
    model.state = Network::create(model.spec, 1).value()->state();
    for (NamedTensor& tensor : model.state) {
        const float bias = 100.0F;
        if (tensor.name == "head.bias") std::memcpy(tensor.bytes.data(), &bias, sizeof bias);
    }
    model.pixels = PixelStatistics(3).scaling(PixelScalingKind::UnitRange);
    model.scalers = {
        restoreScaler(ScalerKind::BoxCox, {{"lambda", {-1.0}}, {"mean", {0.0}}, {"scale", {1.0}}}).value()};
    model.outputs = {{"depth", "m"}};
    const std::filesystem::path file = s_folder->path() / "m.safetensors";
    ASSERT_TRUE(saveModel(file, model));
    const Outcome outcome = run("predict '" + file.string() + "' '" + (data() / "image0.png").string() + "'");
    EXPECT_EQ(outcome.code, 0);
    EXPECT_THAT(outcome.text,
                AllOf(HasSubstr("image0.png,nan"), HasSubstr("\"depth\" has no value"), HasSubstr("'box-cox'")));
}

TEST_F(Cli, ARefusedResumptionTakesNothingFromTheRun)
{
    const std::string store = " --store '" + (s_folder->path() / "refused").string() + "'";
    const Outcome begun = run("train '" + data().string() + "' --size 16x16 --batch 4 --epochs 3 --batches 6" + store);
    ASSERT_EQ(begun.code, 0) << begun.text;
    ASSERT_THAT(begun.text, AllOf(HasSubstr("kept as run "), HasSubstr("go on with it by: trueloss-cli resume ")));
    const std::string listed = run("runs" + store).text;
    ASSERT_THAT(listed, AllOf(HasSubstr("stopped"), HasSubstr(" 6 batches")));
    const Outcome refused = run("resume last --epochs 1" + store);
    EXPECT_NE(refused.code, 0);
    EXPECT_THAT(refused.text, HasSubstr("cannot go on with 1"));
    EXPECT_EQ(run("runs" + store).text, listed);
    EXPECT_EQ(run("resume last" + store).code, 0);
    EXPECT_THAT(run("runs" + store).text, HasSubstr("completed"));
}

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

TEST_F(CliRuns, ABatchOfAKeptRunIsTakenApart)
{
    const std::string id = idIn(run(begin(" --batches 5")).text);
    const Outcome found = run("inspect " + id + " --batch 4 --images 2" + store());
    EXPECT_EQ(found.code, 0) << found.text;
    EXPECT_THAT(found.text,
                AllOf(HasSubstr("batch 4: batch "), HasSubstr("The replay gave the recorded RMSE, bit for bit."),
                      HasSubstr("What changed since the batch before"), HasSubstr("Images, the largest error first"),
                      HasSubstr("image"), HasSubstr("... and 2 more"), HasSubstr("conv1"),
                      HasSubstr("Is this batch unusual?\n  No: on the weights after 1 batches"),
                      HasSubstr("Did the update before it do the damage?\n  No"),
                      HasSubstr("Does the unit make it look so?\n  No")));
    const Outcome none = run("inspect " + id + " --batch 6" + store());
    EXPECT_EQ(none.code, 1);
    EXPECT_THAT(none.text, HasSubstr("has 5 batches, so there is no batch 6 to inspect"));
    EXPECT_THAT(run("inspect " + id + " --batch 0" + store()).text, HasSubstr("no whole number of at least 1"));
}

TEST_F(CliRuns, ABranchLeavesAKeptRunAtAnyBatch)
{
    const std::string id = idIn(run(begin(" --batches 5")).text);
    const Outcome branch = run("branch " + id + " --at 3 --lr 1e-5 --batches 5" + store());
    EXPECT_EQ(branch.code, 0) << branch.text;
    EXPECT_THAT(branch.text, AllOf(HasSubstr(" after batch 3"), HasSubstr("learning rate: 0.001 -> 1e-05"),
                                   HasSubstr("stopped after 5 batches"), HasSubstr("kept as run ")));
    const std::string own = idIn(branch.text);
    ASSERT_NE(own, id);
    // Its fourth batch met the same weights as its parent's, and both can be run again.
    const std::string third = run("inspect " + id + " --batch 4" + store()).text;
    const std::string same = run("inspect " + own + " --batch 4" + store()).text;
    const auto rmse = [](const std::string& text) { return text.substr(text.find("true RMSE"), 30); };
    EXPECT_EQ(rmse(third), rmse(same)) << same;
    EXPECT_THAT(same, HasSubstr("bit for bit"));
    const Outcome refused = run("branch " + id + " --at 3 --dense 5" + store());
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.text, HasSubstr("\"dense units\""));
    EXPECT_THAT(run("branch " + id + " --at 6" + store()).text, HasSubstr("nothing can branch off after batch 6"));
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

// The model files of the run that was interrupted and of the one that was not are the same to the last byte.
TEST_F(Cli, GoesOnFromACheckpointAsIfNothingHadHappened)
{
    const std::filesystem::path folder = s_folder->path() / "resume";
    std::filesystem::create_directories(folder);
    test::writeTinyData(folder / "data", 16);
    const auto quoted = [&](const char* name) { return "'" + (folder / name).string() + "'"; };
    const auto bytesOf = [&](const char* name) {
        std::ifstream in(folder / name, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    const std::string settings = " --size 16x16 --batch 4 --epochs 3 --contrast 0.2 --dropout 0.4 --keep-last";
    const Outcome whole = run("train " + quoted("data") + settings + " --save " + quoted("whole.safetensors"));
    ASSERT_EQ(whole.code, 0) << whole.text;
    const Outcome begun = run("train " + quoted("data") + settings + " --batches 5 --checkpoints " + quoted("run"));
    ASSERT_EQ(begun.code, 0) << begun.text;
    EXPECT_THAT(begun.text, AllOf(HasSubstr("stopped after 5 batches"), HasSubstr("go on with: trueloss-cli resume")));

    std::filesystem::rename(folder / "data", folder / "moved");
    const Outcome lost = run("resume " + quoted("run"));
    EXPECT_NE(lost.code, 0);
    EXPECT_THAT(lost.text, HasSubstr((folder / "data").string()));
    const Outcome rest = run("resume " + quoted("run") + " --data " + quoted("moved") + " --save " +
                             quoted("rest.safetensors") + " --csv " + quoted("rest.csv"));
    ASSERT_EQ(rest.code, 0) << rest.text;
    EXPECT_THAT(rest.text, AllOf(HasSubstr("goes on after batch 5, in epoch 2"), HasSubstr("epoch 3: ")));
    ASSERT_FALSE(bytesOf("whole.safetensors").empty());
    EXPECT_TRUE(bytesOf("rest.safetensors") == bytesOf("whole.safetensors"));

    const Outcome more = run("resume " + quoted("run") + " --epochs 4");
    EXPECT_EQ(more.code, 0) << more.text;
    EXPECT_THAT(more.text, HasSubstr("goes on after batch 12, in epoch 4"));
    std::ofstream(folder / "moved" / "metadata.csv", std::ios::app) << "image0.png,77\n";
    const Outcome changed = run("resume " + quoted("run"));
    EXPECT_NE(changed.code, 0);
    EXPECT_THAT(changed.text, HasSubstr("has 17 usable images now and had 16 then"));
    EXPECT_THAT(run("resume " + quoted("moved")).text, HasSubstr("There is no checkpoint in"));
}

/// The log of a Keras 1.x to 2.3 whose second batch explodes.
constexpr const char* explodingLog =
    "Epoch 1/1\n"
    "1/4 [======>.......................] - ETA: 3s - loss: 100.0000\n"
    "2/4 [==============>...............] - ETA: 2s - loss: 50000050.0000\n"
    "3/4 [=====================>........] - ETA: 1s - loss: 33333400.0000\n";

TEST_F(Cli, ReportsOfALog)
{
    const auto log = write("exploding.log", explodingLog);
    const auto page = data() / "report.html";
    const auto paper = data() / "report.pdf";
    const Outcome outcome = run("report '" + log.string() + "' -o '" + page.string() + "' -o '" + paper.string() + "'");
    EXPECT_EQ(outcome.code, 0) << outcome.text;
    EXPECT_THAT(outcome.text, AllOf(HasSubstr(page.string()), HasSubstr(paper.string())));
    const std::string text = contentOf(page);
    EXPECT_THAT(text, AllOf(HasSubstr("<h1>exploding.log</h1>"), HasSubstr("What a training log really says"),
                            HasSubstr("batch 2: 100 million")));
    EXPECT_THAT(contentOf(paper), testing::StartsWith("%PDF-"));
}

TEST_F(Cli, LogWritesChartReportAndEvents)
{
    const auto log = write("exploding.log", explodingLog);
    const auto folder = data() / "out";
    std::filesystem::create_directory(folder);
    const Outcome outcome = run("log '" + log.string() + "' --chart '" + (folder / "c.svg").string() + "' --csv '" +
                                (folder / "c.csv").string() + "' --report '" + (folder / "r.pdf").string() +
                                "' --events '" + (folder / "events").string() + "'");
    EXPECT_EQ(outcome.code, 0) << outcome.text;
    EXPECT_THAT(contentOf(folder / "c.svg"), HasSubstr("<svg"));
    EXPECT_THAT(contentOf(folder / "r.pdf"), testing::StartsWith("%PDF-"));
    EXPECT_THAT(contentOf(folder / "c.csv"), testing::StartsWith("batch,epoch"));
    ASSERT_TRUE(std::filesystem::exists(folder / "events"));
    const std::filesystem::path events = std::filesystem::directory_iterator(folder / "events")->path();
    EXPECT_THAT(events.filename().string(), testing::StartsWith("events.out.tfevents."));
    EXPECT_THAT(contentOf(events), HasSubstr("true_rmse"));
}

TEST_F(Cli, RefusesAReportThatItCannotWriteBeforeItWorks)
{
    for (const char* command :
         {"train no-such-file --report ", "log no-such-file --report ", "report no-such-file -o "}) {
        const Outcome ending = run(command + std::string("x.doc"));
        EXPECT_NE(ending.code, 0);
        EXPECT_THAT(ending.text, AllOf(HasSubstr("\"x.doc\""), HasSubstr(".html or .pdf")));
    }
    const auto log = write("exploding.log", explodingLog);
    const Outcome folder = run("report '" + log.string() + "' -o /no/such/folder/x.html");
    EXPECT_NE(folder.code, 0);
    EXPECT_THAT(folder.text, HasSubstr("could not be written"));
    const auto file = write("file", "x");
    const Outcome events = run("log '" + log.string() + "' --events '" + file.string() + "'");
    EXPECT_NE(events.code, 0);
    EXPECT_THAT(events.text, HasSubstr("could not be written"));
    EXPECT_NE(run("report '" + log.string() + "'").code, 0);
}

TEST_F(Cli, LooksForACauseRacesScalersAndRaisesTheRate)
{
    const auto folder = data().parent_path();
    const std::string small = "'" + data().string() + "' --model counting-cnn --size 16x16 --batch-size 4 --seeds 2 " +
                              "--json '" + (folder / "x.json").string() + "' ";
    // A rate of 5 destroys any network within a few steps.
    const Outcome autopsy = run("autopsy " + small + "--batches 8 --preset recommended --lr 5");
    EXPECT_EQ(autopsy.code, 0) << autopsy.text;
    EXPECT_THAT(autopsy.text, AllOf(HasSubstr("Unchanged"), HasSubstr("Learning rate divided by 100"),
                                    HasSubstr("Verdict: "), HasSubstr("batches were run")));
    EXPECT_THAT(contentOf(folder / "x.json"), AllOf(HasSubstr("\"cause\""), HasSubstr("\"interval95\"")));

    const Outcome race = run("race " + small + "--batches 4 --scalers none,standard --pixel-scalings unit");
    EXPECT_EQ(race.code, 0) << race.text;
    EXPECT_THAT(race.text, AllOf(HasSubstr("always predicting the mean"), HasSubstr("behind the first by")));
    EXPECT_THAT(contentOf(folder / "x.json"), HasSubstr("\"meanPredictorRmse\""));

    const Outcome range = run("rate-range " + small + "--batches 6 --lowest 1e-4 --highest 10");
    EXPECT_EQ(range.code, 0) << range.text;
    EXPECT_THAT(range.text, HasSubstr("median true batch RMSE"));
    EXPECT_THAT(contentOf(folder / "x.json"), HasSubstr("\"tenthOfDivergence\""));

    EXPECT_THAT(run("race x --scalers nonsense").text, HasSubstr("nonsense"));
    EXPECT_THAT(run("autopsy no-such-run --store '" + folder.string() + "/none'").text, HasSubstr("no run of that id"));
}

}  // namespace
}  // namespace trueloss
