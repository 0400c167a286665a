#include "pages/RunTable.h"

#include "models/RunTableModel.h"
#include "pages/TableStyle.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

constexpr int cellMargins = 16;

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

}  // namespace

RunTable::RunTable(QWidget* parent) : QTableView(parent), m_runs(new RunTableModel(this))
{
    setObjectName(QStringLiteral("runTable"));
    setModel(m_runs);
    styleTable(*this, 0);
    // A run's name begins with what tells it from others.
    setTextElideMode(Qt::ElideRight);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(entry(index.row())); });
    connect(m_runs, &RunTableModel::renamed, this,
            [this](int row, const QString& name) { Q_EMIT renamed(entry(row), name); });
}

void RunTable::setEntries(std::vector<RunEntry> entries, int shown, std::vector<int> compared)
{
    const int topRow = verticalScrollBar()->value() > 0 ? rowAt(0) : -1;
    const QPersistentModelIndex top = topRow < 0 ? QModelIndex() : m_runs->index(topRow, 0);
    const int cut = topRow < 0 ? 0 : rowViewportPosition(topRow);
    m_runs->setEntries(std::move(entries), shown, std::move(compared));
    stretchNames();
    if (!top.isValid() || top.row() == topRow) return;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(verticalHeader()->sectionPosition(top.row()) - cut);
}

void RunTable::refresh(int number)
{
    m_runs->refresh(number);
}

void RunTable::mark(int number)
{
    const int row = m_runs->rowOf(number);
    if (row >= 0 && !selectionModel()->isRowSelected(row)) selectRow(row);
}

const RunEntry& RunTable::entry(int row) const
{
    return m_runs->at(row);
}

std::vector<RunEntry> RunTable::marked() const
{
    std::vector<int> rows;
    for (const QModelIndex& row : selectionModel()->selectedRows()) rows.push_back(row.row());
    std::ranges::sort(rows);
    std::vector<RunEntry> marked;
    for (const int row : rows) marked.push_back(m_runs->at(row));
    return marked;
}

void RunTable::keyPressEvent(QKeyEvent* event)
{
    // Whichever cell of the row is the current one: the name alone can be edited.
    if (event->key() == Qt::Key_F2 && currentIndex().isValid()) {
        edit(currentIndex().siblingAtColumn(RunTableModel::NameColumn));
    } else {
        QTableView::keyPressEvent(event);
    }
}

void RunTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    stretchNames();
}

/// Where a name would not have room, the column goes that tells least: the state says "read" of a log. One without a
/// word in any row has nothing to show.
void RunTable::chooseColumns()
{
    bool tagged = false;
    bool elsewhere = false;
    for (int row = 0; row < m_runs->rowCount(); ++row) {
        const RunEntry& run = entry(row);
        tagged = tagged || (run.stored && !run.stored->tags.empty());
        elsewhere = elsewhere || (run.kept() && run.stored->state == RunState::Running);
    }
    const QFontMetrics metrics(boldOf(font()));
    const QString longest = elsewhere ? tr("training elsewhere") : tr("interrupted");
    setColumnWidth(RunTableModel::StateColumn, std::max(horizontalHeader()->sectionSizeHint(RunTableModel::StateColumn),
                                                        metrics.horizontalAdvance(longest) + cellMargins));
    setColumnHidden(RunTableModel::TagsColumn, !tagged);
    setColumnHidden(RunTableModel::SourceColumn, false);
    const int others = horizontalHeader()->length() - horizontalHeader()->sectionSize(RunTableModel::NameColumn);
    const int name = fontMetrics().averageCharWidth() * 32;
    setColumnHidden(RunTableModel::SourceColumn, others + name > viewport()->width());
}

void RunTable::setColumnWidths()
{
    const QFontMetrics metrics(boldOf(font()));
    for (int column = 0; column < RunTableModel::columns; ++column) {
        int width = horizontalHeader()->sectionSizeHint(column);
        // Room for what a cell may hold later: states change, figures grow.
        const QString sample = column == RunTableModel::UnitColumn     ? QStringLiteral("kPa")
                               : column == RunTableModel::SourceColumn ? tr("Images")
                               : column == RunTableModel::UseColumn    ? tr("Compared")
                               : column == RunTableModel::TagsColumn   ? tr("baseline")
                               : column == RunTableModel::BeganColumn  ? QStringLiteral("00/00/0000")
                               : column == RunTableModel::NumberColumn ? QStringLiteral("000")
                                                                       : QStringLiteral("0.000e0");
        width = std::max(width, metrics.horizontalAdvance(sample) + cellMargins);
        setColumnWidth(column, width);
    }
    stretchNames();
}

void RunTable::stretchNames()
{
    chooseColumns();
    stretchColumn(*this, RunTableModel::NameColumn, fontMetrics().averageCharWidth() * 18);
}

void RunTable::retranslate()
{
    setAccessibleName(tr("Runs"));
    m_runs->retranslate();
    setColumnWidths();
}

}  // namespace trueloss::ui
