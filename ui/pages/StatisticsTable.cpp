#include "pages/StatisticsTable.h"

#include "pages/TableStyle.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <array>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr int columns = 9;

}  // namespace

int wholeHeight(const QTableWidget& table)
{
    return table.horizontalHeader()->sizeHint().height() +
           table.rowCount() * table.verticalHeader()->defaultSectionSize() + 2 * table.frameWidth();
}

QTableWidgetItem* numberItem(double value)
{
    auto* item = new QTableWidgetItem(std::isnan(value) ? QStringLiteral("\u2013") : humanNumber(value));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

double withoutNoise(double value, const TargetStatistics& figures)
{
    const double size = std::max(std::abs(figures.min), std::abs(figures.max));
    return std::abs(value) < 1e-12 * size ? 0.0 : value;
}

QString skewText(double skew, int digits)
{
    return std::isnan(skew) ? QStringLiteral("\u2013") : humanNumber(std::abs(skew) < 5e-4 ? 0.0 : skew, digits);
}

StatisticsTable::StatisticsTable(QWidget* parent) : QTableWidget(2, columns, parent)
{
    setObjectName(QStringLiteral("statisticsTable"));
    styleTable(*this, 0);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::TabFocus);
    verticalHeader()->show();
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setSectionsClickable(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void StatisticsTable::setStatistics(const TargetStatistics& raw, const TargetStatistics& scaled, const QString& unit,
                                    bool scaledHasUnit)
{
    m_raw = raw;
    m_scaled = scaled;
    m_unit = unit;
    m_scaledHasUnit = scaledHasUnit;
    retranslate();
}

void StatisticsTable::fillRow(int row, const TargetStatistics& figures)
{
    for (int column = 0; column < columns; ++column) setItem(row, column, numberItem(std::nan("")));
    if (figures.count == 0) return;
    item(row, 0)->setText(wholeNumber(static_cast<qint64>(figures.count)));
    const std::array<double, columns - 2> values{
        figures.mean,   figures.standardDeviation, figures.min, figures.quartile1,
        figures.median, figures.quartile3,         figures.max};
    for (int column = 1; column < columns - 1; ++column)
        setItem(row, column, numberItem(withoutNoise(values[static_cast<std::size_t>(column - 1)], figures)));
    item(row, columns - 1)->setText(skewText(figures.skew));
}

void StatisticsTable::retranslate()
{
    setHorizontalHeaderLabels({tr("Count"), tr("Mean"), tr("Std. dev."), tr("Min"), tr("25 %"), tr("Median"),
                               tr("75 %"), tr("Max"), tr("Skew")});
    horizontalHeaderItem(2)->setToolTip(
        tr("The standard deviation: how far the targets lie from their mean, typically."));
    horizontalHeaderItem(4)->setToolTip(tr("A quarter of the targets lies below this."));
    horizontalHeaderItem(6)->setToolTip(tr("A quarter of the targets lies above this."));
    horizontalHeaderItem(8)->setToolTip(
        tr("0 for targets that lie evenly around their mean; positive when a few are very large. Log, power and "
           "quantile scalers change it, the others do not."));
    const QString raw = m_unit.isEmpty() ? tr("Raw") : tr("Raw (%1)").arg(m_unit);
    const QString scaled = !m_scaledHasUnit   ? tr("Scaled (no unit)")
                           : m_unit.isEmpty() ? tr("Unchanged")
                                              : tr("Unchanged (%1)").arg(m_unit);
    setVerticalHeaderLabels({raw, scaled});
    setAccessibleName(tr("Figures of the training targets, raw and scaled"));
    fillRow(0, m_raw);
    fillRow(1, m_scaled);
    shareWidth(*this, false);
    updateGeometry();
}

void StatisticsTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    shareWidth(*this, false);
}

QSize StatisticsTable::sizeHint() const
{
    return {480, wholeHeight(*this)};
}

void StatisticsTable::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace trueloss::ui
