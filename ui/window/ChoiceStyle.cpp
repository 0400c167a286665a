#include "window/ChoiceStyle.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace trueloss::ui {

namespace {

constexpr int arrowGap = 3;  ///< Between a menu's arrow and the rim of its button.

/// Fusion draws the rim of radio buttons and check boxes in a shade that is lost on a dark ground.
void drawRim(bool round, const QStyleOption& option, QPainter& painter)
{
    if (option.palette.color(QPalette::Base).lightness() > 127) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, round);
    painter.setBrush(Qt::NoBrush);
    QColor rim = option.palette.color(QPalette::WindowText);
    rim.setAlpha(option.state.testFlag(QStyle::State_Enabled) ? 140 : 60);
    painter.setPen(rim);
    const QRectF where = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (round) {
        painter.drawEllipse(where);
    } else {
        painter.drawRect(where);
    }
    painter.restore();
}

/// A button that is nothing but the opener of a menu; null for all others.
const QStyleOptionToolButton* menuButton(const QStyleOption* option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (button == nullptr) return nullptr;
    const bool whole = button->features.testFlag(QStyleOptionToolButton::HasMenu) &&
                       !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
    return whole ? button : nullptr;
}

}  // namespace

void ChoiceStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    if (const auto* button = menuButton(option);
        element == PE_IndicatorArrowDown && button != nullptr && widget != nullptr) {
        // On the line of the text, not in the corner.
        QStyleOptionToolButton arrow = *button;
        arrow.rect.moveTop((widget->height() - arrow.rect.height()) / 2);
        arrow.rect.translate(button->direction == Qt::RightToLeft ? arrowGap : -arrowGap, 0);
        QProxyStyle::drawPrimitive(element, &arrow, painter, widget);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorRadioButton || element == PE_IndicatorCheckBox)
        drawRim(element == PE_IndicatorRadioButton, *option, *painter);
    if (element != PE_PanelButtonCommand || !option->state.testFlag(State_On)) return;
    QColor frame = option->palette.color(QPalette::Highlight);
    QColor fill = frame;
    fill.setAlpha(60);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(frame, 2));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 2, 2);
    painter->restore();
}

void ChoiceStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    const auto* button = menuButton(option);
    if (element != CE_ToolButtonLabel || button == nullptr) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionToolButton label = *button;
    const int arrow = pixelMetric(PM_MenuButtonIndicator, option, widget);
    label.rect = visualRect(button->direction, button->rect, button->rect.adjusted(0, 0, -arrow, 0));
    QProxyStyle::drawControl(element, &label, painter, widget);
}

QSize ChoiceStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const
{
    const QSize needed = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type != CT_ToolButton || menuButton(option) == nullptr) return needed;
    return needed + QSize(pixelMetric(PM_MenuButtonIndicator, option, widget), 0);
}

}  // namespace trueloss::ui
