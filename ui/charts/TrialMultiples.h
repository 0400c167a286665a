#pragma once

#include "charts/AxisChooser.h"
#include "charts/PlotFrame.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <vector>

class QPainter;

namespace trueloss::ui {

struct ChartTheme;

/// One trial among others: its true curves, and what it is called.
struct TrialCurves {
    QString title;    ///< What was changed.
    QString verdict;  ///< With its sign.
    bool cures = false;
    std::vector<std::vector<double>> rmse;  ///< A curve a seed, from the first batch of all; the run's own first.
};

/// Small multiples: the true curves of all trials, each in a field of its own, in one unit and on one logarithmic
/// scale, the unchanged run (the first trial) as a ghost behind each. Painted at once from values: no series, no
/// scene. One field is the current one. Left, Right, Up, Down, Home and End walk through them. GUI thread.
class TrialMultiples : public QWidget {
    Q_OBJECT

public:
    explicit TrialMultiples(QWidget* parent = nullptr);

    /// `limit`: above it a batch counts as a spike. `firstBatch`: of the run, before those shown; `batches`: that the
    /// x axis has room for.
    void setTrials(std::vector<TrialCurves> trials, const QString& unit, double limit, std::int64_t firstBatch,
                   std::int64_t batches);
    std::size_t count() const { return m_trials.size(); }

    void setCurrent(int trial);  ///< Negative: none.
    int current() const { return m_current; }

    /// Where a trial's field is.
    QRect field(int trial) const;
    /// The range of all fields, in decimal logarithms.
    AxisRange valueRange() const { return m_range; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChosen(int trial);  ///< By mouse or keyboard.

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int columns(int width) const;
    int fieldHeight() const;
    int labelsWidth() const;
    int trialAt(const QPoint& place) const;
    void choose(int trial);
    void describe();
    QString sentence(int trial) const;
    PlotFrame frameOf(const QRect& field) const;
    void paintField(QPainter& painter, int trial, const ChartTheme& theme) const;
    void paintCurve(QPainter& painter, const std::vector<double>& curve, const PlotFrame& frame) const;

    std::vector<TrialCurves> m_trials;
    QString m_unit;
    double m_limit = 0.0;
    std::int64_t m_firstBatch = 0;
    std::int64_t m_batches = 1;
    AxisRange m_range;
    std::vector<AxisTick> m_ticks;
    int m_current = -1;
};

}  // namespace trueloss::ui
