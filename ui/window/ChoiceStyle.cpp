#include "window/ChoiceStyle.h"

#include <QPainter>
#include <QStyleOption>

namespace trueloss::ui {

namespace {

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

}  // namespace

void ChoiceStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
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

}  // namespace trueloss::ui
