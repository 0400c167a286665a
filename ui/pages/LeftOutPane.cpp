#include "pages/LeftOutPane.h"

#include "models/RejectedRowsModel.h"
#include "models/RowSortModel.h"
#include "pages/FilterBar.h"
#include "pages/TableStyle.h"
#include "session/Disposal.h"
#include "session/Session.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace trueloss::ui {

namespace {

constexpr int leastValueWidth = 112;

}  // namespace

LeftOutPane::LeftOutPane(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_rows(new RejectedRowsModel(this)),
      m_sorted(new RowSortModel(*m_rows, this)),
      m_filterBar(new FilterBar("leftOutFilterText", "allLeftOutButton", this)),
      m_view(new QTableView(this)),
      m_excluded(new QPushButton(this))
{
    m_view->setObjectName(QStringLiteral("rejectedTable"));
    styleTable(*m_view, 0);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setModel(m_sorted);
    m_view->setSortingEnabled(true);
    m_excluded->setObjectName(QStringLiteral("leftOutByHandButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_excluded, 0, Qt::AlignRight);

    connect(m_sorted, &RowSortModel::arranged, this, &LeftOutPane::showFilter);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &LeftOutPane::showFilter);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &LeftOutPane::sizeColumns, Qt::QueuedConnection);
    connect(m_filterBar, &FilterBar::allWanted, this, [this] {
        m_gathering.cancel();
        m_sorted->showAll();
        m_view->setFocus();
    });
    connect(m_excluded, &QPushButton::clicked, this, &LeftOutPane::excludedWanted);
    connect(&m_session.review(), &DataReview::changed, this, &LeftOutPane::showExcluded);
    retranslate();
}

void LeftOutPane::updateData()
{
    const auto& division = m_session.rows().division();
    const bool known = division && m_session.rows().manifest() == m_session.sharedManifest();
    m_rows->setRows(m_session.sharedManifest(), known ? division->excluded : nullptr);
    showExcluded();
}

void LeftOutPane::showOnly(RejectReason reason)
{
    const auto manifest = m_session.sharedManifest();
    if (!manifest) return;
    m_gathering.run<RowList>(
        [manifest, reason](const ProgressSink&, std::stop_token) -> Result<RowList> {
            std::vector<std::size_t> rows;
            for (std::size_t row = 0; row < manifest->rejected.size(); ++row) {
                if (manifest->rejected[row].reason == reason) rows.push_back(row);
            }
            return sharedOnPool(std::move(rows));
        },
        [this, manifest, reason](Result<RowList> rows) {
            // Other rows may have come meanwhile.
            if (!rows || manifest != m_session.sharedManifest()) return;
            m_reason = reason;
            m_sorted->showOnly(std::move(*rows));
        });
}

void LeftOutPane::showFilter()
{
    m_filterBar->setHidden(m_sorted->showsAll());
    m_filterBar->setRows(m_sorted->rowCount(), messageText(describe(m_reason)));
}

void LeftOutPane::showExcluded()
{
    const auto count = static_cast<int>(m_session.review().excludedCount());
    m_excluded->setVisible(count > 0);
    m_excluded->setText(tr("Show the %n row(s) that you left out", nullptr, count));
}

void LeftOutPane::sizeColumns()
{
    m_view->resizeColumnsToContents();
    stretchColumns();
}

void LeftOutPane::stretchColumns()
{
    stretchColumn(*m_view, RejectedRowsModel::ValueColumn, leastValueWidth);
}

void LeftOutPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void LeftOutPane::retranslate()
{
    m_view->setAccessibleName(tr("Rows that were left out"));
    m_rows->retranslate();
    showFilter();
    showExcluded();
}

}  // namespace trueloss::ui
