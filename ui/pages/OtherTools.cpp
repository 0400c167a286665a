#include "pages/OtherTools.h"

#include "ghosts/ToolView.h"
#include "text/NumberText.h"

#include <QCheckBox>
#include <QDeadlineTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace trueloss::ui {

namespace {

constexpr int refreshMilliseconds = 1000;
constexpr int pieceMilliseconds = 4;  ///< Of a frame, for a run of millions that has to be caught up with.
constexpr std::size_t batchesBetweenLooksAtTheClock = 4096;
constexpr int leastWidth = 200;

OverlayStyle styleOf(Tool tool)
{
    switch (tool) {
        case Tool::KerasTwice:
            return OverlayStyle::Dashes;
        case Tool::KerasDoubledLast:
            return OverlayStyle::Dots;
        case Tool::EveryFiftySteps:
            return OverlayStyle::Points;
        case Tool::KerasOnce:
        case Tool::TensorBoard:
            break;
    }
    return OverlayStyle::Line;
}

}  // namespace

OtherTools::OtherTools(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_title(new QLabel), m_close(new QToolButton), m_intro(new QLabel)
{
    setObjectName(QStringLiteral("otherTools"));
    build();
    m_later.setSingleShot(true);
    m_later.setInterval(refreshMilliseconds);
    m_pieces.setSingleShot(true);
    m_pieces.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &OtherTools::read);
    connect(&m_pieces, &QTimer::timeout, this, &OtherTools::read);
    connect(m_close, &QToolButton::clicked, this, &OtherTools::closeWanted);
    connect(&m_session, &Session::runsChanged, this, &OtherTools::follow);
    connect(&m_session, &Session::runEnded, this, &OtherTools::follow);
    connect(&m_session, &Session::runAdvanced, this, [this] {
        if (isVisible() && !m_later.isActive()) m_later.start();
    });
    showTexts();
}

void OtherTools::build()
{
    m_title->setWordWrap(true);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_close->setObjectName(QStringLiteral("closeOtherTools"));
    m_close->setText(QStringLiteral("\u2715"));
    m_close->setAutoRaise(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);

    m_intro->setObjectName(QStringLiteral("toolsIntro"));
    m_intro->setWordWrap(true);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setSpacing(4);
    rows->addWidget(m_intro);
    rows->addSpacing(8);
    for (std::size_t i = 0; i < toolCount; ++i) {
        auto* choice = new QCheckBox;
        choice->setObjectName(QStringLiteral("tool%1").arg(i));
        auto* text = new QLabel;
        text->setObjectName(QStringLiteral("toolText%1").arg(i));
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setIndent(24);
        rows->addWidget(choice);
        rows->addWidget(text);
        rows->addSpacing(8);
        m_choices << choice;
        m_texts << text;
        connect(choice, &QCheckBox::toggled, this, &OtherTools::draw);
    }
    rows->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    setMinimumWidth(leastWidth);
    setFocusProxy(m_choices.front());
}

void OtherTools::follow()
{
    // The chart takes up the other run first.
    if (isVisible()) m_pieces.start();
}

void OtherTools::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    read();
    draw();
}

void OtherTools::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_later.stop();
    m_pieces.stop();
    // What is closed draws nothing any more; the choice stays for the next time.
    if (isHidden()) Q_EMIT overlaysChanged({});
}

void OtherTools::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeWanted();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void OtherTools::read()
{
    const auto run = m_session.current();
    if (!run || run->record().batchCount() == 0) {
        m_reading.reset();
        showFigures();
        return;
    }
    const bool over = run->fromLog || run->recorder.ended();
    // A run that goes on after its end may have an end of an epoch where none was read.
    if (!m_reading || m_reading->run != run || (m_reading->over && !over) ||
        m_reading->reader.count() > run->record().batchCount()) {
        m_reading.emplace();
        m_reading->run = run;
        m_views.clear();
    }
    m_reading->over = over;
    const QDeadlineTimer until(pieceMilliseconds);
    bool all = false;
    while (!all && !until.hasExpired()) {
        all = m_reading->reader.read(run->record(), run->recorder.detector(), over, batchesBetweenLooksAtTheClock);
    }
    if (all) {
        showFigures();
        return;
    }
    if (m_views.empty()) showTexts();
    m_pieces.start();
}

void OtherTools::showFigures()
{
    m_views.clear();
    if (m_reading) {
        m_views = toolViews(m_reading->reader.hidden(m_reading->run->record(), m_reading->run->recorder.detector()));
    }
    showTexts();
    draw();
}

void OtherTools::showTexts()
{
    const auto show = [](auto* widget, const QString& text) {
        // A text that is set lays the pane out again.
        if (widget->text() != text) widget->setText(text);
    };
    show(m_title, tr("What other tools would have shown"));
    const qint64 done = m_reading ? static_cast<qint64>(m_reading->reader.count()) : 0;
    show(m_intro, !m_views.empty() ? tr("Tick a tool to draw what it would have shown of this run into the chart.")
                  : m_reading
                      ? tr("Reading the run: %1 batches so far.").arg(wholeNumber(done))
                      : tr("As soon as a run has batches, it is said here what other tools would have shown of it."));
    m_close->setToolTip(tr("Closes this pane (Escape)."));
    m_close->setAccessibleName(tr("Close"));
    for (std::size_t i = 0; i < toolCount; ++i) {
        const auto tool = static_cast<Tool>(i);
        const auto place = static_cast<qsizetype>(i);
        show(m_choices[place], messageText(toolName(tool)));
        m_choices[place]->setEnabled(!m_views.empty());
        QStringList sentences{messageText(toolDetail(tool))};
        if (!m_views.empty()) {
            for (const Message& sentence : m_views[i].sentences) sentences << messageText(sentence);
        }
        show(m_texts[place], sentences.join(QLatin1Char('\n')));
    }
}

Overlay OtherTools::overlayOf(Tool tool) const
{
    Overlay overlay{messageText(toolName(tool)), messageText(toolDetail(tool)), styleOf(tool), {}, nullptr};
    const ToolReader& reader = m_reading->reader;
    switch (tool) {
        case Tool::KerasOnce: {
            const auto& record = m_reading->run->recorder.record();
            overlay.curve = std::shared_ptr<const LossCurve>(record, &record->runningMeanCurve());
            break;
        }
        case Tool::KerasTwice:
            overlay.curve = reader.bar(KerasBar::Twice);
            break;
        case Tool::KerasDoubledLast:
            overlay.curve = reader.bar(KerasBar::DoubledLast);
            break;
        case Tool::TensorBoard:
            overlay.points = tensorBoardSmoothed(reader.tensorBoard());
            break;
        case Tool::EveryFiftySteps:
            overlay.points = reader.means();
            break;
    }
    return overlay;
}

void OtherTools::draw()
{
    std::vector<Overlay> overlays;
    for (std::size_t i = 0; !m_views.empty() && isVisible() && i < toolCount; ++i) {
        if (m_choices[static_cast<qsizetype>(i)]->isChecked()) overlays.push_back(overlayOf(static_cast<Tool>(i)));
    }
    Q_EMIT overlaysChanged(overlays);
}

void OtherTools::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    showTexts();
    draw();
}

}  // namespace trueloss::ui
