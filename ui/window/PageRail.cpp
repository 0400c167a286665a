#include "window/PageRail.h"

#include <QButtonGroup>
#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace trueloss::ui {

PageRail::PageRail(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    const QStringList names{QStringLiteral("railData"),  QStringLiteral("railTargets"),
                            QStringLiteral("railTrain"), QStringLiteral("railDiagnose"),
                            QStringLiteral("railRuns"),  QStringLiteral("railPredict")};
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 16, 8, 16);
    layout->setSpacing(4);
    for (int i = 0; i < pageCount; ++i) {
        auto* button = new QToolButton;
        button->setObjectName(names[i]);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumHeight(36);
        layout->addWidget(button);
        m_group->addButton(button, i);
    }
    layout->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(static_cast<Page>(id)); });
    retranslate();
}

void PageRail::setCurrent(Page page)
{
    m_group->button(static_cast<int>(page))->setChecked(true);
}

void PageRail::setDone(Page page, bool done)
{
    bool& known = m_done[static_cast<std::size_t>(page)];
    if (known == done) return;
    known = done;
    retranslate();
}

void PageRail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void PageRail::retranslate()
{
    const QString names[] = {tr("Data"), tr("Targets"), tr("Train"), tr("Diagnose"), tr("Runs"), tr("Predict")};
    const QString tips[] = {tr("Images and the table of their targets."),
                            tr("What the targets look like, and what each scaler does to them."),
                            tr("Train, and see the true loss of every batch."),
                            tr("What happened, batch by batch, and why."),
                            tr("All runs of this session, side by side."),
                            tr("Use a trained model on images.")};
    for (int i = 0; i < pageCount; ++i) {
        QAbstractButton* button = m_group->button(i);
        const bool done = m_done[static_cast<std::size_t>(i)];
        button->setText(done ? names[i] + QStringLiteral(" \u2713") : names[i]);
        button->setAccessibleName(done ? tr("%1, done").arg(names[i]) : names[i]);
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(tips[i]).arg(i + 1));
    }
}

}  // namespace trueloss::ui
