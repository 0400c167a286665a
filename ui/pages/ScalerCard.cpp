#include "pages/ScalerCard.h"

#include "charts/ChartTheme.h"
#include "charts/MiniHistogram.h"
#include "models/TargetName.h"
#include "pages/StatisticsTable.h"
#include "text/NumberText.h"

#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace trueloss::ui {

namespace {

/// In the order of ScalerKind.
constexpr std::array<const char*, scalerKinds.size()> choiceNames{
    "scalerNone",  "scalerStandard",   "scalerMinMax", "scalerMaxAbs",          "scalerRobust",
    "scalerLog1p", "scalerYeoJohnson", "scalerBoxCox", "scalerQuantileUniform", "scalerQuantileNormal"};

}  // namespace

ScalerCard::ScalerCard(ScalerKind kind, QWidget* parent)
    : QFrame(parent),
      m_kind(kind),
      m_choice(new QRadioButton(this)),
      m_before(new MiniHistogram(true, this)),
      m_after(new MiniHistogram(false, this)),
      m_figures(new QLabel(this)),
      m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("scalerCard"));
    m_choice->setObjectName(QLatin1String(choiceNames[static_cast<std::size_t>(kind)]));
    m_after->setObjectName(QStringLiteral("after"));
    m_figures->setObjectName(QStringLiteral("skewLabel"));
    m_figures->setWordWrap(true);
    m_figures->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setObjectName(QStringLiteral("cardProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    for (QLabel* label : {m_figures, m_problem}) {
        QFont small = label->font();
        small.setPointSizeF(small.pointSizeF() * 0.9);
        label->setFont(small);
    }
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_choice);
    layout->addWidget(m_before);
    layout->addWidget(m_after);
    layout->addWidget(m_figures);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    setReport(nullptr);
}

void ScalerCard::setReport(const TargetsReport* report)
{
    const ScalerCandidate* candidate = report != nullptr ? &report->candidate(m_kind) : nullptr;
    const bool fits = candidate != nullptr && candidate->scaler != nullptr;
    m_before->setHistogram(fits ? report->smallHistogram : Histogram());
    m_after->setHistogram(fits ? candidate->histogram : Histogram());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_before, m_after, m_figures})
        widget->setVisible(candidate == nullptr || fits);
    m_figures->setText(
        fits ? tr("skew %1 \u2192 %2", "before and after a scaler")
                   .arg(skewText(candidate->outlook.skewBefore, 3), skewText(candidate->outlook.skewAfter, 3))
             : QString());
    const QString problem = candidate == nullptr ? QString()
                            : fits               ? messageText(candidate->elsewhere)
                                                 : messageText(candidate->problem);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    // The chosen one stays as it is, so that the keyboard still finds the way into the group.
    m_choice->setEnabled(problem.isEmpty() || m_choice->isChecked());
    m_choice->setAccessibleDescription(problem.isEmpty() ? m_about : problem);
}

void ScalerCard::setChosen(bool on)
{
    m_choice->setChecked(on);
    if (on) m_choice->setEnabled(true);
    update();
}

void ScalerCard::setLogarithmic(bool on)
{
    m_before->setLogarithmic(on);
    m_after->setLogarithmic(on);
}

void ScalerCard::setTexts(const QString& name, const QString& about)
{
    m_about = about;
    m_choice->setText(name);
    m_choice->setAccessibleDescription(m_problem->text().isEmpty() ? about : m_problem->text());
    setToolTip(plainToolTip(about));
}

void ScalerCard::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const ChartTheme theme = ChartTheme::fromPalette(palette());
    const bool chosen = m_choice->isChecked();
    painter.setPen(QPen(chosen ? theme.highlight : theme.grid, chosen ? 2 : 1));
    const double inset = chosen ? 1.0 : 0.5;
    painter.drawRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset));
}

void ScalerCard::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton;
}

void ScalerCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_pressed || event->button() != Qt::LeftButton) return;
    m_pressed = false;
    if (rect().contains(event->position().toPoint()) && m_choice->isEnabled()) m_choice->click();
}

}  // namespace trueloss::ui
