#include "pages/LogBar.h"

#include "charts/LossChart.h"
#include "pages/ConclusionList.h"
#include "pages/FlowLayout.h"
#include "pages/NamedWidgets.h"
#include "text/NumberText.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

const QString viewKey = QStringLiteral("chart/logView");
const QString revealKey = QStringLiteral("chart/logConclusions");
constexpr int mostColumnWidth = 220;

/// A name out of a log, which may be of any length and hold anything.
void addName(QComboBox* box, const QString& name)
{
    QString line = name.simplified();
    box->addItem(QFontMetrics(box->font()).elidedText(line, Qt::ElideMiddle, mostColumnWidth), name);
    box->setItemData(box->count() - 1, QStringLiteral("<span>%1</span>").arg(line.toHtmlEscaped()), Qt::ToolTipRole);
}

}  // namespace

LogBar::LogBar(Session& session, LossChart* chart, QWidget* parent)
    : QWidget(parent), m_session(session), m_chart(chart)
{
    setObjectName(QStringLiteral("logBar"));
    build();
    connectParts();
    retranslate();
    showRun();
}

void LogBar::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row);
    const auto makeBox = [](const char* name) {
        auto* box = new QComboBox;
        box->setObjectName(QLatin1String(name));
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        return box;
    };
    m_kindLabel = new QLabel;
    m_kind = makeBox("logKind");
    flow->addWidget(makePair(m_kindLabel, m_kind));
    m_columnLabel = new QLabel;
    m_column = makeBox("logColumn");
    flow->addWidget(makePair(m_columnLabel, m_column));
    auto* views = new QWidget;
    auto* viewRow = new QHBoxLayout(views);
    viewRow->setContentsMargins(0, 0, 8, 0);
    viewRow->setSpacing(0);
    m_views = new QButtonGroup(this);
    for (const auto& [view, name] : {std::pair(True, "showTrue"), {AsInLog, "showAsInLog"}, {Both, "showBoth"}}) {
        auto* button = new QToolButton;
        button->setObjectName(QLatin1String(name));
        button->setCheckable(true);
        viewRow->addWidget(button);
        m_views->addButton(button, view);
    }
    flow->addWidget(views);
    m_follow = new QToolButton;
    m_follow->setObjectName(QStringLiteral("followLog"));
    m_follow->setCheckable(true);
    flow->addWidget(m_follow);
    m_reveal = new QToolButton;
    m_reveal->setObjectName(QStringLiteral("revealConclusions"));
    m_reveal->setCheckable(true);
    m_reveal->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    flow->addWidget(m_reveal);
    layout->addWidget(row);
    m_conclusions = new ConclusionList;
    m_conclusions->hide();
    layout->addWidget(m_conclusions);
    m_reveal->setChecked(QSettings().value(revealKey, true).toBool());
}

void LogBar::connectParts()
{
    connect(&m_session, &Session::runsChanged, this, &LogBar::showRun);
    // A log that could not be read in another way is still read as before.
    connect(&m_session, &Session::logReading, this, [this](bool reading) {
        m_kind->setEnabled(!reading);
        m_column->setEnabled(!reading);
        if (reading || !m_hasLog) return;
        showKinds();
        showColumns();
    });
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        const QVariant kind = m_kind->itemData(index);
        if (m_run && kind.isValid()) m_session.rereadLog(m_run->number, static_cast<LogKind>(kind.toInt()), {});
    });
    connect(m_column, &QComboBox::activated, this, [this](int index) {
        if (!m_run || !m_run->origin) return;
        m_session.rereadLog(m_run->number, m_run->origin->kind, m_column->itemData(index).toString().toStdString());
    });
    connect(m_views, &QButtonGroup::idClicked, this, [this](int view) {
        QSettings().setValue(viewKey, view);
        applyView(view);
    });
    connect(m_chart, &LossChart::curveVisibleChanged, this, &LogBar::showView);
    connect(&m_session, &Session::runAdvanced, this, &LogBar::showFacts);
    connect(&m_session, &Session::followingChanged, this, &LogBar::showFollowing);
    connect(m_follow, &QToolButton::clicked, this, [this](bool on) {
        if (on && m_run) {
            m_session.followRun(m_run->number);
        } else {
            m_session.stopFollowing();
        }
    });
    connect(m_reveal, &QToolButton::toggled, this, [this](bool on) {
        m_reveal->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        m_conclusions->setVisible(on);
    });
    connect(m_reveal, &QToolButton::clicked, this, [this](bool on) {
        if (m_roomy) QSettings().setValue(revealKey, on);
    });
    m_reveal->setArrowType(m_reveal->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    m_conclusions->setVisible(m_reveal->isChecked());
}

void LogBar::setRoomy(bool roomy)
{
    if (std::exchange(m_roomy, roomy) != roomy)
        m_reveal->setChecked(roomy && QSettings().value(revealKey, true).toBool());
}

void LogBar::showRun()
{
    const auto run = m_session.current();
    const bool had = m_hasLog;
    m_hasLog = run && run->fromLog;
    setVisible(m_hasLog);
    if (run == m_run) return;
    m_run = run;
    if (!m_hasLog) {
        // A training shows both curves, as it always did.
        if (had) applyView(Both);
        return;
    }
    showKinds();
    showColumns();
    m_shown = m_run->log;
    m_conclusions->setContent(m_run->log.conclusions, m_run->notes);
    retranslate();
    applyView(std::clamp(QSettings().value(viewKey, static_cast<int>(Both)).toInt(), 0, static_cast<int>(Both)));
}

void LogBar::showKinds()
{
    m_kind->clear();
    if (!m_run->origin) return;
    const LogOrigin& origin = *m_run->origin;
    std::vector<LogKind> first = origin.plausible;
    if (origin.kind && std::ranges::find(first, *origin.kind) == first.end()) first.insert(first.begin(), *origin.kind);
    const auto add = [this](LogKind kind) { m_kind->addItem(messageText(logKindTitle(kind)), static_cast<int>(kind)); };
    for (const LogKind kind : first) add(kind);
    if (!first.empty()) m_kind->insertSeparator(m_kind->count());
    for (const LogKind kind : allLogKinds) {
        if (std::ranges::find(first, kind) == first.end()) add(kind);
    }
    m_kind->setCurrentIndex(origin.kind ? m_kind->findData(static_cast<int>(*origin.kind)) : -1);
}

void LogBar::showColumns()
{
    m_column->clear();
    std::vector<std::string> columns = m_run->log.columns;
    if (columns.empty() && !m_run->log.column.empty()) columns.push_back(m_run->log.column);
    for (const std::string& column : columns) addName(m_column, QString::fromStdString(column));
    m_column->setCurrentIndex(m_column->findData(QString::fromStdString(m_run->log.column)));
    m_column->parentWidget()->setVisible(!columns.empty());
    m_column->setEnabled(columns.size() > 1 && !m_session.readingLog());
}

void LogBar::applyView(int view)
{
    m_chart->setCurveVisible(CurveKind::TrueRmse, view != AsInLog);
    m_chart->setCurveVisible(CurveKind::RunningMean, view != True);
    showView();
}

/// The legend switches the same two curves.
void LogBar::showView()
{
    const bool shownTrue = m_chart->isCurveVisible(CurveKind::TrueRmse);
    const bool shownLog = m_chart->isCurveVisible(CurveKind::RunningMean);
    m_views->setExclusive(false);
    for (QAbstractButton* button : m_views->buttons()) button->setChecked(false);
    if (shownTrue || shownLog)
        m_views->button(shownTrue && shownLog ? Both : shownTrue ? True : AsInLog)->setChecked(true);
    m_views->setExclusive(true);
}

void LogBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    if (!m_hasLog) return;
    showKinds();
    m_conclusions->setContent(m_run->log.conclusions, m_run->notes);
}

/// Those of a log that is followed change.
void LogBar::showFacts()
{
    if (!m_hasLog || m_run != m_session.current() || m_run->log == m_shown) return;
    if (m_shown.kind != m_run->log.kind) showKinds();
    if (m_shown.columns != m_run->log.columns) showColumns();
    m_shown = m_run->log;
    m_conclusions->setContent(m_run->log.conclusions, m_run->notes);
    retranslate();
}

void LogBar::showFollowing()
{
    const bool followed = m_hasLog && m_run->followed;
    m_follow->setChecked(followed);
    m_follow->setVisible(followed || (m_hasLog && m_run->origin && !m_run->origin->path.isEmpty()));
    m_follow->setText(followed ? tr("Stop following") : tr("Follow"));
}

void LogBar::retranslate()
{
    m_kindLabel->setText(tr("&Read as"));
    m_kind->setToolTip(tr("What kind of log this is taken for. Choose another one to read it again as that."));
    m_columnLabel->setText(tr("Col&umn"));
    m_column->setToolTip(tr("Which of the log's numbers counts as the loss. Another one is read in its place."));
    m_views->button(True)->setText(tr("True"));
    m_views->button(True)->setToolTip(tr("Only what each batch by itself came to."));
    m_views->button(AsInLog)->setText(tr("As in the log"));
    m_views->button(AsInLog)->setToolTip(tr("Only the numbers that stand in the log."));
    m_views->button(Both)->setText(tr("Both"));
    m_views->button(Both)->setToolTip(tr("The true values, and the numbers of the log dashed over them."));
    m_follow->setToolTip(tr("Goes on reading the log while it is written, and shows what is new at once."));
    showFollowing();
    const std::size_t count = m_run ? m_run->log.conclusions.size() : 0;
    m_reveal->setText(count == 0 ? tr("What the log gives away")
                                 : tr("What the log gives away (%1)").arg(wholeNumber(static_cast<qint64>(count))));
    m_reveal->setToolTip(tr("What can be told from the log about how it was made, with what in it says so."));
}

}  // namespace trueloss::ui
