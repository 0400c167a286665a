#include "pages/EmptyPane.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

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
        label->setFixedWidth(textWidth);
    }
    m_button->setMinimumHeight(40);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_explanation, 0, Qt::AlignHCenter);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
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
