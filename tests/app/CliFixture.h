#pragma once

#include "support/TinyDataset.h"

#include <gmock/gmock.h>

#include <sys/wait.h>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

namespace trueloss::test {

/// What trueloss-cli prints (both outputs together) and returns.
struct Outcome {
    int code = -1;
    std::string text;
};

/// `arguments`: for the shell, names in quotes where they need them. `before`: what the shell does first. `input`: the
/// file that is its standard input.
inline Outcome run(const std::string& arguments, const std::string& before = {}, const std::string& input = "/dev/null")
{
    const std::string command =
        before + std::string("\"") + TRUELOSS_CLI + "\" " + arguments + " 2>&1 < '" + input + "'";
    Outcome outcome;
    FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) return outcome;
    char buffer[4096];
    while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe)) outcome.text.append(buffer, got);
    const int status = ::pclose(pipe);
    if (WIFEXITED(status)) outcome.code = WEXITSTATUS(status);
    return outcome;
}

inline std::string contentOf(const std::filesystem::path& file)
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
        s_folder = std::make_unique<TemporaryFolder>();
        // Runs are kept, but not among the user's own.
        ::setenv("XDG_DATA_HOME", (s_folder->path() / "share").c_str(), 1);
        writeTinyData(data(), 16);
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    static std::filesystem::path data() { return s_folder->path() / "data"; }

    static std::filesystem::path write(const std::string& name, const std::string& text)
    {
        const std::filesystem::path file = data() / name;
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }

    static inline std::unique_ptr<TemporaryFolder> s_folder;
};

}  // namespace trueloss::test
