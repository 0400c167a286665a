#pragma once

#include "pages/PixelsReport.h"

#include <QTableWidget>

namespace trueloss::ui {

/// What the network sees by each pixel scaling, a row a channel; those of the chosen one are bold. GUI thread.
class PixelTable : public QTableWidget {
    Q_OBJECT

public:
    explicit PixelTable(QWidget* parent = nullptr);

    /// Null: nothing is known yet.
    void setReport(const PixelsReport* report, PixelScalingKind chosen);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();

    std::array<std::vector<ChannelFigures>, pixelKinds.size()> m_seen;
    PixelScalingKind m_chosen = PixelScalingKind::Raw;
};

}  // namespace trueloss::ui
