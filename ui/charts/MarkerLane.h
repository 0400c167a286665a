#pragma once

#include "charts/ChartTheme.h"
#include "charts/LossPlotContent.h"
#include "charts/PlotFrame.h"

#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

class QPainter;

namespace trueloss::ui {

/// The thin lane above the plot with a glyph for all that happened to a run, and for what was found in it. What lies
/// on the same pixels shares a glyph: that of what matters most.
class MarkerLane {
public:
    /// In the order of what matters most.
    enum class Kind { Finding, CheckpointFailed, Continued, LearningRate, Paused, Resumed, Checkpoint };

    static constexpr double height = 16;
    static bool isNeeded(const LossPlotContent& content);

    /// Places the glyphs for the part of the run that the frame shows.
    void layOut(const LossPlotContent& content, const PlotFrame& frame, const QRectF& lane);
    void clear() { m_marks.clear(); }

    void paint(QPainter& painter, const ChartTheme& theme) const;

    /// What the glyph at the place says, a line each; empty beside the glyphs.
    QString textAt(const QPointF& at) const;

    /// All that happened right before a batch, or was found at it.
    static QStringList textsOf(const LossPlotContent& content, std::size_t batch);

private:
    struct Mark {
        double x = 0.0;
        Kind kind = Kind::Checkpoint;
        int count = 1;
        QStringList texts;
    };
    void add(double x, Kind kind, const QString& text);

    QRectF m_lane;
    std::vector<Mark> m_marks;
};

}  // namespace trueloss::ui
