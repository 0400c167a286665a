#pragma once

#include "base/Message.h"

#include <QLocale>
#include <QString>

namespace trueloss::ui {

/// The locale that writes digits: the application's default, or American English where that is "C", whose numbers
/// have no separators.
QLocale numberLocale();

/// A number as people read it in the current language, at most `digits` significant digits: "12.91 million" in
/// English; where a language counts in ten thousands (its translation of the grouping says so) "1,291 万" or "1.2 亿".
/// The same rules as trueloss::humanNumber() otherwise. GUI thread.
QString humanNumber(double value, int digits = 4);

/// humanNumber() and the unit; the number alone where the unit is empty.
QString withUnit(double value, const QString& unit, int digits = 4);

/// A whole number with the locale's separators: 1640 is "1,640".
QString wholeNumber(qint64 value);

/// A record's unit in the current language: all but that of several targets are as they stand.
QString unitText(const std::string& unit);

/// A share 0..1 as "99.9 %". What is less than all never reads "100 %", what is more than nothing never "0 %".
QString percentText(double share);

/// A sentence of the core in the current language, its numbers written by the functions above.
QString messageText(const Message& message);

}  // namespace trueloss::ui
