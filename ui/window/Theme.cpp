#include "window/Theme.h"

#include "window/ChoiceStyle.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>
#include <QStyle>

namespace trueloss::ui {

namespace {

QPalette darkPalette()
{
    const QColor window(37, 38, 41);
    const QColor base(28, 29, 31);
    const QColor text(228, 228, 228);
    const QColor muted(140, 140, 144);
    QPalette palette(text, QColor(52, 54, 58), QColor(80, 82, 88), QColor(20, 20, 22), QColor(60, 62, 66), text,
                     Qt::white, base, window);
    palette.setColor(QPalette::AlternateBase, QColor(34, 35, 38));
    palette.setColor(QPalette::Highlight, QColor(0, 114, 178));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(86, 180, 233));
    palette.setColor(QPalette::ToolTipBase, QColor(52, 54, 58));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

QPalette lightPalette()
{
    const QColor text(28, 28, 30);
    QPalette palette(text, QColor(240, 240, 241), Qt::white, QColor(160, 160, 164), QColor(200, 200, 204), text,
                     Qt::black, Qt::white, QColor(246, 246, 247));
    const QColor muted(120, 120, 124);
    palette.setColor(QPalette::AlternateBase, QColor(247, 247, 248));
    palette.setColor(QPalette::Highlight, QColor(0, 114, 178));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0, 114, 178));
    palette.setColor(QPalette::ToolTipBase, QColor(255, 255, 240));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

}  // namespace

void applyTheme(Theme theme)
{
    QApplication::setStyle(new ChoiceStyle);
    if (theme == Theme::System) {
        QApplication::setPalette(QPalette());
    } else {
        QApplication::setPalette(theme == Theme::Dark ? darkPalette() : lightPalette());
    }
    QSettings().setValue(QStringLiteral("theme"), static_cast<int>(theme));
}

Theme rememberedTheme()
{
    const int value = QSettings().value(QStringLiteral("theme"), 0).toInt();
    return value == 1 ? Theme::Light : value == 2 ? Theme::Dark : Theme::System;
}

}  // namespace trueloss::ui
