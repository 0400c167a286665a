#pragma once

#include <QSpinBox>

#include <algorithm>

namespace trueloss::ui {

/// A number of bins. 0 leaves it to a rule; a step from there begins at the rule's own number. GUI thread.
class BinSpinBox : public QSpinBox {
    Q_OBJECT

public:
    explicit BinSpinBox(QWidget* parent = nullptr) : QSpinBox(parent) { setRange(0, 500); }

    void setSuggested(int bins) { m_suggested = bins; }
    void stepBy(int steps) override
    {
        if (value() != 0) return QSpinBox::stepBy(steps);
        setValue(std::clamp(m_suggested + steps, 1, maximum()));
    }

protected:
    StepEnabled stepEnabled() const override
    {
        return value() == 0 ? StepUpEnabled | StepDownEnabled : QSpinBox::stepEnabled();
    }

private:
    int m_suggested = 1;
};

}  // namespace trueloss::ui
