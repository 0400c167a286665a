#include "pages/StateMemoryBox.h"

#include "pages/FormParts.h"
#include "session/StateMemory.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace trueloss::ui {

namespace {

constexpr int mostMegabytes = 1 << 20;
constexpr int step = 256;

}  // namespace

StateMemoryBox::StateMemoryBox(QWidget* parent)
    : QWidget(parent), m_label(new QLabel), m_megabytes(makeSpin(automaticStateMemory, mostMegabytes, "stateMegabytes"))
{
    m_megabytes->setSingleStep(step);
    m_megabytes->setValue(stateMegabytes());
    m_label->setBuddy(m_megabytes);
    QFormLayout* form = makeForm();
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(m_label, m_megabytes);
    setLayout(form);
    connect(m_megabytes, &QSpinBox::valueChanged, this, &setStateMegabytes);
    retranslate();
}

void StateMemoryBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void StateMemoryBox::retranslate()
{
    m_label->setText(tr("Kept states"));
    m_megabytes->setSpecialValueText(tr("automatic"));
    m_megabytes->setSuffix(tr(" MB"));
    m_megabytes->setToolTip(
        tr("Memory for the states of a run that are kept to rewind to: densely around spikes, sparsely elsewhere. "
           "Automatic takes a quarter of what the training leaves; with 0 MB the way back is run again. For the next "
           "run."));
}

}  // namespace trueloss::ui
