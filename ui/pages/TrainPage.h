#pragma once

#include "pages/Page.h"
#include "session/Session.h"

#include <QWidget>

#include <string>
#include <utility>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSplitter;

namespace trueloss::ui {

class BatchPane;
class BatchStudy;
class ChartTools;
class LoadingBar;
class LogBar;
class OtherTools;
class LossChart;
class PresetBar;
class RateWindow;
class SettingsPanel;

/// The hero page: levers above, the loss chart, what it means in words below, settings at the right.
class TrainPage : public QWidget {
    Q_OBJECT

public:
    explicit TrainPage(Session& session, QWidget* parent = nullptr);

    LossChart* chart() const { return m_chart; }
    ChartTools* chartTools() const { return m_tools; }

    /// Shows and marks a batch of the run on the chart.
    void showBatch(qsizetype index);
    /// Shows it and takes it apart, where it can be run again; back to `from` when that is closed.
    void inspectBatch(qsizetype index, Page from);

    void setSettingsVisible(bool visible);
    bool settingsVisible() const;

Q_SIGNALS:
    void pageWanted(trueloss::ui::Page page);
    void saveModelWanted();
    void causeWanted(qsizetype batch);  ///< Of the finding about that batch; negative: about none.

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* makeLevers();
    QWidget* makeFinding();
    void connectSession();
    void connectStudy();
    void makeRoom();
    QWidget* makeChart();
    void showRun();  ///< Another run, or another comparison.
    void advance();  ///< The run has grown.
    void showActivity();
    void showProgress();
    void showFinding();
    void showLayers();
    void showRateTest();
    void showMenu(qsizetype index, QPoint at);
    void retranslate();

    Session& m_session;
    PresetBar* m_presets = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_step = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_progressText = nullptr;
    QProgressBar* m_progress = nullptr;
    LoadingBar* m_loading = nullptr;
    LoadingBar* m_readingLog = nullptr;
    LogBar* m_logBar = nullptr;
    LossChart* m_chart = nullptr;
    ChartTools* m_tools = nullptr;
    OtherTools* m_otherTools = nullptr;
    BatchPane* m_batches = nullptr;
    BatchStudy* m_study = nullptr;
    QWidget* m_finding = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_explanation = nullptr;
    QPushButton* m_showBatch = nullptr;
    QPushButton* m_inspect = nullptr;
    std::pair<int, std::string> m_shownRun{0, {}};  ///< Number and column.
    QPushButton* m_findCause = nullptr;
    QPushButton* m_diagnose = nullptr;
    QPushButton* m_save = nullptr;
    QScrollArea* m_settings = nullptr;
    SettingsPanel* m_panel = nullptr;
    RateWindow* m_rateWindow = nullptr;
    qsizetype m_findingBatch = -1;
};

}  // namespace trueloss::ui
