#pragma once

#include "charts/AxisChooser.h"
#include "experiment/Rerun.h"

#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace trueloss::ui {

struct ChartTheme;

/// What the first step did, layer by layer: the size of the weights and of the step, how far the signs of the step
/// agree within a neuron, and how the layer's output grew from batch 1 to batch 2. Left, Up, Right and Down walk
/// through the layers. GUI thread.
class MechanismPicture : public QWidget {
    Q_OBJECT

public:
    explicit MechanismPicture(QWidget* parent = nullptr);

    void setLayers(std::vector<LayerPicture> layers);
    std::size_t layerCount() const { return m_layers.size(); }

    /// What the picture shows of a layer, in words and figures.
    QString sentence(int layer) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void layerChosen(int layer);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Panel { SizePanel, SignPanel, GrowthPanel };
    static constexpr int panelCount = 3;
    struct Scale {
        AxisRange range;
        std::vector<AxisTick> ticks;
    };

    int rowHeight() const;
    int headHeight() const;
    int namesWidth() const;
    QRectF panelArea(int panel) const;
    int layerAt(const QPoint& place) const;
    void chooseScales();
    void choose(int layer);
    void describe();
    double at(int panel, double value) const;  ///< Where it stands, in pixels; logarithmic panels take values above 0.
    void paintHead(QPainter& painter, int panel, const ChartTheme& theme) const;
    void paintLayer(QPainter& painter, int layer, const ChartTheme& theme) const;

    std::vector<LayerPicture> m_layers;
    Scale m_scales[panelCount];
    int m_current = -1;
};

}  // namespace trueloss::ui
