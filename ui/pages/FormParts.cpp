#include "pages/FormParts.h"

#include "pages/RateEdit.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QStyle>

namespace trueloss::ui {

QSpinBox* makeSpin(int low, int high, const char* name)
{
    auto* spin = new QSpinBox;
    spin->setObjectName(QString::fromUtf8(name));
    spin->setRange(low, high);
    spin->setAlignment(Qt::AlignRight);
    // Each key would otherwise start over what hangs on the value.
    spin->setKeyboardTracking(false);
    return spin;
}

QFormLayout* makeForm()
{
    auto* form = new QFormLayout;
    form->setSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

void fitBesideLabel(QComboBox& combo)
{
    combo.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo.setMinimumContentsLength(8);
}

void widenList(QComboBox& combo)
{
    combo.view()->setMinimumWidth(combo.view()->sizeHintForColumn(0) + 2 * combo.view()->frameWidth() +
                                  combo.style()->pixelMetric(QStyle::PM_ScrollBarExtent));
}

QComboBox* makeCombo(int count, const char* name)
{
    auto* combo = new QComboBox;
    combo->setObjectName(QString::fromUtf8(name));
    for (int i = 0; i < count; ++i) combo->addItem(QString());
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return combo;
}

RateEdit* makeRate(double low, double high, const char* name)
{
    auto* edit = new RateEdit;
    edit->setObjectName(QString::fromUtf8(name));
    edit->setRange(low, high);
    return edit;
}

}  // namespace trueloss::ui
