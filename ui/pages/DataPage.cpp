#include "pages/DataPage.h"

#include "pages/DataDetails.h"
#include "pages/DropZone.h"
#include "pages/LoadingBar.h"
#include "pages/SourceWindow.h"
#include "session/LogPaths.h"
#include "session/Session.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace trueloss::ui {

namespace {

/// The one local file of a drop; empty for anything else.
QString droppedFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

}  // namespace

DataPage::DataPage(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_dropZone(new DropZone(this)), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("dataPage"));
    setAcceptDrops(true);
    m_details = new DataDetails(session, m_stack);
    m_stack->addWidget(m_dropZone);
    m_stack->addWidget(m_details);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_stack, 1);
    layout->addWidget(new LoadingBar(session, this));

    connect(m_dropZone, &DropZone::imagesWanted, this, &DataPage::chooseImages);
    connect(m_dropZone, &DropZone::logWanted, this, &DataPage::chooseLog);
    connect(m_dropZone, &DropZone::demoWanted, &m_session, &Session::openDemo);
    connect(m_details, &DataDetails::otherImagesWanted, this, &DataPage::chooseImages);
    connect(m_details, &DataDetails::readingWanted, this, [this] {
        const DataSource& source = *m_session.source();
        openReading(m_session.dataPath(), source.options, source.columns, {});
    });
    connect(&m_session, &Session::openingFailed, this,
            [this](const QString& path, const QString& why) { openReading(path, {}, {}, why); });
    connect(&m_session, &Session::dataChanged, this, &DataPage::refresh);
    refresh();
}

void DataPage::refresh()
{
    m_stack->setCurrentIndex(m_session.source() != nullptr ? 1 : 0);
}

void DataPage::openReading(const QString& path, const SourceOptions& options,
                           const std::optional<ColumnChoice>& columns, const QString& why)
{
    // One at a time; what could not be found at all needs no questions.
    if (m_reading) m_reading->close();
    if (!QFileInfo::exists(path)) return;
    m_reading = new SourceWindow(m_session, path, options, columns, why, this);
    m_reading->show();
}

void DataPage::showRows(const RowList& rows, const QString& why)
{
    m_details->showRows(rows, why);
}

QFileDialog* DataPage::openDialog(const QString& title)
{
    if (m_dialog) m_dialog->close();
    m_dialog = new QFileDialog(this, title, m_lastFolder);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { m_lastFolder = QFileInfo(file).absolutePath(); });
    return m_dialog;
}

void DataPage::chooseImages()
{
    QFileDialog* dialog = openDialog(tr("Open a folder of images"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { m_session.openData(file); });
    dialog->open();
}

void DataPage::chooseTable()
{
    QFileDialog* dialog = openDialog(tr("Open a table of images"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables and arrays (*.csv *.tsv *.txt *.jsonl *.npz *.npy)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { m_session.openData(file); });
    dialog->open();
}

void DataPage::chooseLog()
{
    QFileDialog* dialog = openDialog(tr("Open a training log"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Logs (*.log *.txt *.out *.ipynb *.json *.jsonl *.csv *tfevents*)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        for (const QString& file : files) m_session.openLog(file);
    });
    dialog->open();
}

void DataPage::chooseLogFolder()
{
    QFileDialog* dialog = openDialog(tr("Open a folder of TensorBoard's logs"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, &m_session, &Session::openLog);
    dialog->open();
}

void DataPage::chooseLogToFollow()
{
    QFileDialog* dialog = openDialog(tr("Follow a log while it is written"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_session, &Session::followLog);
    dialog->open();
}

DataPage::Drop DataPage::dropOf(const QMimeData& data)
{
    const QString file = droppedFile(data);
    if (file.isEmpty()) return Drop::Nothing;
    return isLogName(file) && !QFileInfo(file).isDir() ? Drop::Log : Drop::Data;
}

void DataPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (dropOf(*event->mimeData()) == Drop::Nothing) return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setHovered(true);
}

void DataPage::dragLeaveEvent(QDragLeaveEvent*)
{
    setHovered(false);
}

void DataPage::dropEvent(QDropEvent* event)
{
    setHovered(false);
    const Drop drop = dropOf(*event->mimeData());
    if (drop == Drop::Nothing) return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const QString file = droppedFile(*event->mimeData());
    // While it hovers its name has to do.
    if (drop == Drop::Log || looksLikeLog(file)) {
        m_session.openLog(file);
    } else {
        m_session.openData(file);
    }
}

void DataPage::setHovered(bool on)
{
    m_hovered = on;
    m_dropZone->setHighlighted(on);
    update();
}

void DataPage::paintEvent(QPaintEvent*)
{
    if (!m_hovered || m_session.source() == nullptr) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 3, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 8, 8);
}

}  // namespace trueloss::ui
