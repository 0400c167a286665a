#include "CliFixture.h"
#include "model/ModelFile.h"

#include <gmock/gmock.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

namespace trueloss {
namespace {

using test::Cli;
using test::contentOf;
using test::Outcome;
using test::run;
using testing::AllOf;
using testing::HasSubstr;

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
                               "--warm-up -1",
                               "--epsilon 2",
                               "--rho 1.5",
                               "--beta2 1",
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

TEST_F(Cli, TrainsWithTheNumericsOfAnEra)
{
    const std::string train = "train \"" + data().string() + "\" --no-store --preset recommended --batches 1 ";
    const Outcome outcome =
        run(train +
            "--model pilotnet --size 64x64 --optimizer rmsprop --numerics keras-3 --bias-correction --warm-up 4 "
            "--rho 0.95 --lr 0.001 --loss keras-squeezed-rmse --raw-root --batch-norm --batch-norm-numerics keras "
            "--padding same --precision mixed-float16 --init he-normal");
    EXPECT_EQ(outcome.code, 0) << outcome.text;
    for (const char* setting :
         {"numerics = keras-3;", "epsilon = 1e-7;", "bias correction = on;", "warm-up steps = 4;", "rho = 0.95;",
          "loss = keras-squeezed-rmse;", "gradient at an error of 0 = NaN;", "batch normalisation = behind every",
          "epsilon) = 0.01, 1e-3;", "convolution padding = same;", "precision = mixed-float16;",
          "initialisation = he-normal;"})
        EXPECT_THAT(outcome.text, HasSubstr(setting));
    EXPECT_THAT(run(train + "--numerics keras-4").text, AllOf(HasSubstr("keras-4"), HasSubstr("keras-2.1.2, tf-2.10")));
    EXPECT_THAT(run(train + "--precision half").text, AllOf(HasSubstr("half"), HasSubstr("float32, mixed-float16")));
    EXPECT_THAT(run(train + "--padding valid").text, AllOf(HasSubstr("valid"), HasSubstr("own, same")));
    EXPECT_THAT(run(train + "--model vgg11-bn --size 31x31").text, AllOf(HasSubstr("31 x 31"), HasSubstr("too small")));
}

// The targets are whole multiples of 2 kPa, whatever the network learns; scaled they are never 0 or 1.
TEST_F(Cli, SaysWhatKerasAccuracyWouldRead)
{
    const Outcome outcome = run("train \"" + data().string() + "\" --no-store --preset recommended --epochs 1");
    EXPECT_EQ(outcome.code, 0) << outcome.text;
    EXPECT_THAT(outcome.text, HasSubstr("Keras' \"accuracy\" on the validation images would read 0 (to 2.3.1"));
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
