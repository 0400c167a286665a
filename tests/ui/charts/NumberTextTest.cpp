#include "text/NumberText.h"

#include "ui/charts/ChartTestSupport.h"

#include <gtest/gtest.h>

#include <limits>

namespace trueloss::ui {
namespace {

TEST(NumberText, WritesNumbersAsPeopleReadThem)
{
    EXPECT_EQ(humanNumber(12912345.0), "12.91 million");
    EXPECT_EQ(humanNumber(12912345.0, 3), "12.9 million");
    EXPECT_EQ(humanNumber(5277.4), "5,277");
    EXPECT_EQ(humanNumber(2.5e9), "2.5 billion");
    EXPECT_EQ(humanNumber(0.001234), "0.001234");
    EXPECT_EQ(humanNumber(-70.25), "-70.25");
    EXPECT_EQ(humanNumber(0.0), "0");
    EXPECT_EQ(humanNumber(1e20), "1e20");
    EXPECT_EQ(humanNumber(std::numeric_limits<double>::quiet_NaN()), "not a number");
    EXPECT_EQ(humanNumber(-std::numeric_limits<double>::infinity()), "minus infinite");
}

TEST(NumberText, UnitIsOptional)
{
    EXPECT_EQ(withUnit(12.9e6, "kPa"), "12.9 million kPa");
    EXPECT_EQ(withUnit(70.5, QString()), "70.5");
    EXPECT_EQ(wholeNumber(1640), "1,640");
}

TEST(NumberText, ASmallRestNeverReadsAsAll)
{
    EXPECT_EQ(percentText(1.0), "100 %");
    EXPECT_EQ(percentText(0.99999), "more than 99.9 %");
    EXPECT_EQ(percentText(0.9186), "91.9 %");
    EXPECT_EQ(percentText(0.00001), "less than 0.1 %");
    EXPECT_EQ(percentText(0.0), "0 %");
}

TEST(NumberText, ChineseCountsInTenThousands)
{
    FunctionTranslator chinese([](const QString& context, const QString& text) -> QString {
        if (context != QLatin1String("NumberText")) return {};
        if (text == QLatin1String("thousands")) return QStringLiteral("myriads");
        if (text == QLatin1String("%1 ten thousand")) return QStringLiteral("%1 万");
        if (text == QLatin1String("%1 hundred million")) return QStringLiteral("%1 亿");
        return {};
    });
    QCoreApplication::installTranslator(&chinese);
    EXPECT_EQ(humanNumber(12912345.0), QString::fromUtf8("1,291 万"));
    EXPECT_EQ(humanNumber(52770.0), QString::fromUtf8("5.277 万"));
    EXPECT_EQ(humanNumber(99999999.0), QString::fromUtf8("1 亿"));
    EXPECT_EQ(humanNumber(2.5e9), QString::fromUtf8("25 亿"));
    EXPECT_EQ(humanNumber(9999.0), "9,999");
    QCoreApplication::removeTranslator(&chinese);
    EXPECT_EQ(humanNumber(12912345.0), "12.91 million");
}

TEST(NumberText, DigitsFollowTheLocale)
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(humanNumber(12912345.0), "12,91 million");
    EXPECT_EQ(wholeNumber(1640), "1.640");
    QLocale::setDefault(QLocale::c());
}

TEST(NumberText, MessagesAreTranslatedAndFilledInOnePass)
{
    const Message message{"%1 has %2 rows, mean %3", {std::string("a%2.csv"), std::int64_t{1640}, 12.9e6}};
    EXPECT_EQ(messageText(message), "a%2.csv has 1,640 rows, mean 12.9 million");
    EXPECT_EQ(messageText(Message{}), "");
    FunctionTranslator other([](const QString& context, const QString& text) -> QString {
        if (context == QLatin1String("Core") && text.startsWith(QLatin1String("%1 has"))) {
            return QString::fromUtf8("%3 ist das Mittel der %2 Zeilen von %1");
        }
        return {};
    });
    QCoreApplication::installTranslator(&other);
    EXPECT_EQ(messageText(message), "12.9 million ist das Mittel der 1,640 Zeilen von a%2.csv");
    QCoreApplication::removeTranslator(&other);
}

}  // namespace
}  // namespace trueloss::ui
