#pragma once

#include "pages/Page.h"
#include "session/Session.h"

#include <QMainWindow>

class QActionGroup;
class QComboBox;
class QLabel;
class QMenu;
class QStackedWidget;

namespace trueloss::ui {

class DataPage;
class DiagnosePage;
class Language;
class LoadingBar;
class MessageLine;
class PageRail;
class PredictPage;
class ResumeBar;
class RunsPage;
class TargetsPage;
class TrainPage;

/// The window: rail, pages, menus. Wires what pages ask for to the session and to each other.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Session& session, Language& language, QWidget* parent = nullptr);
    ~MainWindow() override;

    void showPage(Page page);
    Page page() const;

    /// Opens whatever the path is: a folder or table of images, a log, a model.
    void openPath(const QString& path);

    /// A log out of the clipboard: its text, or the files that were copied.
    void pasteLog();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildMenus();
    QWidget* makeCorner();
    void connectPages();
    void updateRail();
    void saveModel();
    void showKeys();
    void explainFocus();
    void showDevices();
    void retranslate();
    void restoreState();

    Session& m_session;
    Language& m_language;
    PageRail* m_rail = nullptr;
    QStackedWidget* m_pages = nullptr;
    MessageLine* m_message = nullptr;
    ResumeBar* m_resume = nullptr;
    DataPage* m_dataPage = nullptr;
    TargetsPage* m_targetsPage = nullptr;
    TrainPage* m_trainPage = nullptr;
    DiagnosePage* m_diagnosePage = nullptr;
    RunsPage* m_runsPage = nullptr;
    PredictPage* m_predictPage = nullptr;
    QComboBox* m_device = nullptr;
    QComboBox* m_languageBox = nullptr;

    struct Item;
    std::vector<Item> m_items;  ///< Actions and menus with what makes their texts, for retranslation.
    QAction* m_settingsAction = nullptr;
};

}  // namespace trueloss::ui
