#pragma once

#include "session/Session.h"
#include "session/TaskRunner.h"

#include <QList>
#include <QWidget>

#include <functional>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QSlider;
class QToolButton;

namespace trueloss::ui {

class LossChart;
class RunExports;

/// What can be done to the loss chart: the runs to compare with, axes, smoothing, what is shown beside the losses, the
/// whole run, export. Axes and what is shown are remembered.
class ChartTools : public QWidget {
    Q_OBJECT

public:
    /// `chart` has to outlive the tools.
    ChartTools(Session& session, LossChart* chart, QWidget* parent = nullptr);

    /// Ask where to, then write the chart or the values; the session says how it went.
    void exportPng();
    void exportSvg();
    void exportPdf();
    void exportCsv();
    void exportReport();
    void exportEvents();

    void closeOtherTools();

Q_SIGNALS:
    void otherToolsWanted(bool wanted);  ///< Once after the event loop began, and when it was switched.
    void otherToolsOpened();             ///< By a person, who goes on there.
    void tableWanted(bool wanted);       ///< As otherToolsWanted().

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildMenus();
    void connectChart();
    void restore();
    void showXAxes();
    void exportPicture(const QString& suffix);
    void showComparisons();
    void showProgress();
    void retranslate();
    void chooseFile(const QString& title, const QString& filter, const QString& suffix,
                    std::function<void(const QString&)> write);
    void report(bool saved, const QString& done, const QString& error);
    QString suggestedName() const;

    Session& m_session;
    LossChart* m_chart;
    RunExports* m_exports;
    QToolButton* m_compare = nullptr;
    QMenu* m_compareMenu = nullptr;
    QLabel* m_xLabel = nullptr;
    QComboBox* m_x = nullptr;
    QLabel* m_axisLabel = nullptr;
    QComboBox* m_axis = nullptr;
    QLabel* m_smoothingLabel = nullptr;
    QSlider* m_smoothing = nullptr;
    QPushButton* m_resetZoom = nullptr;
    QToolButton* m_show = nullptr;
    QAction* m_overview = nullptr;
    QList<QAction*> m_panels;  ///< In the order of panelChannels.
    QAction* m_table = nullptr;
    QAction* m_otherTools = nullptr;
    QToolButton* m_export = nullptr;
    QMenu* m_exportMenu = nullptr;
    QMenu* m_sizeMenu = nullptr;
    QMenu* m_resolutionMenu = nullptr;
    TaskRunner m_drawing;
};

}  // namespace trueloss::ui
