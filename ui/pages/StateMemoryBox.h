#pragma once

#include <QWidget>

class QLabel;
class QSpinBox;

namespace trueloss::ui {

/// The setting of how much memory the states of a run may take that are kept for rewinding; for the next run, and for
/// all runs from then on. GUI thread.
class StateMemoryBox : public QWidget {
    Q_OBJECT

public:
    explicit StateMemoryBox(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_label;
    QSpinBox* m_megabytes;
};

}  // namespace trueloss::ui
