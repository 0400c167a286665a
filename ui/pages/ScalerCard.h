#pragma once

#include "pages/TargetsReport.h"

#include <QFrame>

class QLabel;
class QRadioButton;

namespace trueloss::ui {

class MiniHistogram;

/// One scaler: its name to choose it by, the targets before and after it, and whether it evens them out; or why it does
/// not fit them. A click anywhere on it chooses it. GUI thread.
class ScalerCard : public QFrame {
    Q_OBJECT

public:
    explicit ScalerCard(ScalerKind kind, QWidget* parent = nullptr);

    ScalerKind kind() const { return m_kind; }
    QRadioButton* choice() const { return m_choice; }
    const QString& about() const { return m_about; }

    /// Null: nothing is known yet.
    void setReport(const TargetsReport* report);
    void setChosen(bool on);
    void setLogarithmic(bool on);

    /// The name with its mnemonic, and what the scaler does in a sentence.
    void setTexts(const QString& name, const QString& about);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    ScalerKind m_kind;
    QRadioButton* m_choice;
    MiniHistogram* m_before;
    MiniHistogram* m_after;
    QLabel* m_figures;  ///< The skew before and after.
    QLabel* m_problem;
    QString m_about;
    bool m_pressed = false;
};

}  // namespace trueloss::ui
