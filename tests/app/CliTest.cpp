#include "support/TinyDataset.h"

#include <gmock/gmock.h>

#include <sys/wait.h>
#include <cstdio>
#include <fstream>
#include <memory>
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

/// `arguments`: for the shell, names in quotes where they need them.
Outcome run(const std::string& arguments)
{
    const std::string command = std::string("\"") + TRUELOSS_CLI + "\" " + arguments + " 2>&1 < /dev/null";
    Outcome outcome;
    FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) return outcome;
    char buffer[4096];
    while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe)) outcome.text.append(buffer, got);
    const int status = ::pclose(pipe);
    if (WIFEXITED(status)) outcome.code = WEXITSTATUS(status);
    return outcome;
}

/// 16 small images and metadata.csv, shared by all tests.
class Cli : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<test::TemporaryFolder>();
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
        for (const char* name : {"x.jpg", "x.svg", "x", "png", "x.png.bak"}) {
            const Outcome outcome = run(command + std::string("no-such-file --chart ") + name);
            EXPECT_NE(outcome.code, 0) << command << name;
            EXPECT_THAT(outcome.text, AllOf(HasSubstr('"' + std::string(name) + '"'), HasSubstr(".png"))) << command;
            EXPECT_THAT(outcome.text, testing::Not(HasSubstr("no-such-file"))) << command << name;
        }
    }
    EXPECT_THAT(run("train no-such-file.csv --chart X.PNG").text, HasSubstr("There is no"));
}

}  // namespace
}  // namespace trueloss
