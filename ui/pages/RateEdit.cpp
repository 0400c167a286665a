#include "pages/RateEdit.h"

#include "base/Numbers.h"

#include <QLineEdit>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

RateEdit::RateEdit(QWidget* parent) : QAbstractSpinBox(parent)
{
    lineEdit()->setText(shown());
    setAlignment(Qt::AlignRight);
    connect(this, &QAbstractSpinBox::editingFinished, this, &RateEdit::takeOver);
}

QString RateEdit::shown() const
{
    if (m_value == 0.0 && !m_special.isEmpty()) return m_special;
    return QString::fromStdString(exactNumber(m_value));
}

void RateEdit::setValue(double value)
{
    m_value = value;
    if (!lineEdit()->hasFocus() || !lineEdit()->isModified()) lineEdit()->setText(shown());
}

void RateEdit::setRange(double low, double high)
{
    m_low = low;
    m_high = high;
}

void RateEdit::setSpecialText(const QString& textAtZero)
{
    m_special = textAtZero;
    lineEdit()->setText(shown());
}

void RateEdit::takeOver()
{
    const auto typed = parseDouble(lineEdit()->text().toStdString());
    if (typed && std::isfinite(*typed) && *typed >= m_low && *typed <= m_high && *typed != m_value) {
        m_value = *typed;
        lineEdit()->setText(shown());
        Q_EMIT valueEdited(m_value);
    } else {
        lineEdit()->setText(shown());
    }
    lineEdit()->setModified(false);
}

void RateEdit::stepBy(int steps)
{
    constexpr double series[] = {1.0, 2.0, 5.0};
    // A little slack, so that a value that stands on the series counts as on it despite its rounding.
    const double value = (m_value > 0.0 ? m_value : 1e-6) * 1.001;
    const int decade = static_cast<int>(std::floor(std::log10(value)));
    const double mantissa = value / std::pow(10.0, decade);
    const int position = decade * 3 + (mantissa >= 5.0 ? 2 : mantissa >= 2.0 ? 1 : 0) + steps;
    const int newDecade = static_cast<int>(std::floor(position / 3.0));
    // Through text, so that 2e-3 is the double that is written 0.002.
    const double stepped = series[position - newDecade * 3] * std::pow(10.0, newDecade);
    const double exact = parseDouble(tableNumber(stepped)).value_or(stepped);
    m_value = std::clamp(exact, m_low, m_high);
    lineEdit()->setText(shown());
    lineEdit()->setModified(false);
    Q_EMIT valueEdited(m_value);
}

}  // namespace trueloss::ui
