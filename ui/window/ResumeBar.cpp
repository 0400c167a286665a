#include "window/ResumeBar.h"

#include "text/NumberText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace trueloss::ui {

ResumeBar::ResumeBar(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_text(new QLabel),
      m_resume(new QPushButton),
      m_list(new QPushButton),
      m_later(new QPushButton)
{
    setObjectName(QStringLiteral("resumeBar"));
    m_text->setObjectName(QStringLiteral("resumeText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_resume->setObjectName(QStringLiteral("resumeButton"));
    m_later->setObjectName(QStringLiteral("resumeLaterButton"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    for (QPushButton* button : {m_resume, m_list, m_later}) layout->addWidget(button);
    hide();
    connect(&session.archive(), &RunArchive::opened, this, &ResumeBar::offer);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        hide();
        m_session.resumeRun(m_id);
        Q_EMIT resumed();
    });
    connect(m_list, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT runsWanted();
    });
    connect(m_later, &QPushButton::clicked, this, &QWidget::hide);
    // Whoever begins to train has chosen.
    connect(&session, &Session::activityChanged, this, [this] {
        if (m_session.activity() != Activity::Idle) hide();
    });
    retranslate();
}

void ResumeBar::offer()
{
    const auto& kept = m_session.archive().kept();
    const auto found = std::ranges::find(kept, RunState::Interrupted, &RunSummary::state);
    m_id = found == kept.end() ? std::string() : found->id;
    showText();
    setVisible(!m_id.empty());
}

void ResumeBar::showText()
{
    const RunSummary* run = m_id.empty() ? nullptr : m_session.archive().find(m_id);
    if (run == nullptr) return;
    m_text->setText(
        tr("\u201c%1\u201d was interrupted after batch %2. It can go on; batches after its last checkpoint are "
           "trained again.")
            .arg(QString::fromStdString(run->name), wholeNumber(run->figures.batches)));
}

void ResumeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ResumeBar::retranslate()
{
    m_resume->setText(tr("Resu&me it"));
    m_resume->setToolTip(tr("Opens its data and goes on with the training where the last checkpoint was written."));
    m_list->setText(tr("Show all r&uns"));
    m_list->setToolTip(tr("The list of runs, where every interrupted one can be resumed, looked at or removed."));
    m_later->setText(tr("&Not now"));
    m_later->setToolTip(tr("Hides this. The run can be resumed later from the list of runs."));
    showText();
}

}  // namespace trueloss::ui
