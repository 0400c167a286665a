#pragma once

#include "pages/TargetsReport.h"

#include <QTableWidget>

namespace trueloss::ui {

/// What each scaler means before any training, one row a scaler; the chosen one is bold and has a mark. GUI thread.
class ScalerOutlookTable : public QTableWidget {
    Q_OBJECT

public:
    using Outlooks = decltype(TargetsReport::outlooks);

    explicit ScalerOutlookTable(QWidget* parent = nullptr);

    void setOutlooks(const Outlooks& outlooks, ScalerKind chosen, const QString& unit);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fitHeader();
    QString rangeText(ScalerKind kind, const ScalerOutlook& outlook) const;

    Outlooks m_outlooks;
    ScalerKind m_chosen = ScalerKind::None;
    QString m_unit;
};

/// "None", "Standard", "Min-max" in the current language.
QString scalerText(ScalerKind kind);

}  // namespace trueloss::ui
