#include "pages/ExplanationCard.h"

#include "pages/EvidenceBadge.h"
#include "pages/NamedWidgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace trueloss::ui {

ExplanationCard::ExplanationCard(QWidget* parent)
    : QFrame(parent),
      m_question(makeText("explanationQuestion")),
      m_badge(new EvidenceBadge),
      m_sentence(makeText("explanationSentence")),
      m_figures(makeText("explanationFigures"))
{
    setFrameShape(QFrame::StyledPanel);
    QFont bold = m_question->font();
    bold.setBold(true);
    m_question->setFont(bold);
    m_figures->setForegroundRole(QPalette::PlaceholderText);
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_question, 1);
    top->addWidget(m_badge, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_sentence);
    layout->addWidget(m_figures);
}

void ExplanationCard::setContent(const QString& question, Verdict verdict, const QString& sentence,
                                 const QString& figures)
{
    m_question->setText(question);
    const bool tested = verdict != Verdict::NotTestable;
    m_badge->setEvidence(tested ? Evidence::Tested : Evidence::NotTested,
                         verdict == Verdict::Yes  ? tr("tested: yes")
                         : verdict == Verdict::No ? tr("tested: no")
                                                  : tr("not testable"),
                         tested ? tr("Batches of the run were tried on the weights that this one met and on earlier "
                                     "ones.")
                                : tr("There was nothing to compare with."));
    m_sentence->setText(sentence);
    m_figures->setText(figures);
    m_figures->setVisible(!figures.isEmpty());
    setAccessibleName(question);
}

}  // namespace trueloss::ui
