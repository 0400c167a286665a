#include "pages/ScalerOutlookTable.h"

#include "models/TargetName.h"
#include "pages/StatisticsTable.h"
#include "pages/TableStyle.h"
#include "text/NumberText.h"
#include "text/SettingText.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr int errorCount = static_cast<int>(std::tuple_size_v<decltype(ScalerOutlook::errors)>);
constexpr int columnTotal = ScalerOutlookTable::FirstErrorColumn + errorCount;

/// A line as inverse: an error is the same wherever the target lies.
bool isAffine(ScalerKind kind)
{
    return kind == ScalerKind::None || kind == ScalerKind::Standard || kind == ScalerKind::MinMax ||
           kind == ScalerKind::MaxAbs || kind == ScalerKind::Robust;
}

QTableWidgetItem* textItem(const QString& text, Qt::Alignment alignment)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

}  // namespace

ScalerOutlookTable::ScalerOutlookTable(QWidget* parent)
    : QTableWidget(static_cast<int>(scalerKinds.size()), columnTotal, parent)
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
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void ScalerOutlookTable::setReport(const TargetsReport* report, ScalerKind chosen, const QString& unit)
{
    m_known = report != nullptr;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i] = {};
        if (!m_known) continue;
        const ScalerCandidate& candidate = report->candidates[i];
        m_rows[i] = {candidate.scaler != nullptr, candidate.outlook};
    }
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
    setHorizontalHeaderLabels(
        {tr("Scaler"), tr("Skew"), tr("Outliers"), tr("Last layer reaches"), withHeadUnit(tr("RMSE untrained"))});
    nameErrorColumns();
    horizontalHeaderItem(NameColumn)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeaderItem(SkewColumn)
        ->setToolTip(tr("Of the scaled training targets. 0 where they lie evenly around their mean."));
    horizontalHeaderItem(OutlierColumn)
        ->setToolTip(
            tr("The part of the scaled training targets beyond Tukey's fences: 1.5 interquartile ranges below the "
               "first quartile or above the third. Of a normal distribution 0.7 % lie there."));
    horizontalHeaderItem(UntrainedColumn)
        ->setToolTip(
            tr("On the validation images, of a network whose output is still 0 in the scaled unit: about where "
               "the curve begins."));
    horizontalHeaderItem(RangeColumn)
        ->setToolTip(tr("The smallest and the largest training target in the scaled unit."));
    setAccessibleName(tr("What each scaler means before the training"));
    clearSpans();
    for (int row = 0; row < rowCount(); ++row) fillRow(row);
    fitHeader();
    updateGeometry();
}

void ScalerOutlookTable::nameErrorColumns()
{
    const std::array<QString, errorCount> places{tr("min"), tr("25 %"), tr("median"), tr("75 %"), tr("max")};
    // The same targets for every scaler; without one it has an outlook whenever there are targets.
    const auto& errors = m_rows.front().outlook.errors;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QString head = m_known ? tr("Off at %1 (%2)", "a target and its place, such as the median")
                                           .arg(humanNumber(errors[i].value, 3),
                                                QString(places[i]).replace(QLatin1Char(' '), QChar::Nbsp))
                                     : places[i];
        auto* item = new QTableWidgetItem(head);
        item->setToolTip(
            tr("How far off a prediction is, in the target's unit, that misses this target by 0.1 in the "
               "scaled unit."));
        setHorizontalHeaderItem(FirstErrorColumn + static_cast<int>(i), item);
    }
    // A break inside of a word, which Chinese allows, would come where the eye does not expect it.
    for (int column = 0; column < columnTotal; ++column)
        horizontalHeaderItem(column)->setText(withUnitBelow(horizontalHeaderItem(column)->text()));
}

void ScalerOutlookTable::fillRow(int row)
{
    const ScalerKind kind = scalerKinds[static_cast<std::size_t>(row)];
    const auto& [fits, outlook] = m_rows[static_cast<std::size_t>(row)];
    const bool chosen = kind == m_chosen;
    setItem(row, NameColumn,
            textItem((chosen ? QStringLiteral("\u25B8 ") : QStringLiteral("\u2003")) + text(kind), Qt::AlignLeft));
    if (chosen) item(row, NameColumn)->setData(Qt::AccessibleTextRole, tr("%1, chosen").arg(text(kind)));
    for (int column = SkewColumn; column < columnTotal; ++column) setItem(row, column, numberItem(std::nan("")));
    if (fits) {
        item(row, SkewColumn)->setText(skewText(outlook.skewAfter, 3));
        if (!std::isnan(outlook.outlierShareAfter))
            item(row, OutlierColumn)->setText(percentText(outlook.outlierShareAfter));
        item(row, RangeColumn)->setText(rangeText(kind, outlook));
        setItem(row, UntrainedColumn, numberItem(outlook.untrainedRmse));
        for (int i = 0; i < errorCount; ++i)
            setItem(row, FirstErrorColumn + i, numberItem(outlook.errors[static_cast<std::size_t>(i)].error));
        if (isAffine(kind)) {
            setSpan(row, FirstErrorColumn, 1, errorCount);
            setItem(row, FirstErrorColumn,
                    textItem(tr("%1 everywhere", "an error").arg(humanNumber(outlook.errors.front().error)),
                             Qt::AlignHCenter));
        }
    } else if (m_known) {
        setSpan(row, SkewColumn, 1, columnTotal - SkewColumn);
        setItem(row, SkewColumn, textItem(tr("does not fit these targets"), Qt::AlignHCenter));
        item(row, SkewColumn)->setForeground(palette().brush(QPalette::PlaceholderText));
    }
    QFont weight = font();
    weight.setBold(chosen);
    for (int column = 0; column < columnTotal; ++column) item(row, column)->setFont(weight);
}

void ScalerOutlookTable::fitHeader()
{
    shareWidth(*this, true);
    // A header does not ask how often its texts wrap.
    const int margin = 2 * (style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, horizontalHeader()) + 5);
    int height = 0;
    for (int column = 0; column < columnTotal; ++column) {
        const QRect room(0, 0, std::max(1, columnWidth(column) - margin), 1000);
        height = std::max(height, horizontalHeader()
                                      ->fontMetrics()
                                      .boundingRect(room, Qt::TextWordWrap, horizontalHeaderItem(column)->text())
                                      .height());
    }
    horizontalHeader()->setFixedHeight(height + 8);
    const int bar = horizontalHeader()->length() > viewport()->width() ? horizontalScrollBar()->sizeHint().height() : 0;
    setFixedHeight(horizontalHeader()->height() + rowCount() * verticalHeader()->defaultSectionSize() + bar +
                   2 * frameWidth());
}

void ScalerOutlookTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    fitHeader();
}

QSize ScalerOutlookTable::sizeHint() const
{
    return {720, height()};
}

void ScalerOutlookTable::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace trueloss::ui
