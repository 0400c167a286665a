#include "pages/NamedWidgets.h"

#include <QLabel>
#include <QPushButton>

namespace trueloss::ui {

QPushButton* makeButton(const char* name)
{
    auto* button = new QPushButton;
    button->setObjectName(QString::fromUtf8(name));
    button->setAutoDefault(false);  // Enter belongs to the field that has the focus.
    return button;
}

QLabel* makeText(const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromUtf8(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace trueloss::ui
