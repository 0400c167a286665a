#pragma once

#include "session/Session.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace trueloss::ui {

class RateEdit;

/// All settings of a run, beside the chart. Changes go into the session at once; while a run is going only the learning
/// rate reaches it, the rest is for the next run.
class SettingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPanel(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void layersWanted();
    void rateTestWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showScaler(ScalerKind kind);
    void showOwner();
    QWidget* makeChoices(QButtonGroup*& group, const QStringList& names, int perRow);
    void build();
    void connectWidgets();
    void readConfig();
    void retranslate();
    void addRow(QFormLayout* form, QLabel*& label, QWidget* field);
    template <class Change>
    void change(Change apply);

    Session& m_session;
    bool m_reading = false;

    QLabel* m_owner = nullptr;  ///< Whose settings these are, where they are not of the run in the chart.
    QLabel* m_targetsTitle = nullptr;
    QButtonGroup* m_scaler = nullptr;   ///< The three that most people take...
    QComboBox* m_scalerKind = nullptr;  ///< ...and all of them.
    QLabel* m_pixelsTitle = nullptr;
    QButtonGroup* m_pixels = nullptr;
    QLabel* m_modelTitle = nullptr;
    QComboBox* m_architecture = nullptr;
    QLabel* m_sizeLabel = nullptr;
    QSpinBox* m_width = nullptr;
    QSpinBox* m_height = nullptr;
    QLabel* m_channelsLabel = nullptr;
    QComboBox* m_channels = nullptr;
    QLabel* m_denseLabel = nullptr;
    QSpinBox* m_dense = nullptr;
    QLabel* m_initialLabel = nullptr;
    QComboBox* m_initial = nullptr;
    QLabel* m_sizeText = nullptr;
    QPushButton* m_layers = nullptr;
    QLabel* m_trainingTitle = nullptr;
    QLabel* m_lossLabel = nullptr;
    QComboBox* m_loss = nullptr;
    QLabel* m_optimizerLabel = nullptr;
    QComboBox* m_optimizer = nullptr;
    QLabel* m_rateLabel = nullptr;
    RateEdit* m_rate = nullptr;
    QPushButton* m_findRate = nullptr;
    QLabel* m_momentumLabel = nullptr;
    RateEdit* m_momentum = nullptr;
    QLabel* m_batchLabel = nullptr;
    QSpinBox* m_batch = nullptr;
    QLabel* m_epochsLabel = nullptr;
    QSpinBox* m_epochs = nullptr;
    QLabel* m_dropLabel = nullptr;
    QSpinBox* m_drop = nullptr;
    QLabel* m_clipLabel = nullptr;
    RateEdit* m_clip = nullptr;
    QLabel* m_decayLabel = nullptr;
    RateEdit* m_decay = nullptr;
    QLabel* m_dropoutLabel = nullptr;
    RateEdit* m_dropout = nullptr;
    QLabel* m_contrastLabel = nullptr;
    RateEdit* m_contrast = nullptr;
    QCheckBox* m_flips = nullptr;
    QCheckBox* m_keepBest = nullptr;
    QLabel* m_seedLabel = nullptr;
    QSpinBox* m_seed = nullptr;
};

}  // namespace trueloss::ui
