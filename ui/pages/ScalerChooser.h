#pragma once

#include "scale/TargetScaler.h"

#include <QWidget>

#include <array>

class QDoubleSpinBox;
class QLabel;
class QRadioButton;

namespace trueloss::ui {

class Session;

/// The choice of the scaler, a sentence each; for the min-max scaler its range. GUI thread.
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
    std::array<QRadioButton*, 3> m_choices;  ///< In the order of scalerKinds.
    std::array<QLabel*, 3> m_about;
    QWidget* m_range;
    QLabel* m_lowLabel;
    QDoubleSpinBox* m_low;
    QLabel* m_highLabel;
    QDoubleSpinBox* m_high;
    QLabel* m_problem;
};

}  // namespace trueloss::ui
