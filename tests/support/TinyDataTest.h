#pragma once

#include "support/TinyDataset.h"

#include <gtest/gtest.h>

#include <memory>

namespace trueloss::test {

/// For suites that only read it: 64 tiny images, 48 of them for training, loaded once a suite.
class TinyDataTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<TemporaryFolder>();
        s_tiny = loadTinyData(s_folder->path(), 64);
    }
    static void TearDownTestSuite()
    {
        s_tiny = {};
        s_folder.reset();
    }

    static inline std::unique_ptr<TemporaryFolder> s_folder;
    static inline TinyData s_tiny;
};

}  // namespace trueloss::test
