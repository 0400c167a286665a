#pragma once

#include "pages/TargetsReport.h"

#include <QTableWidget>

namespace trueloss::ui {

/// All scalers compared, one row a scaler; the chosen one is bold and has a mark. GUI thread.
class ScalerOutlookTable : public QTableWidget {
    Q_OBJECT

public:
    enum Column { NameColumn, SkewColumn, OutlierColumn, RangeColumn, UntrainedColumn, FirstErrorColumn };

    explicit ScalerOutlookTable(QWidget* parent = nullptr);

    /// Null: nothing is known yet. `unit` of the targets; may be empty.
    void setReport(const TargetsReport* report, ScalerKind chosen, const QString& unit);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, height()}; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void nameErrorColumns();
    void fillRow(int row);
    void fitHeader();
    QString rangeText(ScalerKind kind, const ScalerOutlook& outlook) const;

    struct Row {
        bool fits = false;
        ScalerOutlook outlook;
    };
    std::array<Row, scalerKinds.size()> m_rows;
    bool m_known = false;
    ScalerKind m_chosen = ScalerKind::None;
    QString m_unit;
};

}  // namespace trueloss::ui
