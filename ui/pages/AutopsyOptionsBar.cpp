#include "pages/AutopsyOptionsBar.h"

#include "pages/FlowLayout.h"
#include "pages/FormParts.h"
#include "pages/NamedWidgets.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSpinBox>

namespace trueloss::ui {

namespace {

int remembered(const char* key, const AutopsyOptions& usual)
{
    const QString name = QString::fromUtf8(key);
    const int fallback = name.endsWith(QLatin1String("batches")) ? static_cast<int>(usual.batches)
                         : name.endsWith(QLatin1String("seeds")) ? usual.seeds
                                                                 : 0;
    return QSettings().value(name, fallback).toInt();
}

}  // namespace

AutopsyOptionsBar::AutopsyOptionsBar(QWidget* parent)
    : QWidget(parent),
      m_batchesLabel(new QLabel),
      m_batches(makeSpin(2, 2000, "autopsyBatches")),
      m_seedsLabel(new QLabel),
      m_seeds(makeSpin(1, 50, "autopsySeeds")),
      m_pairs(new QCheckBox),
      m_minutesLabel(new QLabel),
      m_minutes(makeSpin(0, 1440, "autopsyMinutes"))
{
    m_pairs->setObjectName(QStringLiteral("autopsyPairs"));
    const AutopsyOptions usual;
    m_batches->setValue(remembered("autopsy/batches", usual));
    m_seeds->setValue(remembered("autopsy/seeds", usual));
    m_minutes->setValue(remembered("autopsy/minutes", usual));
    m_pairs->setChecked(QSettings().value(QStringLiteral("autopsy/pairs"), usual.pairs).toBool());
    auto* layout = new FlowLayout(this);
    layout->addWidget(makePair(m_batchesLabel, m_batches));
    layout->addWidget(makePair(m_seedsLabel, m_seeds));
    layout->addWidget(makePair(m_minutesLabel, m_minutes));
    layout->addWidget(m_pairs);
    for (QSpinBox* field : {m_batches, m_seeds, m_minutes})
        connect(field, &QSpinBox::valueChanged, this, &AutopsyOptionsBar::remember);
    connect(m_pairs, &QCheckBox::toggled, this, &AutopsyOptionsBar::remember);
    retranslate();
}

AutopsyOptions AutopsyOptionsBar::options() const
{
    AutopsyOptions options;
    options.batches = m_batches->value();
    options.seeds = m_seeds->value();
    options.pairs = m_pairs->isChecked();
    if (m_minutes->value() > 0) options.mostSeconds = 60.0 * m_minutes->value();
    return options;
}

void AutopsyOptionsBar::remember() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("autopsy/batches"), m_batches->value());
    settings.setValue(QStringLiteral("autopsy/seeds"), m_seeds->value());
    settings.setValue(QStringLiteral("autopsy/minutes"), m_minutes->value());
    settings.setValue(QStringLiteral("autopsy/pairs"), m_pairs->isChecked());
}

void AutopsyOptionsBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void AutopsyOptionsBar::retranslate()
{
    m_batchesLabel->setText(tr("&Batches a trial"));
    m_batches->setToolTip(
        tr("So many batches each trial runs, and at least ten after the spike; one that spikes again "
           "ends two batches later."));
    m_seedsLabel->setText(tr("&Seeds"));
    m_seeds->setToolTip(
        tr("Each trial is repeated with so many seeds of first weights and order. With 5 of 5 cured, "
           "the change cures at least 47 % of such runs, with 10 of 10 at least 69 % (95 % sure)."));
    m_minutesLabel->setText(tr("At &most"));
    m_minutes->setSuffix(tr(" min", "minutes"));
    m_minutes->setSpecialValueText(tr("no limit"));
    m_minutes->setToolTip(tr("What was not tested by then is told as not tested."));
    m_pairs->setText(tr("&Pairs of changes"));
    m_pairs->setToolTip(tr("Also tries two changes at once, where no smaller change suffices. Takes longest."));
    for (QWidget* field : std::initializer_list<QWidget*>{m_batches, m_seeds, m_minutes})
        field->setAccessibleDescription(field->toolTip());
    // The special value may be wider than any number.
    m_minutes->setMinimumWidth(m_minutes->sizeHint().width());
}

}  // namespace trueloss::ui
