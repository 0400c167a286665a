#pragma once

#include "pages/Page.h"

#include <QPointer>
#include <QWidget>

class QFileDialog;
class QMimeData;
class QStackedWidget;

namespace trueloss::ui {

class DropZone;
class Session;

/// Opens data and shows what it holds. Takes a dropped folder, table or log at any time. GUI thread.
class DataPage : public QWidget {
    Q_OBJECT

public:
    explicit DataPage(Session& session, QWidget* parent = nullptr);

    // Each opens a dialog that does not block; one at a time.
    void chooseImages();  ///< A folder.
    void chooseTable();   ///< A .csv or .jsonl.
    void chooseLog();

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
    void refresh();
    void setHovered(bool on);

    Session& m_session;
    DropZone* m_dropZone;
    QStackedWidget* m_stack;
    QPointer<QFileDialog> m_dialog;
    QString m_lastFolder;
    bool m_hovered = false;
};

}  // namespace trueloss::ui
