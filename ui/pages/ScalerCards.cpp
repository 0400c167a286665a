#include "pages/ScalerCards.h"

#include "pages/ScalerCard.h"
#include "session/Session.h"
#include "text/SettingText.h"

#include <QButtonGroup>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

namespace {

constexpr double rangeLimit = 1000.0;
constexpr int gap = 8;

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

ScalerCards::ScalerCards(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_group(new QButtonGroup(this)),
      m_grid(new QWidget(this)),
      m_places(new QGridLayout(m_grid)),
      m_about(new QLabel(this)),
      m_range(makeRange()),
      m_problem(new QLabel(this))
{
    m_places->setContentsMargins(0, 0, 0, 0);
    m_places->setSpacing(gap);
    for (std::size_t i = 0; i < scalerKinds.size(); ++i) {
        m_cards[i] = new ScalerCard(scalerKinds[i], m_grid);
        m_group->addButton(m_cards[i]->choice(), static_cast<int>(i));
    }
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { choose(scalerKinds[static_cast<std::size_t>(id)]); });
    m_about->setObjectName(QStringLiteral("aboutScaler"));
    m_about->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("rangeProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* chosen = new QHBoxLayout;
    chosen->setSpacing(16);
    chosen->addWidget(m_about, 1);
    chosen->addWidget(m_range, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_grid);
    layout->addLayout(chosen);
    layout->addWidget(m_problem);
    connect(&m_session, &Session::configChanged, this, &ScalerCards::refresh);
    retranslate();
    refresh();
}

QWidget* ScalerCards::makeRange()
{
    auto* range = new QWidget(this);
    m_lowLabel = new QLabel(range);
    m_low = makeEnd(QStringLiteral("rangeLow"), range);
    m_highLabel = new QLabel(range);
    m_high = makeEnd(QStringLiteral("rangeHigh"), range);
    m_lowLabel->setBuddy(m_low);
    m_highLabel->setBuddy(m_high);
    auto* layout = new QHBoxLayout(range);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_lowLabel, m_low, m_highLabel, m_high})
        layout->addWidget(widget);
    connect(m_low, &QDoubleSpinBox::valueChanged, this, &ScalerCards::chooseRange);
    connect(m_high, &QDoubleSpinBox::valueChanged, this, &ScalerCards::chooseRange);
    return range;
}

void ScalerCards::setReport(const TargetsReport* report)
{
    for (ScalerCard* card : m_cards) card->setReport(report);
}

void ScalerCards::setLogarithmic(bool on)
{
    for (ScalerCard* card : m_cards) card->setLogarithmic(on);
}

void ScalerCards::refresh()
{
    const ScalerOptions& scaler = m_session.config().scaler;
    for (ScalerCard* card : m_cards) {
        card->setChosen(card->kind() == scaler.kind);
        if (card->kind() == scaler.kind) m_about->setText(card->about());
    }
    const QSignalBlocker low(m_low);
    const QSignalBlocker high(m_high);
    m_low->setValue(scaler.rangeLow);
    m_high->setValue(scaler.rangeHigh);
    m_range->setEnabled(scaler.kind == ScalerKind::MinMax);
    m_problem->hide();
}

void ScalerCards::choose(ScalerKind kind)
{
    ScalerOptions options = m_session.config().scaler;
    options.kind = kind;
    apply(options);
}

void ScalerCards::chooseRange()
{
    ScalerOptions options = m_session.config().scaler;
    options.rangeLow = m_low->value();
    options.rangeHigh = m_high->value();
    const bool valid = options.rangeLow < options.rangeHigh;
    m_problem->setVisible(!valid);
    if (valid) apply(options);
}

void ScalerCards::apply(const ScalerOptions& options)
{
    TrainingConfig config = m_session.config();
    config.scaler = options;
    m_session.setConfig(config);
}

void ScalerCards::arrange()
{
    int widest = 1;
    for (const ScalerCard* card : m_cards) widest = std::max(widest, card->minimumSizeHint().width());
    const int count = static_cast<int>(m_cards.size());
    const int fitting = std::clamp((width() + gap) / (widest + gap), 1, count);
    // Rows as even as they can be: 5 and 5 instead of 6 and 4.
    const int rows = (count + fitting - 1) / fitting;
    const int perRow = (count + rows - 1) / rows;
    if (perRow == m_perRow) return;
    for (int column = 0; column < m_perRow; ++column) m_places->setColumnStretch(column, 0);
    m_perRow = perRow;
    for (ScalerCard* card : m_cards) m_places->removeWidget(card);
    for (int i = 0; i < count; ++i) m_places->addWidget(m_cards[static_cast<std::size_t>(i)], i / perRow, i % perRow);
    for (int column = 0; column < perRow; ++column) m_places->setColumnStretch(column, 1);
}

void ScalerCards::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ScalerCards::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    refresh();
}

void ScalerCards::retranslate()
{
    const std::array<QString, scalerKinds.size()> about{
        tr("The targets stay in their own unit, and the last layer has to reach them as they are."),
        tr("Takes the mean away and divides by the standard deviation: targets around 0, most within ±2."),
        tr("Brings the smallest training target to the lower end of a range and the largest to the upper."),
        tr("Divides by the largest absolute value: 0 stays 0, and nothing passes 1."),
        tr("Takes the median away and divides by the middle half's width, which outliers do not move."),
        tr("The logarithm of 1 + x, for targets above -1 that span orders of magnitude: 0.01 in the scaled unit is "
           "about "
           "1 % of 1 + x."),
        tr("Bends the targets until they are most like a normal distribution, whatever their sign, then standardises."),
        tr("Bends targets above 0, by a power of theirs, until they are most like a normal distribution, then "
           "standardises."),
        tr("The share of the training targets below each, 0 to 1. Predictions cannot leave the fitted range."),
        tr("The share of the training targets below each, as a normal distribution's value. Predictions cannot leave "
           "the fitted range.")};
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        QString name = text(scalerKinds[i]);
        if (scalerKinds[i] == ScalerKind::None) name = tr("&None");
        if (scalerKinds[i] == ScalerKind::Standard) name = tr("&Standard");
        if (scalerKinds[i] == ScalerKind::MinMax) name = tr("&Min-max");
        m_cards[i]->setTexts(name, about[i]);
    }
    m_lowLabel->setText(tr("Min-max &from"));
    m_highLabel->setText(tr("t&o"));
    m_low->setAccessibleName(tr("Lower end of the range"));
    m_high->setAccessibleName(tr("Upper end of the range"));
    m_low->setToolTip(tr("Where the smallest training target goes. Validation targets may lie outside."));
    m_high->setToolTip(tr("Where the largest training target goes. Validation targets may lie outside."));
    m_problem->setText(tr("The lower end has to be below the upper one. The range before stays in force until it is."));
    m_perRow = 0;
    arrange();
}

}  // namespace trueloss::ui
