#pragma once

#include "data/Manifest.h"
#include "models/RowList.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QTabWidget;

namespace trueloss::ui {

class CheckPanel;
class ElidedLabel;
class LeftOutPane;
class RowsPane;
class Session;

/// The data that is open: its name and counts, the columns, the split, the rows and those left out. GUI thread.
class DataDetails : public QWidget {
    Q_OBJECT

public:
    explicit DataDetails(Session& session, QWidget* parent = nullptr);

    /// Shows only these rows of the session's manifest, with the sentence that says what they are.
    void showRows(const RowList& rows, const QString& why);

Q_SIGNALS:
    void otherImagesWanted();
    void readingWanted();  ///< To choose how the source is read.

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What the tables were filled from, to leave them (and where they were scrolled to) alone when it is the same.
    struct Filled {
        std::shared_ptr<const Table> table;
        ColumnChoice columns;
        std::size_t usable = 0;
        std::size_t rejected = 0;
        bool operator==(const Filled&) const = default;
    };

    QWidget* makeHeader();
    QWidget* makeSide();
    QWidget* makeTabs();
    QWidget* makeNotes();
    void showNotes();
    void nameTabs();
    void refresh();
    void refreshTables();
    void stretchColumns();
    void retranslate();

    Session& m_session;
    Filled m_filled;
    ElidedLabel* m_name = nullptr;
    ElidedLabel* m_path = nullptr;
    QLabel* m_counts = nullptr;
    QPushButton* m_other = nullptr;
    QLabel* m_columnsTitle = nullptr;
    QLabel* m_splitTitle = nullptr;
    QTabWidget* m_tabs = nullptr;
    RowsPane* m_rows = nullptr;
    LeftOutPane* m_leftOut = nullptr;
    CheckPanel* m_check = nullptr;
    QPushButton* m_reading = nullptr;
    QWidget* m_notesBox = nullptr;
    QLabel* m_notes = nullptr;
    QPushButton* m_asPoint = nullptr;
    QPushButton* m_asComma = nullptr;
};

}  // namespace trueloss::ui
