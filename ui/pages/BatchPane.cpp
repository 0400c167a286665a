#include "pages/BatchPane.h"

#include "models/BatchSlice.h"
#include "models/BatchTableModel.h"
#include "pages/TableStyle.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace trueloss::ui {

namespace {

constexpr int refreshMilliseconds = 250;

}  // namespace

BatchPane::BatchPane(QWidget* parent)
    : QWidget(parent),
      m_model(new BatchTableModel(this)),
      m_slice(new BatchSlice(*m_model, this)),
      m_table(new QTableView),
      m_parts(new QWidget),
      m_before(new QPushButton),
      m_next(new QPushButton),
      m_part(new QLabel)
{
    m_table->setObjectName(QStringLiteral("batchTable"));
    m_table->setModel(m_slice);
    styleTable(*m_table, 0);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_next->setObjectName(QStringLiteral("nextBatches"));
    auto* row = new QHBoxLayout(m_parts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_part);
    row->addStretch(1);
    row->addWidget(m_before);
    row->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_parts);
    layout->addWidget(m_table, 1);
    setMinimumHeight(96);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BatchPane::grow);
    connect(m_before, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turn(1); });
    connect(m_slice, &QAbstractItemModel::modelReset, this, &BatchPane::showPart);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &BatchPane::showPart);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& cell) {
        if (!m_following && cell.isValid()) Q_EMIT batchChosen(m_slice->first() + cell.row());
    });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& cell) { Q_EMIT batchActivated(m_slice->first() + cell.row()); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        const QModelIndex cell = m_table->indexAt(at);
        if (cell.isValid()) Q_EMIT menuWanted(m_slice->first() + cell.row(), m_table->viewport()->mapToGlobal(at));
    });
    retranslate();
}

void BatchPane::turn(int parts)
{
    m_slice->setFirst(m_slice->first() + parts * BatchSlice::mostRows);
}

void BatchPane::grow()
{
    const QScrollBar* bar = m_table->verticalScrollBar();
    const bool lastPart = m_slice->first() + m_slice->rowCount() == m_model->rowCount();
    const bool atEnd = lastPart && bar->value() == bar->maximum() && bar->maximum() > 0;
    m_model->refresh();
    if (!atEnd) return;
    m_slice->setFirst((m_model->rowCount() - 1) / BatchSlice::mostRows * BatchSlice::mostRows);
    m_table->scrollToBottom();
}

void BatchPane::setCulprits(std::vector<std::size_t> culprits)
{
    m_model->setCulprits(std::move(culprits));
}

void BatchPane::showPart()
{
    const int all = m_model->rowCount();
    if (wholeNumber(all).size() != m_digits) fitColumns();
    m_parts->setVisible(all > BatchSlice::mostRows);
    m_before->setEnabled(m_slice->first() > 0);
    m_next->setEnabled(m_slice->first() + m_slice->rowCount() < all);
    m_part->setText(tr("Batches %1 to %2 of %3")
                        .arg(wholeNumber(m_slice->first() + 1), wholeNumber(m_slice->first() + m_slice->rowCount()),
                             wholeNumber(all)));
}

void BatchPane::retranslate()
{
    m_table->setAccessibleName(tr("Table of all batches"));
    m_before->setText(tr("Batches be&fore"));
    m_next->setText(tr("&Next batches"));
    showPart();
    fitColumns();
}

void BatchPane::setRecord(std::shared_ptr<const RunRecord> record)
{
    const bool ofLog = record && record->hasRecovered();
    const auto tells = [&record, ofLog](Channel channel) {
        const LossCurve* curve = ofLog ? &record->curve(channel) : nullptr;
        return curve == nullptr || curve->range(0, curve->size()).found;
    };
    const std::array optional{std::pair(BatchTableModel::GradientColumn, tells(Channel::GradNorm)),
                              std::pair(BatchTableModel::RateColumn, tells(Channel::LearningRate)),
                              std::pair(BatchTableModel::SecondsColumn, tells(Channel::Seconds))};
    m_model->setRecord(std::move(record));
    for (const auto& [column, told] : optional) m_table->setColumnHidden(column, !told);
    // What the log says of a batch stands beside its value; what no log says has no column.
    for (const int column : {BatchTableModel::MeanColumn, BatchTableModel::MaeColumn, BatchTableModel::LossColumn})
        m_table->setColumnHidden(column, ofLog);
    if (!ofLog) return;
    QHeaderView* header = m_table->horizontalHeader();
    int place = BatchTableModel::RmseColumn + 1;
    for (const int column :
         {BatchTableModel::PrintedColumn, BatchTableModel::BoundColumn, BatchTableModel::GradeColumn})
        header->moveSection(header->visualIndex(column), place++);
    fitColumns();
}

void BatchPane::refresh()
{
    if (isVisible() && !m_timer.isActive()) m_timer.start(refreshMilliseconds);
}

void BatchPane::setCurrent(qsizetype index)
{
    if (isHidden() || index < 0 || index >= m_model->rowCount()) return;
    const int part = static_cast<int>(index) / BatchSlice::mostRows * BatchSlice::mostRows;
    const int row = static_cast<int>(index) - part;
    if (m_slice->first() == part && m_table->currentIndex().row() == row) return;
    m_following = true;
    const int column = std::max(m_table->currentIndex().column(), 0);
    // A step moves the table as little as it has to.
    const bool near = m_slice->first() == part && std::abs(m_table->currentIndex().row() - row) <= 10;
    m_slice->setFirst(part);
    const QModelIndex cell = m_slice->index(row, column);
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell, near ? QAbstractItemView::EnsureVisible : QAbstractItemView::PositionAtCenter);
    m_following = false;
}

void BatchPane::fitColumns()
{
    // From the heads and samples, not from the cells: there may be millions.
    QFont bold = m_table->font();
    bold.setBold(true);  // As the row of a culprit is.
    const QFontMetrics metrics(bold);
    const QString last = wholeNumber(m_model->rowCount());
    m_digits = last.size();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int head =
            m_table->fontMetrics().horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString());
        if (column == BatchTableModel::GradeColumn) {
            int widestGrade = head;
            for (const Grade grade : allGrades)
                widestGrade = std::max(widestGrade, metrics.horizontalAdvance(messageText(gradeTitle(grade))));
            m_table->setColumnWidth(column, widestGrade + 24);
            continue;
        }
        const QString widest = column == BatchTableModel::BatchColumn   ? QStringLiteral("\u25C6 ") + last
                               : column == BatchTableModel::EpochColumn ? QStringLiteral("0,000")
                                                                        : QStringLiteral("0.000e+00");
        m_table->setColumnWidth(column, std::max(head, metrics.horizontalAdvance(widest)) + 24);
    }
}

void BatchPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    grow();
}

void BatchPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    m_model->retranslate();
    retranslate();
}

}  // namespace trueloss::ui
