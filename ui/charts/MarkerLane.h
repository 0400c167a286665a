#pragma once

#include "charts/ChartTheme.h"
#include "charts/LossPlotContent.h"
#include "charts/PlotFrame.h"

#include <QRectF>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

class QPainter;

namespace trueloss::ui {

/// The thin lane above the plot with a glyph for all that happened to a run, and for what was found in it. What lies
/// on the same pixels shares a glyph: that of what matters most. Below the glyphs a tick for each state that is kept.
class MarkerLane {
public:
    /// In the order of what matters most.
    enum class Kind { Finding, CheckpointFailed, Continued, LearningRate, Paused, Resumed, Checkpoint };

    static constexpr double height = 16;
    static bool isNeeded(const LossPlotContent& content);

    /// Places the glyphs for the part of the run that the frame shows.
    void layOut(const LossPlotContent& content, const PlotFrame& frame, const QRectF& lane);
    void clear();

    void paint(QPainter& painter, const ChartTheme& theme) const;

    /// What the glyph, or the tick, at the place says, a line each; empty beside the glyphs.
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
    struct Tick {
        double x = 0.0;
        std::int64_t batches = 0;
    };
    void add(double x, Kind kind, const QString& text);
    void layOutTicks(const LossPlotContent& content, const PlotFrame& frame);
    QString tickTextAt(double x) const;

    QRectF m_lane;
    std::vector<Mark> m_marks;
    std::vector<Tick> m_ticks;  ///< At most one a pixel, from the left.
};

}  // namespace trueloss::ui
