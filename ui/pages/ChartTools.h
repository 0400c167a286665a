#pragma once

#include "session/Session.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QSlider;
class QToolButton;

namespace trueloss::ui {

class LossChart;

/// What can be done to the loss chart: the runs to compare with, axis, smoothing, the whole run, export.
class ChartTools : public QWidget {
    Q_OBJECT

public:
    /// `chart` has to outlive the tools.
    ChartTools(Session& session, LossChart* chart, QWidget* parent = nullptr);

    /// Ask where to, then write the chart or the values; the session says how it went.
    void exportPng();
    void exportSvg();
    void exportCsv();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void showComparisons();
    void showProgress();
    void retranslate();
    void chooseFile(const QString& title, const QString& filter, const QString& suffix,
                    std::function<void(const QString&)> write);
    void report(bool saved, const QString& done, const QString& error);
    QString suggestedName() const;

    Session& m_session;
    LossChart* m_chart;
    QToolButton* m_compare = nullptr;
    QMenu* m_compareMenu = nullptr;
    QLabel* m_axisLabel = nullptr;
    QComboBox* m_axis = nullptr;
    QLabel* m_smoothingLabel = nullptr;
    QSlider* m_smoothing = nullptr;
    QPushButton* m_resetZoom = nullptr;
    QToolButton* m_export = nullptr;
    QMenu* m_exportMenu = nullptr;
};

}  // namespace trueloss::ui
