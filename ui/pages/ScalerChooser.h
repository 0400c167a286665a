#pragma once

#include "scale/TargetScaler.h"

#include <QWidget>

#include <array>

class QDoubleSpinBox;
class QLabel;
class QRadioButton;

namespace trueloss::ui {

class Session;

/// The choice of the scaler, with a sentence about the chosen one; for the min-max scaler its range. GUI thread.
class ScalerChooser : public QWidget {
    Q_OBJECT

public:
    explicit ScalerChooser(Session& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void choose(ScalerKind kind);
    void chooseRange();
    void apply(const ScalerOptions& options);
    void retranslate();

    Session& m_session;
    std::array<QRadioButton*, allScalerKinds.size()> m_choices;  ///< In the order of allScalerKinds.
    std::array<QLabel*, allScalerKinds.size()> m_about;          ///< Of the chosen one alone is shown.
    QWidget* m_range;
    QLabel* m_lowLabel;
    QDoubleSpinBox* m_low;
    QLabel* m_highLabel;
    QDoubleSpinBox* m_high;
    QLabel* m_problem;
};

}  // namespace trueloss::ui
