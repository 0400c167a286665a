#include "pages/SettingsPanel.h"

#include "model/Architecture.h"
#include "model/LayerTable.h"
#include "pages/FormParts.h"
#include "pages/NamedWidgets.h"
#include "pages/NumericsPanel.h"
#include "pages/RateEdit.h"
#include "pages/StateMemoryBox.h"
#include "text/NumberText.h"
#include "text/SettingText.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace trueloss::ui {

SettingsPanel::SettingsPanel(Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    build();
    connectWidgets();
    retranslate();
    readConfig();
    connect(&m_session, &Session::configChanged, this, &SettingsPanel::readConfig);
    connect(&m_session, &Session::runsChanged, this, &SettingsPanel::showOwner);
}

QWidget* SettingsPanel::makeChoices(QButtonGroup*& group, const QStringList& names, int perRow)
{
    auto* rows = new QWidget;
    auto* layout = new QGridLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    group = new QButtonGroup(this);
    for (int i = 0; i < names.size(); ++i) {
        auto* button = new QPushButton;
        button->setCheckable(true);
        button->setObjectName(names[i]);
        button->setMinimumWidth(48);
        layout->addWidget(button, i / perRow, i % perRow);
        layout->setColumnStretch(i % perRow, 1);
        group->addButton(button, i);
    }
    return rows;
}

void SettingsPanel::addRow(QFormLayout* form, QLabel*& label, QWidget* field)
{
    label = new QLabel;
    label->setBuddy(field);
    if (auto* combo = qobject_cast<QComboBox*>(field)) fitBesideLabel(*combo);
    form->addRow(label, field);
}

void SettingsPanel::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);

    m_owner = new QLabel;
    m_owner->setObjectName(QStringLiteral("settingsOwner"));
    m_owner->setWordWrap(true);
    layout->addWidget(m_owner);
    m_targetsTitle = makeTitle();
    layout->addWidget(m_targetsTitle);
    layout->addWidget(makeChoices(
        m_scaler, {QStringLiteral("scalerNone"), QStringLiteral("scalerStandard"), QStringLiteral("scalerMinMax")}, 3));
    m_scalerKind = makeCombo(static_cast<int>(allScalerKinds.size()), "scalerKind");
    layout->addWidget(m_scalerKind);
    m_pixelsTitle = makeTitle();
    layout->addWidget(m_pixelsTitle);
    layout->addWidget(makeChoices(m_pixels,
                                  {QStringLiteral("pixelsRaw"), QStringLiteral("pixelsUnit"),
                                   QStringLiteral("pixelsStandard"), QStringLiteral("pixelsImageNet")},
                                  2));

    m_modelTitle = makeTitle();
    layout->addWidget(m_modelTitle);
    m_architecture = makeCombo(static_cast<int>(architectures().size()), "architecture");
    layout->addWidget(m_architecture);
    QFormLayout* model = makeForm();
    auto* size = new QWidget;
    auto* sizeLayout = new QHBoxLayout(size);
    sizeLayout->setContentsMargins(0, 0, 0, 0);
    sizeLayout->setSpacing(4);
    m_width = makeSpin(8, 1024, "inputWidth");
    m_height = makeSpin(8, 1024, "inputHeight");
    sizeLayout->addWidget(m_width, 1);
    sizeLayout->addWidget(new QLabel(QStringLiteral("\u00d7")));
    sizeLayout->addWidget(m_height, 1);
    addRow(model, m_sizeLabel, size);
    m_sizeLabel->setBuddy(m_width);
    m_channels = makeCombo(2, "channels");
    addRow(model, m_channelsLabel, m_channels);
    m_dense = makeSpin(0, 16384, "denseWidth");
    addRow(model, m_denseLabel, m_dense);
    m_initial = makeCombo(4, "initialisation");
    addRow(model, m_initialLabel, m_initial);
    layout->addLayout(model);
    m_sizeText = new QLabel;
    m_sizeText->setObjectName(QStringLiteral("modelSize"));
    m_sizeText->setWordWrap(true);
    layout->addWidget(m_sizeText);
    m_layers = new QPushButton;
    m_layers->setObjectName(QStringLiteral("showLayers"));
    layout->addWidget(m_layers);

    m_trainingTitle = makeTitle();
    layout->addWidget(m_trainingTitle);
    QFormLayout* training = makeForm();
    m_loss = makeCombo(7, "loss");
    addRow(training, m_lossLabel, m_loss);
    m_optimizer = makeCombo(3, "optimizer");
    addRow(training, m_optimizerLabel, m_optimizer);
    m_rate = makeRate(0.0, 1e9, "learningRate");
    auto* rate = new QWidget;
    auto* rateLayout = new QHBoxLayout(rate);
    rateLayout->setContentsMargins(0, 0, 0, 0);
    rateLayout->setSpacing(4);
    m_findRate = new QPushButton;
    m_findRate->setObjectName(QStringLiteral("findRateButton"));
    rateLayout->addWidget(m_rate, 1);
    rateLayout->addWidget(m_findRate);
    addRow(training, m_rateLabel, rate);
    m_rateLabel->setBuddy(m_rate);
    m_momentum = makeRate(0.0, 1.0, "momentum");
    addRow(training, m_momentumLabel, m_momentum);
    m_batch = makeSpin(1, 65536, "batchSize");
    addRow(training, m_batchLabel, m_batch);
    m_epochs = makeSpin(1, 1000000, "epochs");
    addRow(training, m_epochsLabel, m_epochs);
    m_drop = makeSpin(0, 1000000, "dropEvery");
    addRow(training, m_dropLabel, m_drop);
    m_clip = makeRate(0.0, 1e9, "clipNorm");
    addRow(training, m_clipLabel, m_clip);
    m_decay = makeRate(0.0, 1.0, "weightDecay");
    addRow(training, m_decayLabel, m_decay);
    m_dropout = makeRate(0.0, 0.99, "dropout");
    addRow(training, m_dropoutLabel, m_dropout);
    m_contrast = makeRate(0.0, 4.0, "contrast");
    addRow(training, m_contrastLabel, m_contrast);
    m_seed = makeSpin(0, 2147483647, "seed");
    addRow(training, m_seedLabel, m_seed);
    layout->addLayout(training);
    m_flips = new QCheckBox;
    m_flips->setObjectName(QStringLiteral("flips"));
    layout->addWidget(m_flips);
    m_keepBest = new QCheckBox;
    m_keepBest->setObjectName(QStringLiteral("keepBest"));
    layout->addWidget(m_keepBest);
    layout->addWidget(new NumericsPanel(m_session));
    layout->addWidget(new StateMemoryBox);
    layout->addStretch(1);
}

/// Lays one change over the session's configuration; not while the widgets themselves are being set from it.
template <class Change>
void SettingsPanel::change(Change apply)
{
    if (m_reading) return;
    TrainingConfig config = m_session.config();
    apply(config);
    m_session.setConfig(config);
}

void SettingsPanel::connectWidgets()
{
    connect(m_scaler, &QButtonGroup::idClicked, this,
            [this](int id) { change([id](TrainingConfig& c) { c.scaler.kind = static_cast<ScalerKind>(id); }); });
    connect(m_pixels, &QButtonGroup::idClicked, this,
            [this](int id) { change([id](TrainingConfig& c) { c.pixels = static_cast<PixelScalingKind>(id); }); });
    connect(m_architecture, &QComboBox::activated, this, [this](int index) {
        change([index](TrainingConfig& c) {
            const Architecture& chosen = architectures()[static_cast<std::size_t>(index)];
            c.model.architecture = std::string(chosen.id);
            c.model.width = chosen.width;
            c.model.height = chosen.height;
            c.model.denseWidth = 0;
            c.model.dropout = -1.0;
        });
    });
    const auto onCombo = [this](QComboBox* combo, auto apply) {
        connect(combo, &QComboBox::activated, this,
                [this, apply](int index) { change([&](TrainingConfig& c) { apply(c, index); }); });
    };
    onCombo(m_scalerKind,
            [](TrainingConfig& c, int index) { c.scaler.kind = allScalerKinds[static_cast<std::size_t>(index)]; });
    onCombo(m_channels, [](TrainingConfig& c, int index) { c.model.channels = index == 0 ? 3 : 1; });
    onCombo(m_initial,
            [](TrainingConfig& c, int index) { c.model.initialisation = static_cast<Initialisation>(index); });
    onCombo(m_loss, [](TrainingConfig& c, int index) { c.loss = static_cast<LossKind>(index); });
    onCombo(m_optimizer, [](TrainingConfig& c, int index) { c.optimizer = static_cast<OptimizerKind>(index); });
    const auto onSpin = [this](QSpinBox* spin, auto apply) {
        connect(spin, &QSpinBox::valueChanged, this,
                [this, apply](int value) { change([&](TrainingConfig& c) { apply(c, value); }); });
    };
    onSpin(m_width, [](TrainingConfig& c, int value) { c.model.width = value; });
    onSpin(m_height, [](TrainingConfig& c, int value) { c.model.height = value; });
    onSpin(m_dense, [](TrainingConfig& c, int value) { c.model.denseWidth = value; });
    onSpin(m_batch, [](TrainingConfig& c, int value) { c.batchSize = value; });
    onSpin(m_epochs, [](TrainingConfig& c, int value) { c.epochs = value; });
    onSpin(m_drop, [](TrainingConfig& c, int value) { c.dropEvery = value; });
    onSpin(m_seed, [](TrainingConfig& c, int value) { c.seed = static_cast<std::uint64_t>(value); });
    const auto onRate = [this](RateEdit* edit, auto apply) {
        connect(edit, &RateEdit::valueEdited, this,
                [this, apply](double value) { change([&](TrainingConfig& c) { apply(c, value); }); });
    };
    onRate(m_rate, [](TrainingConfig& c, double value) { c.learningRate = value; });
    onRate(m_momentum, [](TrainingConfig& c, double value) {
        if (c.optimizer == OptimizerKind::RmsProp) {
            c.rho = value;
        } else if (c.optimizer == OptimizerKind::Adam) {
            c.beta1 = std::min(value, 0.9999999);
        } else {
            c.momentum = value;
        }
    });
    onRate(m_clip, [](TrainingConfig& c, double value) { c.clipNorm = value; });
    onRate(m_decay, [](TrainingConfig& c, double value) { c.weightDecay = value; });
    onRate(m_dropout, [](TrainingConfig& c, double value) { c.model.dropout = value; });
    onRate(m_contrast, [](TrainingConfig& c, double value) { c.contrast = value; });
    connect(m_flips, &QCheckBox::toggled, this, [this](bool on) { change([on](TrainingConfig& c) { c.flips = on; }); });
    connect(m_keepBest, &QCheckBox::toggled, this,
            [this](bool on) { change([on](TrainingConfig& c) { c.keepBest = on; }); });
    connect(m_layers, &QPushButton::clicked, this, &SettingsPanel::layersWanted);
    connect(m_findRate, &QPushButton::clicked, this, &SettingsPanel::rateTestWanted);
}

void SettingsPanel::showScaler(ScalerKind kind)
{
    const auto place = std::ranges::find(allScalerKinds, kind) - allScalerKinds.begin();
    m_scalerKind->setCurrentIndex(static_cast<int>(place));
    QAbstractButton* button = m_scaler->button(static_cast<int>(kind));
    // An exclusive group keeps one button checked, and the kind may be none of the three.
    m_scaler->setExclusive(button != nullptr);
    // NOLINTNEXTLINE(clang-analyzer-core.CallAndMessage): a group holds no null button.
    for (QAbstractButton* other : m_scaler->buttons()) other->setChecked(other == button);
}

/// The chart may show a run that was not trained with these.
void SettingsPanel::showOwner()
{
    const auto run = m_session.current();
    const bool others = run && (run->fromLog || run->opened);
    m_owner->setVisible(others);
    if (others)
        m_owner->setText(
            tr("These are for the next training, not those of run %1 in the chart: the page Runs lists its own.")
                .arg(wholeNumber(run->number)));
}

void SettingsPanel::readConfig()
{
    m_reading = true;
    const TrainingConfig& c = m_session.config();
    showScaler(c.scaler.kind);
    m_pixels->button(static_cast<int>(c.pixels))->setChecked(true);
    double ownDropout = 0.0;
    int ownDense = 0;
    for (std::size_t i = 0; i < architectures().size(); ++i) {
        if (architectures()[i].id != c.model.architecture) continue;
        m_architecture->setCurrentIndex(static_cast<int>(i));
        ownDropout = architectures()[i].dropout;
        ownDense = architectures()[i].denseWidth;
    }
    m_width->setValue(c.model.width);
    m_height->setValue(c.model.height);
    m_channels->setCurrentIndex(c.model.channels == 3 ? 0 : 1);
    m_dense->setEnabled(ownDense > 0);
    m_dense->setSpecialValueText(ownDense > 0 ? tr("%1 (its own)").arg(wholeNumber(ownDense)) : tr("none"));
    m_dense->setValue(c.model.denseWidth);
    m_initial->setCurrentIndex(static_cast<int>(c.model.initialisation));
    m_loss->setCurrentIndex(static_cast<int>(c.loss));
    m_optimizer->setCurrentIndex(static_cast<int>(c.optimizer));
    m_rate->setValue(c.learningRate);
    m_momentum->setValue(c.optimizer == OptimizerKind::RmsProp ? c.rho
                         : c.optimizer == OptimizerKind::Adam  ? c.beta1
                                                               : c.momentum);
    m_momentumLabel->setText(c.optimizer == OptimizerKind::RmsProp ? tr("Rho")
                             : c.optimizer == OptimizerKind::Adam  ? tr("Beta 1")
                                                                   : tr("Momentum"));
    m_batch->setValue(static_cast<int>(c.batchSize));
    m_epochs->setValue(static_cast<int>(c.epochs));
    m_drop->setValue(static_cast<int>(c.dropEvery));
    m_clip->setValue(c.clipNorm);
    m_decay->setValue(c.weightDecay);
    m_dropout->setValue(c.model.dropout < 0 ? ownDropout : c.model.dropout);
    m_contrast->setValue(c.contrast);
    m_flips->setChecked(c.flips);
    m_keepBest->setChecked(c.keepBest);
    m_seed->setValue(static_cast<int>(c.seed));
    const auto rows = layerTable(c.model);
    m_sizeText->setText(rows ? tr("%1 parameters, %2 operations an image")
                                   .arg(humanNumber(static_cast<double>(totalParameters(*rows))),
                                        humanNumber(static_cast<double>(totalOperations(*rows)), 3))
                             : messageText(rows.error().message));
    m_reading = false;
}

void SettingsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    // Their own least is that of the language before.
    for (QComboBox* combo : {m_channels, m_initial, m_loss, m_optimizer})
        combo->setMinimumWidth(combo->sizeHint().width());
    readConfig();
}

void SettingsPanel::retranslate()
{
    showOwner();
    m_targetsTitle->setText(tr("Targets"));
    m_scaler->button(0)->setText(tr("None"));
    m_scaler->button(0)->setToolTip(tr("The network learns the targets as they are, in their own unit."));
    m_scaler->button(1)->setText(tr("Std"));
    m_scaler->button(1)->setToolTip(
        tr("Standard: the training targets' mean is taken away, then they are divided by their standard deviation. "
           "Curves stay in the target's own unit, so that runs can be compared."));
    m_scaler->button(2)->setText(tr("Min-max"));
    m_scaler->button(2)->setToolTip(tr(
        "The training targets' smallest value becomes 0 and their largest 1 (the range is set on the Targets page)."));
    for (int i = 0; i < m_scalerKind->count(); ++i) {
        m_scalerKind->setItemText(i, text(allScalerKinds[static_cast<std::size_t>(i)]));
    }
    m_scalerKind->setAccessibleName(tr("Target scaler"));
    m_scalerKind->setToolTip(tr("All scalers; the Targets page shows what each makes of the targets."));
    m_pixelsTitle->setText(tr("Pixels"));
    m_pixels->button(0)->setText(tr("0..255"));
    m_pixels->button(0)->setToolTip(
        tr("The network sees the bytes as they are, as Keras' ImageDataGenerator() hands them over when nothing else "
           "is said."));
    m_pixels->button(1)->setText(tr("/255"));
    m_pixels->button(1)->setToolTip(tr("Bytes divided by 255, so that they lie between 0 and 1."));
    m_pixels->button(2)->setText(tr("Std"));
    m_pixels->button(2)->setToolTip(
        tr("Each colour channel is centred and divided by its standard deviation over the training images."));
    m_pixels->button(3)->setText(tr("ImageNet"));
    m_pixels->button(3)->setToolTip(
        tr("Each colour channel is centred and divided by ImageNet's figures, as pretrained networks want it; grey "
           "images by the mean of the three."));
    m_modelTitle->setText(tr("Model"));
    for (int i = 0; i < m_architecture->count(); ++i) {
        const Architecture& entry = architectures()[static_cast<std::size_t>(i)];
        m_architecture->setItemText(i, text(entry));
        m_architecture->setItemData(i, QCoreApplication::translate("Core", entry.summary), Qt::ToolTipRole);
    }
    m_architecture->setAccessibleName(tr("Architecture"));
    m_sizeLabel->setText(tr("Input"));
    m_width->setToolTip(tr("Width in pixels to which every image is resized."));
    m_height->setToolTip(tr("Height in pixels to which every image is resized."));
    m_height->setAccessibleName(tr("Input height"));
    m_channelsLabel->setText(tr("Colour"));
    m_channels->setItemText(0, tr("RGB"));
    m_channels->setItemText(1, tr("Grey"));
    m_denseLabel->setText(tr("Dense units"));
    m_dense->setToolTip(tr("Units of the hidden dense layers. Most of AlexNet's 57 million weights lie there."));
    m_initialLabel->setText(tr("Initial weights"));
    for (int i = 0; i < m_initial->count(); ++i) m_initial->setItemText(i, text(static_cast<Initialisation>(i)));
    m_initial->setToolTip(
        tr("Keras: uniform within ±sqrt(6 / (inputs + outputs)), biases 0. libtorch: uniform within ±1/sqrt(inputs), "
           "biases too."));
    m_layers->setText(tr("&Layers..."));
    m_layers->setToolTip(tr("Every layer with its output's shape, its parameters and operations."));
    m_trainingTitle->setText(tr("Training"));
    m_lossLabel->setText(tr("Loss"));
    for (int i = 0; i < m_loss->count(); ++i) m_loss->setItemText(i, text(static_cast<LossKind>(i)));
    m_loss->setToolTip(
        tr("What is minimised. The chart shows the true RMSE in the target's unit whatever you choose. Keras' row-wise "
           "\"rmse\" "
           "takes the root sample by sample: with one target it is the mean absolute error."));
    m_optimizerLabel->setText(tr("Optimizer"));
    for (int i = 0; i < 3; ++i) m_optimizer->setItemText(i, text(static_cast<OptimizerKind>(i)));
    m_optimizer->setToolTip(
        tr("RMSprop by Keras' formula has no bias correction: its first step moves every weight by rate / sqrt(1 - "
           "rho), whatever the "
           "gradient's size."));
    m_rateLabel->setText(tr("Learning &rate"));
    m_rate->setToolTip(tr("Also reaches the run that is going, from the next batch on. Up and Down step it 1-2-5."));
    m_findRate->setText(tr("&Find..."));
    m_findRate->setToolTip(
        tr("The learning-rate range test: raises the rate from batch to batch and shows where the error falls and "
           "where it explodes."));
    m_momentum->setToolTip(tr("How much of the past stays: RMSprop's rho, Adam's beta 1, SGD's momentum."));
    m_batchLabel->setText(tr("&Batch size"));
    m_batch->setToolTip(tr("Images a step."));
    m_epochsLabel->setText(tr("&Epochs"));
    m_epochs->setToolTip(tr("Passes over the training images."));
    m_dropLabel->setText(tr("Rate / 10 every"));
    m_drop->setSpecialValueText(tr("never"));
    m_drop->setToolTip(tr("Epochs after which the learning rate falls to a tenth, again and again; 0 keeps it."));
    m_clipLabel->setText(tr("Gradient limit"));
    m_clip->setSpecialText(tr("off"));
    m_clip->setToolTip(tr("Gradients whose L2 norm is larger are scaled down to it; 0 turns it off."));
    m_decayLabel->setText(tr("Weight decay"));
    m_decay->setSpecialText(tr("off"));
    m_decay->setToolTip(tr("L2 penalty on weights (not on biases), added to the gradient."));
    m_drop->setSuffix(tr(" epochs"));
    m_dropoutLabel->setText(tr("Dropout"));
    m_dropout->setSpecialText(tr("off"));
    m_dropout->setToolTip(tr("Probability with which a unit is switched off during training."));
    m_contrastLabel->setText(tr("Random contrast"));
    m_contrast->setSpecialText(tr("off"));
    m_contrast->setToolTip(
        tr("Multiplies each training image by a random factor: 0.5 means between 1/1.5 and 1.5. Helps where images of "
           "the same "
           "target differ in brightness."));
    m_flips->setText(tr("Random &flips"));
    m_flips->setToolTip(
        tr("Mirrors training images at random. Right only where the target does not change by it: a count does not, an "
           "angle does."));
    m_keepBest->setText(tr("&Keep the best epoch"));
    m_keepBest->setToolTip(tr(
        "The model that the run leaves is that of the epoch with the lowest validation RMSE, not of the last. A little "
        "flattering, since the choice is made on the images that judge it."));
    m_seedLabel->setText(tr("Seed"));
    for (QComboBox* combo : {m_channels, m_initial, m_loss, m_optimizer}) widenList(*combo);
    m_seed->setToolTip(tr("The same seed, data and number of threads give the same curve, bit for bit on the CPU."));
}

}  // namespace trueloss::ui
