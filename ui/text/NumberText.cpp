#include "text/NumberText.h"

#include "base/Numbers.h"
#include "data/CommonUnit.h"

#include <QCoreApplication>

#include <cmath>
#include <string>
#include <vector>

namespace trueloss::ui {

namespace {

/// Whether the language counts in ten thousands. Asked of the translation and not of the locale, so that number and
/// sentence are always of the same language.
bool countsInMyriads()
{
    return QCoreApplication::translate(
               "NumberText", "thousands",
               "How large numbers are grouped. Translate as the word myriads (in English) where "
               "people count in ten thousands (Chinese, Japanese, Korean), else leave it.") == QLatin1String("myriads");
}

double roundedMagnitude(double value, int digits)
{
    const double magnitude = std::abs(value);
    if (magnitude == 0) return 0;
    const double step = std::pow(10.0, std::floor(std::log10(magnitude)) - digits + 1);
    return std::round(magnitude / step) * step;
}

QString plain(double mantissa, int digits)
{
    const HumanNumber split = splitHuman(mantissa, digits);
    QString text = numberLocale().toString(split.mantissa, 'f', split.decimals);
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

QString inMyriads(double value, int digits)
{
    const double magnitude = roundedMagnitude(value, digits);
    if (magnitude >= 1e12) {
        return QCoreApplication::translate("NumberText", "%1 trillion", "1e12; used where people count in myriads")
            .arg(plain(value / 1e12, digits));
    }
    if (magnitude >= 1e8) {
        return QCoreApplication::translate("NumberText", "%1 hundred million",
                                           "1e8; used where people count in myriads")
            .arg(plain(value / 1e8, digits));
    }
    if (magnitude >= 1e4) {
        return QCoreApplication::translate("NumberText", "%1 ten thousand", "1e4; used where people count in myriads")
            .arg(plain(value / 1e4, digits));
    }
    return plain(value, digits);
}

}  // namespace

QLocale numberLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

QString humanNumber(double value, int digits)
{
    if (std::isnan(value)) return QCoreApplication::translate("NumberText", "not a number");
    if (std::isinf(value)) {
        return value > 0 ? QCoreApplication::translate("NumberText", "infinite")
                         : QCoreApplication::translate("NumberText", "minus infinite");
    }
    const HumanNumber split = splitHuman(value, digits);
    if (split.scale == NumberScale::Scientific) {
        QString text = QString::fromStdString(trueloss::humanNumber(value, digits));
        return text.replace(QLatin1Char('.'), numberLocale().decimalPoint());
    }
    if (countsInMyriads()) return inMyriads(value, digits);
    QString text = numberLocale().toString(split.mantissa, 'f', split.decimals);
    if (text == QLatin1String("-0")) text = QStringLiteral("0");
    switch (split.scale) {
        case NumberScale::Million:
            return QCoreApplication::translate("NumberText", "%1 million").arg(text);
        case NumberScale::Billion:
            return QCoreApplication::translate("NumberText", "%1 billion", "1e9").arg(text);
        default:
            return text;
    }
}

QString withUnit(double value, const QString& unit, int digits)
{
    const QString number = humanNumber(value, digits);
    return unit.isEmpty()
               ? number
               : QCoreApplication::translate("NumberText", "%1 %2", "a number and its unit").arg(number, unit);
}

QString wholeNumber(qint64 value)
{
    return numberLocale().toString(value);
}

QString percentText(double share)
{
    if (!std::isfinite(share)) return humanNumber(share);
    if (share < 1.0 && share > 0.999) {
        return QCoreApplication::translate("NumberText", "more than %1 %").arg(numberLocale().toString(99.9, 'f', 1));
    }
    if (share > 0.0 && share < 0.001) {
        return QCoreApplication::translate("NumberText", "less than %1 %").arg(numberLocale().toString(0.1, 'f', 1));
    }
    return QCoreApplication::translate("NumberText", "%1 %").arg(plain(std::round(share * 1000.0) / 10.0, 4));
}

QString unitText(const std::string& unit)
{
    return unit == mixedUnits ? QCoreApplication::translate("Core", mixedUnits) : QString::fromStdString(unit);
}

namespace {

/// Writes each kind of argument in the current language.
struct InLanguage {
    std::string operator()(const std::string& text) const { return unitText(text).toStdString(); }
    std::string operator()(std::int64_t whole) const { return wholeNumber(whole).toStdString(); }
    std::string operator()(double number) const { return humanNumber(number).toStdString(); }
    std::string operator()(const Phrase& phrase) const { return filled(phrase.text, phrase.args); }

    template <class Arg>
    std::string filled(const char* text, const std::vector<Arg>& args) const
    {
        std::vector<std::string> values;
        values.reserve(args.size());
        for (const Arg& arg : args) values.push_back(std::visit(*this, arg));
        // Filled in one pass and not by QString::arg(), so that a file name that contains "%2" stays as it is.
        return fillPlaces(QCoreApplication::translate("Core", text).toStdString(), values);
    }
};

}  // namespace

QString messageText(const Message& message)
{
    return message.empty() ? QString() : QString::fromStdString(InLanguage{}.filled(message.text, message.args));
}

}  // namespace trueloss::ui
