#pragma once

#include "scale/Histogram.h"

#include <QWidget>

namespace trueloss::ui {

/// The shape of a distribution in little room: bars, and the ends of the range beneath. GUI thread.
class MiniHistogram : public QWidget {
    Q_OBJECT

public:
    /// `muted`: in grey, for what others are compared with.
    MiniHistogram(bool muted, QWidget* parent = nullptr);

    void setHistogram(const Histogram& histogram);
    void setLogarithmic(bool on);
    bool isLogarithmic() const { return m_logarithmic; }

    /// The height of a bin's bar as a share of the tallest one's, 0..1.
    double barShare(std::size_t bin) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Histogram m_histogram;
    bool m_muted;
    bool m_logarithmic = false;
};

}  // namespace trueloss::ui
