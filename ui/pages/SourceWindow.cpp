#include "pages/SourceWindow.h"

#include "models/TargetName.h"
#include "pages/NamedWidgets.h"
#include "pages/SourceOptionsForm.h"
#include "pages/TableStyle.h"
#include "session/Session.h"
#include "text/NumberText.h"
#include "text/PathText.h"

#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

namespace {

constexpr int typingPause = 250;  ///< Milliseconds.
constexpr int leastHeight = 64;   ///< Of the list of targets.
constexpr int mostHeight = 320;
constexpr std::size_t shownRows = 50;
constexpr std::size_t shownColumns = 50;

QTableWidgetItem* nameItem(const std::vector<std::string>& names, int row)
{
    return new QTableWidgetItem(QFile::decodeName(names[static_cast<std::size_t>(row)].c_str()));
}

}  // namespace

SourceWindow::SourceWindow(Session& session, const QString& path, const SourceOptions& options,
                           const std::optional<ColumnChoice>& columns, const QString& why, QWidget* parent)
    : QDialog(parent), m_session(session), m_path(path), m_request{toPath(path), options, columns}
{
    setObjectName(QStringLiteral("sourceWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(880, 560);
    m_later.setSingleShot(true);
    m_later.setInterval(typingPause);
    connect(&m_later, &QTimer::timeout, this, &SourceWindow::ask);
    build();
    retranslate();
    m_result->setText(why);
    m_form->fields().front()->setFocus();
    ask();
}

void SourceWindow::build()
{
    m_optionsTitle = makeTitle();
    m_formPlace = new QWidget;
    auto* place = new QVBoxLayout(m_formPlace);
    place->setContentsMargins(0, 0, 8, 0);
    auto* side = new QWidget;
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(8);
    sideLayout->addWidget(m_optionsTitle);
    sideLayout->addWidget(m_formPlace);
    sideLayout->addWidget(makeColumns(), 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(336);

    m_open = new QPushButton;
    m_open->setObjectName(QStringLiteral("openSourceButton"));
    m_open->setDefault(true);
    m_cancel = new QPushButton;
    m_cancel->setObjectName(QStringLiteral("cancelSourceButton"));
    m_cancel->setAutoDefault(false);
    connect(m_open, &QPushButton::clicked, this, &SourceWindow::openSource);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_open);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(scroll, 0, 0);
    layout->addWidget(makePreview(), 0, 1);
    layout->addLayout(buttons, 1, 0, 1, 2);
    layout->setColumnStretch(1, 1);
}

QWidget* SourceWindow::makeColumns()
{
    m_columnsTitle = makeTitle();
    m_imageLabel = new QLabel;
    m_imageColumn = new QComboBox;
    m_imageColumn->setObjectName(QStringLiteral("imageColumn"));
    m_targetsLabel = new QLabel;
    m_targets = new QListWidget;
    m_targets->setObjectName(QStringLiteral("targetList"));
    // As high as its rows, within reason.
    m_targets->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_targets->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_targets->setMinimumHeight(leastHeight);
    m_targets->setMaximumHeight(mostHeight);
    m_splitLabel = new QLabel;
    m_split = new QComboBox;
    m_split->setObjectName(QStringLiteral("splitColumn"));
    for (QComboBox* box : {m_imageColumn, m_split}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
        connect(box, &QComboBox::activated, this, &SourceWindow::readColumns);
    }
    connect(m_targets, &QListWidget::itemChanged, this, &SourceWindow::readColumns);
    for (QLabel* label : {m_imageLabel, m_targetsLabel, m_splitLabel}) label->setWordWrap(true);
    m_imageLabel->setBuddy(m_imageColumn);
    m_targetsLabel->setBuddy(m_targets);
    m_splitLabel->setBuddy(m_split);
    auto* columns = new QWidget;
    auto* layout = new QVBoxLayout(columns);
    layout->setContentsMargins(0, 8, 8, 0);
    layout->setSpacing(4);
    layout->addWidget(m_columnsTitle);
    layout->addWidget(m_imageLabel);
    layout->addWidget(m_imageColumn);
    layout->addWidget(m_targetsLabel);
    layout->addWidget(m_targets);
    layout->addWidget(m_splitLabel);
    layout->addWidget(m_split);
    layout->addStretch(1);
    return columns;
}

QWidget* SourceWindow::makePreview()
{
    m_result = new QLabel;
    m_result->setObjectName(QStringLiteral("sourceResult"));
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows = new QTableWidget;
    m_rows->setObjectName(QStringLiteral("sourceRows"));
    styleTable(*m_rows, 0);
    m_rows->verticalHeader()->show();  // The lines of the file.
    m_rows->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_unmatchedTitle = makeTitle();
    m_unmatchedTitle->setObjectName(QStringLiteral("sourceUnmatchedTitle"));
    m_unmatched = new QTableWidget;
    m_unmatched->setObjectName(QStringLiteral("sourceUnmatched"));
    styleTable(*m_unmatched, 0);
    m_unmatchedTitle->hide();
    m_unmatched->hide();
    auto* preview = new QWidget;
    auto* layout = new QVBoxLayout(preview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_result);
    layout->addWidget(m_rows, 2);
    layout->addWidget(m_unmatchedTitle);
    layout->addWidget(m_unmatched, 1);
    return preview;
}

void SourceWindow::askSoon()
{
    // What has not been previewed cannot be opened.
    m_tasks.cancel();
    m_open->setEnabled(false);
    m_later.start();
}

void SourceWindow::ask()
{
    m_request.options = m_form->options();
    m_open->setEnabled(false);
    m_tasks.run<SourcePreview>(
        [request = m_request](const ProgressSink&, std::stop_token stop) -> Result<SourcePreview> {
            return previewSource(request, stop);
        },
        [this](Result<SourcePreview> preview) {
            if (preview) {
                showPreview(*preview);
            } else {
                m_result->setText(messageText(preview.error().message));
            }
            Q_EMIT previewed();
        });
}

void SourceWindow::showPreview(const SourcePreview& preview)
{
    QStringList sentences;
    if (preview.problem) sentences << messageText(*preview.problem);
    if (!preview.problem)
        sentences << tr("%1 usable, %2 left out")
                         .arg(wholeNumber(static_cast<qint64>(preview.usable)),
                              wholeNumber(static_cast<qint64>(preview.rejected)));
    for (const Message& note : preview.facts.notes) sentences << messageText(note);
    m_result->setText(sentences.join(QLatin1Char('\n')));
    m_open->setEnabled(!preview.problem);
    m_form->showFacts(preview.facts);
    showUnmatched(preview);
    if (!preview.table) {
        // Nothing of what was read another way is left to choose from.
        const QSignalBlocker silent(m_targets);
        for (QComboBox* box : {m_imageColumn, m_split}) box->clear();
        m_targets->clear();
        m_request.columns.reset();
        showNames(preview);
        return;
    }
    showColumns(preview);
    showRows(preview);
}

void SourceWindow::showColumns(const SourcePreview& preview)
{
    const Table& table = *preview.table;
    const QSignalBlocker silent(m_targets);
    const int current = m_targets->currentRow();  // Where the keyboard is.
    m_imageColumn->clear();
    m_split->clear();
    m_split->addItem(tr("none"));
    m_targets->clear();
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        const QString name = columnName(table, column);
        m_imageColumn->addItem(name);
        m_split->addItem(name);
        const bool isTarget = preview.columns && std::ranges::count(preview.columns->targets, column) > 0;
        auto* item = new QListWidgetItem(name, m_targets);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(isTarget ? Qt::Checked : Qt::Unchecked);
        if (std::ranges::count(preview.numeric, column) == 0 && !isTarget) item->setHidden(true);
    }
    if (current >= 0 && current < m_targets->count()) m_targets->setCurrentRow(current);
    m_imageColumn->setCurrentIndex(preview.columns ? static_cast<int>(preview.columns->path) : -1);
    m_split->setCurrentIndex(preview.columns && preview.columns->split ? static_cast<int>(*preview.columns->split) + 1
                                                                       : 0);
}

void SourceWindow::showRows(const SourcePreview& preview)
{
    const Table& table = *preview.table;
    const auto rows = static_cast<int>(std::min(shownRows, table.rowCount()));
    const auto columns = static_cast<int>(std::min(shownColumns, table.columnCount()));
    m_rows->verticalHeader()->setVisible(true);
    m_rows->setRowCount(rows);
    m_rows->setColumnCount(columns);
    QStringList lines;
    for (int row = 0; row < rows; ++row) lines << wholeNumber(table.line(static_cast<std::size_t>(row)));
    m_rows->setVerticalHeaderLabels(lines);
    for (int column = 0; column < columns; ++column) {
        const auto place = static_cast<std::size_t>(column);
        const bool numeric = std::ranges::count(preview.numeric, place) > 0;
        const Qt::Alignment side = Qt::AlignVCenter | (numeric ? Qt::AlignRight : Qt::AlignLeft);
        const auto itemOf = [side](const QString& text) {
            auto* item = new QTableWidgetItem(text);
            item->setTextAlignment(side);
            return item;
        };
        m_rows->setHorizontalHeaderItem(column, itemOf(columnName(table, place)));
        for (int row = 0; row < rows; ++row) {
            const auto cell = table.cell(static_cast<std::size_t>(row), place);
            const auto shown = static_cast<qsizetype>(std::min<std::size_t>(cell.size(), 200));
            m_rows->setItem(row, column, itemOf(QString::fromUtf8(cell.data(), shown)));
        }
    }
    m_rows->resizeColumnsToContents();
}

/// The images of a folder whose names say nothing yet: what a pattern is written for.
void SourceWindow::showNames(const SourcePreview& preview)
{
    const std::vector<std::string>& names = preview.names;
    m_rows->clear();
    m_rows->setColumnCount(names.empty() ? 0 : 1);
    m_rows->setRowCount(static_cast<int>(names.size()));
    m_rows->verticalHeader()->setVisible(false);
    if (names.empty()) return;
    m_rows->setHorizontalHeaderLabels({tr("Images that were found")});
    m_rows->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int row = 0; row < m_rows->rowCount(); ++row) m_rows->setItem(row, 0, nameItem(names, row));
    m_rows->resizeColumnsToContents();
}

/// What the pattern leaves out, beside what it reads or, where it reads nothing, in its place.
void SourceWindow::showUnmatched(const SourcePreview& preview)
{
    const std::vector<std::string>& names = preview.unmatched;
    m_rows->setVisible(preview.table || names.empty());
    for (QWidget* part : std::initializer_list<QWidget*>{m_unmatchedTitle, m_unmatched}) part->setHidden(names.empty());
    const QString count = wholeNumber(static_cast<qint64>(preview.unmatchedCount));
    m_unmatchedTitle->setText(
        names.size() < preview.unmatchedCount
            ? tr("Left out: %1, of which the first %2").arg(count, wholeNumber(static_cast<qint64>(names.size())))
            : tr("Left out: %1").arg(count));
    m_unmatched->setRowCount(static_cast<int>(names.size()));
    m_unmatched->setColumnCount(2);
    m_unmatched->setHorizontalHeaderLabels({tr("Image"), tr("Why it is left out")});
    const QString why = messageText(describe(RejectReason::NameNotMatched));
    for (int column = 0; column < 2; ++column)
        m_unmatched->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int row = 0; row < m_unmatched->rowCount(); ++row) {
        m_unmatched->setItem(row, 0, nameItem(names, row));
        m_unmatched->setItem(row, 1, new QTableWidgetItem(why));
    }
    m_unmatched->resizeColumnsToContents();
}

void SourceWindow::readColumns()
{
    if (m_imageColumn->currentIndex() < 0) return;
    ColumnChoice columns;
    columns.path = static_cast<std::size_t>(m_imageColumn->currentIndex());
    for (int row = 0; row < m_targets->count(); ++row) {
        if (m_targets->item(row)->checkState() == Qt::Checked && static_cast<std::size_t>(row) != columns.path)
            columns.targets.push_back(static_cast<std::size_t>(row));
    }
    if (m_split->currentIndex() > 0) columns.split = static_cast<std::size_t>(m_split->currentIndex() - 1);
    m_request.columns = columns;
    askSoon();
}

void SourceWindow::openSource()
{
    m_session.openData(m_path, m_request.options, m_request.columns);
    accept();
}

void SourceWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        ask();
    }
}

void SourceWindow::retranslate()
{
    setWindowTitle(tr("How it is read: %1").arg(m_path));
    m_optionsTitle->setText(tr("Source"));
    m_columnsTitle->setText(tr("Columns"));
    m_imageLabel->setText(tr("Column with the i&mage files"));
    m_targetsLabel->setText(tr("&Targets: what the network shall predict"));
    m_splitLabel->setText(tr("Column that says &what is for validation"));
    m_rows->setAccessibleName(tr("The first rows"));
    m_unmatched->setAccessibleName(tr("Images that the pattern leaves out"));
    m_open->setText(tr("&Open"));
    m_cancel->setText(tr("Cancel"));
    // The form's texts are made with it.
    const SourceOptions options = m_form != nullptr ? m_form->options() : m_request.options;
    const QString focused = m_form != nullptr && focusWidget() != nullptr && m_form->isAncestorOf(focusWidget())
                                ? focusWidget()->objectName()
                                : QString();
    delete m_form;
    m_form = new SourceOptionsForm(options);
    m_formPlace->layout()->addWidget(m_form);
    if (auto* field = m_form->findChild<QWidget*>(focused); field != nullptr && !focused.isEmpty()) field->setFocus();
    connect(m_form, &SourceOptionsForm::changed, this, [this] {
        m_request.columns.reset();  // Other options may make other columns: guessed anew.
        askSoon();
    });
    connect(m_form, &SourceOptionsForm::confirmed, this, [this] {
        // Enter shows at once what typing would show after a pause; where that is shown already, it opens.
        if (!m_later.isActive()) return;
        m_later.stop();
        ask();
    });
    orderTabs();
}

/// As the eye goes: the choices downward, the rows, the buttons. A new form would stand last.
void SourceWindow::orderTabs()
{
    QList<QWidget*> order = m_form->fields();
    order << m_imageColumn << m_targets << m_split << m_rows << m_unmatched << m_cancel << m_open;
    for (qsizetype i = 1; i < order.size(); ++i) setTabOrder(order[i - 1], order[i]);
}

}  // namespace trueloss::ui
