#include "pages/ScalerOutlookTable.h"

#include "pages/StatisticsTable.h"
#include "pages/TableStyle.h"
#include "text/NumberText.h"
#include "text/SettingText.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

enum Column { NameColumn, MeanColumn, UntrainedColumn, RangeColumn, ColumnCount };

}  // namespace

QString scalerText(ScalerKind kind)
{
    return text(kind);
}

ScalerOutlookTable::ScalerOutlookTable(QWidget* parent)
    : QTableWidget(static_cast<int>(scalerKinds.size()), ColumnCount, parent)
{
    setObjectName(QStringLiteral("outlookTable"));
    styleTable(*this, 0);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::TabFocus);
    setWordWrap(true);
    QHeaderView* header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter | static_cast<Qt::Alignment>(Qt::TextWordWrap));
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void ScalerOutlookTable::setOutlooks(const Outlooks& outlooks, ScalerKind chosen, const QString& unit)
{
    m_outlooks = outlooks;
    m_chosen = chosen;
    m_unit = unit;
    retranslate();
}

QString ScalerOutlookTable::rangeText(ScalerKind kind, const ScalerOutlook& outlook) const
{
    const QString range =
        tr("%1 to %2", "a range of numbers").arg(humanNumber(outlook.outputLow, 3), humanNumber(outlook.outputHigh, 3));
    if (kind != ScalerKind::None || m_unit.isEmpty()) return range;
    return tr("%1 %2", "a range and its unit").arg(range, m_unit);
}

void ScalerOutlookTable::retranslate()
{
    const auto withHeadUnit = [this](const QString& text) {
        return m_unit.isEmpty() ? text : tr("%1 (%2)", "column head and unit").arg(text, m_unit);
    };
    setHorizontalHeaderLabels({tr("Scaler"), withHeadUnit(tr("RMSE of the mean")), withHeadUnit(tr("RMSE untrained")),
                               tr("Last layer reaches")});
    horizontalHeaderItem(NameColumn)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeaderItem(MeanColumn)
        ->setToolTip(
            tr("On the validation images, always predicting the mean of the training targets. A network that is "
               "not better than this has learned nothing."));
    horizontalHeaderItem(UntrainedColumn)
        ->setToolTip(
            tr("On the validation images, of a network whose output is still 0 in the scaled unit: about where "
               "the curve begins."));
    horizontalHeaderItem(RangeColumn)
        ->setToolTip(tr("The smallest and the largest training target in the scaled unit."));
    setAccessibleName(tr("What each scaler means before the training"));
    for (int row = 0; row < rowCount(); ++row) {
        const ScalerKind kind = scalerKinds[static_cast<std::size_t>(row)];
        const auto& outlook = m_outlooks[static_cast<std::size_t>(row)];
        const bool chosen = kind == m_chosen;
        setItem(
            row, NameColumn,
            new QTableWidgetItem((chosen ? QStringLiteral("\u25B8 ") : QStringLiteral("\u2003")) + scalerText(kind)));
        setItem(row, MeanColumn, numberItem(outlook ? outlook->meanPredictorRmse : std::nan("")));
        setItem(row, UntrainedColumn, numberItem(outlook ? outlook->untrainedRmse : std::nan("")));
        setItem(row, RangeColumn, numberItem(std::nan("")));
        if (outlook) item(row, RangeColumn)->setText(rangeText(kind, *outlook));
        QFont weight = font();
        weight.setBold(chosen);
        for (int column = 0; column < ColumnCount; ++column) item(row, column)->setFont(weight);
        if (chosen) item(row, NameColumn)->setData(Qt::AccessibleTextRole, tr("%1, chosen").arg(scalerText(kind)));
    }
    fitHeader();
    updateGeometry();
}

void ScalerOutlookTable::fitHeader()
{
    shareWidth(*this, true);
    // A header does not ask how often its texts wrap.
    const int margin = 2 * (style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, horizontalHeader()) + 5);
    int height = 0;
    for (int column = 0; column < ColumnCount; ++column) {
        const QRect room(0, 0, std::max(1, columnWidth(column) - margin), 1000);
        height = std::max(height, horizontalHeader()
                                      ->fontMetrics()
                                      .boundingRect(room, Qt::TextWordWrap, horizontalHeaderItem(column)->text())
                                      .height());
    }
    horizontalHeader()->setFixedHeight(height + 8);
    setFixedHeight(horizontalHeader()->height() + rowCount() * verticalHeader()->defaultSectionSize() +
                   2 * frameWidth());
}

void ScalerOutlookTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    fitHeader();
}

QSize ScalerOutlookTable::sizeHint() const
{
    return {440, height()};
}

void ScalerOutlookTable::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace trueloss::ui
