#pragma once

#include "session/Session.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace trueloss::ui {

class RateEdit;

/// The settings in which frameworks and their eras differ: whose formulas the optimizers follow, batch normalisation,
/// padding, the gradient of a root; what precision the network computes with; and warm-up. Part of the settings panel;
/// writes into the session at once.
class NumericsPanel : public QWidget {
    Q_OBJECT

public:
    explicit NumericsPanel(Session& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectWidgets();
    void readConfig();
    void retranslate();
    void addRow(QFormLayout* form, QLabel*& label, QWidget* field);
    template <class Change>
    void change(Change apply);

    Session& m_session;
    bool m_reading = false;

    QLabel* m_title = nullptr;
    QLabel* m_numericsLabel = nullptr;
    QComboBox* m_numerics = nullptr;
    QLabel* m_precisionLabel = nullptr;
    QComboBox* m_precision = nullptr;
    QLabel* m_epsilonLabel = nullptr;
    RateEdit* m_epsilon = nullptr;
    QLabel* m_warmUpLabel = nullptr;
    QSpinBox* m_warmUp = nullptr;
    QCheckBox* m_biasCorrection = nullptr;
    QLabel* m_normLabel = nullptr;
    QComboBox* m_norm = nullptr;
    QCheckBox* m_batchNorm = nullptr;
    QCheckBox* m_same = nullptr;
    QCheckBox* m_rawRoot = nullptr;
};

}  // namespace trueloss::ui
