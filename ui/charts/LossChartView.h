#pragma once

#include <QChartView>
#include <QPoint>
#include <QPointF>
#include <QRectF>

namespace trueloss::ui {

/// Turns what hands do with mouse and keys into wishes; what becomes of them is LossChart's.
class LossChartView : public QChartView {
    Q_OBJECT

public:
    explicit LossChartView(QChart* chart, QWidget* parent = nullptr);

    /// How often the plot was painted to the end.
    int paintCount() const { return m_paintCount; }

    /// Esc hides a crosshair; without one it is left to the window.
    void setHasCrosshair(bool has) { m_hasCrosshair = has; }

    /// The values at the crosshair as words: the description that screen readers get, and are told of when it changes.
    void setSpokenValues(const QString& words);
    const QString& spokenValues() const { return m_spoken; }

Q_SIGNALS:
    void resized();
    void hovered(QPointF at);
    void left();
    void clicked(QPointF at);
    void zoomWished(QPointF at, double factor, bool vertical);
    void rubberBandMoved(QRectF band);  ///< Null when it is gone.
    void areaChosen(QRectF band);
    void panWished(QPointF by);
    void resetWished();
    void stepWished(int batches);
    void lastWished();
    void crosshairHideWished();
    void activateWished();
    void hintWished(QPoint at, QPoint global);  ///< The mouse rests: what is there?

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Gesture { None, Press, Band, Pan };

    QRectF band(const QPointF& to) const;
    void abandonGesture();

    Gesture m_gesture = Gesture::None;
    QPointF m_from;
    QPointF m_last;
    QString m_spoken;
    int m_paintCount = 0;
    bool m_hasCrosshair = false;
    bool m_showsFocus = false;  ///< The focus came by a key: whoever clicks knows where it is.
};

}  // namespace trueloss::ui
