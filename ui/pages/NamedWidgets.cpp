#include "pages/NamedWidgets.h"

#include <QHBoxLayout>
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

QLabel* makeTitle()
{
    auto* title = new QLabel;
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    return title;
}

QWidget* makePair(QLabel* label, QWidget* field)
{
    auto* pair = new QWidget;
    auto* layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(field);
    label->setBuddy(field);
    return pair;
}

}  // namespace trueloss::ui
