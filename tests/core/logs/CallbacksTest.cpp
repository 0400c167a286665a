#include "core/logs/LogFixture.h"
#include "logs/LogImport.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace trueloss {
namespace {

// The callbacks that the documentation offers, run by Python beside stand-ins for what Keras and PyTorch would give
// them: what they write is read back to the last digit. Without Python there is nothing to test.
class Callbacks : public LogFixture {
protected:
    void SetUp() override
    {
        LogFixture::SetUp();
        if (std::system("python3 -c 'import json' > /dev/null 2>&1") != 0) GTEST_SKIP() << "There is no Python 3.";
    }

    /// Runs the script in the test's folder with the callbacks on its path.
    void python(const std::string& script) const
    {
        std::ofstream(m_folder / "script.py") << script;
        const std::string command = "cd '" + m_folder.string() +
                                    "' && PYTHONDONTWRITEBYTECODE=1 PYTHONPATH='" TRUELOSS_SOURCE_DIR
                                    "/resources/callbacks:.' python3 script.py";
        ASSERT_EQ(std::system(command.c_str()), 0);
    }

    void expectWhatWasTrained() const
    {
        const auto log = importLog(m_folder / "train.jsonl");
        ASSERT_TRUE(log) << toEnglish(log.error().message);
        EXPECT_EQ(log->kind, LogKind::JsonLines);
        ASSERT_EQ(log->runs.size(), 1U);
        const RunRecord& record = log->runs[0].record;
        ASSERT_EQ(record.batchCount(), 4U);
        const double third = 1.0 / 3.0;
        const double values[] = {104.1821, 10554548.0, third, 88.02};
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_DOUBLE_EQ(record.batches()[i].rmse, values[i]) << i;
            EXPECT_EQ(record.recovered(i).grade, Grade::Exact) << i;
            EXPECT_EQ(record.batches()[i].epoch, i < 2 ? 1 : 2) << i;
        }
        ASSERT_EQ(record.epochs().size(), 2U);
        EXPECT_DOUBLE_EQ(record.epochs()[0].rmse, 44.25);
        EXPECT_DOUBLE_EQ(record.epochs()[1].rmse, 43.5);
    }
};

TEST_F(Callbacks, OfKerasWriteWhatIsRead)
{
    std::filesystem::create_directory(m_folder / "keras");
    std::ofstream(m_folder / "keras" / "__init__.py") << "";
    // Keras' order of calls, and a metric that is a mean until it is reset.
    std::ofstream(m_folder / "keras" / "callbacks.py")
        << "class Callback:\n    def __init__(self):\n        self.model = None\n";
    python(R"(from trueloss_keras import TrueLossLog

class Model:
    def reset_metrics(self):
        self.values = []
    def mean(self, value):
        self.values.append(value)
        return sum(self.values) / len(self.values)

callback = TrueLossLog("train.jsonl")
callback.model = Model()
callback.on_train_begin()
for epoch, (losses, validation) in enumerate([([104.1821, 10554548.0], 44.25), ([1 / 3, 88.02], 43.5)]):
    callback.model.reset_metrics()
    callback.on_epoch_begin(epoch)
    for batch, loss in enumerate(losses):
        callback.on_train_batch_begin(batch)
        callback.on_train_batch_end(batch, {"loss": callback.model.mean(loss)})
    callback.on_epoch_end(epoch, {"loss": 1.0, "val_loss": validation})
callback.on_train_end()
)");
    expectWhatWasTrained();
}

TEST_F(Callbacks, OfPyTorchWriteWhatIsRead)
{
    python(R"(from trueloss_pytorch import TrueLossLog

class Optimizer:
    param_groups = [{"lr": 0.001}]

log = TrueLossLog("train.jsonl")
for epoch, (losses, validation) in enumerate([([104.1821, 10554548.0], 44.25), ([1 / 3, 88.02], 43.5)]):
    for loss in losses:
        log.batch(epoch + 1, loss, Optimizer())
    log.validation(epoch + 1, validation)
)");
    expectWhatWasTrained();
}

}  // namespace
}  // namespace trueloss
