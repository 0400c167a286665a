#pragma once

#include "experiment/ScalerRace.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace trueloss::ui {

/// Who races, how far and how often: the options of a race, and what they amount to. GUI thread.
class RaceChoices : public QWidget {
    Q_OBJECT

public:
    explicit RaceChoices(QWidget* parent = nullptr);

    RaceOptions options() const;
    /// Why a race cannot begin now; empty where it can.
    void setObstacle(const QString& why);
    /// The scaling of the pixels that the race of the targets' scalers keeps.
    void setPixels(PixelScalingKind pixels);
    /// How long a batch takes: `measured` is said as an estimate, `guessed` only chooses how many batches and seeds are
    /// proposed, for as long as nobody has chosen other ones. Not above 0: not known.
    void setPace(double measured, double guessed);

Q_SIGNALS:
    void startWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeRow(QLabel*& label, std::vector<QCheckBox*>& boxes, const QStringList& names);
    void look();
    QString duration(qint64 batches) const;
    void retranslate();

    QLabel* m_scalersLabel = nullptr;
    std::vector<QCheckBox*> m_scalers;  ///< In the order of allScalerKinds.
    QLabel* m_pixelsLabel = nullptr;
    std::vector<QCheckBox*> m_pixels;  ///< In the order of PixelScalingKind.
    QLabel* m_batchesLabel;
    QSpinBox* m_batches;
    QLabel* m_seedsLabel;
    QSpinBox* m_seeds;
    QPushButton* m_start;
    QLabel* m_plan;
    QString m_obstacle;
    PixelScalingKind m_set = PixelScalingKind::Raw;
    double m_pace = 0.0;
    bool m_proposing = true;  ///< How many batches and seeds is the program's choice.
    bool m_filling = false;
};

}  // namespace trueloss::ui
