#pragma once

#include "pages/Page.h"
#include "session/Session.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSlider;
class QSplitter;
class QToolButton;

namespace trueloss::ui {

class LoadingBar;
class LossChart;
class PresetBar;
class SettingsPanel;

/// The hero page: levers above, the loss chart, what it means in words below, settings at the right.
class TrainPage : public QWidget {
    Q_OBJECT

public:
    explicit TrainPage(Session& session, QWidget* parent = nullptr);

    LossChart* chart() const { return m_chart; }

    /// Shows and marks a batch of the run on the chart.
    void showBatch(qsizetype index);

    /// Asks where to, then writes the chart or the values.
    void exportPng();
    void exportSvg();
    void exportCsv();
    void setSettingsVisible(bool visible);
    bool settingsVisible() const;

Q_SIGNALS:
    void pageWanted(trueloss::ui::Page page);
    void saveModelWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* makeLevers();
    QWidget* makeChartTools();
    QWidget* makeFinding();
    void connectSession();
    void showRun();  ///< Another run, or another comparison.
    void advance();  ///< The run has grown.
    void showActivity();
    void showProgress();
    void showFinding();
    void showComparisons();
    void showLayers();
    void retranslate();
    void chooseFile(const QString& title, const QString& filter, const QString& suffix,
                    std::function<void(const QString&)> write);
    QString suggestedName() const;

    Session& m_session;
    PresetBar* m_presets = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_step = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_progressText = nullptr;
    QProgressBar* m_progress = nullptr;
    LoadingBar* m_loading = nullptr;
    QLabel* m_compareLabel = nullptr;
    QComboBox* m_compare = nullptr;
    QLabel* m_axisLabel = nullptr;
    QComboBox* m_axis = nullptr;
    QLabel* m_smoothingLabel = nullptr;
    QSlider* m_smoothing = nullptr;
    QPushButton* m_resetZoom = nullptr;
    QToolButton* m_export = nullptr;
    QMenu* m_exportMenu = nullptr;
    LossChart* m_chart = nullptr;
    QWidget* m_finding = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_explanation = nullptr;
    QPushButton* m_showBatch = nullptr;
    QPushButton* m_diagnose = nullptr;
    QPushButton* m_save = nullptr;
    QScrollArea* m_settings = nullptr;
    SettingsPanel* m_panel = nullptr;
    qsizetype m_findingBatch = -1;
};

}  // namespace trueloss::ui
