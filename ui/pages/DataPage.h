#pragma once

#include "data/DataSource.h"
#include "models/RowList.h"
#include "pages/Page.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QFileDialog;
class QMimeData;
class QStackedWidget;

namespace trueloss::ui {

class DataDetails;
class DropZone;
class Session;
class SourceWindow;

/// Opens data and shows what it holds. Takes a dropped folder, table or log at any time. GUI thread.
class DataPage : public QWidget {
    Q_OBJECT

public:
    explicit DataPage(Session& session, QWidget* parent = nullptr);

    // Each opens a dialog that does not block; one at a time.
    void chooseImages();     ///< A folder.
    void chooseTable();      ///< A table, or a file of arrays.
    void chooseLog();        ///< One or more.
    void chooseLogFolder();  ///< Of event files.
    void chooseLogToFollow();

    /// Shows only these rows of the session's manifest, with the sentence that says what they are.
    void showRows(const RowList& rows, const QString& why);

    /// What a file is opened as when it is dropped: logs end in .log or .txt, everything else is data.
    enum class Drop { Nothing, Data, Log };
    static Drop dropOf(const QMimeData& data);

Q_SIGNALS:
    void pageWanted(trueloss::ui::Page page);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QFileDialog* openDialog(const QString& title);
    void openReading(const QString& path, const SourceOptions& options, const std::optional<ColumnChoice>& columns,
                     const QString& why);
    void refresh();
    void setHovered(bool on);

    Session& m_session;
    DropZone* m_dropZone;
    DataDetails* m_details = nullptr;
    QPointer<SourceWindow> m_reading;
    QStackedWidget* m_stack;
    QPointer<QFileDialog> m_dialog;
    QString m_lastFolder;
    bool m_hovered = false;
};

}  // namespace trueloss::ui
