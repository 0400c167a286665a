#include "pages/ChartTools.h"

#include "charts/LossChart.h"
#include "pages/FlowLayout.h"
#include "pages/NamedWidgets.h"
#include "pages/RunExports.h"
#include "text/NumberText.h"

#include <QActionGroup>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QStandardItemModel>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <utility>

namespace trueloss::ui {

namespace {

/// A menu takes "&" for the mark of a key.
QString menuText(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

const QString xKey = QStringLiteral("chart/x");
const QString yKey = QStringLiteral("chart/y");
const QString overviewKey = QStringLiteral("chart/overview");
const QString tableKey = QStringLiteral("chart/table");
const QString otherToolsKey = QStringLiteral("chart/otherTools");
const QString sizeKey = QStringLiteral("chart/exportSize");
const QString resolutionKey = QStringLiteral("chart/exportResolution");
constexpr std::array panelKeys{"chart/gradientNorm", "chart/learningRate", "chart/time"};

/// Of exported pictures; the choice after these is as on the screen.
constexpr std::array sizes{QSize(800, 450), QSize(1200, 675), QSize(1920, 1080), QSize(1123, 794)};
constexpr int mostPixelsPerDot = 4;
constexpr int defaultChoice = 1;
constexpr int dotsPerInch = 96;

int checkedIn(const QMenu* menu)
{
    const QList<QAction*> actions = menu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        if (actions[i]->isChecked()) return static_cast<int>(i);
    }
    return 0;
}

QComboBox* makeChoice(const char* name, int count)
{
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int i = 0; i < count; ++i) box->addItem(QString());
    return box;
}

}  // namespace

ChartTools::ChartTools(Session& session, LossChart* chart, QWidget* parent)
    : QWidget(parent), m_session(session), m_chart(chart), m_exports(new RunExports(session, this))
{
    build();
    buildMenus();
    retranslate();
    connectChart();
    restore();
    connect(&m_session, &Session::runsChanged, this, &ChartTools::showComparisons);
    connect(&m_session, &Session::runAdvanced, this, &ChartTools::showProgress);
    showComparisons();
}

void ChartTools::connectChart()
{
    connect(m_x, &QComboBox::activated, this, [this](int index) {
        m_chart->setXAxis(static_cast<RunAxis>(index));
        QSettings().setValue(xKey, index);
    });
    connect(m_axis, &QComboBox::activated, this, [this](int index) {
        m_chart->setAxisMode(static_cast<AxisMode>(index));
        QSettings().setValue(yKey, index);
    });
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int value) {
        m_chart->setSmoothing(value / 100.0);
        retranslate();
    });
    connect(m_resetZoom, &QPushButton::clicked, m_chart, &LossChart::resetZoom);
    connect(m_chart, &LossChart::zoomChanged, m_resetZoom, &QWidget::setEnabled);
    connect(m_overview, &QAction::toggled, this, [this](bool on) {
        m_chart->setOverviewVisible(on);
        QSettings().setValue(overviewKey, on);
    });
    for (qsizetype i = 0; i < m_panels.size(); ++i) {
        connect(m_panels[i], &QAction::toggled, this, [this, i](bool on) {
            m_chart->setPanelVisible(panelChannels[static_cast<std::size_t>(i)], on);
            QSettings().setValue(QLatin1String(panelKeys[static_cast<std::size_t>(i)]), on);
        });
    }
    connect(m_table, &QAction::toggled, this, [this](bool on) {
        Q_EMIT tableWanted(on);
        QSettings().setValue(tableKey, on);
    });
    connect(m_otherTools, &QAction::toggled, this, [this](bool on) {
        Q_EMIT otherToolsWanted(on);
        QSettings().setValue(otherToolsKey, on);
    });
    connect(m_otherTools, &QAction::triggered, this, [this](bool on) {
        if (on) Q_EMIT otherToolsOpened();
    });
}

void ChartTools::restore()
{
    const QSettings settings;
    const auto choice = [&settings](const QString& key, int count) {
        return std::clamp(settings.value(key, 0).toInt(), 0, count - 1);
    };
    m_x->setCurrentIndex(choice(xKey, m_x->count()));
    m_chart->setXAxis(static_cast<RunAxis>(m_x->currentIndex()));
    m_axis->setCurrentIndex(choice(yKey, m_axis->count()));
    m_chart->setAxisMode(static_cast<AxisMode>(m_axis->currentIndex()));
    m_overview->setChecked(settings.value(overviewKey, true).toBool());
    m_chart->setOverviewVisible(m_overview->isChecked());
    for (qsizetype i = 0; i < m_panels.size(); ++i) {
        m_panels[i]->setChecked(settings.value(QLatin1String(panelKeys[static_cast<std::size_t>(i)]), false).toBool());
    }
    // Whoever shows these is not connected yet.
    for (const auto& [action, key] : {std::pair(m_table, tableKey), std::pair(m_otherTools, otherToolsKey)}) {
        if (settings.value(key, false).toBool())
            QTimer::singleShot(0, this, [shown = action] { shown->setChecked(true); });
    }
}

void ChartTools::build()
{
    auto* layout = new FlowLayout(this);
    m_compare = new QToolButton;
    m_compare->setObjectName(QStringLiteral("compare"));
    m_compare->setPopupMode(QToolButton::InstantPopup);
    m_compareMenu = new QMenu(m_compare);
    m_compareMenu->setToolTipsVisible(true);
    m_compare->setMenu(m_compareMenu);
    layout->addWidget(m_compare);
    m_xLabel = new QLabel;
    m_x = makeChoice("xAxis", 4);
    layout->addWidget(makePair(m_xLabel, m_x));
    m_axisLabel = new QLabel;
    m_axis = makeChoice("axis", 4);
    layout->addWidget(makePair(m_axisLabel, m_axis));
    m_smoothingLabel = new QLabel;
    m_smoothing = new QSlider(Qt::Horizontal);
    m_smoothing->setObjectName(QStringLiteral("smoothing"));
    m_smoothing->setRange(0, 99);
    m_smoothing->setFixedWidth(80);
    layout->addWidget(makePair(m_smoothingLabel, m_smoothing));
    m_show = new QToolButton;
    m_show->setObjectName(QStringLiteral("show"));
    m_show->setPopupMode(QToolButton::InstantPopup);
    layout->addWidget(m_show);
    m_resetZoom = new QPushButton;
    m_resetZoom->setObjectName(QStringLiteral("resetZoom"));
    layout->addWidget(m_resetZoom);
    m_export = new QToolButton;
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    layout->addWidget(m_export);
}

void ChartTools::buildMenus()
{
    const auto addSwitch = [](QMenu* menu, const char* name) {
        QAction* action = menu->addAction(QString());
        action->setObjectName(QLatin1String(name));
        action->setCheckable(true);
        return action;
    };
    auto* shown = new QMenu(m_show);
    m_overview = addSwitch(shown, "showOverview");
    for (const char* name : {"showGradient", "showRate", "showTime"}) m_panels.append(addSwitch(shown, name));
    shown->addSeparator();
    m_table = addSwitch(shown, "showTable");
    m_otherTools = addSwitch(shown, "showOtherTools");
    m_show->setMenu(shown);

    m_exportMenu = new QMenu(m_export);
    m_exportMenu->addAction(QString(), this, &ChartTools::exportPng);
    m_exportMenu->addAction(QString(), this, &ChartTools::exportSvg);
    m_exportMenu->addAction(QString(), this, &ChartTools::exportPdf);
    m_exportMenu->addAction(QString(), this, &ChartTools::exportCsv);
    m_exportMenu->addAction(QString(), this, &ChartTools::exportEvents);
    m_exportMenu->addAction(QString(), this, &ChartTools::exportReport);
    m_exportMenu->addSeparator();
    const auto addChoices = [this](QMenu*& menu, const QString& key, int count) {
        menu = m_exportMenu->addMenu(QString());
        auto* group = new QActionGroup(menu);
        const int chosen = std::clamp(QSettings().value(key, defaultChoice).toInt(), 0, count - 1);
        for (int i = 0; i < count; ++i) {
            QAction* action = menu->addAction(QString());
            action->setCheckable(true);
            action->setChecked(i == chosen);
            group->addAction(action);
            connect(action, &QAction::triggered, menu, [key, i] { QSettings().setValue(key, i); });
        }
    };
    addChoices(m_sizeMenu, sizeKey, static_cast<int>(sizes.size()) + 1);
    addChoices(m_resolutionMenu, resolutionKey, mostPixelsPerDot);
    m_export->setMenu(m_exportMenu);
}

void ChartTools::closeOtherTools()
{
    m_otherTools->setChecked(false);
}

/// What the run does not know cannot be chosen.
void ChartTools::showXAxes()
{
    const auto run = m_session.current();
    const std::size_t batches = run ? run->record().batchCount() : 0;
    const bool samples = batches == 0 || run->record().samplesDone(batches - 1) > 0;
    const bool time = batches == 0 || run->record().secondsDone(batches - 1) > 0;
    auto* items = qobject_cast<QStandardItemModel*>(m_x->model());
    items->item(static_cast<int>(RunAxis::Samples))->setEnabled(samples);
    items->item(static_cast<int>(RunAxis::Minutes))->setEnabled(time);
}

void ChartTools::showComparisons()
{
    m_compareMenu->clear();
    for (const auto& run : m_session.runs()) {
        if (run == m_session.current()) continue;
        QAction* action = m_compareMenu->addAction(menuText(run->title()));
        action->setCheckable(true);
        action->setChecked(m_session.isCompared(run->number));
        // Queued: the answer rebuilds the menu that the action stands in.
        connect(
            action, &QAction::toggled, this,
            [this, number = run->number](bool on) { m_session.setCompared(number, on); }, Qt::QueuedConnection);
    }
    m_compare->setEnabled(!m_compareMenu->isEmpty());
    const auto count = static_cast<qint64>(m_session.compared().size());
    m_compare->setText(count == 0 ? tr("Compare &with") : tr("Compared &with %1").arg(wholeNumber(count)));
    showProgress();
}

void ChartTools::showProgress()
{
    const auto run = m_session.current();
    m_resetZoom->setEnabled(m_chart->zoomed());
    m_export->setEnabled(run && !run->record().batches().empty());
    showXAxes();
}

QString ChartTools::suggestedName() const
{
    const auto run = m_session.current();
    return run ? QStringLiteral("trueloss-run-%1").arg(run->number) : QStringLiteral("trueloss");
}

void ChartTools::chooseFile(const QString& title, const QString& filter, const QString& suffix,
                            std::function<void(const QString&)> write)
{
    auto* dialog =
        new QFileDialog(this, title, QDir::home().filePath(suggestedName() + QLatin1Char('.') + suffix), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(write));
    dialog->open();
}

void ChartTools::report(bool saved, const QString& done, const QString& error)
{
    saved ? Q_EMIT m_session.notice(done) : Q_EMIT m_session.problem(error);
}

void ChartTools::exportPicture(const QString& suffix)
{
    const auto place = static_cast<std::size_t>(checkedIn(m_sizeMenu));
    const QSize size = place < sizes.size() ? sizes[place] : m_chart->size();
    const double perDot = checkedIn(m_resolutionMenu) + 1;
    const QString title = suffix == QLatin1String("png")   ? tr("Save the chart as PNG")
                          : suffix == QLatin1String("svg") ? tr("Save the chart as SVG")
                                                           : tr("Save the chart as PDF");
    const QString filter = suffix == QLatin1String("png")   ? tr("PNG pictures (*.png)")
                           : suffix == QLatin1String("svg") ? tr("SVG drawings (*.svg)")
                                                            : tr("PDF documents (*.pdf)");
    const ChartFormat format = suffix == QLatin1String("png")   ? ChartFormat::Png
                               : suffix == QLatin1String("svg") ? ChartFormat::Svg
                                                                : ChartFormat::Pdf;
    chooseFile(title, filter, suffix, [this, format, size, perDot](const QString& file) {
        m_drawing.run<QString>(
            [picture = std::make_shared<ChartExport>(m_chart->picture(format, size)), file, perDot](
                const ProgressSink&, std::stop_token) -> Result<QString> {
                QString error;
                picture->write(file, perDot, &error);
                return error;
            },
            [this, file](const Result<QString>& error) {
                report(error && error->isEmpty(), tr("The chart was saved to %1.").arg(file),
                       error ? *error : messageText(error.error().message));
            });
    });
}

void ChartTools::exportPng()
{
    exportPicture(QStringLiteral("png"));
}

void ChartTools::exportSvg()
{
    exportPicture(QStringLiteral("svg"));
}

void ChartTools::exportPdf()
{
    exportPicture(QStringLiteral("pdf"));
}

void ChartTools::exportCsv()
{
    chooseFile(tr("Save the values as CSV"), tr("CSV tables (*.csv)"), QStringLiteral("csv"),
               [this](const QString& file) { m_exports->writeCsv(file); });
}

void ChartTools::exportReport()
{
    chooseFile(tr("Save a report of the run"), tr("Web pages (*.html);;PDF documents (*.pdf)"), QStringLiteral("html"),
               [this](const QString& file) { m_exports->writeReport(file); });
}

void ChartTools::exportEvents()
{
    auto* dialog = new QFileDialog(this, tr("Save for TensorBoard into a folder"), QDir::homePath());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_exports, &RunExports::writeEvents);
    dialog->open();
}

void ChartTools::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    showComparisons();
}

void ChartTools::retranslate()
{
    m_compare->setToolTip(tr("Lays other runs over this one, paler and in the same unit."));
    m_xLabel->setText(tr("A&gainst"));
    m_x->setItemText(0, tr("batches"));
    m_x->setItemText(1, tr("epochs"));
    m_x->setItemText(2, tr("samples"));
    m_x->setItemText(3, tr("time"));
    m_x->setToolTip(
        tr("What the x axis counts. Other runs are laid over this one by it: two runs with batches of different size "
           "can be compared by samples, two machines by time."));
    m_axisLabel->setText(tr("&Axis"));
    m_axis->setItemText(0, tr("automatic"));
    m_axis->setItemText(1, tr("linear"));
    m_axis->setItemText(2, tr("logarithmic"));
    m_axis->setItemText(3, tr("symlog"));
    m_axis->setToolTip(
        tr("Automatic turns logarithmic when the values span more than three decades. Symlog is logarithmic away from "
           "0, up and down, and shows 0 itself."));
    m_smoothingLabel->setText(m_smoothing->value() == 0
                                  ? tr("S&moothing off")
                                  : tr("S&moothing %1").arg(m_smoothing->value() / 100.0, 0, 'f', 2));
    m_smoothing->setToolTip(
        tr("TensorBoard's smoothing, an exponential average without the bias of its start, as one more curve."));
    m_resetZoom->setText(tr("Show a&ll"));
    m_resetZoom->setToolTip(tr("Back to the whole run (Home, or a double click on the chart)."));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("The chart as a picture or drawing, or every batch as a table."));
    m_show->setText(tr("Panels"));
    m_show->setToolTip(tr("What is shown beside the losses."));
    m_overview->setText(tr("&Overview of the run"));
    m_panels[0]->setText(tr("&Gradient norm"));
    m_panels[1]->setText(tr("&Learning rate"));
    m_panels[2]->setText(tr("&Time per batch"));
    m_table->setText(tr("Ta&ble of batches"));
    m_otherTools->setText(tr("&What other tools would have shown"));
    const QList<QAction*> actions = m_exportMenu->actions();
    actions[0]->setText(tr("Chart as &PNG..."));
    actions[1]->setText(tr("Chart as &SVG..."));
    actions[2]->setText(tr("Chart as P&DF..."));
    actions[3]->setText(tr("Values as &CSV..."));
    actions[4]->setText(tr("&TensorBoard events..."));
    actions[5]->setText(tr("&Report of the run (HTML or PDF)..."));
    m_sizeMenu->setTitle(tr("Picture si&ze"));
    const QList<QAction*> sizeActions = m_sizeMenu->actions();
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const QString width = QString::number(sizes[i].width());
        const QString height = QString::number(sizes[i].height());
        sizeActions[static_cast<qsizetype>(i)]->setText(
            sizes[i] == QSize(1123, 794) ? tr("A4 page, %1 x %2").arg(width, height)
                                         : tr("%1 x %2", "width and height in pixels").arg(width, height));
    }
    sizeActions.back()->setText(tr("As on the screen"));
    m_resolutionMenu->setTitle(tr("PNG &resolution"));
    const QList<QAction*> resolutions = m_resolutionMenu->actions();
    for (int i = 0; i < mostPixelsPerDot; ++i) {
        resolutions[i]->setText(tr("%1 dots an inch").arg(wholeNumber((i + 1) * dotsPerInch)));
    }
}

}  // namespace trueloss::ui
