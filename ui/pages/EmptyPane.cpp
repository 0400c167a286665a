#include "pages/EmptyPane.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace trueloss::ui {

namespace {

constexpr int textWidth = 480;

}  // namespace

EmptyPane::EmptyPane(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_explanation(new QLabel(this)), m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyPane"));
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_button->setObjectName(QStringLiteral("emptyButton"));
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_title->setFont(large);
    for (QLabel* label : {m_title, m_explanation}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMinimumWidth(textWidth);
        label->setMaximumWidth(textWidth);
    }
    m_button->setMinimumHeight(40);

    // A grid, not a centred column: labels that wrap lose their height when they are aligned.
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setVerticalSpacing(16);
    layout->setRowStretch(0, 2);
    layout->addWidget(m_title, 1, 1);
    layout->addWidget(m_explanation, 2, 1);
    layout->addWidget(m_button, 3, 1, Qt::AlignHCenter);
    layout->setRowStretch(4, 3);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(2, 1);
    connect(m_button, &QPushButton::clicked, this, &EmptyPane::clicked);
}

void EmptyPane::setTexts(const QString& title, const QString& explanation, const QString& button)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_button->setText(button);
    m_button->setAccessibleDescription(explanation);
}

}  // namespace trueloss::ui
