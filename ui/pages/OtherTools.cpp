#include "pages/OtherTools.h"

#include "ghosts/BlockMeans.h"
#include "ghosts/HiddenSpikes.h"
#include "ghosts/KerasBar.h"
#include "ghosts/TensorBoardView.h"
#include "text/NumberText.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace trueloss::ui {

namespace {

constexpr int refreshMilliseconds = 1000;
constexpr std::size_t drawnColumns = 4000;  ///< More than any screen is wide.

/// A run that goes on grows on the GUI thread, so it is copied for the other one; beyond that many batches only at its
/// end.
constexpr std::size_t mostCopied = 50'000;

std::vector<CurvePoint> pointsOf(const RunRecord& record, Tool tool)
{
    const auto bar = [&record](KerasBar era) {
        return kerasBar(record, era).decimated(0, record.batchCount() - 1, drawnColumns);
    };
    switch (tool) {
        case Tool::KerasOnce:
            return bar(KerasBar::Once);
        case Tool::KerasTwice:
            return bar(KerasBar::Twice);
        case Tool::KerasDoubledLast:
            return bar(KerasBar::DoubledLast);
        case Tool::TensorBoard:
            return tensorBoardSmoothed(tensorBoardSample(record.trueCurve()));
        case Tool::EveryFiftySteps:
            break;
    }
    return blockMeans(record.trueCurve());
}

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

OtherTools::OtherTools(Session& session, QWidget* parent) : QDialog(parent), m_session(session), m_intro(new QLabel)
{
    setObjectName(QStringLiteral("otherTools"));
    m_intro->setWordWrap(true);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setSpacing(8);
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
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_intro);
    layout->addWidget(scroll, 1);
    resize(560, 560);

    m_later.setSingleShot(true);
    m_later.setInterval(refreshMilliseconds);
    connect(&m_later, &QTimer::timeout, this, &OtherTools::compute);
    connect(&m_session, &Session::runsChanged, this, &OtherTools::follow);
    connect(&m_session, &Session::runEnded, this, &OtherTools::follow);
    connect(&m_session, &Session::runAdvanced, this, [this] {
        if (isVisible() && !m_later.isActive()) m_later.start();
    });
    showTexts();
}

void OtherTools::follow()
{
    if (isVisible()) compute();
}

void OtherTools::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    compute();
}

void OtherTools::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    // What is closed draws nothing any more; the choice stays for the next time.
    Q_EMIT overlaysChanged({});
}

void OtherTools::compute()
{
    const auto run = m_session.current();
    if (!run || run->record().batchCount() == 0) {
        take(nullptr);
        return;
    }
    const bool grows = !run->fromLog && !run->recorder.ended();
    if (grows && run->record().batchCount() > mostCopied) return;
    const auto record = grows ? std::make_shared<const RunRecord>(run->record()) : run->recorder.record();
    m_work.run<std::shared_ptr<const Views>>(
        [record, detector = run->recorder.detector()](const ProgressSink&,
                                                      std::stop_token) -> Result<std::shared_ptr<const Views>> {
            auto views = std::make_shared<Views>();
            views->views = toolViews(findHiddenSpikes(*record, detector));
            for (std::size_t i = 0; i < toolCount; ++i) views->points[i] = pointsOf(*record, static_cast<Tool>(i));
            return std::shared_ptr<const Views>(std::move(views));
        },
        [this](Result<std::shared_ptr<const Views>> views) {
            if (views) take(std::move(*views));
        });
}

void OtherTools::take(std::shared_ptr<const Views> views)
{
    m_views = std::move(views);
    showTexts();
    draw();
}

void OtherTools::showTexts()
{
    setWindowTitle(tr("What other tools would have shown"));
    m_intro->setText(
        m_views ? tr("Tick a tool to draw what it would have shown of this run into the chart.")
                : tr("As soon as a run has batches, it is said here what other tools would have shown of it."));
    for (std::size_t i = 0; i < toolCount; ++i) {
        const auto tool = static_cast<Tool>(i);
        const auto place = static_cast<qsizetype>(i);
        m_choices[place]->setText(messageText(toolName(tool)));
        m_choices[place]->setEnabled(m_views != nullptr);
        QStringList sentences{messageText(toolDetail(tool))};
        if (m_views) {
            for (const Message& sentence : m_views->views[i].sentences) sentences << messageText(sentence);
        }
        m_texts[place]->setText(sentences.join(QLatin1Char('\n')));
    }
}

void OtherTools::draw()
{
    std::vector<Overlay> overlays;
    for (std::size_t i = 0; m_views && isVisible() && i < toolCount; ++i) {
        if (!m_choices[static_cast<qsizetype>(i)]->isChecked()) continue;
        const auto tool = static_cast<Tool>(i);
        overlays.push_back(
            {messageText(toolName(tool)), messageText(toolDetail(tool)), styleOf(tool), m_views->points[i]});
    }
    Q_EMIT overlaysChanged(overlays);
}

void OtherTools::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    showTexts();
    draw();
}

}  // namespace trueloss::ui
