#include "pages/FilterBar.h"

#include "pages/ElidedLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace trueloss::ui {

FilterBar::FilterBar(const char* textName, const char* buttonName, QWidget* parent)
    : QWidget(parent), m_text(new ElidedLabel(this)), m_all(new QPushButton(this))
{
    m_text->setObjectName(QString::fromUtf8(textName));
    m_all->setObjectName(QString::fromUtf8(buttonName));
    connect(m_all, &QPushButton::clicked, this, &FilterBar::allWanted);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_all);
    hide();
    retranslate();
}

void FilterBar::setRows(int count, const QString& why)
{
    m_count = count;
    m_why = why;
    m_text->setFullText(tr("%n row(s) shown: %1", nullptr, m_count).arg(m_why));
}

void FilterBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void FilterBar::retranslate()
{
    m_all->setText(tr("Show &all rows"));
    setRows(m_count, m_why);
}

}  // namespace trueloss::ui
