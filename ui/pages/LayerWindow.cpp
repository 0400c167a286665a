#include "pages/LayerWindow.h"

#include "model/LayerTable.h"
#include "text/NumberText.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace trueloss::ui {

namespace {

QString shapeText(const LayerRow& row)
{
    if (row.height == 0) return wholeNumber(row.channels);
    return QStringLiteral("%1 \u00d7 %2 \u00d7 %3").arg(row.height).arg(row.width).arg(row.channels);
}

}  // namespace

LayerWindow::LayerWindow(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_table(new QTableWidget), m_total(new QLabel)
{
    setObjectName(QStringLiteral("layerWindow"));
    setWindowTitle(tr("Layers"));
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Layer"), tr("Output (height \u00d7 width \u00d7 channels)"),
                                        tr("Parameters"), tr("Operations an image")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_total->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_table);
    layout->addWidget(m_total);
    fill();
    connect(&m_session, &Session::configChanged, this, &LayerWindow::fill);
    resize(720, 560);
}

void LayerWindow::fill()
{
    const auto rows = layerTable(m_session.config().model);
    m_table->setRowCount(rows ? static_cast<int>(rows->size()) : 0);
    if (!rows) {
        m_total->setText(messageText(rows.error().message));
        return;
    }
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const LayerRow& row = (*rows)[i];
        const QStringList cells{QString::fromStdString(row.layer.name),
                                QString::fromStdString(shortDescription(row.layer)), shapeText(row),
                                row.parameters > 0 ? wholeNumber(row.parameters) : QString(),
                                row.operations > 0 ? wholeNumber(row.operations) : QString()};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            if (column >= 2) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(static_cast<int>(i), column, item);
        }
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_total->setText(
        tr("In all %1 parameters and %2 operations (multiplications and additions) for the forward pass of one image.")
            .arg(wholeNumber(totalParameters(*rows)), humanNumber(static_cast<double>(totalOperations(*rows)))));
}

}  // namespace trueloss::ui
