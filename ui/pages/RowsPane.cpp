#include "pages/RowsPane.h"

#include "models/RowSortModel.h"
#include "models/RowTableModel.h"
#include "pages/ElidedLabel.h"
#include "pages/FilterBar.h"
#include "pages/ImageViewer.h"
#include "pages/TableStyle.h"
#include "session/Session.h"
#include "text/NumberText.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace trueloss::ui {

namespace {

constexpr int leastFileWidth = 96;
constexpr int partMargins = 24;
constexpr int headMargins = 18;
constexpr int ownTurn = 1;  ///< Milliseconds: of 0 Qt makes an event that is handled within the turn.
constexpr int rowHeight = RowTableModel::pictureEdge + 8;
/// A selection of more rows is given up when they are sorted: Qt follows each of them on this thread.
constexpr qint64 mostFollowed = 1000;

qint64 rowsOf(const QItemSelection& selection)
{
    qint64 rows = 0;
    for (const QItemSelectionRange& range : selection) rows += range.height();
    return rows;
}

}  // namespace

RowsPane::RowsPane(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_rows(new RowTableModel(this)),
      m_sorted(new RowSortModel(*m_rows, this)),
      m_view(new QTableView(this)),
      m_filterBar(new FilterBar("rowFilterText", "allRowsButton", this))
{
    m_view->setObjectName(QStringLiteral("rowTable"));
    styleTable(*m_view, rowHeight);
    m_view->setItemDelegateForColumn(RowTableModel::PictureColumn, new PictureDelegate(m_view));
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setModel(m_sorted);
    m_view->setSortingEnabled(true);
    // A selection of its own, always empty: at each paint the header would ask every selected row whether all of a
    // column is selected, 170 ms for a million.
    m_view->horizontalHeader()->setSelectionModel(new QItemSelectionModel(m_sorted, m_view->horizontalHeader()));
    ImageViewer::openFrom(*m_view, RowTableModel::PictureColumn);
    makeActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_view, 1);
    layout->addWidget(makeChoiceBar());

    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] {
        const qint64 rows = rowsOf(selection());
        if (rows > mostFollowed && rows < m_sorted->rowCount()) m_view->clearSelection();
    });
    connect(m_filterBar, &FilterBar::allWanted, this, &RowsPane::showAllRows);
    connect(m_sorted, &RowSortModel::arranged, this, &RowsPane::showFilter);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowsPane::showChoice);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &RowsPane::showChoice);
    connect(&m_session.rows(), &RowDivider::divided, this, &RowsPane::showChoice);
    retranslate();
}

QWidget* RowsPane::makeChoiceBar()
{
    auto* bar = new QWidget(this);
    m_selected = new ElidedLabel(bar);
    m_selected->setObjectName(QStringLiteral("selectedRows"));
    m_undo = new QPushButton(bar);
    m_undo->setObjectName(QStringLiteral("undoRowsButton"));
    m_choose = new QPushButton(bar);
    m_choose->setObjectName(QStringLiteral("excludeSelectedButton"));
    connect(m_undo, &QPushButton::clicked, m_undoAction, &QAction::trigger);
    connect(m_choose, &QPushButton::clicked, m_chooseAction, &QAction::trigger);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_selected, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_choose);
    return bar;
}

void RowsPane::makeActions()
{
    m_chooseAction = new QAction(m_view);
    m_chooseAction->setShortcut(QKeySequence::Delete);
    m_undoAction = new QAction(m_view);
    m_undoAction->setShortcut(QKeySequence::Undo);
    m_chooseAction->setShortcutContext(Qt::WidgetShortcut);
    // Others may take it in, too: see undoAction().
    m_undoAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (QAction* action : {m_chooseAction, m_undoAction}) m_view->addAction(action);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_chooseAction, &QAction::triggered, this, &RowsPane::decide);
    connect(m_undoAction, &QAction::triggered, &m_session.rows(), &RowDivider::undo);
}

void RowsPane::showData(bool otherColumns)
{
    m_otherColumns = m_otherColumns || otherColumns;
    // In a turn of its own, and the widths in another: a header of a million rows takes half a frame.
    QTimer::singleShot(ownTurn, this, &RowsPane::fill);
}

void RowsPane::fill()
{
    const bool otherColumns = std::exchange(m_otherColumns, false);
    if (otherColumns) {
        m_sortedBefore = -1;
        m_view->sortByColumn(-1, Qt::AscendingOrder);
    }
    restoreOrder();
    m_rows->setRows(m_session.sharedManifest(), m_session.rows().division());
    m_filterBar->hide();  // Other rows show all again.
    if (otherColumns) QTimer::singleShot(ownTurn, this, &RowsPane::sizeColumns);
}

void RowsPane::sizeColumns()
{
    m_view->resizeColumnsToContents();
    m_view->horizontalHeader()->resizeSection(RowTableModel::PictureColumn, RowTableModel::pictureEdge + 16);
    // Only a table has lines.
    const DataSource* source = m_session.source();
    m_view->setColumnHidden(RowTableModel::LineColumn, source == nullptr || source->facts.form != SourceForm::Table);
    fitPart();
    stretchColumns();
}

void RowsPane::fitPart()
{
    // Not from the rows that are looked at: other parts may come up by sorting, or when rows are left out.
    int part = m_view->horizontalHeader()->sectionSizeHint(m_rows->partColumn());
    for (const RowPart each : {RowPart::Train, RowPart::Validation, RowPart::Excluded})
        part = std::max(part, m_view->fontMetrics().horizontalAdvance(RowTableModel::partText(each)) + partMargins);
    m_view->horizontalHeader()->resizeSection(m_rows->partColumn(), part);
}

void RowsPane::updateData()
{
    m_rows->setTargetColumns(m_session.manifest()->targetColumns);
    m_rows->setDivision(m_session.rows().division());
}

/// The columns of numbers: as their heads would like it, or where that is too much without the room that heads keep for
/// the sign of the order.
void RowsPane::sizeNumbers()
{
    QHeaderView* header = m_view->horizontalHeader();
    const QAbstractItemView& cells = *m_view;
    std::vector<std::pair<int, int>> least;  // Column and width.
    int room = m_view->viewport()->width() - leastFileWidth;
    int wanted = 0;
    for (int column = 0; column < m_rows->columnCount(); ++column) {
        const bool isNumber = column == RowTableModel::LineColumn ||
                              (column >= RowTableModel::FirstTargetColumn && column < m_rows->partColumn());
        if (!isNumber && column != RowTableModel::FileColumn) room -= header->sectionSize(column);
        if (!isNumber || m_view->isColumnHidden(column)) continue;
        int width = cells.sizeHintForColumn(column);
        const QString head = m_rows->headerData(column, Qt::Horizontal).toString();
        for (const QString& line : head.split(QLatin1Char('\n')))
            width = std::max(width, header->fontMetrics().horizontalAdvance(line) + headMargins);
        least.emplace_back(column, std::max(width, header->minimumSectionSize()));
        wanted += std::max(width, header->sectionSizeHint(column));
    }
    for (const auto& [column, width] : least)
        header->resizeSection(column, wanted <= room ? std::max(width, header->sectionSizeHint(column)) : width);
}

void RowsPane::stretchColumns()
{
    sizeNumbers();
    stretchColumn(*m_view, RowTableModel::FileColumn, leastFileWidth);
}

QItemSelection RowsPane::selection() const
{
    return m_view->selectionModel()->selection();
}

void RowsPane::showRows(const RowList& rows, const QString& why)
{
    m_why = why;
    m_sorted->showOnly(rows);
    const QHeaderView* header = m_view->horizontalHeader();
    const int column = header->sortIndicatorSection();
    // Rows that belong together shall stand together.
    if (column < 0 || std::ranges::is_sorted(*rows)) return;
    m_sortedBefore = column;
    m_orderBefore = header->sortIndicatorOrder();
    m_view->sortByColumn(-1, Qt::AscendingOrder);
}

void RowsPane::showAllRows()
{
    restoreOrder();
    m_sorted->showAll();
    m_view->setFocus();
}

/// Unless something else has been sorted by meanwhile.
void RowsPane::restoreOrder()
{
    const int column = std::exchange(m_sortedBefore, -1);
    if (column >= 0 && m_view->horizontalHeader()->sortIndicatorSection() < 0)
        m_view->sortByColumn(column, m_orderBefore);
}

void RowsPane::showFilter()
{
    m_filterBar->setHidden(m_sorted->showsAll());
    m_filterBar->setRows(m_sorted->rowCount(), m_why);
}

void RowsPane::showChoice()
{
    const QItemSelection chosen = selection();
    const auto count = static_cast<int>(rowsOf(chosen));
    const auto excluded = [this](const QItemSelectionRange& range) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (m_rows->part(m_sorted->sourceRow(row)) != RowPart::Excluded) return false;
        }
        return true;
    };
    const bool known = m_session.rows().division() != nullptr;
    const std::size_t out = known ? m_session.rows().division()->excluded->size() : 0;
    // Each row is looked at only where the numbers do not tell it: of a million that would take a frame.
    const bool mayAllBeOut = count > 0 && static_cast<std::size_t>(count) <= out;
    m_takesBack =
        mayAllBeOut && (out == m_rows->manifest()->rows.size() || std::all_of(chosen.begin(), chosen.end(), excluded));
    const QString text = count == 0    ? tr("Leave selected rows out")
                         : m_takesBack ? tr("Take %n row(s) back", nullptr, count)
                                       : tr("Leave %n row(s) out", nullptr, count);
    m_chooseAction->setText(text);
    m_chooseAction->setEnabled(count > 0 && known);
    m_choose->setText(text);
    m_choose->setToolTip(m_takesBack ? tr("Training and validation use them again. Delete does the same.")
                                     : tr("No training and no validation uses them any more. Each run records the "
                                          "choice. Delete does the same."));
    m_choose->setEnabled(m_chooseAction->isEnabled());
    m_undoAction->setEnabled(m_session.rows().canUndo());
    m_undo->setVisible(m_session.rows().canUndo());
    m_selected->setFullText(count > 0 ? tr("%n row(s) selected", nullptr, count)
                            : out > 0 ? tr("%n row(s) are left out by your choice.", nullptr, static_cast<int>(out))
                                      : tr("Rows that you select can be left out of the training."));
}

void RowsPane::decide()
{
    m_session.rows().decide(m_rows->manifest(), m_sorted->sourceRows(selection()), DataFindingKind::ByHand,
                            m_takesBack ? RowDecision::Undecided : RowDecision::Exclude);
}

void RowsPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void RowsPane::retranslate()
{
    m_view->setAccessibleName(tr("Images and their targets"));
    m_undoAction->setText(tr("Undo"));
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Takes the last choice about rows back. Ctrl+Z in the table does the same."));
    m_rows->retranslate();
    fitPart();
    stretchColumns();
    showChoice();
}

}  // namespace trueloss::ui
