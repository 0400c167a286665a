#include "pages/RunComparison.h"

#include "models/SettingsCompareModel.h"
#include "pages/TableStyle.h"
#include "text/NumberText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace trueloss::ui {

namespace {

constexpr int followMilliseconds = 2000;  ///< At the least, between two readings of a run that grows.
constexpr int leastLetters = 18;          ///< Of a column, before the table scrolls...
constexpr int mostLetters = 40;           ///< ...and when it does.

}  // namespace

RunComparison::RunComparison(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(new SettingsCompareModel(this)),
      m_title(new QLabel),
      m_summary(new QLabel),
      m_onlyDifferences(new QCheckBox),
      m_axisLabel(new QLabel),
      m_axis(new QComboBox),
      m_table(new QTableView)
{
    m_table->setObjectName(QStringLiteral("settingsTable"));
    m_table->setModel(m_model);
    styleTable(*m_table, 0);
    m_table->setColumnWidth(SettingsCompareModel::MarkColumn, 32);
    m_table->horizontalHeader()->setMinimumSectionSize(32);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setResizeContentsPrecision(-1);  // A few dozen rows.
    m_title->setBuddy(m_table);
    m_summary->setObjectName(QStringLiteral("differenceSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_onlyDifferences->setObjectName(QStringLiteral("onlyDifferences"));
    m_axis->setObjectName(QStringLiteral("compareAxis"));
    m_axis->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int i = 0; i < 4; ++i) m_axis->addItem(QString());
    m_axisLabel->setBuddy(m_axis);

    auto* how = new QHBoxLayout;
    how->setSpacing(8);
    how->addWidget(m_summary, 1);
    how->addWidget(m_onlyDifferences);
    how->addWidget(m_axisLabel);
    how->addWidget(m_axis);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(how);
    layout->addWidget(m_table);

    m_growing.setSingleShot(true);
    connect(&m_growing, &QTimer::timeout, this, &RunComparison::computeFigures);
    connect(m_axis, &QComboBox::activated, this, &RunComparison::computeFigures);
    connect(m_onlyDifferences, &QCheckBox::toggled, m_model, &SettingsCompareModel::setOnlyDifferences);
    retranslate();
}

void RunComparison::update()
{
    const auto& compared = m_session.compared();
    m_model->setRuns(m_session.current(), compared);
    m_table->setColumnHidden(SettingsCompareModel::MarkColumn, compared.empty());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_axisLabel, m_axis, m_onlyDifferences})
        widget->setVisible(!compared.empty());
    // Of runs that have only grown the figures may wait.
    const bool sameRuns = std::ranges::equal(
        m_model->runs(), m_computed, {}, [](const auto& run) { return run->number; },
        [](const auto& computed) { return computed.first; });
    if (sameRuns) {
        follow();
    } else {
        computeFigures();
    }
    fitColumns();
    showTitle();
}

void RunComparison::follow()
{
    if (!isVisible() || m_model->runs().size() < 2 || m_growing.isActive() || m_figures.busy()) return;
    // The figures of a long run take long: most of the time nothing is computed.
    m_growing.start(std::max(followMilliseconds, 10 * m_computingMilliseconds));
}

void RunComparison::computeFigures()
{
    const auto& runs = m_model->runs();
    std::vector<std::pair<int, std::size_t>> wanted;
    for (const auto& run : runs) wanted.emplace_back(run->number, run->record().batchCount());
    const auto axis = static_cast<RunAxis>(m_axis->currentIndex());
    if (runs.size() < 2) {
        m_figures.cancel();
        m_computed.clear();
        return;
    }
    if (wanted == m_computed && axis == m_computedAxis) return;
    m_computed = std::move(wanted);
    m_computedAxis = axis;
    m_computing.start();
    m_figures.run<ComparedFigures>(
        [runs, axis](const ProgressSink&, std::stop_token stop) -> Result<ComparedFigures> {
            return compareFigures(runs, axis, stop);
        },
        [this](Result<ComparedFigures> figures) {
            m_computingMilliseconds = static_cast<int>(m_computing.elapsed());
            if (!figures) return;
            m_model->setFigures(std::move(*figures));
            fitColumns();
            follow();  // For what has grown meanwhile.
        });
}

/// What the cells need, as far as there is room; the widest give way first.
void RunComparison::fitColumns()
{
    const int count = m_model->columnCount();
    if (count <= SettingsCompareModel::FirstRunColumn) return;
    const int letter = m_table->fontMetrics().averageCharWidth();
    const QAbstractItemView& cells = *m_table;
    const int marks = m_table->isColumnHidden(SettingsCompareModel::MarkColumn)
                          ? 0
                          : m_table->columnWidth(SettingsCompareModel::MarkColumn);
    std::vector<int> widths;
    for (int column = SettingsCompareModel::SettingColumn; column < count; ++column)
        widths.push_back(
            std::max(cells.sizeHintForColumn(column), m_table->horizontalHeader()->sectionSizeHint(column)));
    const int room = m_table->viewport()->width() - marks;
    int most = *std::ranges::max_element(widths);
    const auto needed = [&widths, &most] {
        return std::accumulate(widths.begin(), widths.end(), 0,
                               [&most](int sum, int width) { return sum + std::min(width, most); });
    };
    while (needed() > room && most > letter * leastLetters) most -= letter;
    // Narrower than that nothing can be read: the table scrolls, and has all the room that it wants.
    if (needed() > room) most = letter * mostLetters;
    for (std::size_t i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(SettingsCompareModel::SettingColumn + static_cast<int>(i), std::min(widths[i], most));
}

void RunComparison::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void RunComparison::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fitColumns();
    follow();
}

/// "run 1 loss, run 2 RMSE".
QString RunComparison::quantitiesOf(const std::shared_ptr<const Run>& shown,
                                    const std::vector<std::shared_ptr<Run>>& compared)
{
    QStringList parts;
    const auto add = [&parts](const Run& run) {
        const QString column = run.fromLog ? QString::fromStdString(run.log.column) : QStringLiteral("RMSE");
        parts << tr("run %1 %2", "the number of a run, and what its values are of")
                     .arg(wholeNumber(run.number), column.isEmpty() ? tr("unknown") : column);
    };
    add(*shown);
    for (const auto& run : compared) add(*run);
    return parts.join(QStringLiteral(", "));
}

void RunComparison::showTitle()
{
    const auto shown = m_session.current();
    const auto& compared = m_session.compared();
    if (!shown) {
        m_title->setText(tr("Se&ttings"));
        m_summary->setText(tr("Show a run to see its settings."));
        return;
    }
    if (compared.empty()) {
        m_title->setText(tr("Se&ttings of run %1").arg(wholeNumber(shown->number)));
        m_summary->setText(m_model->rowCount() == 0
                               ? tr("The log of this run does not tell its settings.")
                               : tr("Mark other runs above and compare them, to see in what they differ."));
        return;
    }
    m_title->setText(compared.size() == 1
                         ? tr("Figures and se&ttings of run %1 beside run %2")
                               .arg(wholeNumber(shown->number), wholeNumber(compared.front()->number))
                         : tr("Figures and se&ttings of run %1 beside %2 others")
                               .arg(wholeNumber(shown->number), wholeNumber(static_cast<qint64>(compared.size()))));
    const std::string& unit = shown->record().unit;
    const bool units = std::ranges::all_of(compared, [&](const auto& run) { return run->record().unit == unit; });
    const bool logs = shown->fromLog || std::ranges::any_of(compared, [](const auto& run) { return run->fromLog; });
    if (!units) {
        m_summary->setText(tr("The units of these runs differ, so their figures cannot be compared."));
    } else if (std::ranges::any_of(compared, [&](const auto& run) { return !haveComparableValues(*run, *shown); })) {
        m_summary->setText(tr("These runs show different quantities, so their figures cannot be compared: %1.")
                               .arg(quantitiesOf(shown, compared)));
    } else if (logs) {
        m_summary->setText(tr("A log tells few of its settings, so not every difference here is a real one."));
    } else if (m_model->differenceCount() == 0) {
        m_summary->setText(tr("All settings are the same."));
    } else {
        m_summary->setText(tr("Settings that differ: %1. They are bold and marked with \u2260.")
                               .arg(wholeNumber(m_model->differenceCount())));
    }
}

void RunComparison::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void RunComparison::retranslate()
{
    m_table->setAccessibleName(tr("Settings"));
    m_axisLabel->setText(tr("A&rea along"));
    m_axis->setToolTip(
        tr("What the mean of the true RMSE is taken along. Runs of different length are compared over the part that "
           "all of them have."));
    m_axis->setItemText(0, tr("batches"));
    m_axis->setItemText(1, tr("epochs"));
    m_axis->setItemText(2, tr("samples"));
    m_axis->setItemText(3, tr("minutes"));
    m_onlyDifferences->setText(tr("Onl&y what differs"));
    m_onlyDifferences->setToolTip(tr("Hides the settings in which all of these runs are the same."));
    m_model->retranslate();
    showTitle();
}

}  // namespace trueloss::ui
