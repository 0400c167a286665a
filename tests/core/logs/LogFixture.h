#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace trueloss {

/// A folder of its own for each test, gone afterwards.
class LogFixture : public testing::Test {
protected:
    void SetUp() override
    {
        std::string name = (std::filesystem::temp_directory_path() / "trueloss-logs-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        m_folder = name;
    }

    void TearDown() override { std::filesystem::remove_all(m_folder); }

    std::filesystem::path write(const std::string& content) const
    {
        std::ofstream(m_folder / "train.log", std::ios::binary) << content;
        return m_folder / "train.log";
    }

    std::filesystem::path m_folder;
};

}  // namespace trueloss
