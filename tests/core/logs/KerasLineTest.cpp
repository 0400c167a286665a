#include "logs/KerasLine.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace trueloss {
namespace {

TEST(ParsePrinted, KnowsTheLastDigit)
{
    EXPECT_DOUBLE_EQ(parsePrinted("104.1821")->value, 104.1821);
    EXPECT_DOUBLE_EQ(parsePrinted("104.1821")->halfUnit, 5e-5);
    EXPECT_DOUBLE_EQ(parsePrinted("1.2345e-04")->value, 1.2345e-4);
    EXPECT_DOUBLE_EQ(parsePrinted("1.2345e-04")->halfUnit, 5e-9);
    EXPECT_DOUBLE_EQ(parsePrinted("-1.2345e+05")->value, -123450.0);
    EXPECT_DOUBLE_EQ(parsePrinted("-1.2345e+05")->halfUnit, 5.0);
    EXPECT_DOUBLE_EQ(parsePrinted("7")->halfUnit, 0.5);
    EXPECT_TRUE(std::isnan(parsePrinted("nan")->value));
    EXPECT_TRUE(std::isinf(parsePrinted("inf")->value));
    EXPECT_FALSE(parsePrinted("loss"));
    EXPECT_FALSE(parsePrinted(""));
    EXPECT_FALSE(parsePrinted("1.5x"));
}

const PrintedNumber* fieldOf(const std::vector<KerasField>& fields, std::string_view name)
{
    for (const KerasField& field : fields) {
        if (field.name == name) return &field.value;
    }
    return nullptr;
}

// Shapes of the description of the format.
TEST(ParseKerasBar, ReadsTheLinesOfEveryEra)
{
    KerasBar bar;
    ASSERT_TRUE(
        parseKerasBar(" 2/51 [>.............................] - ETA: 470s - loss: 5277326.0910 - acc: 0.5938 - "
                      "root_mean_squared_error: 1.0000",
                      bar));
    EXPECT_EQ(bar.current, 2);
    EXPECT_EQ(bar.target, 51);
    EXPECT_TRUE(bar.hasEta);
    EXPECT_EQ(bar.time, KerasTime::Seconds);
    EXPECT_EQ(bar.fields.size(), 3U);
    EXPECT_DOUBLE_EQ(bar.fields[0].value.value, 5277326.0910);

    ASSERT_TRUE(
        parseKerasBar("52/51 [==============================] - 143s - loss: 203276.6188 - val_loss: 44.0000", bar));
    EXPECT_FALSE(bar.hasEta);
    EXPECT_DOUBLE_EQ(bar.seconds, 143.0);
    EXPECT_EQ(bar.unit, KerasUnit::None);
    EXPECT_DOUBLE_EQ(fieldOf(bar.fields, "val_loss")->value, 44.0);

    ASSERT_TRUE(parseKerasBar("52/52 [=====] - 12s 231ms/step - loss: 4.0000", bar));
    EXPECT_EQ(bar.unit, KerasUnit::Step);
    ASSERT_TRUE(parseKerasBar("1640/1640 [====] - 1s 815us/sample - loss: 4.0000", bar));
    EXPECT_EQ(bar.unit, KerasUnit::Sample);
    ASSERT_TRUE(parseKerasBar("     12/Unknown - 3s 250ms/step - loss: 4.0000", bar));
    EXPECT_FALSE(bar.target);
    ASSERT_TRUE(parseKerasBar("  1/60000 [....] - ETA: 1:02:45 - loss: 4.0000", bar));
    EXPECT_DOUBLE_EQ(bar.seconds, 3765.0);
    EXPECT_EQ(bar.time, KerasTime::Clock);

    ASSERT_TRUE(parseKerasBar(
        " 2/52 \u2501\u2501\u2501\u2501 11s 231ms/step - accuracy: 0.0000e+00 - loss: 2638715.0000", bar));
    EXPECT_TRUE(bar.ofKeras3);
    EXPECT_FALSE(bar.hasEta);
    EXPECT_DOUBLE_EQ(fieldOf(bar.fields, "loss")->value, 2638715.0);
    EXPECT_TRUE(std::isnan([&bar] {
        parseKerasBar("1/5 [=] - ETA: 0s - loss: nan", bar);
        return bar.fields.at(0).value.value;
    }()));
}

TEST(ParseKerasBar, RefusesOtherLines)
{
    KerasBar bar;
    for (const char* line :
         {"", "Epoch 1/128", "Found 1640 images in 3/4 [folders] - fine", "1/", "/51 [>] - ETA: 1s",
          "0/51 [>] - ETA: 1s - loss: 1.0000", "-1/51 [>] - ETA: 1s", "1/51 [>#] - ETA: 1s", "1/51 [>",
          "99999999999999999999/51 [>] - ETA: 1s", "1/51 [>] - soon - loss: 1.0000",
          "1/51 [=] - 12s 3ms/banana - loss: 1.0000",
          // Cut by a fold: the value may go on on the next line.
          "1/51 [=] - ETA: 1s - loss: 104", "1/51 [=] - ETA: 1s - loss: 104.18", "1/51 [=] - ETA: 1s - lo"}) {
        EXPECT_FALSE(parseKerasBar(line, bar)) << line;
    }
}

TEST(ParseKerasSummary, ReadsTheLinesOfEveryEra)
{
    KerasSummaryLine line;
    for (const char* text : {"12s - loss: 4.0000 - acc: 0.0000e+00", " - 12s - loss: 4.0000 - val_loss: 3.1000",
                             "52/52 - 12s - loss: 4.0000 - val_loss: 3.1000",
                             "52/52 - 12s - loss: 4.0000 - val_loss: 3.1000 - 12s/epoch - 239ms/step",
                             "52/52 - 12s - 239ms/step - loss: 4.0000 - val_loss: 3.1000"}) {
        ASSERT_TRUE(parseKerasSummary(text, line)) << text;
        EXPECT_DOUBLE_EQ(line.seconds, 12.0) << text;
        EXPECT_EQ(line.fields.size(), 2U) << text;
        EXPECT_DOUBLE_EQ(line.fields[0].value.value, 4.0) << text;
        EXPECT_EQ(line.steps.value_or(52), 52) << text;
    }
    // The signed value is tested: negative ones are in e-notation.
    ASSERT_TRUE(parseKerasSummary("12s - loss: -4.0000e+00", line));
    EXPECT_DOUBLE_EQ(line.fields[0].value.value, -4.0);
    for (const char* text :
         {"", "12s", "52/52 - 12s", "51/52 - 12s - loss: 4.0000", "12s - acc: 4.0000", "loss: 4.0000"})
        EXPECT_FALSE(parseKerasSummary(text, line)) << text;
}

TEST(ParseKerasHeader, ReadsTheHeaderAlone)
{
    ASSERT_TRUE(parseKerasHeader("Epoch 3/128"));
    EXPECT_EQ(parseKerasHeader("Epoch 3/128")->epoch, 3);
    EXPECT_EQ(parseKerasHeader("Epoch 3/128")->epochs, 128);
    EXPECT_TRUE(parseKerasHeader("\u00C9poque 3/128"));
    for (const char* line :
         {"Epoch 00003: val_loss improved from 2/3", "Epoch 0/3", "Epoch three", "Step 3/128", "3/128"})
        EXPECT_FALSE(parseKerasHeader(line)) << line;
}

}  // namespace
}  // namespace trueloss
