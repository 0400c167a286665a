#pragma once

#include "charts/ChartTheme.h"

#include <QAbstractButton>
#include <QList>
#include <QString>
#include <QWidget>

namespace trueloss::ui {

/// What a legend entry stands for: the curves in the order of CurveKind, then the rest.
enum class LegendKey { TrueRmse, RunningMean, Smoothed, Validation, Artifacts, OtherRun, Overlay, Bounds, Gaps };

struct LegendEntry {
    LegendKey key = LegendKey::TrueRmse;
    QString text;
    QString toolTip;
    bool on = true;
    std::size_t index = 0;  ///< Of the other run or overlay.
    OverlayStyle style = OverlayStyle::Line;
    bool operator==(const LegendEntry&) const = default;
};

/// A line of what the curves are, which also turns them on and off. Flows into more lines where it is narrow.
class LossChartLegend : public QWidget {
    Q_OBJECT

public:
    explicit LossChartLegend(QWidget* parent = nullptr);

    void setEntries(const QList<LegendEntry>& entries);
    const QList<LegendEntry>& entries() const { return m_entries; }
    void setTheme(const ChartTheme& theme);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void toggled(trueloss::ui::LegendKey key, std::size_t index, bool on);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QAbstractButton* buttonOf(const LegendEntry& entry);
    void arrange();

    ChartTheme m_theme;
    QList<LegendEntry> m_entries;
    QList<QAbstractButton*> m_buttons;  ///< One a key and index, which keeps its focus; never removed.
};

/// The size of an entry, and the places of entries that flow from left to right within a width.
QSizeF legendEntrySize(const LegendEntry& entry, const QFont& font);
QList<QRectF> legendPlaces(const QList<LegendEntry>& entries, const QFont& font, double width);

/// Paints one entry: a sample of how the thing is drawn, and its name, struck out when off.
void paintLegendEntry(QPainter& painter, const QRectF& rect, const LegendEntry& entry, const QFont& font,
                      const ChartTheme& theme);

}  // namespace trueloss::ui
