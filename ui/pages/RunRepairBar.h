#pragma once

#include "session/RunArchive.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace trueloss::ui {

/// Says that the store of the runs is damaged, repairs it, and tells what came of it. Hidden while there is nothing to
/// say. GUI thread.
class RunRepairBar : public QWidget {
    Q_OBJECT

public:
    explicit RunRepairBar(RunArchive& archive, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showState();
    void retranslate();

    RunArchive& m_archive;
    QLabel* m_sign;
    QLabel* m_text;
    QPushButton* m_repair;
    QPushButton* m_close;
};

}  // namespace trueloss::ui
