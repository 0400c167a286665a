#pragma once

#include "experiment/ScalerRace.h"

#include <QAbstractTableModel>

namespace trueloss::ui {

/// What came of each scaling in a race, one a row, in the report's order. GUI thread.
class RaceTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        ScalerColumn,
        PixelsColumn,
        VerdictColumn,
        ValidationColumn,
        SpreadColumn,
        BehindColumn,
        TrainingColumn,
        PeakColumn,
        ColumnCount
    };

    explicit RaceTableModel(QObject* parent = nullptr);

    /// `ended`: with intervals and recommendation; else nothing is said that needs all of them.
    void setReport(RaceReport report, bool ended);
    const RaceReport& report() const { return m_report; }
    /// The scaling that is set has a mark.
    void setCurrent(ScalerKind scaler, PixelScalingKind pixels);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    QString verdict(int row) const;
    QString verdictTip(int row) const;

    RaceReport m_report;
    bool m_ended = false;
    ScalerKind m_scaler = ScalerKind::None;
    PixelScalingKind m_pixels = PixelScalingKind::Raw;
};

/// "Standard, divided by 255", as rows and panels are called.
QString scalingName(ScalerKind scaler, PixelScalingKind pixels);

/// Over the last tenth of the batches (at least one) the root mean square of a run's true RMSE; of these the median
/// over the seeds. NaN without a run, infinite where most broke off.
double trainingError(const RaceEntry& entry, std::int64_t batches);

/// The largest true RMSE of any batch of any seed; NaN without one.
double worstPeak(const RaceEntry& entry);

}  // namespace trueloss::ui
