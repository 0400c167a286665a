#include "text/SettingText.h"

#include "window/Language.h"

#include <gtest/gtest.h>

namespace trueloss::ui {
namespace {

TEST(SettingNames, FollowTheLanguage)
{
    Language language;
    language.set(QStringLiteral("zh_CN"));
    EXPECT_EQ(text(ScalerKind::Robust), QStringLiteral("稳健"));
    EXPECT_EQ(text(PixelScalingKind::UnitRange), QStringLiteral("除以 255"));
    EXPECT_EQ(text(LossKind::BatchRmse), QStringLiteral("批次的 RMSE"));
    EXPECT_EQ(settingValue("quantile-normal"), QStringLiteral("分位数（正态）"));
    EXPECT_EQ(settingValue("off"), QStringLiteral("关"));
    language.set(QStringLiteral("en"));
    EXPECT_EQ(text(ScalerKind::Robust), QStringLiteral("Robust"));
    EXPECT_EQ(settingValue("off"), QStringLiteral("off"));
}

}  // namespace
}  // namespace trueloss::ui
