#include "build/IncludeRanks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace trueloss {
namespace {

/// A small source tree of its own for each test, gone afterwards.
class IncludeRanks : public testing::Test {
protected:
    void SetUp() override
    {
        std::string name = (fs::temp_directory_path() / "trueloss-ranks-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        m_tree = name;
        write("core/base/Error.h", "#pragma once\n#include <string>\n");
        write("core/record/RunRecord.h", "#pragma once\n#include \"base/Error.h\"\n");
        write("core/train/Trainer.h", "#pragma once\n#include \"record/RunRecord.h\"\n");
        write("core/train/Trainer.cpp", "#include \"train/Trainer.h\"\n#include <torch/torch.h>\n");
        write("ui/pages/TrainPage.h", "#include \"train/Trainer.h\"\n#include <QWidget>\n");
        write("app/gui/main.cpp", "#include \"pages/TrainPage.h\"\n#include <QApplication>\n");
        write("app/cli/main.cpp", "#include \"train/Trainer.h\"\n");
    }

    void TearDown() override { fs::remove_all(m_tree); }

    void write(const std::string& path, const std::string& content) const
    {
        fs::create_directories((m_tree / path).parent_path());
        std::ofstream(m_tree / path) << content;
    }

    std::vector<std::string> breaches() const { return breachesOfRank(m_tree); }

    fs::path m_tree;
};

TEST_F(IncludeRanks, AcceptsATreeThatKeepsTheRules)
{
    EXPECT_THAT(breaches(), IsEmpty());
}

TEST_F(IncludeRanks, FindsAnUpwardInclude)
{
    write("core/base/Bad.cpp", "#include \"record/RunRecord.h\"\n");
    EXPECT_THAT(breaches(), ElementsAre("core/base/Bad.cpp: includes core/record/RunRecord.h, upward or sideways"));
}

TEST_F(IncludeRanks, FindsASidewaysIncludeThroughARelativePath)
{
    write("core/data/Bad.h", "  #  include \"../record/RunRecord.h\"\n");
    EXPECT_THAT(breaches(), ElementsAre("core/data/Bad.h: includes core/record/RunRecord.h, upward or sideways"));
}

// The table of the design, both ways: {from, to} and whether it is allowed.
TEST_F(IncludeRanks, KnowsTheTableOfTheDesign)
{
    const std::vector<std::pair<std::string, std::string>> allowed{
        {"record", "base"},      {"data", "base"},           {"scale", "base"},      {"model", "base"},
        {"model", "scale"},      {"diagnose", "base"},       {"diagnose", "record"}, {"diagnose", "scale"},
        {"check", "base"},       {"check", "data"},          {"check", "scale"},     {"logs", "base"},
        {"logs", "record"},      {"train", "base"},          {"train", "record"},    {"train", "data"},
        {"train", "scale"},      {"train", "model"},         {"train", "diagnose"},  {"train", "check"},
        {"experiment", "train"}, {"experiment", "diagnose"}, {"experiment", "data"}, {"inspect", "base"},
        {"inspect", "record"},   {"inspect", "data"},        {"inspect", "scale"},   {"inspect", "model"},
        {"inspect", "train"}};
    const std::vector<std::string> rooms{"base",     "record", "data",  "scale",   "check",     "model",
                                         "diagnose", "logs",   "train", "inspect", "experiment"};
    for (const std::string& from : rooms) {
        for (const std::string& to : rooms) {
            // The design gives experiment "train, diagnose" and with them what they see.
            const bool seen = from == "experiment" && to != "logs" && to != "check";
            const bool fine = from == to || seen || std::ranges::find(allowed, std::pair(from, to)) != allowed.end();
            write("core/" + to + "/Target.h", "#pragma once\n");
            write("core/" + from + "/Source.cpp", "#include \"" + to + "/Target.h\"\n");
            EXPECT_EQ(breaches().empty(), fine) << from << " -> " << to;
            fs::remove(m_tree / ("core/" + from + "/Source.cpp"));
        }
    }
}

TEST_F(IncludeRanks, FindsCoreIncludingTheInterfaceAndTheInterfaceIncludingTheProgram)
{
    write("app/gui/Wiring.h", "#pragma once\n");
    write("core/train/Bad.cpp", "#include \"pages/TrainPage.h\"\n");
    write("ui/pages/Bad.cpp", "#include \"gui/Wiring.h\"\n");
    write("app/cli/Bad.cpp", "#include \"pages/TrainPage.h\"\n");
    EXPECT_THAT(breaches(), ElementsAre("app/cli/Bad.cpp: includes ui/pages/TrainPage.h, upward",
                                        "core/train/Bad.cpp: includes ui/pages/TrainPage.h, upward",
                                        "ui/pages/Bad.cpp: includes app/gui/Wiring.h, upward"));
}

TEST_F(IncludeRanks, FindsQtInCoreAndInTheCommandLine)
{
    write("core/base/Bad.cpp", "#include <QString>\n");
    write("core/base/Worse.h", "#include <QtCore/qglobal.h>\n");
    write("app/cli/Bad.cpp", "#include \"QTimer\"\n");
    EXPECT_THAT(breaches(),
                ElementsAre("app/cli/Bad.cpp: includes Qt's QTimer", "core/base/Bad.cpp: includes Qt's QString",
                            "core/base/Worse.h: includes Qt's QtCore/qglobal.h"));
}

TEST_F(IncludeRanks, FindsTensorsAndPicturesOutsideCoresSources)
{
    write("core/train/Bad.h", "#include <ATen/ATen.h>\n");
    write("core/train/Fine.cpp", "#include <opencv2/core.hpp>\n#include <c10/util/Exception.h>\n");
    write("ui/pages/Bad.cpp", "#include <opencv2/core.hpp>\n");
    write("ui/pages/Worse.h", "#include \"torch/torch.h\"\n");
    EXPECT_THAT(breaches(), ElementsAre(HasSubstr("core/train/Bad.h: includes ATen/ATen.h"),
                                        HasSubstr("ui/pages/Bad.cpp: includes opencv2/core.hpp"),
                                        HasSubstr("ui/pages/Worse.h: includes torch/torch.h")));
}

TEST_F(IncludeRanks, FindsACircle)
{
    write("core/base/A.h", "#include \"base/B.h\"\n");
    write("core/base/B.h", "#include \"C.h\"\n");
    write("core/base/C.h", "#include \"base/A.h\"\n");
    EXPECT_THAT(breaches(), ElementsAre("core/base/C.h: includes in a circle: core/base/A.h -> core/base/B.h -> "
                                        "core/base/C.h -> core/base/A.h"));
}

TEST_F(IncludeRanks, FindsFilesThatAreTooLong)
{
    const auto lines = [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += "//\n";
        return text;
    };
    write("core/base/Fits.h", lines(160));
    write("core/base/Fits.cpp", lines(500));
    EXPECT_THAT(breaches(), IsEmpty());
    write("core/base/Long.h", lines(161));
    write("ui/pages/Long.cpp", lines(501));
    EXPECT_THAT(breaches(), ElementsAre("core/base/Long.h: 161 lines, more than 160",
                                        "ui/pages/Long.cpp: 501 lines, more than 500"));
}

TEST_F(IncludeRanks, FindsARoomThatTheDesignDoesNotKnow)
{
    write("core/attic/Old.cpp", "#include \"base/Error.h\"\n");
    EXPECT_THAT(breaches(), ElementsAre("core/attic/Old.cpp: stands in a room that the design does not know"));
}

TEST(TheTree, KeepsTheRules)
{
    const fs::path tree = TRUELOSS_SOURCE_DIR;
    ASSERT_TRUE(fs::exists(tree / "core/base/Error.h")) << "not the source tree: " << tree;
    EXPECT_THAT(breachesOfRank(tree), IsEmpty());
}

}  // namespace
}  // namespace trueloss
