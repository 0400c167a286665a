#pragma once

#include <QDoubleSpinBox>

namespace trueloss::ui {

/// A share in per cent with at most one decimal: "20 %", "12.5 %". GUI thread.
class PercentSpinBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit PercentSpinBox(QWidget* parent = nullptr);

    QString textFromValue(double value) const override;
};

}  // namespace trueloss::ui
