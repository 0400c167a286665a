#include "pages/ColumnChooser.h"

#include "models/TargetName.h"
#include "session/Session.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

namespace {

constexpr int leastHeight = 80;
constexpr int mostHeight = 320;
constexpr int columnRole = Qt::UserRole;  ///< Of an item: the column of the table.

std::size_t columnOf(const QTreeWidgetItem& item)
{
    return item.data(0, columnRole).value<std::size_t>();
}

}  // namespace

ColumnChooser::ColumnChooser(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_pathLabel(new QLabel(this)),
      m_path(new QComboBox(this)),
      m_targetsLabel(new QLabel(this)),
      m_targets(new QTreeWidget(this)),
      m_hint(new QLabel(this))
{
    m_path->setObjectName(QStringLiteral("pathColumn"));
    m_path->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_path->setMinimumContentsLength(12);
    m_pathLabel->setBuddy(m_path);
    m_pathLabel->setWordWrap(true);
    m_targetsLabel->setWordWrap(true);
    m_targets->setObjectName(QStringLiteral("targetColumns"));
    m_targets->setRootIsDecorated(false);
    m_targets->setUniformRowHeights(true);
    m_targets->setColumnCount(2);
    // As high as its rows, within reason.
    m_targets->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_targets->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_targets->setMinimumHeight(leastHeight);
    m_targets->setMaximumHeight(mostHeight);
    m_targets->setSelectionMode(QAbstractItemView::SingleSelection);
    m_targets->header()->setStretchLastSection(false);
    m_targets->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_targets->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_targets->header()->resizeSection(1, 80);
    m_targetsLabel->setBuddy(m_targets);
    m_hint->setObjectName(QStringLiteral("columnHint"));
    m_hint->setWordWrap(true);
    m_hint->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_pathLabel);
    layout->addWidget(m_path);
    layout->addSpacing(4);
    layout->addWidget(m_targetsLabel);
    layout->addWidget(m_targets, 1);
    layout->addWidget(m_hint);

    connect(m_path, &QComboBox::activated, this, &ColumnChooser::choosePath);
    connect(m_targets, &QTreeWidget::itemChanged, this, &ColumnChooser::chooseTargets);
    connect(&m_session, &Session::dataChanged, this, &ColumnChooser::refresh);
    retranslate();
    refresh();
}

void ColumnChooser::refresh()
{
    const DataSource* source = m_session.source();
    if (source == nullptr) return;
    showHint({});
    const bool otherTable = source->table != m_table;
    const bool otherPath = otherTable || source->columns.path != m_columns.path;
    const bool otherColumns = otherTable || source->columns != m_columns;
    m_columns = source->columns;
    if (otherTable) {
        m_table = source->table;
        m_numeric = numericColumns(*m_table);
        fillPaths();
    }
    m_path->setCurrentIndex(static_cast<int>(m_columns.path));
    if (otherPath) fillTargets();
    // Also where nothing is other: a choice that the session refused has to go from the list again.
    const QSignalBlocker silent(m_targets);
    for (int i = 0; i < m_targets->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_targets->topLevelItem(i);
        const bool chosen = std::ranges::find(m_columns.targets, columnOf(*item)) != m_columns.targets.end();
        item->setCheckState(0, chosen ? Qt::Checked : Qt::Unchecked);
        if (otherColumns && !chosen) m_targets->removeItemWidget(item, 1);
    }
    fillUnits();
}

void ColumnChooser::fillPaths()
{
    m_path->clear();
    for (std::size_t column = 0; column < m_table->header.size(); ++column)
        m_path->addItem(columnName(*m_table, column));
}

void ColumnChooser::fillTargets()
{
    const QSignalBlocker silent(m_targets);
    m_targets->clear();
    for (std::size_t column = 0; column < m_table->header.size(); ++column) {
        const bool numeric = std::ranges::find(m_numeric, column) != m_numeric.end();
        const bool chosen = std::ranges::find(m_columns.targets, column) != m_columns.targets.end();
        if (column == m_columns.path || (!numeric && !chosen)) continue;
        auto* item = new QTreeWidgetItem(m_targets);
        item->setText(0, columnName(*m_table, column));
        item->setToolTip(0, plainToolTip(item->text(0)));
        item->setData(0, columnRole, QVariant::fromValue(column));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    }
}

void ColumnChooser::fillUnits()
{
    const auto& targets = m_session.source()->manifest.targetColumns;
    for (int i = 0; i < m_targets->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_targets->topLevelItem(i);
        const auto found = std::ranges::find(m_columns.targets, columnOf(*item));
        if (found == m_columns.targets.end()) continue;
        const std::size_t target = static_cast<std::size_t>(found - m_columns.targets.begin());
        auto* edit = qobject_cast<QLineEdit*>(m_targets->itemWidget(item, 1));
        if (edit == nullptr) {
            edit = new QLineEdit(m_targets);
            edit->setFrame(false);
            edit->setAcceptDrops(false);  // Files dropped on it are for the page.
            edit->setMaxLength(32);
            connect(edit, &QLineEdit::editingFinished, this, [this, item, edit] {
                const auto now = std::ranges::find(m_columns.targets, columnOf(*item));
                if (now == m_columns.targets.end()) return;
                chooseUnit(static_cast<std::size_t>(now - m_columns.targets.begin()), edit->text());
            });
            m_targets->setItemWidget(item, 1, edit);
        }
        edit->setObjectName(QStringLiteral("unit%1").arg(target));
        edit->setPlaceholderText(tr("no unit"));
        edit->setAccessibleName(tr("Unit of %1").arg(item->text(0)));
        edit->setToolTip(tr("The unit in which errors are shown, such as kPa or mm. It changes no number."));
        const QString unit = QString::fromStdString(targets[target].unit);
        if (edit->text() != unit) edit->setText(unit);
    }
}

void ColumnChooser::choosePath(int position)
{
    const auto path = static_cast<std::size_t>(position);
    ColumnChoice wanted = m_session.columns();
    wanted.path = path;
    std::erase(wanted.targets, path);
    if (wanted.split == path) wanted.split.reset();
    if (wanted.targets.empty()) {
        refresh();
        showHint(tr("%1 is the only target. Choose another target column first.").arg(columnName(*m_table, path)));
        return;
    }
    m_session.setColumns(wanted);
}

void ColumnChooser::chooseTargets(QTreeWidgetItem* changed)
{
    ColumnChoice wanted = m_session.columns();
    wanted.targets.clear();
    for (int i = 0; i < m_targets->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = m_targets->topLevelItem(i);
        if (item->checkState(0) == Qt::Checked) wanted.targets.push_back(columnOf(*item));
    }
    if (wanted.targets.empty()) {
        const QString name = changed->text(0);
        refresh();
        showHint(tr("A network needs at least one target: choose another column before you leave out %1.").arg(name));
        return;
    }
    if (wanted.split && std::ranges::find(wanted.targets, *wanted.split) != wanted.targets.end()) wanted.split.reset();
    m_session.setColumns(wanted);
}

void ColumnChooser::chooseUnit(std::size_t target, const QString& unit)
{
    const auto& targets = m_session.source()->manifest.targetColumns;
    if (target >= targets.size() || unit.trimmed() == QString::fromStdString(targets[target].unit)) return;
    m_session.setUnit(target, unit);
}

void ColumnChooser::showHint(const QString& text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

void ColumnChooser::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ColumnChooser::retranslate()
{
    m_pathLabel->setText(tr("Column with the &image files"));
    m_path->setToolTip(tr("Each cell is the path of an image, relative to the table."));
    m_targetsLabel->setText(tr("&Targets: what the network shall predict"));
    m_targets->setHeaderLabels({tr("Column"), tr("Unit")});
    m_targets->setToolTip(tr("The columns that hold numbers. With more than one, the network gets as many outputs."));
    m_targets->setAccessibleName(tr("Target columns"));
    m_path->setAccessibleName(tr("Column with the image files"));
    if (m_table) fillUnits();
}

}  // namespace trueloss::ui
