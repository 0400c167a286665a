#pragma once

#include "pages/SourcePreview.h"
#include "session/TaskRunner.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace trueloss::ui {

class Session;
class SourceOptionsForm;

/// How a source of images is read: every choice with what was found, the columns, and a preview of the first rows that
/// follows each change. Nothing is opened before it is asked for. GUI thread; the reading is done by the pool.
class SourceWindow : public QDialog {
    Q_OBJECT

public:
    /// `columns`: those in force; nothing: guessed. `why`: a sentence to begin with, such as why it could not be
    /// opened.
    SourceWindow(Session& session, const QString& path, const SourceOptions& options,
                 const std::optional<ColumnChoice>& columns, const QString& why, QWidget* parent);

Q_SIGNALS:
    void previewed();  ///< What is shown belongs to the choices that are shown.

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* makeColumns();
    QWidget* makePreview();
    void orderTabs();
    void askSoon();
    void ask();
    void showPreview(const SourcePreview& preview);
    void showColumns(const SourcePreview& preview);
    void showRows(const SourcePreview& preview);
    void showNames(const SourcePreview& preview);
    void showUnmatched(const SourcePreview& preview);
    void readColumns();
    void openSource();
    void retranslate();

    Session& m_session;
    const QString m_path;
    SourceRequest m_request;
    TaskRunner m_tasks;
    QTimer m_later;  ///< So that not every letter typed reads the table.
    SourceOptionsForm* m_form = nullptr;
    QWidget* m_formPlace = nullptr;
    QLabel* m_optionsTitle = nullptr;
    QLabel* m_columnsTitle = nullptr;
    QLabel* m_imageLabel = nullptr;
    QComboBox* m_imageColumn = nullptr;
    QLabel* m_targetsLabel = nullptr;
    QListWidget* m_targets = nullptr;
    QLabel* m_splitLabel = nullptr;
    QComboBox* m_split = nullptr;
    QTableWidget* m_rows = nullptr;
    QLabel* m_unmatchedTitle = nullptr;
    QTableWidget* m_unmatched = nullptr;  ///< The images that the pattern leaves out.
    QLabel* m_result = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_cancel = nullptr;
};

}  // namespace trueloss::ui
