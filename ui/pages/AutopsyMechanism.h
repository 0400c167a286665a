#pragma once

#include "experiment/AutopsyReport.h"

#include <QWidget>

class QLabel;

namespace trueloss::ui {

class MechanismPicture;

/// How the spike came about: the picture of the first step, what it shows in words, and what the probes say about it.
/// GUI thread.
class AutopsyMechanism : public QWidget {
    Q_OBJECT

public:
    explicit AutopsyMechanism(QWidget* parent = nullptr);

    void setReport(const AutopsyReport& report);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    AutopsyReport m_report;
    QLabel* m_title;
    MechanismPicture* m_picture;
    QLabel* m_layer;
    QLabel* m_probes;
};

/// A sentence for each probe that was made: what it changed, what came of it, what follows.
QStringList probeSentences(const AutopsyReport& report);

}  // namespace trueloss::ui
