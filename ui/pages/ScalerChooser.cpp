#include "pages/ScalerChooser.h"

#include "pages/ScalerOutlookTable.h"
#include "session/Session.h"
#include "text/SettingText.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

namespace trueloss::ui {

namespace {

constexpr double rangeLimit = 1000.0;

QDoubleSpinBox* makeEnd(const QString& name, QWidget* parent)
{
    auto* spin = new QDoubleSpinBox(parent);
    spin->setObjectName(name);
    spin->setRange(-rangeLimit, rangeLimit);
    spin->setDecimals(3);
    spin->setSingleStep(0.5);
    spin->setAlignment(Qt::AlignRight);
    // Not at each digit: "-1" would pass through "-".
    spin->setKeyboardTracking(false);
    return spin;
}

}  // namespace

ScalerChooser::ScalerChooser(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_range(new QWidget(this)),
      m_lowLabel(new QLabel(m_range)),
      m_low(makeEnd(QStringLiteral("rangeLow"), m_range)),
      m_highLabel(new QLabel(m_range)),
      m_high(makeEnd(QStringLiteral("rangeHigh"), m_range)),
      m_problem(new QLabel(this))
{
    const std::array<QString, allScalerKinds.size()> names{QStringLiteral("scalerNone"),
                                                           QStringLiteral("scalerStandard"),
                                                           QStringLiteral("scalerMinMax"),
                                                           QStringLiteral("scalerMaxAbs"),
                                                           QStringLiteral("scalerRobust"),
                                                           QStringLiteral("scalerLog1p"),
                                                           QStringLiteral("scalerYeoJohnson"),
                                                           QStringLiteral("scalerBoxCox"),
                                                           QStringLiteral("scalerQuantileUniform"),
                                                           QStringLiteral("scalerQuantileNormal")};
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) +
                       style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (std::size_t i = 0; i < allScalerKinds.size(); ++i) {
        m_choices[i] = new QRadioButton(this);
        m_choices[i]->setObjectName(names[i]);
        m_about[i] = new QLabel(this);
        m_about[i]->setWordWrap(true);
        m_about[i]->setIndent(indent);
        layout->addWidget(m_choices[i]);
        layout->addWidget(m_about[i]);
        layout->addSpacing(2);
        connect(m_choices[i], &QRadioButton::clicked, this, [this, kind = allScalerKinds[i]] { choose(kind); });
    }
    auto* range = new QHBoxLayout(m_range);
    range->setContentsMargins(indent, 0, 0, 0);
    range->setSpacing(8);
    range->addWidget(m_lowLabel);
    range->addWidget(m_low);
    range->addWidget(m_highLabel);
    range->addWidget(m_high);
    range->addStretch(1);
    m_lowLabel->setBuddy(m_low);
    m_highLabel->setBuddy(m_high);
    m_problem->setObjectName(QStringLiteral("rangeProblem"));
    m_problem->setWordWrap(true);
    m_problem->setIndent(indent);
    m_problem->hide();
    layout->addWidget(m_range);
    layout->addWidget(m_problem);

    connect(m_low, &QDoubleSpinBox::valueChanged, this, &ScalerChooser::chooseRange);
    connect(m_high, &QDoubleSpinBox::valueChanged, this, &ScalerChooser::chooseRange);
    connect(&m_session, &Session::configChanged, this, &ScalerChooser::refresh);
    retranslate();
    refresh();
}

void ScalerChooser::refresh()
{
    const ScalerOptions& scaler = m_session.config().scaler;
    for (std::size_t i = 0; i < allScalerKinds.size(); ++i) {
        m_choices[i]->setChecked(allScalerKinds[i] == scaler.kind);
        m_about[i]->setVisible(allScalerKinds[i] == scaler.kind);
    }
    const QSignalBlocker low(m_low);
    const QSignalBlocker high(m_high);
    m_low->setValue(scaler.rangeLow);
    m_high->setValue(scaler.rangeHigh);
    m_range->setEnabled(scaler.kind == ScalerKind::MinMax);
    m_problem->hide();
}

void ScalerChooser::choose(ScalerKind kind)
{
    ScalerOptions options = m_session.config().scaler;
    options.kind = kind;
    apply(options);
}

void ScalerChooser::chooseRange()
{
    ScalerOptions options = m_session.config().scaler;
    options.rangeLow = m_low->value();
    options.rangeHigh = m_high->value();
    const bool valid = options.rangeLow < options.rangeHigh;
    m_problem->setVisible(!valid);
    if (valid) apply(options);
}

void ScalerChooser::apply(const ScalerOptions& options)
{
    TrainingConfig config = m_session.config();
    config.scaler = options;
    m_session.setConfig(config);
}

void ScalerChooser::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ScalerChooser::retranslate()
{
    m_choices[0]->setText(tr("&None"));
    m_choices[1]->setText(tr("&Standard"));
    m_choices[2]->setText(tr("&Min-max"));
    for (std::size_t i = 3; i < m_choices.size(); ++i) m_choices[i]->setText(text(allScalerKinds[i]));
    m_about[0]->setText(tr("The targets stay in their own unit, and the last layer has to reach them as they are."));
    m_about[1]->setText(
        tr("Takes the mean away and divides by the standard deviation: targets around 0, most within ±2."));
    m_about[2]->setText(
        tr("Brings the smallest training target to the lower end of a range and the largest to the upper."));
    m_about[3]->setText(tr("Divides by the largest absolute value: 0 stays 0, and nothing passes 1."));
    m_about[4]->setText(
        tr("Takes the median away and divides by the middle half's width, which outliers do not move."));
    m_about[5]->setText(
        tr("The logarithm of 1 + x, for targets above -1 that span orders of magnitude. An error in the scaled unit is "
           "one in percent."));
    m_about[6]->setText(tr(
        "Bends the targets until they are most like a normal distribution, whatever their sign, then standardises."));
    m_about[7]->setText(tr("The same for targets above 0, by a power of theirs."));
    m_about[8]->setText(
        tr("The share of the training targets below each, 0 to 1. Predictions cannot leave the fitted range."));
    m_about[9]->setText(
        tr("That share turned into a normal distribution's value. Predictions cannot leave the fitted range."));
    m_lowLabel->setText(tr("&From"));
    m_highLabel->setText(tr("&to"));
    m_low->setAccessibleName(tr("Lower end of the range"));
    m_high->setAccessibleName(tr("Upper end of the range"));
    m_low->setToolTip(tr("Where the smallest training target goes. Validation targets may lie outside."));
    m_high->setToolTip(tr("Where the largest training target goes. Validation targets may lie outside."));
    m_problem->setText(tr("The lower end has to be below the upper one. The range before stays in force until it is."));
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        m_choices[i]->setToolTip(m_about[i]->text());
        m_choices[i]->setAccessibleDescription(m_about[i]->text());
    }
}

}  // namespace trueloss::ui
