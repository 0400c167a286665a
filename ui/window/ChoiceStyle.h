#pragma once

#include <QProxyStyle>

namespace trueloss::ui {

/// Fusion, but with a frame around the buttons that are pressed in: which one of several is chosen can be seen in the
/// dark theme too, where Fusion's shade of it is all but the same; there radio buttons and check boxes get a rim, too.
/// Tool buttons with a menu have room for its arrow beside their text, where Fusion draws it over that.
class ChoiceStyle : public QProxyStyle {
public:
    ChoiceStyle() : QProxyStyle(QStringLiteral("fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget = nullptr) const override;
};

}  // namespace trueloss::ui
