#include "pages/NumericsPanel.h"

#include "pages/RateEdit.h"
#include "session/Session.h"
#include "text/SettingText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

namespace trueloss::ui {
namespace {

class NumericsPanelTest : public testing::Test {
protected:
    template <class Widget>
    Widget* find(const char* name)
    {
        auto* widget = panel.findChild<Widget*>(QString::fromUtf8(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }

    /// As a user does it: the signal is that of a choice, not of a program's.
    void choose(const char* combo, int index)
    {
        auto* box = find<QComboBox>(combo);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }

    const TrainingConfig& config() const { return session.config(); }

    Session session;
    NumericsPanel panel{session};
};

TEST_F(NumericsPanelTest, ChoosingFormulasTakesTheirEpsilon)
{
    TrainingConfig start = config();
    start.optimizer = OptimizerKind::RmsProp;
    start.epsilon = 1e-3;
    session.setConfig(start);
    EXPECT_EQ(find<RateEdit>("epsilon")->value(), 1e-3);
    choose("numerics", 0);
    EXPECT_EQ(config().numerics, Numerics::Keras212);
    EXPECT_EQ(find<RateEdit>("epsilon")->value(), 1e-8);
    choose("numerics", 2);
    EXPECT_EQ(config().numerics, Numerics::Keras3);
    EXPECT_EQ(epsilonOf(config()), 1e-7);
    Q_EMIT find<RateEdit>("epsilon")->valueEdited(1e-5);
    EXPECT_EQ(config().epsilon, 1e-5);
}

TEST_F(NumericsPanelTest, EverySettingReachesTheSession)
{
    TrainingConfig start = config();
    start.optimizer = OptimizerKind::RmsProp;
    session.setConfig(start);
    find<QSpinBox>("warmUp")->setValue(20);
    EXPECT_EQ(config().warmUpSteps, 20);
    choose("batchNormNumerics", 1);
    EXPECT_EQ(config().model.batchNormNumerics, BatchNormNumerics::Keras);
    choose("precision", 1);
    EXPECT_EQ(config().model.precision, Precision::MixedFloat16);
    find<QCheckBox>("biasCorrection")->click();
    EXPECT_TRUE(config().biasCorrection);
    find<QCheckBox>("batchNorm")->click();
    EXPECT_TRUE(config().model.batchNorm);
    find<QCheckBox>("samePadding")->click();
    EXPECT_EQ(config().model.padding, ConvPadding::Same);
    find<QCheckBox>("samePadding")->click();
    EXPECT_EQ(config().model.padding, ConvPadding::Own);
    EXPECT_TRUE(config().guardRoot);
    find<QCheckBox>("rawRoot")->click();
    EXPECT_FALSE(config().guardRoot);
}

TEST_F(NumericsPanelTest, ShowsWhatTheSessionHas)
{
    TrainingConfig other = config();
    other.optimizer = OptimizerKind::Sgd;
    other.numerics = Numerics::Torch;
    other.warmUpSteps = 7;
    other.biasCorrection = true;
    other.guardRoot = false;
    other.model.batchNorm = true;
    other.model.batchNormNumerics = BatchNormNumerics::Keras;
    other.model.padding = ConvPadding::Same;
    other.model.precision = Precision::MixedFloat16;
    session.setConfig(other);
    EXPECT_EQ(find<QComboBox>("numerics")->currentText(), text(Numerics::Torch));
    EXPECT_EQ(find<QSpinBox>("warmUp")->value(), 7);
    EXPECT_EQ(find<QComboBox>("batchNormNumerics")->currentIndex(), 1);
    EXPECT_EQ(find<QComboBox>("precision")->currentText(), text(Precision::MixedFloat16));
    for (const char* name : {"biasCorrection", "batchNorm", "samePadding", "rawRoot"})
        EXPECT_TRUE(find<QCheckBox>(name)->isChecked()) << name;
    // SGD reads neither.
    EXPECT_FALSE(find<RateEdit>("epsilon")->isEnabled());
    EXPECT_FALSE(find<QCheckBox>("biasCorrection")->isEnabled());
    EXPECT_EQ(config(), other);
}

TEST(NumericsTexts, SettingsAreShownInTheFieldsWords)
{
    EXPECT_EQ(settingValue("keras-2.1.2"), text(Numerics::Keras212));
    EXPECT_EQ(settingValue("tf-2.10"), text(Numerics::Tf210));
    EXPECT_EQ(settingValue("keras-3"), text(Numerics::Keras3));
    EXPECT_EQ(settingValue("torch"), text(Numerics::Torch));
    EXPECT_EQ(settingValue("float32"), text(Precision::Float32));
    EXPECT_EQ(settingValue("mixed-float16"), text(Precision::MixedFloat16));
    EXPECT_EQ(settingValue("he-normal"), text(Initialisation::HeNormal));
    EXPECT_EQ(settingValue("keras-squeezed-rmse"), text(LossKind::KerasSqueezedRmse));
}

}  // namespace
}  // namespace trueloss::ui
