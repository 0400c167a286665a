#include "pages/DataDetails.h"

#include "models/RejectedRowsModel.h"
#include "models/RowSortModel.h"
#include "models/RowTableModel.h"
#include "models/TargetName.h"
#include "pages/ColumnChooser.h"
#include "pages/ElidedLabel.h"
#include "pages/SplitChooser.h"
#include "pages/TableStyle.h"
#include "session/Session.h"
#include "text/NumberText.h"

#include <QDir>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace trueloss::ui {

namespace {

constexpr int sideWidth = 264;
constexpr int leastFileWidth = 160;
constexpr int leastValueWidth = 112;
constexpr int rowHeight = RowTableModel::pictureEdge + 8;

QLabel* makeTitle(QWidget* parent)
{
    auto* label = new QLabel(parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

}  // namespace

DataDetails::DataDetails(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_rows(new RowTableModel(this)), m_rejected(new RejectedRowsModel(this))
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(makeHeader(), 0, 0, 1, 2);
    layout->addWidget(makeSide(), 1, 0);
    layout->addWidget(makeTabs(), 1, 1);
    layout->setRowStretch(1, 1);
    layout->setColumnStretch(1, 1);
    connect(&m_session, &Session::dataChanged, this, &DataDetails::refresh);
    retranslate();
}

QWidget* DataDetails::makeHeader()
{
    auto* header = new QWidget(this);
    m_name = new ElidedLabel(header);
    m_name->setObjectName(QStringLiteral("dataName"));
    QFont large = m_name->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_name->setFont(large);
    m_path = new ElidedLabel(header);
    m_path->setObjectName(QStringLiteral("dataPath"));
    m_path->setForegroundRole(QPalette::PlaceholderText);
    m_counts = new QLabel(header);
    m_counts->setObjectName(QStringLiteral("dataCounts"));
    m_other = new QPushButton(header);
    m_other->setObjectName(QStringLiteral("otherImagesButton"));
    connect(m_other, &QPushButton::clicked, this, &DataDetails::otherImagesWanted);

    auto* layout = new QGridLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_name, 0, 0);
    layout->addWidget(m_path, 1, 0);
    layout->addWidget(m_counts, 0, 1, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_other, 0, 2, 2, 1, Qt::AlignVCenter);
    layout->setColumnStretch(0, 1);
    return header;
}

QWidget* DataDetails::makeSide()
{
    auto* side = new QWidget;
    m_columnsTitle = makeTitle(side);
    m_splitTitle = makeTitle(side);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_columnsTitle);
    layout->addWidget(new ColumnChooser(m_session, side), 1);
    layout->addSpacing(8);
    layout->addWidget(m_splitTitle);
    layout->addWidget(new SplitChooser(m_session, side));

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(sideWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

QWidget* DataDetails::makeTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("rowTabs"));
    m_tabs->setDocumentMode(true);
    m_rowView = new QTableView(m_tabs);
    m_rowView->setObjectName(QStringLiteral("rowTable"));
    styleTable(*m_rowView, rowHeight);
    m_rowView->setItemDelegateForColumn(RowTableModel::PictureColumn, new PictureDelegate(m_rowView));
    m_rowView->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_rowView->setModel(new RowSortModel(*m_rows, this));
    m_rowView->setSortingEnabled(true);

    m_rejectedView = new QTableView(m_tabs);
    m_rejectedView->setObjectName(QStringLiteral("rejectedTable"));
    styleTable(*m_rejectedView, 0);
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_rejected);
    sorted->setSortRole(RejectedRowsModel::sortRole);
    sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_rejectedView->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_rejectedView->setModel(sorted);
    m_rejectedView->setSortingEnabled(true);

    m_tabs->addTab(m_rowView, QString());
    m_tabs->addTab(m_rejectedView, QString());
    connect(m_tabs, &QTabWidget::currentChanged, this, &DataDetails::stretchColumns);
    return m_tabs;
}

void DataDetails::refresh()
{
    const Manifest* manifest = m_session.manifest();
    if (manifest == nullptr) return;
    refreshTables();
    const auto usable = static_cast<qint64>(manifest->rows.size());
    const auto rejected = static_cast<qint64>(manifest->rejected.size());
    m_name->setFullText(m_session.dataName());
    m_path->setFullText(QDir::toNativeSeparators(m_session.dataPath()));
    QString counts = tr("%1 usable, %2 left out").arg(wholeNumber(usable), wholeNumber(rejected));
    if (const auto& loaded = m_session.dataset()) {
        const auto bytes = static_cast<qint64>(loaded->cachedCount() * loaded->shape().bytes());
        counts +=
            QLatin1Char('\n') +
            tr("%1 decoded in memory, %2 of at most %3")
                .arg(wholeNumber(static_cast<qint64>(loaded->cachedCount())), numberLocale().formattedDataSize(bytes),
                     numberLocale().formattedDataSize(static_cast<qint64>(LoadOptions().memoryBudget)));
    }
    m_counts->setText(counts);
    m_counts->setToolTip(
        tr("Images are decoded once at the model's size and kept within this budget; those beyond it are decoded anew "
           "in each epoch, "
           "ahead of the training."));
    m_tabs->setTabText(0, tr("&Rows (%1)").arg(wholeNumber(usable)));
    m_tabs->setTabText(1, tr("&Left out (%1)").arg(wholeNumber(rejected)));
}

void DataDetails::refreshTables()
{
    const Manifest& manifest = *m_session.manifest();
    const DataSource& source = *m_session.source();
    Filled now{source.table, source.columns, manifest.rows.size(), manifest.rejected.size(), 0};
    for (const ManifestRow& row : manifest.rows) now.lines += row.line;
    if (now == m_filled) {
        m_rows->setTargetColumns(manifest.targetColumns);
        m_rows->setSplit(m_session.split());
        return;
    }
    const bool otherColumns = now.table != m_filled.table || now.columns != m_filled.columns;
    m_filled = std::move(now);
    // Other columns make the one that was sorted by another.
    if (otherColumns) m_rowView->sortByColumn(-1, Qt::AscendingOrder);
    m_rows->setRows(manifest, m_session.split());
    m_rejected->setRows(manifest.rejected);
    if (otherColumns) sizeColumns();
}

void DataDetails::sizeColumns()
{
    m_rowView->resizeColumnsToContents();
    m_rowView->horizontalHeader()->resizeSection(RowTableModel::PictureColumn, RowTableModel::pictureEdge + 32);
    m_rejectedView->resizeColumnsToContents();
    stretchColumns();
}

void DataDetails::stretchColumns()
{
    stretchColumn(*m_rowView, RowTableModel::FileColumn, leastFileWidth);
    stretchColumn(*m_rejectedView, RejectedRowsModel::ValueColumn, leastValueWidth);
}

void DataDetails::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    stretchColumns();
}

void DataDetails::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void DataDetails::retranslate()
{
    m_columnsTitle->setText(tr("Columns"));
    m_splitTitle->setText(tr("Validation"));
    m_other->setText(tr("Open &other images..."));
    m_other->setToolTip(tr("Chooses another folder. The runs that are there stay."));
    m_rowView->setAccessibleName(tr("Images and their targets"));
    m_rejectedView->setAccessibleName(tr("Rows that were left out"));
    m_tabs->setTabToolTip(1, tr("Rows without a usable image or number, and why. No training uses them."));
    m_rows->retranslate();
    m_rejected->retranslate();
    refresh();
}

}  // namespace trueloss::ui
