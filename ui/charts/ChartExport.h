#pragma once

#include "charts/LossChartLegend.h"
#include "charts/LossPlotContent.h"

#include <QFont>
#include <QPicture>
#include <QSize>
#include <QString>

namespace trueloss::ui {

enum class ChartFormat { Png, Svg, Pdf };

/// The picture of the losses for a file: in the light theme on white, with legend and labels, without crosshair. It is
/// put together on the GUI thread, as a list of strokes; drawing them in pixels and packing takes longer and can be
/// done on any one thread.
class ChartExport {
public:
    /// Sizes are told by write(). GUI thread.
    ChartExport(const LossPlotContent& content, const QList<LegendEntry>& legend, const QFont& font, ChartFormat format,
                QSize size);

    /// The file is replaced as a whole or not at all. PNG: a picture of size * `dpr` pixels, at least 1 x 1 and at most
    /// 20,000 pixels a side; PDF: one page as large as the picture, at 96 dots an inch. On failure false, and a
    /// sentence for the person in `error` (which may be null).
    bool write(const QString& path, qreal dpr, QString* error);

private:
    void paint(QPainter& painter, LossPlotContent content, const QList<LegendEntry>& legend, QFont font) const;
    bool writePng(const QString& path, qreal dpr, QString* error);
    bool writeSvg(const QString& path, QString* error);
    bool writePdf(const QString& path, QString* error);

    ChartFormat m_format;
    QSize m_size;
    QString m_title;
    QPicture m_picture;
};

}  // namespace trueloss::ui
