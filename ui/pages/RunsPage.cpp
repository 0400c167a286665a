#include "pages/RunsPage.h"

#include "models/RunTableModel.h"
#include "models/SettingsCompareModel.h"
#include "pages/EmptyPane.h"
#include "pages/TableStyle.h"
#include "text/NumberText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

namespace {

/// A run grows up to 30 times a second; a table of figures need not.
constexpr int refreshMilliseconds = 250;

QPushButton* makeButton(const char* name)
{
    auto* button = new QPushButton;
    button->setObjectName(QString::fromUtf8(name));
    return button;
}

}  // namespace

RunsPage::RunsPage(Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("runsPage"));
    build();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMilliseconds);
    connect(&m_refresh, &QTimer::timeout, this, &RunsPage::showAdvance);
    connect(&m_session, &Session::runsChanged, this, &RunsPage::showRuns);
    connect(&m_session, &Session::runAdvanced, this, [this] {
        if (isVisible() && !m_refresh.isActive()) m_refresh.start();
    });
    connect(&m_session, &Session::activityChanged, this, &RunsPage::showButtons);
    connect(m_runTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::showButtons);
    connect(m_runTable, &QTableView::activated, this,
            [this](const QModelIndex& index) { m_session.showRun(m_runs->numberAt(index.row())); });
    connect(m_show, &QPushButton::clicked, this, [this] { m_session.showRun(current()); });
    connect(m_compare, &QPushButton::clicked, this, &RunsPage::compareSelected);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_session.removeRun(current()); });
    connect(m_axis, &QComboBox::activated, this,
            [this](int index) { m_settings->setAxis(static_cast<RunAxis>(index)); });
    connect(m_onlyDifferences, &QCheckBox::toggled, m_settings, &SettingsCompareModel::setOnlyDifferences);
    for (QPushButton* undo : {m_undo, m_emptyUndo})
        connect(undo, &QPushButton::clicked, &m_session, &Session::restoreRun);
    connect(m_empty, &EmptyPane::clicked, this, [this] { Q_EMIT pageWanted(Page::Train); });
    retranslate();
    showRuns();
}

void RunsPage::build()
{
    m_runs = new RunTableModel(this);
    m_runTable = new QTableView;
    m_runTable->setObjectName(QStringLiteral("runTable"));
    m_runTable->setModel(m_runs);
    styleTable(*m_runTable, 0);
    // A run's name begins with what tells it from others.
    m_runTable->setTextElideMode(Qt::ElideRight);
    m_runTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_runTable->horizontalHeader()->setSectionResizeMode(RunTableModel::NameColumn, QHeaderView::Stretch);
    m_runsTitle = new QLabel;
    m_runsTitle->setBuddy(m_runTable);

    m_show = makeButton("showRunButton");
    m_compare = makeButton("compareRunButton");
    m_compare->setCheckable(true);
    m_remove = makeButton("removeRunButton");
    m_undo = makeButton("undoRemoveButton");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* button : {m_show, m_compare, m_remove, m_undo}) buttons->addWidget(button);
    buttons->addStretch();

    m_settings = new SettingsCompareModel(this);
    m_settingsTable = new QTableView;
    m_settingsTable->setObjectName(QStringLiteral("settingsTable"));
    m_settingsTable->setModel(m_settings);
    styleTable(*m_settingsTable, 0);
    m_settingsTitle = new QLabel;
    m_settingsTitle->setBuddy(m_settingsTable);
    m_summary = new QLabel;
    m_summary->setObjectName(QStringLiteral("differenceSummary"));
    m_summary->setWordWrap(true);

    m_axisLabel = new QLabel;
    m_axis = new QComboBox;
    m_axis->setObjectName(QStringLiteral("compareAxis"));
    m_axis->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int i = 0; i < 4; ++i) m_axis->addItem(QString());
    m_axisLabel->setBuddy(m_axis);
    m_onlyDifferences = new QCheckBox;
    m_onlyDifferences->setObjectName(QStringLiteral("onlyDifferences"));
    auto* how = new QWidget;
    auto* howLayout = new QHBoxLayout(how);
    howLayout->setContentsMargins(0, 0, 0, 0);
    howLayout->setSpacing(8);
    howLayout->addWidget(m_summary, 1);
    howLayout->addWidget(m_onlyDifferences);
    howLayout->addSpacing(8);
    howLayout->addWidget(m_axisLabel);
    howLayout->addWidget(m_axis);

    const auto part = [](std::initializer_list<QWidget*> widgets) {
        auto* widget = new QWidget;
        auto* layout = new QVBoxLayout(widget);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        for (QWidget* child : widgets) layout->addWidget(child);
        return widget;
    };
    auto* above = part({m_runsTitle, m_runTable});
    static_cast<QVBoxLayout*>(above->layout())->addLayout(buttons);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(16);
    splitter->addWidget(above);
    splitter->addWidget(part({m_settingsTitle, how, m_settingsTable}));
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(splitter);

    m_empty = new EmptyPane;
    m_emptyUndo = makeButton("emptyUndoButton");
    auto* nothing = new QWidget;
    auto* nothingLayout = new QVBoxLayout(nothing);
    nothingLayout->addWidget(m_empty, 1);
    nothingLayout->addWidget(m_emptyUndo, 0, Qt::AlignHCenter);
    m_stack = new QStackedWidget;
    m_stack->addWidget(nothing);
    m_stack->addWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
}

std::vector<int> RunsPage::selected() const
{
    std::vector<int> numbers;
    for (const QModelIndex& row : m_runTable->selectionModel()->selectedRows())
        numbers.push_back(m_runs->numberAt(row.row()));
    std::ranges::sort(numbers);
    return numbers;
}

int RunsPage::current() const
{
    const std::vector<int> numbers = selected();
    return numbers.size() == 1 ? numbers.front() : 0;
}

void RunsPage::compareSelected(bool on)
{
    for (const int number : selected()) m_session.setCompared(number, on);
}

bool RunsPage::isGoing(int number) const
{
    for (const auto& run : m_session.runs()) {
        if (run->number == number) return !run->fromLog && !run->recorder.ended();
    }
    return false;
}

void RunsPage::showRuns()
{
    const auto shownRun = m_session.current();
    const bool hadNone = m_runs->rowCount() == 0;
    const int shown = shownRun ? shownRun->number : 0;
    std::vector<int> compared;
    for (const auto& run : m_session.compared()) compared.push_back(run->number);
    m_runs->setRuns(m_session.runs(), shown, std::move(compared));
    m_stack->setCurrentIndex(m_session.runs().empty() ? 0 : 1);
    m_emptyUndo->setVisible(m_session.canRestoreRun());
    if (hadNone) setColumnWidths();
    // Another run is shown: it is what people will look at. Otherwise the mark stays where they put it.
    if (shown != 0 && (selected().empty() || shown != m_shown)) m_runTable->selectRow(m_runs->rowOf(shown));
    m_shown = shown;
    showSettings();
    showButtons();
}

void RunsPage::showAdvance()
{
    if (const auto current = m_session.current()) m_runs->refresh(current->number);
    showButtons();
}

void RunsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showRuns();
}

void RunsPage::showButtons()
{
    const int number = current();
    const auto shown = m_session.current();
    std::vector<int> others = selected();
    if (shown) std::erase(others, shown->number);
    const bool all =
        !others.empty() && std::ranges::all_of(others, [this](int other) { return m_session.isCompared(other); });
    m_show->setEnabled(number != 0 && !others.empty());
    m_compare->setEnabled(!others.empty());
    m_compare->setChecked(all);
    m_remove->setEnabled(number != 0 && !isGoing(number));
    m_undo->setEnabled(m_session.canRestoreRun());
}

void RunsPage::showSettings()
{
    const auto shown = m_session.current();
    const auto& compared = m_session.compared();
    m_settings->setRuns(shown, compared);
    m_settingsTable->setColumnHidden(SettingsCompareModel::MarkColumn, compared.empty());
    for (QWidget* widget :
         {static_cast<QWidget*>(m_axisLabel), static_cast<QWidget*>(m_axis), static_cast<QWidget*>(m_onlyDifferences)})
        widget->setVisible(!compared.empty());
    for (int column = SettingsCompareModel::FirstRunColumn; column + 1 < m_settings->columnCount(); ++column)
        m_settingsTable->setColumnWidth(column, m_settingsTable->fontMetrics().averageCharWidth() * 24);
    showSettingsTitle();
}

void RunsPage::showSettingsTitle()
{
    const auto shown = m_session.current();
    const auto& compared = m_session.compared();
    if (!shown) return;
    if (compared.empty()) {
        m_settingsTitle->setText(tr("Se&ttings of run %1").arg(wholeNumber(shown->number)));
        m_summary->setText(m_settings->rowCount() == 0
                               ? tr("The log of this run does not tell its settings.")
                               : tr("Mark other runs above and compare them, to see in what they differ."));
        return;
    }
    QStringList numbers;
    for (const auto& run : compared) numbers << wholeNumber(run->number);
    m_settingsTitle->setText(tr("Figures and se&ttings of run %1 beside run %2")
                                 .arg(wholeNumber(shown->number), numbers.join(tr(", ", "between numbers of runs"))));
    const auto unit = [](const Run& run) { return run.record().unit; };
    const bool units = std::ranges::all_of(compared, [&](const auto& run) { return unit(*run) == unit(*shown); });
    const bool logs = shown->fromLog || std::ranges::any_of(compared, [](const auto& run) { return run->fromLog; });
    if (!units) {
        m_summary->setText(tr("The units of these runs differ, so their figures cannot be compared."));
    } else if (logs) {
        m_summary->setText(tr("A log tells few of its settings, so not every difference here is a real one."));
    } else if (m_settings->differenceCount() == 0) {
        m_summary->setText(tr("All settings are the same."));
    } else {
        m_summary->setText(tr("Settings that differ: %1. They are bold and marked with \u2260.")
                               .arg(wholeNumber(m_settings->differenceCount())));
    }
}

void RunsPage::setColumnWidths()
{
    const QFontMetrics metrics(m_runTable->font());
    QFont bold = m_runTable->font();
    bold.setBold(true);
    const QFontMetrics wide(bold);
    for (int column = 0; column < RunTableModel::columns; ++column) {
        if (column == RunTableModel::NameColumn) continue;
        int width = metrics.horizontalAdvance(m_runs->headerData(column, Qt::Horizontal).toString());
        // Room for what a cell may hold later: states change, figures grow.
        const QString sample = column == RunTableModel::UseColumn     ? tr("Compared")
                               : column == RunTableModel::StateColumn ? tr("validating")
                               : column == RunTableModel::NumberColumn || column == RunTableModel::UnitColumn
                                   ? QStringLiteral("000")
                                   : QStringLiteral("0.000e0");
        width = std::max(width, wide.horizontalAdvance(sample));
        m_runTable->setColumnWidth(column, width + 16);
    }
    m_settingsTable->setColumnWidth(SettingsCompareModel::MarkColumn, 32);
    m_settingsTable->horizontalHeader()->setMinimumSectionSize(32);
    m_settingsTable->setColumnWidth(SettingsCompareModel::SettingColumn, metrics.averageCharWidth() * 36);
    m_settingsTable->horizontalHeader()->setStretchLastSection(true);
}

void RunsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void RunsPage::retranslate()
{
    m_empty->setTexts(tr("There is no run yet"),
                      tr("Each training, and each log that you open, becomes a run. They can be compared here."),
                      tr("Go to &Train"));
    m_runsTitle->setText(tr("Ru&ns of this session"));
    m_runTable->setAccessibleName(tr("Runs of this session"));
    m_settingsTable->setAccessibleName(tr("Settings"));
    m_show->setText(tr("&Show in the chart"));
    m_show->setToolTip(tr("Makes the marked run the one that the chart, the findings and the model belong to."));
    m_compare->setText(tr("&Compare with the shown run"));
    m_compare->setToolTip(
        tr("Draws the marked runs paler behind the shown one and lists their figures and settings beside it. Press "
           "again to end it."));
    m_axisLabel->setText(tr("A&rea along"));
    m_axis->setToolTip(
        tr("What the mean of the true RMSE is taken along. Runs of different length are compared over the part that "
           "all of them have."));
    m_axis->setItemText(0, tr("batches"));
    m_axis->setItemText(1, tr("epochs"));
    m_axis->setItemText(2, tr("samples"));
    m_axis->setItemText(3, tr("minutes"));
    m_onlyDifferences->setText(tr("&Only what differs"));
    m_onlyDifferences->setToolTip(tr("Hides the settings in which all of these runs are the same."));
    m_remove->setText(tr("Re&move"));
    m_remove->setToolTip(
        tr("Takes the marked run out of the list. Undo brings it back. A run that is going on cannot be removed."));
    for (QPushButton* undo : {m_undo, m_emptyUndo}) {
        undo->setText(tr("&Undo remove"));
        undo->setToolTip(tr("Brings back the run that was removed last."));
    }
    m_runs->retranslate();
    m_settings->retranslate();
    setColumnWidths();
    showSettingsTitle();
}

}  // namespace trueloss::ui
