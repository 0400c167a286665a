#pragma once

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace trueloss::ui {

class RateEdit;

/// The fields of the settings, all alike. `name`: the object's.
QSpinBox* makeSpin(int low, int high, const char* name);
QFormLayout* makeForm();
QComboBox* makeCombo(int count, const char* name);  ///< Without texts.
RateEdit* makeRate(double low, double high, const char* name);

/// Beside its label a choice takes what room there is; its list shows the long names whole.
void fitBesideLabel(QComboBox& combo);

/// The list as wide as its longest name, whatever the box is.
void widenList(QComboBox& combo);

}  // namespace trueloss::ui
