#include "session/SourceSettings.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace trueloss::ui {
namespace {

class SourceSettingsTest : public testing::Test {
protected:
    QTemporaryDir folder;
    QString file() const { return folder.filePath(QStringLiteral("settings.ini")); }
};

TEST_F(SourceSettingsTest, EveryChoiceComesBack)
{
    DataSource source;
    source.options.form = SourceForm::Table;
    source.options.table.separator = ';';
    source.options.table.header = false;
    source.options.table.decimalMark = ',';
    source.options.table.encoding = TextEncoding::Utf16Be;
    source.options.imageFolder = u"/data/\u56fe";
    source.options.validation = "/data/val.csv";
    source.options.pattern = "steer_{angle}_*.jpg";
    source.options.arrays = {"x", "y", "none", ""};
    source.options.layout = ArrayLayout::Nchw;
    source.columns = {2, {0, 3}, 1};
    {
        QSettings settings(file(), QSettings::IniFormat);
        storeSource(settings, source);
    }
    const RememberedSource back = restoreSource(QSettings(file(), QSettings::IniFormat));
    EXPECT_EQ(back.options, source.options);
    ASSERT_TRUE(back.columns);
    EXPECT_EQ(back.columns->columns, source.columns);
}

TEST_F(SourceSettingsTest, WhatWasFoundOutIsFoundOutAgain)
{
    DataSource source;
    source.columns = {0, {1}, {}};
    {
        QSettings settings(file(), QSettings::IniFormat);
        storeSource(settings, source);
    }
    const RememberedSource back = restoreSource(QSettings(file(), QSettings::IniFormat));
    EXPECT_EQ(back.options, SourceOptions());
    ASSERT_TRUE(back.columns);
    EXPECT_EQ(back.columns->columns, source.columns);
}

TEST_F(SourceSettingsTest, NoTableForValidationIsAChoiceToo)
{
    DataSource source;
    source.options.validation = std::filesystem::path();
    QSettings settings(file(), QSettings::IniFormat);
    storeSource(settings, source);
    ASSERT_TRUE(restoreSource(settings).options.validation);
    EXPECT_TRUE(restoreSource(settings).options.validation->empty());
}

TEST_F(SourceSettingsTest, NonsenseCountsAsNothing)
{
    QSettings settings(file(), QSettings::IniFormat);
    settings.setValue(QStringLiteral("source/separator"), QStringLiteral("x"));
    settings.setValue(QStringLiteral("source/form"), 99);
    settings.setValue(QStringLiteral("source/imageColumn"), QStringLiteral("-3"));
    settings.setValue(QStringLiteral("source/targetColumns"), QStringList{QStringLiteral("a")});
    const RememberedSource back = restoreSource(settings);
    EXPECT_EQ(back.options, SourceOptions());
    EXPECT_FALSE(back.columns);
}

}  // namespace
}  // namespace trueloss::ui
