#include "pages/DataDetails.h"

#include "pages/CheckPanel.h"
#include "pages/ColumnChooser.h"
#include "pages/ElidedLabel.h"
#include "pages/FitChooser.h"
#include "pages/LeftOutPane.h"
#include "pages/NamedWidgets.h"
#include "pages/RowsPane.h"
#include "pages/SplitChooser.h"
#include "session/Session.h"
#include "text/NumberText.h"

#include <QDir>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace trueloss::ui {

namespace {

constexpr int sideWidth = 264;

}  // namespace

DataDetails::DataDetails(Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(makeHeader(), 0, 0, 1, 2);
    layout->addWidget(makeNotes(), 1, 0, 1, 2);
    layout->addWidget(makeSide(), 2, 0);
    layout->addWidget(makeTabs(), 2, 1);
    layout->setRowStretch(2, 1);
    layout->setColumnStretch(1, 1);
    connect(&m_session, &Session::dataChanged, this, &DataDetails::refresh);
    connect(&m_session.review(), &DataReview::changed, this, &DataDetails::nameTabs);
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
    m_reading = new QPushButton(header);
    m_reading->setObjectName(QStringLiteral("readingButton"));
    connect(m_reading, &QPushButton::clicked, this, &DataDetails::readingWanted);

    auto* layout = new QGridLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_name, 0, 0);
    layout->addWidget(m_path, 1, 0);
    layout->addWidget(m_counts, 0, 1, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_other, 0, 2);
    layout->addWidget(m_reading, 1, 2);
    layout->setColumnStretch(0, 1);
    return header;
}

QWidget* DataDetails::makeSide()
{
    auto* side = new QWidget;
    m_columnsTitle = makeTitle();
    m_splitTitle = makeTitle();
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_columnsTitle);
    layout->addWidget(new ColumnChooser(m_session, side));
    layout->addSpacing(8);
    layout->addWidget(m_splitTitle);
    layout->addWidget(new SplitChooser(m_session, side));
    layout->addSpacing(8);
    layout->addWidget(new FitChooser(m_session, side));
    layout->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(sideWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

QWidget* DataDetails::makeNotes()
{
    m_notesBox = new QWidget(this);
    m_notes = new QLabel(m_notesBox);
    m_notes->setObjectName(QStringLiteral("sourceNotes"));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_asPoint = new QPushButton(m_notesBox);
    m_asPoint->setObjectName(QStringLiteral("decimalPointButton"));
    m_asComma = new QPushButton(m_notesBox);
    m_asComma->setObjectName(QStringLiteral("decimalCommaButton"));
    const auto readAs = [this](char mark) {
        SourceOptions options = m_session.source()->options;
        options.table.decimalMark = mark;
        m_session.openData(m_session.dataPath(), options);
    };
    connect(m_asPoint, &QPushButton::clicked, this, [readAs] { readAs('.'); });
    connect(m_asComma, &QPushButton::clicked, this, [readAs] { readAs(','); });
    auto* layout = new QHBoxLayout(m_notesBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_notes, 1);
    layout->addWidget(m_asPoint);
    layout->addWidget(m_asComma);
    return m_notesBox;
}

void DataDetails::showNotes()
{
    const SourceFacts& facts = m_session.source()->facts;
    QStringList notes;
    for (const Message& note : facts.notes) notes << messageText(note);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notesBox->setVisible(!notes.isEmpty());
    m_asPoint->setVisible(facts.table.decimalAmbiguous && facts.table.decimalMark == ',');
    m_asComma->setVisible(facts.table.decimalAmbiguous && facts.table.decimalMark == '.');
}

QWidget* DataDetails::makeTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("rowTabs"));
    m_tabs->setDocumentMode(true);
    m_rows = new RowsPane(m_session, m_tabs);
    m_check = new CheckPanel(m_session, m_tabs);
    m_leftOut = new LeftOutPane(m_session, m_tabs);
    connect(m_check, &CheckPanel::rowsWanted, this, &DataDetails::showRows);
    connect(m_check, &CheckPanel::leftOutWanted, this, [this](RejectReason reason) {
        m_leftOut->showOnly(reason);
        m_tabs->setCurrentIndex(1);
    });
    connect(m_leftOut, &LeftOutPane::excludedWanted, this, [this] {
        if (const auto& division = m_session.rows().division()) showRows(division->excluded, tr("left out by you"));
    });

    m_tabs->addTab(m_rows, QString());
    m_tabs->addTab(m_leftOut, QString());
    m_tabs->addTab(m_check, QString());
    // What is decided on one of them can be taken back there.
    for (QWidget* tab : std::initializer_list<QWidget*>{m_check, m_leftOut}) tab->addAction(m_rows->undoAction());
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
    if (const auto excluded = static_cast<qint64>(m_session.review().excludedCount()); excluded > 0)
        counts = tr("%1 used, %2 left out (%3 by you)")
                     .arg(wholeNumber(usable - excluded), wholeNumber(rejected + excluded), wholeNumber(excluded));
    if (const auto& loaded = m_session.dataset()) {
        const std::size_t bytes = loaded->cachedCount() * loaded->shape().bytes();
        counts += QLatin1Char('\n') +
                  tr("%1 decoded in memory, %2 of at most %3")
                      .arg(wholeNumber(static_cast<qint64>(loaded->cachedCount())),
                           numberLocale().formattedDataSize(static_cast<qint64>(bytes), 1),
                           numberLocale().formattedDataSize(static_cast<qint64>(LoadOptions().memoryBudget), 1));
    }
    m_counts->setText(counts);
    m_counts->setToolTip(
        tr("Images are decoded once at the model's size and kept within this budget; those beyond it are decoded anew "
           "in each epoch, "
           "ahead of the training."));
    nameTabs();
    showNotes();
}

void DataDetails::nameTabs()
{
    const Manifest* manifest = m_session.manifest();
    if (manifest == nullptr) return;
    const DataReview& review = m_session.review();
    const auto count = [](std::size_t number) { return wholeNumber(static_cast<qint64>(number)); };
    const std::size_t excluded = review.excludedCount();
    m_tabs->setTabText(0, excluded > 0 ? tr("Ro&ws (%1 of %2)", "rows that are used, of all that are usable")
                                             .arg(count(manifest->rows.size() - excluded), count(manifest->rows.size()))
                                       : tr("Ro&ws (%1)").arg(count(manifest->rows.size())));
    m_tabs->setTabText(1, tr("&Left out (%1)").arg(count(manifest->rejected.size() + excluded)));
    m_tabs->setTabText(2, review.checking() ? tr("&Check...") : tr("&Check (%1)").arg(count(review.findings().size())));
}

void DataDetails::showRows(const RowList& rows, const QString& why)
{
    m_rows->showRows(rows, why);
    m_tabs->setCurrentIndex(0);
}

void DataDetails::refreshTables()
{
    const Manifest& manifest = *m_session.manifest();
    const DataSource& source = *m_session.source();
    m_leftOut->updateData();
    Filled now{source.table, source.columns, manifest.rows.size(), manifest.rejected.size()};
    if (now == m_filled) {
        m_rows->updateData();
        return;
    }
    const bool otherColumns = now.table != m_filled.table || now.columns != m_filled.columns;
    m_filled = std::move(now);
    m_rows->showData(otherColumns);
}

void DataDetails::stretchColumns()
{
    m_rows->stretchColumns();
    m_leftOut->stretchColumns();
}

void DataDetails::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Once the layouts within have given the tables their new widths.
    QMetaObject::invokeMethod(this, &DataDetails::stretchColumns, Qt::QueuedConnection);
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
    m_reading->setText(tr("How it is rea&d..."));
    m_reading->setToolTip(
        tr("Separator, header, decimal mark, image folder, pattern of the file names, arrays: what was found, and the "
           "choice of something else, with a preview."));
    m_asPoint->setText(tr("The comma &groups thousands"));
    m_asComma->setText(tr("It is a decimal &comma"));
    m_tabs->setTabToolTip(
        2, tr("Duplicates, outliers, missing codes, leaks and other defects, found without being asked."));
    m_tabs->setTabToolTip(1, tr("Rows without a usable image or number, and why. No training uses them."));
    refresh();
}

}  // namespace trueloss::ui
