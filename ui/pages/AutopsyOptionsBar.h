#pragma once

#include "experiment/Autopsy.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace trueloss::ui {

/// How thorough an autopsy is: batches of a trial, seeds, pairs, a limit of time; remembered. GUI thread.
class AutopsyOptionsBar : public QWidget {
    Q_OBJECT

public:
    explicit AutopsyOptionsBar(QWidget* parent = nullptr);

    AutopsyOptions options() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void remember() const;
    void retranslate();

    QLabel* m_batchesLabel;
    QSpinBox* m_batches;
    QLabel* m_seedsLabel;
    QSpinBox* m_seeds;
    QCheckBox* m_pairs;
    QLabel* m_minutesLabel;
    QSpinBox* m_minutes;
};

}  // namespace trueloss::ui
