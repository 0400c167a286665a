#pragma once

#include "charts/LossChartLegend.h"
#include "charts/LossPlotContent.h"

#include <QFont>
#include <QSize>
#include <QString>

namespace trueloss::ui {

/// Writes the picture of the losses to a file: in the light theme on white, with legend and labels, without crosshair.
/// The file is replaced as a whole or not at all. On failure false, and a sentence for the person in `error` (which
/// may be null). GUI thread.
class ChartExport {
public:
    ChartExport(const LossPlotContent& content, const QList<LegendEntry>& legend, const QFont& font);

    /// A picture of size * dpr pixels. Requires a size of at least 1 x 1 and at most 20,000 pixels a side.
    bool writePng(const QString& path, QSize size, qreal dpr, QString* error);
    bool writeSvg(const QString& path, QSize size, const QString& title, QString* error);

    /// One page as large as the picture, at 96 dots an inch.
    bool writePdf(const QString& path, QSize size, const QString& title, QString* error);

private:
    void paint(QPainter& painter, const QSize& size, bool vector);

    LossPlotContent m_content;
    QList<LegendEntry> m_legend;
    QFont m_font;
};

}  // namespace trueloss::ui
