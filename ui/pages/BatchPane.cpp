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
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
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
    m_table->setObjectName(QStringLiteral("chartTable"));
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
    connect(&m_timer, &QTimer::timeout, m_model, &BatchTableModel::refresh);
    connect(m_before, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turn(1); });
    connect(m_slice, &QAbstractItemModel::modelReset, this, &BatchPane::showPart);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &BatchPane::showPart);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& cell) {
        if (!m_following && cell.isValid()) Q_EMIT batchChosen(m_slice->first() + cell.row());
    });
    retranslate();
}

void BatchPane::turn(int parts)
{
    m_slice->setFirst(m_slice->first() + parts * BatchSlice::mostRows);
}

void BatchPane::showPart()
{
    const int all = m_model->rowCount();
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
    m_model->setRecord(std::move(record));
    fitColumns();
}

void BatchPane::refresh()
{
    if (isVisible() && !m_timer.isActive()) m_timer.start(refreshMilliseconds);
}

void BatchPane::setCurrent(qsizetype index)
{
    if (!isVisible() || index < 0 || index >= m_model->rowCount()) return;
    const int part = static_cast<int>(index) / BatchSlice::mostRows * BatchSlice::mostRows;
    const int row = static_cast<int>(index) - part;
    if (m_slice->first() == part && m_table->currentIndex().row() == row) return;
    m_following = true;
    const int column = std::max(m_table->currentIndex().column(), 0);
    m_slice->setFirst(part);
    const QModelIndex cell = m_slice->index(row, column);
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell);
    m_following = false;
}

void BatchPane::fitColumns()
{
    const QFontMetrics metrics(m_table->fontMetrics());
    for (int column = 0; column < BatchTableModel::columns; ++column) {
        const int head = metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString());
        const bool counts = column <= BatchTableModel::EpochColumn;
        const int cells =
            metrics.horizontalAdvance(counts ? QStringLiteral("0,000,000") : QStringLiteral("00,000.000"));
        m_table->setColumnWidth(column, std::max(head, cells) + 24);
    }
}

void BatchPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model->refresh();
}

void BatchPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    m_model->retranslate();
    retranslate();
}

}  // namespace trueloss::ui
