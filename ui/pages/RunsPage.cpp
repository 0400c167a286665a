#include "pages/RunsPage.h"

#include "pages/EmptyPane.h"
#include "pages/FlowLayout.h"
#include "pages/LoadingBar.h"
#include "pages/NamedWidgets.h"
#include "pages/RunComparison.h"
#include "pages/RunDetails.h"
#include "pages/RunRepairBar.h"
#include "pages/RunTable.h"
#include "text/NumberText.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <ranges>
#include <string>
#include <unordered_map>

namespace trueloss::ui {

namespace {

/// A run grows up to 30 times a second; a table of figures need not.
constexpr int refreshMilliseconds = 250;

/// Other programs write into the same store. Reading the list of a thousand runs takes a tenth of that.
constexpr int lookMilliseconds = 2000;

/// The widgets below each other.
QWidget* column(std::initializer_list<QWidget*> widgets)
{
    auto* widget = new QWidget;
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget* child : widgets) layout->addWidget(child);
    return widget;
}

}  // namespace

RunsPage::RunsPage(Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("runsPage"));
    build();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMilliseconds);
    m_later.setSingleShot(true);
    m_later.setInterval(refreshMilliseconds);
    m_look.setInterval(lookMilliseconds);
    connect(&m_refresh, &QTimer::timeout, this, &RunsPage::showAdvance);
    connect(&m_later, &QTimer::timeout, this, &RunsPage::showRuns);
    connect(&m_look, &QTimer::timeout, &m_session.archive(), &RunArchive::look);
    connect(&m_session, &Session::runsChanged, this, &RunsPage::showRuns);
    connect(&m_session, &Session::runAdvanced, this, [this] {
        if (isVisible() && !m_refresh.isActive()) m_refresh.start();
    });
    connect(&m_session, &Session::activityChanged, this, &RunsPage::showButtons);
    connectButtons();
    connectArchive();
    retranslate();
    showRuns();
}

void RunsPage::build()
{
    m_details = new RunDetails;
    m_comparison = new RunComparison(m_session);
    auto* below = new QSplitter(Qt::Horizontal);
    below->setChildrenCollapsible(false);
    below->setHandleWidth(16);
    below->addWidget(m_comparison);
    below->addWidget(m_details);
    below->setStretchFactor(0, 3);
    below->setStretchFactor(1, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(16);
    splitter->addWidget(buildRuns());
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(splitter);

    m_empty = new EmptyPane;
    m_emptyUndo = makeButton("emptyUndoButton");
    m_emptyImport = makeButton("emptyImportButton");
    auto* nothing = new QWidget;
    auto* nothingLayout = new QVBoxLayout(nothing);
    nothingLayout->addWidget(m_empty, 1);
    for (QPushButton* button : {m_emptyImport, m_emptyUndo}) nothingLayout->addWidget(button, 0, Qt::AlignHCenter);
    m_stack = new QStackedWidget;
    m_stack->addWidget(nothing);
    m_stack->addWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(new RunRepairBar(m_session.archive()));
    whole->addWidget(m_stack);
}

QWidget* RunsPage::buildRuns()
{
    m_table = new RunTable;
    m_runsTitle = new QLabel;
    m_runsTitle->setBuddy(m_table);
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("runSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    m_trashButton = makeButton("trashButton");
    m_trashButton->setCheckable(true);
    m_import = makeButton("importRunButton");
    auto* head = new QWidget;
    auto* headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(0, 0, 0, 0);
    headLayout->setSpacing(8);
    headLayout->addWidget(m_runsTitle);
    headLayout->addStretch(1);
    headLayout->addWidget(m_search, 2);
    headLayout->addWidget(m_import);
    headLayout->addWidget(m_trashButton);

    m_loading = new LoadingBar;
    m_show = makeButton("showRunButton");
    m_compare = makeButton("compareRunButton");
    m_compare->setCheckable(true);
    m_resume = makeButton("resumeRunButton");
    m_export = makeButton("exportRunButton");
    m_remove = makeButton("removeRunButton");
    m_undo = makeButton("undoRemoveButton");
    m_restore = makeButton("restoreRunButton");
    m_purge = makeButton("purgeRunButton");
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    for (QPushButton* button : {m_show, m_compare, m_resume, m_export, m_remove, m_undo, m_restore, m_purge})
        flow->addWidget(button);
    return column({head, m_loading, m_table, buttons});
}

void RunsPage::connectButtons()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showButtons();
        showDetails();
    });
    connect(m_table, &RunTable::opened, this, &RunsPage::open);
    connect(m_table, &RunTable::renamed, this, [this](const RunEntry& entry, const QString& name) {
        m_session.renameRun({entry.number(), entry.id()}, name);
    });
    connect(m_show, &QPushButton::clicked, this, [this] { open(m_table->marked().front()); });
    connect(m_compare, &QPushButton::clicked, this, &RunsPage::compareSelected);
    connect(m_resume, &QPushButton::clicked, this, [this] { m_session.resumeRun(m_table->marked().front().id()); });
    connect(m_export, &QPushButton::clicked, this, &RunsPage::exportSelected);
    connect(m_remove, &QPushButton::clicked, this, &RunsPage::removeSelected);
    connect(new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            m_remove, &QPushButton::click);
    for (QPushButton* undo : {m_undo, m_emptyUndo})
        connect(undo, &QPushButton::clicked, &m_session, &Session::restoreRuns);
    connect(new QShortcut(QKeySequence::Undo, m_table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            m_undo, &QPushButton::click);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        for (const RunEntry& entry : m_table->marked()) m_session.archive().restore(entry.id());
    });
    connect(m_purge, &QPushButton::clicked, this, [this] {
        std::vector<std::string> ids;
        for (const RunEntry& entry : m_table->marked()) ids.push_back(entry.id());
        m_session.archive().purge(ids);
    });
    connect(m_empty, &EmptyPane::clicked, this, [this] { Q_EMIT pageWanted(Page::Train); });
}

void RunsPage::connectArchive()
{
    RunArchive& archive = m_session.archive();
    connect(&archive, &RunArchive::changed, this, &RunsPage::showRuns);
    connect(&archive, &RunArchive::busyChanged, m_loading, &LoadingBar::showLoading);
    connect(&archive, &RunArchive::busyChanged, this, &RunsPage::showButtons);
    connect(&archive, &RunArchive::progressed, m_loading, &LoadingBar::showProgress);
    connect(m_loading, &LoadingBar::cancelled, &archive, &RunArchive::cancel);
    connect(m_search, &QLineEdit::textChanged, &archive, &RunArchive::search);
    connect(m_trashButton, &QPushButton::toggled, this, [this](bool on) {
        m_trash = on;
        showRuns();
    });
    for (QPushButton* button : {m_import, m_emptyImport})
        connect(button, &QPushButton::clicked, this, &RunsPage::chooseImport);
    connect(m_details, &RunDetails::tagsChanged, &archive, &RunArchive::setTags);
    connect(m_details, &RunDetails::noteChanged, &archive, &RunArchive::setNote);
}

std::vector<RunEntry> RunsPage::entries() const
{
    const RunArchive& archive = m_session.archive();
    std::vector<RunEntry> all;
    if (m_trash) {
        for (const RunSummary& summary : archive.trashed())
            all.push_back({nullptr, {archive.sharedTrashed(), &summary}});
        return all;
    }
    std::unordered_map<std::string, std::shared_ptr<const Run>> opened;
    for (const auto& run : m_session.runs()) {
        if (!run->storeId.empty()) opened.emplace(run->storeId, run);
    }
    for (const RunSummary& summary : archive.kept()) {
        const auto run = opened.extract(summary.id);
        all.push_back({run ? run.mapped() : nullptr, {archive.sharedKept(), &summary}});
    }
    for (const auto& run : m_session.runs() | std::views::reverse) {
        if (!run->storeId.empty() && !opened.contains(run->storeId)) continue;
        // The archive knows which of the runs that are kept match a search; others are told by their names.
        if (archive.searched().isEmpty() || run->name.contains(archive.searched(), Qt::CaseInsensitive))
            all.push_back({run, nullptr});
    }
    // A run that is opened, or kept at last, stays where it stood.
    std::ranges::stable_sort(all, std::ranges::greater(), &RunEntry::began);
    return all;
}

void RunsPage::showRuns()
{
    // What is typed into a cell is finished first.
    if (m_table->editing()) {
        m_later.start();
        return;
    }
    const RunArchive& archive = m_session.archive();
    const auto shownRun = m_session.current();
    const int shown = shownRun ? shownRun->number : 0;
    std::vector<int> compared;
    for (const auto& run : m_session.compared()) compared.push_back(run->number);
    m_table->setEntries(entries(), shown, std::move(compared));
    const bool nothing =
        m_session.runs().empty() && archive.kept().empty() && archive.trashed().empty() && archive.searched().isEmpty();
    m_stack->setCurrentIndex(nothing ? 0 : 1);
    m_emptyUndo->setVisible(m_session.canRestoreRuns());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_search, m_import, m_emptyImport, m_trashButton})
        widget->setEnabled(archive.store() != nullptr);
    m_trashButton->setText(archive.trashed().empty()
                               ? tr("T&rash")
                               : tr("T&rash (%1)").arg(wholeNumber(static_cast<qint64>(archive.trashed().size()))));
    m_runsTitle->setText(m_trash ? tr("Ru&ns in the trash") : tr("Ru&ns"));
    // Another run is shown: it is what people will look at. Otherwise the mark stays where they put it.
    if (shown != 0 && (shown != m_shown || !m_table->selectionModel()->hasSelection())) m_table->mark(shown);
    if (!m_table->selectionModel()->hasSelection() && m_table->model()->rowCount() > 0) m_table->selectRow(0);
    m_shown = shown;
    m_comparison->update();
    showButtons();
    showDetails();
}

void RunsPage::showAdvance()
{
    if (const auto current = m_session.current()) m_table->refresh(current->number);
    m_comparison->follow();
    showButtons();
}

void RunsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_session.archive().refresh();
    m_look.start();
    showRuns();
}

void RunsPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_look.stop();
}

void RunsPage::showButtons()
{
    const std::vector<RunEntry> marked = m_table->marked();
    const bool one = marked.size() == 1;
    const auto shown = m_session.current();
    std::vector<RunEntry> others = marked;
    if (shown) std::erase_if(others, [&](const RunEntry& entry) { return entry.number() == shown->number; });
    const bool compared =
        std::ranges::all_of(others, [this](const RunEntry& entry) { return m_session.isCompared(entry.number()); });
    const bool going = std::ranges::any_of(marked, [](const RunEntry& entry) { return entry.going(); });
    for (QPushButton* button : {m_show, m_compare, m_resume, m_export, m_remove, m_undo}) button->setVisible(!m_trash);
    for (QPushButton* button : {m_restore, m_purge}) {
        button->setVisible(m_trash);
        button->setEnabled(!marked.empty());
    }
    m_show->setEnabled(one && !others.empty());
    m_compare->setEnabled((shown && !others.empty()) || others.size() > 1);
    m_compare->setChecked(!others.empty() && compared);
    m_resume->setEnabled(one && m_session.canResume(marked.front().id()));
    m_export->setEnabled(one && marked.front().stored != nullptr);
    m_remove->setEnabled(!marked.empty() && !going);
    m_undo->setEnabled(m_session.canRestoreRuns());
}

void RunsPage::showDetails()
{
    const std::vector<RunEntry> marked = m_table->marked();
    const bool one = marked.size() == 1 && !m_trash && marked.front().stored != nullptr;
    m_details->show(one ? std::optional(*marked.front().stored) : std::nullopt);
}

void RunsPage::open(const RunEntry& entry)
{
    if (m_trash) return;
    if (entry.run) {
        m_session.showRun(entry.number());
    } else {
        m_session.archive().load(entry.id());
    }
}

std::vector<RunReference> RunsPage::markedReferences() const
{
    std::vector<RunReference> references;
    for (const RunEntry& entry : m_table->marked()) references.push_back({entry.number(), entry.id()});
    return references;
}

void RunsPage::compareSelected(bool on)
{
    const std::vector<RunReference> runs = markedReferences();
    if (on) {
        m_session.compareRuns(runs);
    } else {
        m_session.compareWithout(runs);
    }
    showButtons();
}

void RunsPage::removeSelected()
{
    m_session.removeRuns(markedReferences());
}

void RunsPage::exportSelected()
{
    const RunEntry entry = m_table->marked().front();
    auto* dialog = new QFileDialog(this, tr("Save the run"), QDir::home().filePath(QStringLiteral("run.tlrun")),
                                   tr("Runs of TrueLoss (*.tlrun)"));
    dialog->setObjectName(QStringLiteral("exportRunDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("tlrun"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = entry.id()](const QString& file) { m_session.archive().exportRun(id, file, true); });
    dialog->open();
}

void RunsPage::chooseImport()
{
    auto* dialog = new QFileDialog(this, tr("Open a run"), QDir::homePath(), tr("Runs of TrueLoss (*.tlrun)"));
    dialog->setObjectName(QStringLiteral("importRunDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, &m_session.archive(), &RunArchive::importRun);
    dialog->open();
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
    m_search->setPlaceholderText(tr("Search names, tags, notes and settings"));
    m_search->setToolTip(tr("Lists only runs in which all of these words occur."));
    for (QPushButton* import : {m_import, m_emptyImport}) {
        import->setText(tr("&Import..."));
        import->setToolTip(tr("Takes in a run that was exported, here or by somebody else (.tlrun)."));
    }
    m_trashButton->setToolTip(tr("Lists the runs that were removed. They can be restored or deleted for good."));
    m_show->setText(tr("&Show in the chart"));
    m_show->setToolTip(tr("Makes the marked run the one that the chart, the findings and the model belong to."));
    m_compare->setText(tr("&Compare with the shown run"));
    m_compare->setToolTip(
        tr("Draws the marked runs paler behind the shown one and lists their figures and settings beside it. Press "
           "again to end it. Runs of earlier sessions are read first."));
    m_resume->setText(tr("Res&ume"));
    m_resume->setToolTip(
        tr("Goes on with a run that was interrupted or stopped, from its last checkpoint. Batches after that are "
           "trained again; on the CPU they come out the same."));
    m_export->setText(tr("E&xport..."));
    m_export->setToolTip(tr("Writes the marked run, with its checkpoints, to one file (.tlrun) for somebody else."));
    m_remove->setText(tr("Re&move"));
    m_remove->setToolTip(
        tr("Puts the marked runs into the trash (Del). Undo brings them back (Ctrl+Z). A run that is going on cannot "
           "be removed."));
    for (QPushButton* undo : {m_undo, m_emptyUndo}) {
        undo->setText(tr("&Undo remove"));
        undo->setToolTip(tr("Brings back what was removed last."));
    }
    m_restore->setText(tr("Res&tore"));
    m_restore->setToolTip(tr("Puts the marked runs back into the list."));
    m_purge->setText(tr("&Delete for good"));
    m_purge->setToolTip(tr("Deletes the marked runs and their checkpoints. This cannot be undone."));
    m_table->retranslate();
    showRuns();
}

}  // namespace trueloss::ui
