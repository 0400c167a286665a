#include "pages/BatchStudy.h"

#include "pages/InspectionView.h"
#include "pages/LoadingBar.h"
#include "pages/NamedWidgets.h"
#include "pages/RewindForm.h"
#include "text/NumberText.h"
#include "text/PathText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace trueloss::ui {

namespace {

constexpr int leastHeight = 150;

}  // namespace

BatchStudy::BatchStudy(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(new QLabel),
      m_back(makeButton("backFromStudy")),
      m_rewind(makeButton("rewindButton")),
      m_close(new QToolButton),
      m_progress(new LoadingBar),
      m_text(new QLabel),
      m_again(makeButton("inspectAgain")),
      m_pause(makeButton("pauseToInspect")),
      m_openImages(makeButton("openRunImages")),
      m_stack(new QStackedWidget),
      m_view(new InspectionView),
      m_form(new RewindForm(session))
{
    setObjectName(QStringLiteral("batchStudy"));
    build();
    connectParts();
    hide();
    showState();
}

BatchStudy::~BatchStudy()
{
    giveUp();
}

void BatchStudy::giveUp()
{
    const State before = std::exchange(m_state, State::Nothing);
    if (before == State::Running || before == State::GoingBack || before == State::Waiting)
        m_session.replays().cancel();
}

void BatchStudy::build()
{
    m_title->setObjectName(QStringLiteral("studyTitle"));
    QFont larger = m_title->font();
    larger.setPointSizeF(larger.pointSizeF() * 1.15);
    larger.setBold(true);
    m_title->setFont(larger);
    m_close->setObjectName(QStringLiteral("closeStudy"));
    m_close->setText(QStringLiteral("\u2715"));
    m_close->setAutoRaise(true);
    m_text->setObjectName(QStringLiteral("studyText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_back);
    head->addWidget(m_rewind);
    head->addWidget(m_close);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* button : {m_again, m_pause, m_openImages}) buttons->addWidget(button);
    buttons->addStretch(1);
    auto* form = new QScrollArea;
    form->setWidget(m_form);
    form->setWidgetResizable(true);
    form->setFrameShape(QFrame::NoFrame);
    form->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(new QWidget);
    m_stack->addWidget(m_view);
    m_stack->addWidget(form);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_progress);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addWidget(m_stack, 1);
    setMinimumHeight(leastHeight);
}

void BatchStudy::connectParts()
{
    RunReplays& replays = m_session.replays();
    connect(m_close, &QToolButton::clicked, this, &BatchStudy::close);
    connect(m_back, &QPushButton::clicked, this, &BatchStudy::leave);
    connect(m_rewind, &QPushButton::clicked, this, [this] { rewind(m_index); });
    connect(m_again, &QPushButton::clicked, this, &BatchStudy::proceed);
    connect(m_pause, &QPushButton::clicked, &m_session, &Session::pauseOrResume);
    connect(m_openImages, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(Page::Data); });
    connect(m_progress, &LoadingBar::cancelled, &replays, &RunReplays::cancel);
    connect(&replays, &RunReplays::progressed, m_progress, &LoadingBar::showProgress);
    connect(&replays, &RunReplays::cancelled, this, [this] {
        if (m_state == State::Running) open(State::Stopped);
        if (m_state == State::GoingBack) open(State::Form);
    });
    connect(&replays, &RunReplays::waitsChanged, this, [this] {
        if (m_state == State::Running || m_state == State::Waiting) openReplay();
    });
    connect(&m_session.turn(), &ComputeTurn::changed, this, [this] {
        if (m_state == State::Running || m_state == State::Waiting) openReplay();
    });
    connect(m_form, &RewindForm::goWanted, this, &BatchStudy::goOn);
    connect(&m_session, &Session::runsChanged, this, &BatchStudy::follow);
    connect(&m_session, &Session::activityChanged, this, [this] {
        if (m_state == State::Waiting) showState();
    });
}

ReplaySources BatchStudy::sources() const
{
    const auto& before = m_view->batch();
    return {m_session.archive().store(), m_session.sharedSource(), toPath(m_session.dataPath()),
            before && before->run == m_run ? before->data : m_session.dataset()};
}

void BatchStudy::inspect(qsizetype index)
{
    const auto run = m_session.current();
    if (!run || index < 0 || index >= static_cast<qsizetype>(run->record().batchCount())) return;
    const bool same = run == m_run && index == m_index;
    if (same && isVisible() && (m_state == State::Running || m_state == State::Shown || m_state == State::Waiting))
        return;
    m_run = run;
    m_index = index;
    proceed();
}

void BatchStudy::inspectFor(Page page, qsizetype index)
{
    m_from = page;
    inspect(index);
    showState();
    // Escape leads back from here.
    m_back->setFocus(Qt::OtherFocusReason);
}

void BatchStudy::proceed()
{
    m_session.replays().cancel();
    if (m_run->fromLog) {
        failed({ErrorCode::Unsupported,
                {TRUELOSS_TEXT("Core",
                               "A log does not say enough to run its batches again. Train on the images, then "
                               "every batch can be taken apart."),
                 {}}});
    } else {
        begin();
    }
}

void BatchStudy::begin()
{
    m_session.replays().inspect(
        m_run, m_index + 1, [this] { return sources(); },
        [this](Result<std::shared_ptr<const InspectedBatch>> batch) { inspected(std::move(batch)); });
    openReplay();
}

void BatchStudy::openReplay()
{
    // The last batch of a replay that was given up, and the end of a training, are soon over.
    const auto first = m_session.turn().first();
    const bool soon =
        first == Computing::Replay || (first == Computing::Training && m_session.activity() == Activity::Idle);
    const bool waits = m_session.replays().waits() && !soon;
    const State state = waits ? State::Waiting : State::Running;
    if (state != m_state || !isVisible() || waits) open(state);
}

void BatchStudy::inspected(Result<std::shared_ptr<const InspectedBatch>> batch)
{
    if (!batch) {
        failed(batch.error());
        return;
    }
    m_view->setBatch(std::move(*batch));
    open(State::Shown);
}

void BatchStudy::failed(const Error& error)
{
    m_error = error;
    open(State::Failed);
}

void BatchStudy::rewind(std::int64_t batches)
{
    const auto run = m_session.current();
    if (!run || run->record().batchCount() == 0) return;
    m_session.replays().cancel();
    m_run = run;
    m_form->setPlace(run, batches);
    open(State::Form);
    m_form->setFocus(Qt::OtherFocusReason);
}

void BatchStudy::goOn(std::int64_t batches)
{
    open(State::GoingBack);
    m_session.replays().rewind(
        m_run, batches, m_session.config(), [this] { return sources(); },
        [this](Result<std::shared_ptr<const BranchStart>> start) {
            if (!start) {
                m_error = start.error();
                open(State::Form);
            } else {
                close();
                m_session.branchOff(**start);
            }
        });
}

void BatchStudy::follow()
{
    if (m_state != State::Nothing && m_session.current() != m_run) close();
}

void BatchStudy::close()
{
    giveUp();
    m_run.reset();
    m_from.reset();
    m_view->setBatch(nullptr);
    hide();
}

void BatchStudy::leave()
{
    const std::optional<Page> from = m_from;
    close();
    if (from) Q_EMIT pageWanted(*from);
}

void BatchStudy::fillMenu(QMenu& menu, qsizetype index)
{
    const auto run = m_session.current();
    if (!run || index < 0 || index >= static_cast<qsizetype>(run->record().batchCount())) return;
    const QString number = wholeNumber(index + 1);
    connect(menu.addAction(tr("&Inspect batch %1").arg(number)), &QAction::triggered, this,
            [this, index] { inspect(index); });
    QAction* back = menu.addAction(tr("&Rewind to batch %1...").arg(number));
    back->setEnabled(!run->fromLog);
    connect(back, &QAction::triggered, this, [this, index] { rewind(index + 1); });
}

void BatchStudy::open(State state)
{
    m_state = state;
    if (state != State::Failed && state != State::Form) m_error = {};
    showState();
    show();
}

QString BatchStudy::sentence() const
{
    const QString number = wholeNumber(m_index + 1);
    switch (m_state) {
        case State::Waiting:
            if (m_session.turn().first() == Computing::Experiment)
                return tr("Batch %1 is taken apart as soon as the experiment that goes on has ended.").arg(number);
            return tr("Batch %1 is taken apart as soon as the training is paused or has ended: at the same time both "
                      "would be slow.")
                .arg(number);
        case State::Stopped:
            return tr("Stopped. The run is as it was.");
        case State::Failed:
        case State::Form:
            return m_error.message.empty() ? QString() : messageText(m_error.message);
        default:
            return {};
    }
}

void BatchStudy::showState()
{
    const bool form = m_state == State::Form || m_state == State::GoingBack;
    m_title->setText(form ? tr("Rewind") : m_index < 0 ? QString() : tr("Batch %1").arg(wholeNumber(m_index + 1)));
    m_rewind->setText(tr("Rewind to &before it..."));
    m_rewind->setToolTip(tr("Goes back to where the run stood before this batch, to train on with other settings."));
    m_rewind->setVisible(!form && m_run && !m_run->fromLog);
    m_back->setText(tr("Bac&k to Diagnose"));
    m_back->setToolTip(tr("Goes back to the finding or the row that led here (Escape)."));
    m_back->setVisible(m_from.has_value());
    m_close->setToolTip(m_from ? tr("Closes this pane and stays at the chart.") : tr("Closes this pane (Escape)."));
    m_close->setAccessibleName(tr("Close"));
    const bool works = m_state == State::Running || m_state == State::GoingBack;
    if (works != !m_progress->isHidden())
        m_progress->showLoading(works, form ? tr("Going back") : tr("Running the batch again"));
    const QString text = sentence();
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_again->setText(tr("Inspect &again"));
    m_again->setVisible(m_state == State::Stopped || (m_state == State::Failed && !m_run->fromLog));
    m_pause->setText(tr("&Pause now"));
    m_pause->setVisible(m_state == State::Waiting && m_session.activity() == Activity::Training);
    m_openImages->setText(tr("&Open the images..."));
    const bool missing = m_error.code == ErrorCode::NotFound || m_error.code == ErrorCode::Unreadable ||
                         m_error.code == ErrorCode::Mismatch;
    m_openImages->setVisible(!m_error.message.empty() && missing);
    m_stack->setCurrentIndex(m_state == State::Shown ? 1 : form ? 2 : 0);
    m_form->setEnabled(m_state == State::Form);
}

void BatchStudy::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void BatchStudy::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    Q_EMIT shownChanged(true);
}

void BatchStudy::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    // Also hidden with its page: what is worked on goes on then.
    if (isHidden()) Q_EMIT shownChanged(false);
}

void BatchStudy::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) showState();
}

}  // namespace trueloss::ui
