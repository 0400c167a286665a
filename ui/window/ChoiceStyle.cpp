#include "window/ChoiceStyle.h"

#include <QPainter>
#include <QStyleOption>

namespace trueloss::ui {

void ChoiceStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
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
