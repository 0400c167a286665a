#include "pages/ChartTools.h"

#include "charts/LossChart.h"
#include "pages/FlowLayout.h"
#include "record/RunCsv.h"
#include "text/NumberText.h"
#include "text/PathText.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace trueloss::ui {

namespace {

/// A menu takes "&" for the mark of a key.
QString menuText(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

/// Label and field, kept together when the row breaks.
QWidget* makePair(QLabel* label, QWidget* field)
{
    auto* pair = new QWidget;
    auto* layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(field);
    label->setBuddy(field);
    return pair;
}

}  // namespace

ChartTools::ChartTools(Session& session, LossChart* chart, QWidget* parent)
    : QWidget(parent), m_session(session), m_chart(chart)
{
    build();
    retranslate();
    connect(m_axis, &QComboBox::activated, this,
            [this](int index) { m_chart->setAxisMode(static_cast<AxisMode>(index)); });
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int value) {
        m_chart->setSmoothing(value / 100.0);
        retranslate();
    });
    connect(m_resetZoom, &QPushButton::clicked, m_chart, &LossChart::resetZoom);
    connect(m_chart, &LossChart::zoomChanged, m_resetZoom, &QWidget::setEnabled);
    connect(&m_session, &Session::runsChanged, this, &ChartTools::showComparisons);
    connect(&m_session, &Session::runAdvanced, this, &ChartTools::showProgress);
    showComparisons();
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
    m_axisLabel = new QLabel;
    m_axis = new QComboBox;
    m_axis->setObjectName(QStringLiteral("axis"));
    m_axis->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int i = 0; i < 3; ++i) m_axis->addItem(QString());
    layout->addWidget(makePair(m_axisLabel, m_axis));
    m_smoothingLabel = new QLabel;
    m_smoothing = new QSlider(Qt::Horizontal);
    m_smoothing->setObjectName(QStringLiteral("smoothing"));
    m_smoothing->setRange(0, 99);
    m_smoothing->setFixedWidth(96);
    layout->addWidget(makePair(m_smoothingLabel, m_smoothing));
    m_resetZoom = new QPushButton;
    m_resetZoom->setObjectName(QStringLiteral("resetZoom"));
    layout->addWidget(m_resetZoom);
    m_export = new QToolButton;
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_exportMenu = new QMenu(m_export);
    m_exportMenu->addAction(QString(), this, &ChartTools::exportPng);
    m_exportMenu->addAction(QString(), this, &ChartTools::exportSvg);
    m_exportMenu->addAction(QString(), this, &ChartTools::exportCsv);
    m_export->setMenu(m_exportMenu);
    layout->addWidget(m_export);
}

void ChartTools::showComparisons()
{
    m_compareMenu->clear();
    for (const auto& run : m_session.runs()) {
        if (run == m_session.current()) continue;
        QAction* action = m_compareMenu->addAction(menuText(run->name));
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

void ChartTools::exportPng()
{
    chooseFile(tr("Save the chart as PNG"), tr("PNG pictures (*.png)"), QStringLiteral("png"),
               [this](const QString& file) {
                   QString error;
                   const bool saved = m_chart->savePng(file, {1200, 675}, 2.0, &error);
                   report(saved, tr("The chart was saved to %1.").arg(file), error);
               });
}

void ChartTools::exportSvg()
{
    chooseFile(tr("Save the chart as SVG"), tr("SVG drawings (*.svg)"), QStringLiteral("svg"),
               [this](const QString& file) {
                   QString error;
                   const bool saved = m_chart->saveSvg(file, {1200, 675}, &error);
                   report(saved, tr("The chart was saved to %1.").arg(file), error);
               });
}

void ChartTools::exportCsv()
{
    chooseFile(tr("Save the values as CSV"), tr("CSV tables (*.csv)"), QStringLiteral("csv"),
               [this](const QString& file) {
                   const auto run = m_session.current();
                   if (!run) return;
                   const auto saved = writeCsv(toPath(file), run->record());
                   report(saved.has_value(), tr("The values were saved to %1.").arg(file),
                          saved ? QString() : messageText(saved.error().message));
               });
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
    m_axisLabel->setText(tr("&Axis"));
    m_axis->setItemText(0, tr("automatic"));
    m_axis->setItemText(1, tr("linear"));
    m_axis->setItemText(2, tr("logarithmic"));
    m_axis->setToolTip(tr("Automatic turns logarithmic when the values span more than three decades."));
    m_smoothingLabel->setText(m_smoothing->value() == 0
                                  ? tr("S&moothing off")
                                  : tr("S&moothing %1").arg(m_smoothing->value() / 100.0, 0, 'f', 2));
    m_smoothing->setToolTip(
        tr("TensorBoard's smoothing, an exponential average without the bias of its start, as one more curve."));
    m_resetZoom->setText(tr("Show a&ll"));
    m_resetZoom->setToolTip(tr("Back to the whole run (Home, or a double click on the chart)."));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("The chart as a picture or drawing, or every batch as a table."));
    const QList<QAction*> actions = m_exportMenu->actions();
    actions[0]->setText(tr("Chart as &PNG..."));
    actions[1]->setText(tr("Chart as &SVG..."));
    actions[2]->setText(tr("Values as &CSV..."));
}

}  // namespace trueloss::ui
