#include "pages/JobBar.h"

#include "base/Numbers.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

namespace trueloss::ui {

namespace {

/// Before that the pace says nothing.
constexpr double firstEstimateSeconds = 1.0;

}  // namespace

JobBar::JobBar(QWidget* parent)
    : QWidget(parent), m_bar(new QProgressBar(this)), m_left(new QLabel(this)), m_cancel(new QPushButton(this))
{
    m_bar->setObjectName(QStringLiteral("jobProgress"));
    m_bar->setTextVisible(false);
    m_left->setObjectName(QStringLiteral("jobLeft"));
    m_cancel->setObjectName(QStringLiteral("cancelJobButton"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_left);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &JobBar::cancelWanted);
    retranslate();
}

void JobBar::begin()
{
    m_bar->setRange(0, 0);
    m_left->clear();
}

void JobBar::setProgress(const Progress& progress)
{
    if (progress.total <= 0) return;
    m_bar->setRange(0, static_cast<int>(progress.total));
    m_bar->setValue(static_cast<int>(progress.done));
    QString text = tr("batch %1 of %2").arg(wholeNumber(progress.done), wholeNumber(progress.total));
    const double seconds = progress.secondsLeft();
    if (seconds >= 0.0 && progress.elapsedSeconds >= firstEstimateSeconds) {
        text = tr("%1, %2 left", "batch 3 of 10, and a time such as 0:12")
                   .arg(text, QString::fromStdString(clockTime(std::ceil(seconds))));
    }
    m_left->setText(text);
}

void JobBar::setTexts(const QString& what, const QString& cancelTip)
{
    m_bar->setAccessibleName(what);
    m_cancel->setToolTip(cancelTip);
}

void JobBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void JobBar::retranslate()
{
    m_cancel->setText(tr("&Cancel"));
}

}  // namespace trueloss::ui
