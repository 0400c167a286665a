#pragma once

#include "scale/TargetStatistics.h"

#include <QTableWidget>

namespace trueloss::ui {

/// The figures of the targets, raw in the first row and as the network sees them in the second. GUI thread.
class StatisticsTable : public QTableWidget {
    Q_OBJECT

public:
    explicit StatisticsTable(QWidget* parent = nullptr);

    /// Figures of no target at all are dashes. `unit` of the raw targets; may be empty. `scaledHasUnit`: the scaler
    /// leaves them as they are.
    void setStatistics(const TargetStatistics& raw, const TargetStatistics& scaled, const QString& unit,
                       bool scaledHasUnit);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillRow(int row, const TargetStatistics& figures);
    void retranslate();

    TargetStatistics m_raw;
    TargetStatistics m_scaled;
    QString m_unit;
    bool m_scaledHasUnit = false;
};

/// The height that shows all rows of a table and its header, without a scroll bar.
int wholeHeight(const QTableWidget& table);

/// 0 for what is only the rounding of numbers as large as those of the column, such as a mean of -7.6e-18.
double withoutNoise(double value, const TargetStatistics& figures);

/// A skew: 0 where it is only rounding, a dash where there is none.
QString skewText(double skew, int digits = 4);

/// A number of a table: right-aligned text; a dash where there is none.
QTableWidgetItem* numberItem(double value);

}  // namespace trueloss::ui
