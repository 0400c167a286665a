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

namespace trueloss::ui {

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
    m_title->setBuddy(m_table);
    m_summary->setObjectName(QStringLiteral("differenceSummary"));
    m_summary->setWordWrap(true);
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

    connect(m_axis, &QComboBox::activated, this, [this](int index) { m_model->setAxis(static_cast<RunAxis>(index)); });
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
    const int letter = m_table->fontMetrics().averageCharWidth();
    m_table->setColumnWidth(SettingsCompareModel::SettingColumn, letter * 36);
    for (int column = SettingsCompareModel::FirstRunColumn; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, letter * 24);
    showTitle();
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
    QStringList numbers;
    for (const auto& run : compared) numbers << wholeNumber(run->number);
    m_title->setText(tr("Figures and se&ttings of run %1 beside run %2")
                         .arg(wholeNumber(shown->number), numbers.join(tr(", ", "between numbers of runs"))));
    const std::string& unit = shown->record().unit;
    const bool units = std::ranges::all_of(compared, [&](const auto& run) { return run->record().unit == unit; });
    const bool logs = shown->fromLog || std::ranges::any_of(compared, [](const auto& run) { return run->fromLog; });
    if (!units) {
        m_summary->setText(tr("The units of these runs differ, so their figures cannot be compared."));
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
