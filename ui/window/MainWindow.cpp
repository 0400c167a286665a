#include "window/MainWindow.h"

#include "charts/LossChart.h"
#include "pages/ChartTools.h"
#include "pages/DataPage.h"
#include "pages/DiagnosePage.h"
#include "pages/PredictPage.h"
#include "pages/RunsPage.h"
#include "pages/TargetsPage.h"
#include "pages/TrainPage.h"
#include "session/ConfigSettings.h"
#include "session/LogPaths.h"
#include "session/SourceSettings.h"
#include "text/NumberText.h"
#include "window/Language.h"
#include "window/MessageLine.h"
#include "window/PageRail.h"
#include "window/ResumeBar.h"
#include "window/Theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QToolTip>
#include <QUrl>
#include <QVBoxLayout>
#include <QWhatsThis>

#include <algorithm>

namespace trueloss::ui {

/// An action or a menu and its text in the source language.
struct MainWindow::Item {
    QAction* action = nullptr;
    QMenu* menu = nullptr;
    const char* text = "";
};

namespace {

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) files << url.toLocalFile();
    }
    return files;
}

}  // namespace

MainWindow::MainWindow(Session& session, Language& language, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_language(language)
{
    build();
    buildMenus();
    connectPages();
    retranslate();
    restoreState();
    showPage(Page::Train);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setMinimumSize(960, 600);
    setAcceptDrops(true);
    auto* central = new QWidget;
    auto* columns = new QHBoxLayout(central);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    m_rail = new PageRail;
    m_rail->setFixedWidth(120);
    columns->addWidget(m_rail);
    auto* main = new QWidget;
    auto* rows = new QVBoxLayout(main);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(0);
    m_message = new MessageLine;
    rows->addWidget(m_message);
    m_resume = new ResumeBar(m_session);
    rows->addWidget(m_resume);
    m_pages = new QStackedWidget;
    m_dataPage = new DataPage(m_session);
    m_targetsPage = new TargetsPage(m_session);
    m_trainPage = new TrainPage(m_session);
    m_diagnosePage = new DiagnosePage(m_session);
    m_runsPage = new RunsPage(m_session);
    m_predictPage = new PredictPage(m_session);
    for (QWidget* page : std::initializer_list<QWidget*>{m_dataPage, m_targetsPage, m_trainPage, m_diagnosePage,
                                                         m_runsPage, m_predictPage}) {
        m_pages->addWidget(page);
    }
    rows->addWidget(m_pages, 1);
    columns->addWidget(main, 1);
    setCentralWidget(central);
}

QWidget* MainWindow::makeCorner()
{
    auto* corner = new QWidget;
    auto* layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 2, 8, 2);
    layout->setSpacing(8);
    m_device = new QComboBox;
    m_device->setObjectName(QStringLiteral("device"));
    m_device->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    layout->addWidget(m_device);
    m_languageBox = new QComboBox;
    m_languageBox->setObjectName(QStringLiteral("language"));
    for (const QString& code : Language::codes()) m_languageBox->addItem(Language::nativeName(code), code);
    m_languageBox->setCurrentIndex(m_languageBox->findData(m_language.code()));
    layout->addWidget(m_languageBox);
    connect(m_device, &QComboBox::activated, this, [this](int index) {
        TrainingConfig config = m_session.config();
        config.device = m_session.devices().devices[static_cast<std::size_t>(index)].id;
        m_session.setConfig(config);
    });
    connect(m_languageBox, &QComboBox::activated, this,
            [this](int index) { m_language.set(m_languageBox->itemData(index).toString()); });
    return corner;
}

void MainWindow::buildMenus()
{
    const auto addMenu = [this](const char* text) {
        QMenu* menu = menuBar()->addMenu(QString());
        m_items.push_back({nullptr, menu, text});
        return menu;
    };
    const auto add = [this](QMenu* menu, const char* text, const QKeySequence& key, auto call) {
        QAction* action = menu->addAction(QString());
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, call);
        m_items.push_back({action, nullptr, text});
        return action;
    };
    QMenu* file = addMenu(QT_TR_NOOP("&File"));
    add(file, QT_TR_NOOP("Open a &folder of images..."), QKeySequence::Open, [this] {
        showPage(Page::Data);
        m_dataPage->chooseImages();
    });
    add(file, QT_TR_NOOP("Open a &table of images..."), QKeySequence(QStringLiteral("Ctrl+T")), [this] {
        showPage(Page::Data);
        m_dataPage->chooseTable();
    });
    add(file, QT_TR_NOOP("Open a &log..."), QKeySequence(QStringLiteral("Ctrl+L")),
        [this] { m_dataPage->chooseLog(); });
    add(file, QT_TR_NOOP("Open a folder of e&vent files..."), {}, [this] { m_dataPage->chooseLogFolder(); });
    add(file, QT_TR_NOOP("Follow a l&og..."), {}, [this] { m_dataPage->chooseLogToFollow(); });
    QAction* unfollow = add(file, QT_TR_NOOP("Stop follow&ing"), {}, [this] { m_session.stopFollowing(); });
    unfollow->setEnabled(false);
    connect(&m_session, &Session::followingChanged, this, [this, unfollow] {
        unfollow->setEnabled(m_session.following());
        if (m_session.following()) showPage(Page::Train);
    });
    // A text field that has the focus takes the key for itself.
    add(file, QT_TR_NOOP("Paste a lo&g"), QKeySequence::Paste, [this] { pasteLog(); });
    add(file, QT_TR_NOOP("Open the &demo"), QKeySequence(QStringLiteral("Ctrl+D")), [this] { m_session.openDemo(); });
    file->addSeparator();
    add(file, QT_TR_NOOP("&Save the model..."), QKeySequence::Save, [this] { saveModel(); });
    QMenu* exports = file->addMenu(QString());
    m_items.push_back({nullptr, exports, QT_TR_NOOP("&Export")});
    add(exports, QT_TR_NOOP("Chart as &PNG..."), QKeySequence(QStringLiteral("Ctrl+E")),
        [this] { m_trainPage->chartTools()->exportPng(); });
    add(exports, QT_TR_NOOP("Chart as &SVG..."), {}, [this] { m_trainPage->chartTools()->exportSvg(); });
    add(exports, QT_TR_NOOP("Chart as P&DF..."), {}, [this] { m_trainPage->chartTools()->exportPdf(); });
    add(exports, QT_TR_NOOP("Values as &CSV..."), {}, [this] { m_trainPage->chartTools()->exportCsv(); });
    file->addSeparator();
    add(file, QT_TR_NOOP("&Quit"), QKeySequence::Quit, [this] { close(); });

    QMenu* run = addMenu(QT_TR_NOOP("&Run"));
    add(run, QT_TR_NOOP("&Start"), QKeySequence(QStringLiteral("Ctrl+Return")), [this] {
        showPage(Page::Train);
        m_session.start();
    });
    add(run, QT_TR_NOOP("&Pause or resume (Space)"), {}, [this] { m_session.pauseOrResume(); });
    add(run, QT_TR_NOOP("&One batch (full stop)"), {}, [this] { m_session.step(); });
    add(run, QT_TR_NOOP("S&top"), QKeySequence(QStringLiteral("Ctrl+.")), [this] { m_session.stop(); });

    QMenu* view = addMenu(QT_TR_NOOP("&View"));
    const char* pages[] = {QT_TR_NOOP("&Data"),     QT_TR_NOOP("&Targets"), QT_TR_NOOP("T&rain"),
                           QT_TR_NOOP("D&iagnose"), QT_TR_NOOP("R&uns"),    QT_TR_NOOP("&Predict")};
    for (int i = 0; i < pageCount; ++i) {
        add(view, pages[i], QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)),
            [this, i] { showPage(static_cast<Page>(i)); });
    }
    view->addSeparator();
    m_settingsAction = add(view, QT_TR_NOOP("&Settings beside the chart"), QKeySequence(QStringLiteral("Ctrl+B")),
                           [this](bool on) { m_trainPage->setSettingsVisible(on); });
    m_settingsAction->setCheckable(true);
    m_settingsAction->setChecked(true);
    view->addSeparator();
    auto* themes = new QActionGroup(this);
    const char* themeNames[] = {QT_TR_NOOP("Theme of the s&ystem"), QT_TR_NOOP("&Light theme"),
                                QT_TR_NOOP("Dar&k theme")};
    for (int i = 0; i < 3; ++i) {
        QAction* action = add(view, themeNames[i], {}, [i] { applyTheme(static_cast<Theme>(i)); });
        action->setCheckable(true);
        action->setChecked(static_cast<int>(rememberedTheme()) == i);
        themes->addAction(action);
    }
    QMenu* help = addMenu(QT_TR_NOOP("&Help"));
    add(help, QT_TR_NOOP("&Explain what has the focus"), QKeySequence(Qt::Key_F1), [this] { explainFocus(); });
    add(help, QT_TR_NOOP("&Keyboard"), QKeySequence(QStringLiteral("Ctrl+F1")), [this] { showKeys(); });
    menuBar()->setCornerWidget(makeCorner());
}

void MainWindow::connectPages()
{
    connect(m_rail, &PageRail::chosen, this, &MainWindow::showPage);
    connect(m_targetsPage, &TargetsPage::pageWanted, this, &MainWindow::showPage);
    connect(m_targetsPage, &TargetsPage::rowsWanted, m_dataPage, &DataPage::showRows);
    connect(m_trainPage, &TrainPage::pageWanted, this, &MainWindow::showPage);
    connect(m_diagnosePage, &DiagnosePage::pageWanted, this, &MainWindow::showPage);
    connect(m_runsPage, &RunsPage::pageWanted, this, &MainWindow::showPage);
    connect(m_predictPage, &PredictPage::pageWanted, this, &MainWindow::showPage);
    connect(m_dataPage, &DataPage::pageWanted, this, &MainWindow::showPage);
    connect(m_trainPage, &TrainPage::saveModelWanted, this, &MainWindow::saveModel);
    connect(m_trainPage, &TrainPage::causeWanted, this, [this](qsizetype batch) {
        showPage(Page::Diagnose);
        m_diagnosePage->findCause(batch);
    });
    connect(m_diagnosePage, &DiagnosePage::batchWanted, this, [this](qsizetype index) {
        showPage(Page::Train);
        m_trainPage->inspectBatch(index, Page::Diagnose);
    });
    connect(m_resume, &ResumeBar::resumed, this, [this] { showPage(Page::Train); });
    connect(m_resume, &ResumeBar::runsWanted, this, [this] { showPage(Page::Runs); });
    connect(&m_session, &Session::problem, m_message, &MessageLine::showProblem);
    connect(&m_session, &Session::notice, m_message, &MessageLine::showNotice);
    connect(&m_session, &Session::undoable, m_message, &MessageLine::showUndoable);
    // How far the reading is, and what came of it, is seen there.
    connect(&m_session, &Session::logReading, this, [this](bool reading) {
        if (reading) showPage(Page::Train);
    });
    connect(&m_session, &Session::dataChanged, this, &MainWindow::updateRail);
    connect(&m_session, &Session::runsChanged, this, &MainWindow::updateRail);
    connect(&m_session, &Session::configChanged, this, &MainWindow::showDevices);
}

void MainWindow::showPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_rail->setCurrent(page);
}

Page MainWindow::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

void MainWindow::openPath(const QString& path)
{
    if (QFileInfo(path).suffix().compare(QLatin1String("safetensors"), Qt::CaseInsensitive) == 0) {
        m_predictPage->openModel(path);
        showPage(Page::Predict);
    } else if (looksLikeLog(path)) {
        m_session.openLog(path);
        showPage(Page::Train);
    } else {
        m_session.openData(path);
        showPage(Page::Data);
    }
}

void MainWindow::pasteLog()
{
    const QMimeData* clipboard = QGuiApplication::clipboard()->mimeData();
    const QStringList files = clipboard ? localFiles(*clipboard) : QStringList();
    const QString text = clipboard ? clipboard->text() : QString();
    if (!files.isEmpty()) {
        for (const QString& file : files) openPath(file);
    } else if (!text.trimmed().isEmpty()) {
        m_session.openLogText(text);
    } else {
        m_message->showNotice(
            tr("There is no text to paste. Copy what a training printed, in a terminal, a notebook or a web page."));
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData& brought = *event->mimeData();
    if (localFiles(brought).isEmpty() && !brought.hasText()) return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QMimeData& brought = *event->mimeData();
    const QStringList files = localFiles(brought);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    for (const QString& file : files) openPath(file);
    if (files.isEmpty() && !brought.text().trimmed().isEmpty()) m_session.openLogText(brought.text());
}

void MainWindow::updateRail()
{
    m_rail->setDone(Page::Data, m_session.source() != nullptr);
    // A run that failed before its first batch has trained nothing.
    m_rail->setDone(Page::Train, std::ranges::any_of(m_session.runs(),
                                                     [](const auto& run) { return run->record().batchCount() > 0; }));
    setWindowTitle(m_session.source() != nullptr ? tr("%1 \u2013 TrueLoss").arg(m_session.dataName()) : tr("TrueLoss"));
}

void MainWindow::saveModel()
{
    const auto run = m_session.current();
    if (!run || !run->model()) {
        m_session.saveModel({});  // Says what is missing.
        return;
    }
    auto* dialog =
        new QFileDialog(this, tr("Save the model"),
                        QDir::home().filePath(QStringLiteral("trueloss-run-%1.safetensors").arg(run->number)),
                        tr("Safetensors (*.safetensors)"));
    dialog->setObjectName(QStringLiteral("saveModelDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("safetensors"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, &m_session, &Session::saveModel);
    dialog->open();
}

void MainWindow::showDevices()
{
    const DeviceReport& report = m_session.devices();
    m_device->clear();
    int current = 0;
    for (std::size_t i = 0; i < report.devices.size(); ++i) {
        const DeviceReport::Entry& entry = report.devices[i];
        m_device->addItem(entry.id.isCuda() ? QString::fromStdString(entry.name)
                                            : tr("CPU, %n thread(s)", nullptr, report.threads));
        if (entry.id == m_session.config().device) current = static_cast<int>(i);
    }
    m_device->setCurrentIndex(current);
    m_device->setMinimumWidth(m_device->sizeHint().width());  // Its own least is that of the first language.
    m_device->setToolTip(messageText(report.why));
    m_device->setAccessibleName(tr("Device"));
    m_device->setAccessibleDescription(messageText(report.why));
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Space) {
        m_session.pauseOrResume();
    } else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Period) {
        m_session.step();
    } else {
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::explainFocus()
{
    QWidget* widget = QApplication::focusWidget();
    while (widget != nullptr && widget->toolTip().isEmpty() && widget->whatsThis().isEmpty())
        widget = widget->parentWidget();
    if (widget == nullptr) {
        m_message->showNotice(tr("Move the focus with Tab to something and press F1: it is explained there."));
        return;
    }
    const QString text = widget->whatsThis().isEmpty() ? widget->toolTip() : widget->whatsThis();
    QWhatsThis::showText(widget->mapToGlobal(QPoint(0, widget->height())), text, widget);
}

void MainWindow::showKeys()
{
    const QList<std::pair<QString, QString>> keys{
        {tr("Ctrl+O, Ctrl+T, Ctrl+L"), tr("open a folder, a table, a log")},
        {tr("Ctrl+V"), tr("paste the text of a log")},
        {tr("Ctrl+1 to Ctrl+6"), tr("go to a page")},
        {tr("Ctrl+Return"), tr("start")},
        {tr("Space"), tr("pause and resume")},
        {tr("full stop"), tr("run one batch")},
        {tr("Delete, Ctrl+Z"), tr("leave the selected rows out, take the last choice back")},
        {tr("Enter, Left, Right, Esc"), tr("see the image of a row, those beside it, and close it")},
        {tr("Enter, F2, Delete, Ctrl+Z"), tr("show, rename or remove the marked run, take that back")},
        {tr("Left, Right (Shift: ten)"), tr("walk through the batches of the chart")},
        {tr("Enter or click on a batch, Esc"), tr("take it apart, and go back")},
        {tr("Left, Right, Enter, Shift with them"), tr("pick bars of the targets' histogram")},
        {tr("Wheel, drag, Shift+drag"), tr("zoom, choose a part, move it")},
        {tr("Home, double click"), tr("show the whole run")},
        {tr("Ctrl+S, Ctrl+E"), tr("save the model, the chart")},
        {tr("F1"), tr("explain what has the focus")},
    };
    QString rows;
    for (const auto& [key, what] : keys) {
        rows += QStringLiteral("<tr><td style='padding-right:24px'><b>%1</b></td><td>%2</td></tr>")
                    .arg(key.toHtmlEscaped(), what.toHtmlEscaped());
    }
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("Keyboard"),
                        QStringLiteral("<table>") + rows + QStringLiteral("</table>"), QMessageBox::NoButton, this);
    box->setEscapeButton(box->addButton(tr("Close"), QMessageBox::RejectRole));  // Qt's own may be in English.
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void MainWindow::retranslate()
{
    for (const Item& item : m_items) {
        if (item.action != nullptr) {
            item.action->setText(tr(item.text));
        } else {
            item.menu->setTitle(tr(item.text));
        }
    }
    m_languageBox->setToolTip(tr("Language"));
    m_languageBox->setAccessibleName(tr("Language"));
    showDevices();
    updateRail();
}

void MainWindow::restoreState()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray())) resize(1280, 800);
    const bool shown = settings.value(QStringLiteral("settingsShown"), true).toBool();
    m_settingsAction->setChecked(shown);
    m_trainPage->setSettingsVisible(shown);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("settingsShown"), m_trainPage->settingsVisible());
    if (m_session.source() != nullptr) {
        // The demo always opens as in the question; one's own data come back with one's own settings.
        settings.setValue(QStringLiteral("lastData"), m_session.isDemo() ? QString() : m_session.dataPath());
        storeConfig(settings, m_session.config());
        storeSource(settings, *m_session.source());
    }
    QMainWindow::closeEvent(event);
}

}  // namespace trueloss::ui
