#include "pages/NumericsPanel.h"

#include "pages/FormParts.h"
#include "pages/NamedWidgets.h"
#include "pages/RateEdit.h"
#include "text/SettingText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

namespace {

constexpr int numericsCount = 4;
constexpr int precisionCount = 2;
constexpr int mostWarmUpSteps = 1000000;

QCheckBox* makeCheck(const char* name)
{
    auto* check = new QCheckBox;
    check->setObjectName(QString::fromUtf8(name));
    return check;
}

}  // namespace

NumericsPanel::NumericsPanel(Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_title = makeTitle();
    layout->addWidget(m_title);
    QFormLayout* form = makeForm();
    m_numerics = makeCombo(numericsCount, "numerics");
    addRow(form, m_numericsLabel, m_numerics);
    m_epsilon = makeRate(0.0, 1.0, "epsilon");
    addRow(form, m_epsilonLabel, m_epsilon);
    m_warmUp = makeSpin(0, mostWarmUpSteps, "warmUp");
    addRow(form, m_warmUpLabel, m_warmUp);
    m_precision = makeCombo(precisionCount, "precision");
    addRow(form, m_precisionLabel, m_precision);
    m_norm = makeCombo(2, "batchNormNumerics");
    addRow(form, m_normLabel, m_norm);
    layout->addLayout(form);
    m_biasCorrection = makeCheck("biasCorrection");
    m_batchNorm = makeCheck("batchNorm");
    m_same = makeCheck("samePadding");
    m_rawRoot = makeCheck("rawRoot");
    for (QCheckBox* check : {m_biasCorrection, m_batchNorm, m_same, m_rawRoot}) layout->addWidget(check);
    connectWidgets();
    retranslate();
    readConfig();
    connect(&m_session, &Session::configChanged, this, &NumericsPanel::readConfig);
}

void NumericsPanel::addRow(QFormLayout* form, QLabel*& label, QWidget* field)
{
    label = new QLabel;
    label->setBuddy(field);
    if (auto* combo = qobject_cast<QComboBox*>(field)) fitBesideLabel(*combo);
    form->addRow(label, field);
}

/// Lays one change over the session's configuration; not while the widgets themselves are being set from it.
template <class Change>
void NumericsPanel::change(Change apply)
{
    if (m_reading) return;
    TrainingConfig config = m_session.config();
    apply(config);
    m_session.setConfig(config);
}

void NumericsPanel::connectWidgets()
{
    connect(m_numerics, &QComboBox::activated, this, [this](int index) {
        change([index](TrainingConfig& c) {
            c.numerics = static_cast<Numerics>(index);
            c.epsilon = -1.0;
        });
    });
    connect(m_precision, &QComboBox::activated, this, [this](int index) {
        change([index](TrainingConfig& c) { c.model.precision = static_cast<Precision>(index); });
    });
    connect(m_epsilon, &RateEdit::valueEdited, this,
            [this](double value) { change([value](TrainingConfig& c) { c.epsilon = value; }); });
    connect(m_warmUp, &QSpinBox::valueChanged, this,
            [this](int steps) { change([steps](TrainingConfig& c) { c.warmUpSteps = steps; }); });
    connect(m_norm, &QComboBox::activated, this, [this](int index) {
        change([index](TrainingConfig& c) { c.model.batchNormNumerics = static_cast<BatchNormNumerics>(index); });
    });
    const auto onCheck = [this](QCheckBox* check, auto apply) {
        connect(check, &QCheckBox::toggled, this,
                [this, apply](bool on) { change([&](TrainingConfig& c) { apply(c, on); }); });
    };
    onCheck(m_biasCorrection, [](TrainingConfig& c, bool on) { c.biasCorrection = on; });
    onCheck(m_batchNorm, [](TrainingConfig& c, bool on) { c.model.batchNorm = on; });
    onCheck(m_same, [](TrainingConfig& c, bool on) { c.model.padding = on ? ConvPadding::Same : ConvPadding::Own; });
    onCheck(m_rawRoot, [](TrainingConfig& c, bool on) { c.guardRoot = !on; });
}

void NumericsPanel::readConfig()
{
    m_reading = true;
    const TrainingConfig& c = m_session.config();
    m_numerics->setCurrentIndex(static_cast<int>(c.numerics));
    m_precision->setCurrentIndex(static_cast<int>(c.model.precision));
    m_epsilon->setValue(epsilonOf(c));
    m_epsilon->setEnabled(c.optimizer != OptimizerKind::Sgd);
    m_warmUp->setValue(static_cast<int>(std::min<std::int64_t>(c.warmUpSteps, mostWarmUpSteps)));
    m_norm->setCurrentIndex(static_cast<int>(c.model.batchNormNumerics));
    m_biasCorrection->setChecked(c.biasCorrection);
    m_biasCorrection->setEnabled(c.optimizer == OptimizerKind::RmsProp);
    m_batchNorm->setChecked(c.model.batchNorm);
    m_same->setChecked(c.model.padding == ConvPadding::Same);
    m_rawRoot->setChecked(!c.guardRoot);
    m_reading = false;
}

void NumericsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    readConfig();
}

void NumericsPanel::retranslate()
{
    m_title->setText(tr("Numerics by era"));
    m_numericsLabel->setText(tr("Formulas"));
    for (int i = 0; i < m_numerics->count(); ++i) m_numerics->setItemText(i, text(static_cast<Numerics>(i)));
    m_numerics->setToolTip(tr(
        "Whose formulas the optimizers follow. RMSprop's epsilon stands beside the root to TensorFlow 2.10 and under "
        "it since; 1e-8 to Keras 2.1.2, 1e-7 since. libtorch corrects Adam's epsilon and keeps SGD's rate out of the "
        "velocity."));
    m_precisionLabel->setText(tr("Precision"));
    for (int i = 0; i < m_precision->count(); ++i) m_precision->setItemText(i, text(static_cast<Precision>(i)));
    m_precision->setToolTip(
        tr("Mixed: as with Keras' mixed_float16 or torch's autocast, whatever passes from layer to layer, and its "
           "gradient on the way back, is rounded to 16 bits: about 3 digits, nothing above 65,504, no gradient below "
           "0.00000006. Weights, optimizer and loss keep 32 bits. Raw pixels or large targets can overflow it. There "
           "is no loss scaling here: Keras' compile() adds it by itself (LossScaleOptimizer, which skips the steps "
           "that overflow), in torch it is GradScaler. It shows what 16 bits do; it is not faster."));
    m_epsilonLabel->setText(tr("Epsilon"));
    m_epsilon->setToolTip(tr("Keeps RMSprop and Adam from dividing by 0. Choosing formulas sets theirs."));
    m_warmUpLabel->setText(tr("Warm-up"));
    m_warmUp->setSpecialValueText(tr("off"));
    m_warmUp->setSuffix(tr(" steps"));
    m_warmUp->setToolTip(
        tr("The learning rate rises to the whole over so many steps. Against a first step that is too large it only "
           "helps while it lasts."));
    m_biasCorrection->setText(tr("Bias correction"));
    m_biasCorrection->setToolTip(tr(
        "RMSprop divides its moving mean by 1 - rho^step, as Adam does, so that the first step is no larger than the "
        "learning rate. No Keras does it."));
    m_normLabel->setText(tr("Batch norm"));
    m_norm->setItemText(0, tr("libtorch: 0.1, 1e-5"));
    m_norm->setItemText(1, tr("Keras: 0.01, 1e-3"));
    m_norm->setToolTip(tr(
        "How much one batch counts in the moving statistics, and the epsilon under the root. Keras writes its 0.01 as "
        "momentum 0.99: over the few steps of a small data set the statistics stay those of the start."));
    m_batchNorm->setText(tr("Batch norm everywhere"));
    m_batchNorm->setToolTip(tr("Batch normalisation behind every convolution that has none."));
    m_same->setText(tr("Padding same"));
    m_same->setToolTip(
        tr("Every convolution is padded as by Keras' padding='same': the odd row and column of zeros at the bottom and "
           "right. Otherwise as the architecture says."));
    m_rawRoot->setText(tr("Unguarded root"));
    m_rawRoot->setToolTip(
        tr("A loss with a root has no gradient where its error is exactly 0: in Keras it is NaN and ruins the weights. "
           "TrueLoss takes 0 unless this is on."));
    for (QComboBox* combo : {m_numerics, m_precision, m_norm}) widenList(*combo);
}

}  // namespace trueloss::ui
