#include "pages/RunRepairBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace trueloss::ui {

RunRepairBar::RunRepairBar(RunArchive& archive, QWidget* parent)
    : QWidget(parent),
      m_archive(archive),
      m_sign(new QLabel(QStringLiteral("\u26a0"))),
      m_text(new QLabel),
      m_repair(new QPushButton),
      m_close(new QPushButton)
{
    setObjectName(QStringLiteral("repairBar"));
    m_text->setObjectName(QStringLiteral("repairText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_repair->setObjectName(QStringLiteral("repairButton"));
    m_close->setObjectName(QStringLiteral("repairCloseButton"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_repair);
    layout->addWidget(m_close);
    connect(m_repair, &QPushButton::clicked, &m_archive, &RunArchive::repair);
    connect(m_close, &QPushButton::clicked, &m_archive, &RunArchive::forgetRepair);
    connect(&m_archive, &RunArchive::damageChanged, this, &RunRepairBar::showState);
    retranslate();
}

void RunRepairBar::showState()
{
    const bool damaged = !m_archive.damage().isEmpty();
    const bool repairing = m_archive.repairing();
    m_text->setText(repairing ? tr("The store of the runs is being repaired.")
                    : damaged ? m_archive.damage()
                              : m_archive.repaired());
    m_sign->setVisible(damaged || repairing);
    m_repair->setVisible(damaged || repairing);
    m_repair->setEnabled(!repairing);
    m_close->setVisible(!damaged && !repairing);
    setVisible(damaged || repairing || !m_archive.repaired().isEmpty());
}

void RunRepairBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void RunRepairBar::retranslate()
{
    m_sign->setAccessibleName(tr("Warning"));
    m_repair->setText(tr("Re&pair"));
    m_repair->setToolTip(
        tr("Reads all that can still be read into a new store. The damaged file is kept beside it, so that nothing is "
           "lost by this."));
    m_close->setText(tr("C&lose"));
    showState();
}

}  // namespace trueloss::ui
