#include "pages/RunDetails.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace trueloss::ui {

namespace {

constexpr int pauseMilliseconds = 800;  ///< Without a key, after which the typing is taken for done.

QStringList tagsIn(const QString& text)
{
    QStringList tags;
    // People write the comma of their keyboard.
    for (const QString& part : QString(text).replace(QChar(0xFF0C), QLatin1Char(',')).split(QLatin1Char(','))) {
        const QString tag = part.trimmed();
        if (!tag.isEmpty() && !tags.contains(tag)) tags << tag;
    }
    return tags;
}

}  // namespace

RunDetails::RunDetails(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel),
      m_tagsLabel(new QLabel),
      m_tags(new QLineEdit),
      m_noteLabel(new QLabel),
      m_note(new QPlainTextEdit)
{
    m_tags->setObjectName(QStringLiteral("runTags"));
    m_note->setObjectName(QStringLiteral("runNote"));
    m_note->setTabChangesFocus(true);
    m_title->setWordWrap(true);
    m_tagsLabel->setBuddy(m_tags);
    m_noteLabel->setBuddy(m_note);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_tagsLabel, m_tags, m_noteLabel, m_note})
        layout->addWidget(widget);
    m_typing.setSingleShot(true);
    m_typing.setInterval(pauseMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, &RunDetails::handOn);
    connect(m_tags, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_tags, &QLineEdit::editingFinished, this, &RunDetails::handOn);
    connect(m_note, &QPlainTextEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    retranslate();
    show({});
}

RunDetails::~RunDetails() = default;

void RunDetails::show(const std::optional<RunSummary>& run)
{
    const std::string id = run ? run->id : std::string();
    // What is being typed is newer than what the list says.
    if (id == m_id && m_typing.isActive()) return;
    handOn();
    QStringList tags;
    if (run) {
        for (const std::string& tag : run->tags) tags << QString::fromStdString(tag);
    }
    const QString note = run ? QString::fromStdString(run->note) : QString();
    const bool same = id == m_id && tags == m_tagsKnown && note == m_noteKnown;
    m_id = id;
    m_tagsKnown = tags;
    m_noteKnown = note;
    setEnabled(run.has_value());
    if (same) return;  // The cursor stays where it is.
    const QSignalBlocker noteBlocker(m_note);
    m_tags->setText(tags.join(QLatin1String(", ")));
    m_note->setPlainText(note);
}

void RunDetails::handOn()
{
    m_typing.stop();
    if (m_id.empty()) return;
    const QStringList tags = tagsIn(m_tags->text());
    if (tags != m_tagsKnown) {
        m_tagsKnown = tags;
        Q_EMIT tagsChanged(m_id, tags);
    }
    const QString note = m_note->toPlainText();
    if (note != m_noteKnown) {
        m_noteKnown = note;
        Q_EMIT noteChanged(m_id, note);
    }
}

void RunDetails::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void RunDetails::retranslate()
{
    m_title->setText(tr("About the marked run"));
    m_tagsLabel->setText(tr("Ta&gs, with commas between them"));
    m_tags->setPlaceholderText(tr("baseline, to be repeated"));
    m_tags->setToolTip(tr("Words of your own by which runs can be found with the search above."));
    m_noteLabel->setText(tr("N&ote"));
    m_note->setPlaceholderText(tr("What was tried, and what came of it"));
    m_note->setToolTip(tr("Kept with the run as you type, and searched as well."));
}

}  // namespace trueloss::ui
