#include "pages/BatchPane.h"

#include "models/BatchTableModel.h"
#include "pages/TableStyle.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

constexpr int refreshMilliseconds = 250;

}  // namespace

BatchPane::BatchPane(QWidget* parent) : QWidget(parent), m_model(new BatchTableModel(this)), m_table(new QTableView)
{
    m_table->setObjectName(QStringLiteral("chartTable"));
    m_table->setAccessibleName(tr("Table of all batches"));
    m_table->setModel(m_model);
    styleTable(*m_table, 0);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setMinimumHeight(96);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, m_model, &BatchTableModel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) {
        if (!m_following && row.isValid()) Q_EMIT batchChosen(row.row());
    });
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
    if (m_table->currentIndex().row() == index) return;
    m_following = true;
    const QModelIndex cell = m_model->index(static_cast<int>(index), std::max(m_table->currentIndex().column(), 0));
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
    m_table->setAccessibleName(tr("Table of all batches"));
    fitColumns();
}

}  // namespace trueloss::ui
