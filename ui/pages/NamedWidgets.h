#pragma once

class QLabel;
class QPushButton;
class QWidget;

namespace trueloss::ui {

/// Parts of pages that all look alike, without texts. `name`: the object's. The caller owns them.
QPushButton* makeButton(const char* name);
QLabel* makeText(const char* name);  ///< Breaks its lines; plain, whatever it is told; can be copied.
QLabel* makeTitle();                 ///< In bold.

/// Label and field, which stay together where the row breaks. Takes both.
QWidget* makePair(QLabel* label, QWidget* field);

}  // namespace trueloss::ui
