#pragma once

#include "pages/TargetsReport.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;

namespace trueloss::ui {

class ScalerCard;
class Session;

/// The choice of the scaler: all of them beside each other, what the chosen one does, and the range of min-max. GUI
/// thread.
class ScalerCards : public QWidget {
    Q_OBJECT

public:
    explicit ScalerCards(Session& session, QWidget* parent = nullptr);

    /// Null: nothing is known yet.
    void setReport(const TargetsReport* report);
    void setLogarithmic(bool on);

    bool hasHeightForWidth() const override { return true; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeRange();
    void refresh();
    void choose(ScalerKind kind);
    void chooseRange();
    void apply(const ScalerOptions& options);
    void arrange();
    void retranslate();

    Session& m_session;
    QButtonGroup* m_group;
    std::array<ScalerCard*, scalerKinds.size()> m_cards;  ///< In the order of scalerKinds.
    QWidget* m_grid;
    QGridLayout* m_places;
    int m_perRow = 0;
    QLabel* m_about;
    QLabel* m_lowLabel = nullptr;
    QDoubleSpinBox* m_low = nullptr;
    QLabel* m_highLabel = nullptr;
    QDoubleSpinBox* m_high = nullptr;
    QWidget* m_range;
    QLabel* m_problem;
};

}  // namespace trueloss::ui
