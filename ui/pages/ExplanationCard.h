#pragma once

#include "inspect/BatchInspection.h"

#include <QFrame>

class QLabel;

namespace trueloss::ui {

class EvidenceBadge;

/// One explanation of a batch that stands out: the question, whether the test says yes, what it says, and its figures.
/// GUI thread.
class ExplanationCard : public QFrame {
    Q_OBJECT

public:
    explicit ExplanationCard(QWidget* parent = nullptr);

    void setContent(const QString& question, Verdict verdict, const QString& sentence, const QString& figures);

private:
    QLabel* m_question;
    EvidenceBadge* m_badge;
    QLabel* m_sentence;
    QLabel* m_figures;
};

}  // namespace trueloss::ui
