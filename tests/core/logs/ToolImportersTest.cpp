#include "core/logs/ToolLog.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace trueloss {
namespace {

using namespace test;

TEST(ToolImporters, MakeWhatTheyAreAskedForAlone)
{
    EXPECT_EQ(makeToolLineImporter(LogKind::KerasBar, {}), nullptr);
    EXPECT_EQ(makeToolLineImporter(LogKind::KerasHistory, {}), nullptr);
    EXPECT_EQ(makeDocumentImporter(LogKind::Csv, {}), nullptr);
}

// The kind of a log is found by the lines that its importers use: each sample has to be its own tool's first.
TEST(ToolImporters, UseTheirOwnSamplesMost)
{
    const std::vector<std::pair<LogKind, std::string>> samples{{LogKind::LightningBar, "lightning-1.txt"},
                                                               {LogKind::LightningBar, "lightning-2.txt"},
                                                               {LogKind::Fastai, "fastai.txt"},
                                                               {LogKind::HuggingFace, "huggingface.txt"},
                                                               {LogKind::Timm, "timm.txt"},
                                                               {LogKind::Mmengine, "mmengine.txt"},
                                                               {LogKind::Detectron2, "detectron2.txt"},
                                                               {LogKind::Csv, "lightning-metrics.csv"},
                                                               {LogKind::JsonLines, "own.jsonl"}};
    // JSON lines can be read as such too; of equals the special kind goes first.
    for (const auto& [kind, name] : {std::pair(LogKind::Mmengine, "mmengine-scalars.json"),
                                     std::pair(LogKind::Detectron2, "detectron2-metrics.json")}) {
        EXPECT_GE(read(kind, sample(name)).used, read(LogKind::JsonLines, sample(name)).used) << name;
    }
    for (const auto& [kind, name] : samples) {
        const std::string text = sample(name);
        const int own = read(kind, text).used;
        EXPECT_GT(own, 0) << name;
        for (const LogKind other : allLogKinds) {
            if (other == kind || !makeToolLineImporter(other, {})) continue;
            EXPECT_LT(read(other, text).used, own) << name << " as " << logKindName(other);
        }
    }
}

}  // namespace
}  // namespace trueloss
