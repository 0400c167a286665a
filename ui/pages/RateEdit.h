#pragma once

#include <QAbstractSpinBox>

namespace trueloss::ui {

/// A number over many decades, such as a learning rate: written as people write it (0.001, 1e-5), stepped in 1-2-5.
/// What is no number, or lies outside, is marked and not taken over.
class RateEdit : public QAbstractSpinBox {
    Q_OBJECT

public:
    explicit RateEdit(QWidget* parent = nullptr);

    double value() const { return m_value; }
    void setValue(double value);  ///< Emits nothing.
    void setRange(double low, double high);
    void setSpecialText(const QString& textAtZero);  ///< Shown in place of 0, such as "off".

    void stepBy(int steps) override;

Q_SIGNALS:
    void valueEdited(double value);

protected:
    StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }

private:
    void takeOver();
    QString shown() const;

    double m_value = 1e-3;
    double m_low = 0.0;
    double m_high = 1e9;
    QString m_special;
};

}  // namespace trueloss::ui
