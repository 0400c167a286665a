#pragma once

#include "record/RunAxis.h"
#include "session/Session.h"
#include "session/TaskRunner.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QTableView;

namespace trueloss::ui {

class SettingsCompareModel;

/// The settings of the run that is shown, beside figures and settings of those it is compared with. GUI thread.
class RunComparison : public QWidget {
    Q_OBJECT

public:
    explicit RunComparison(Session& session, QWidget* parent = nullptr);

    /// Reads the runs again; the figures follow from another thread.
    void update();
    void follow();  ///< A run has grown: reads the figures again in a while.

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void computeFigures();
    void fitColumns();
    static QString quantitiesOf(const std::shared_ptr<const Run>& shown,
                                const std::vector<std::shared_ptr<Run>>& compared);
    void showTitle();
    void retranslate();

    Session& m_session;
    SettingsCompareModel* m_model;
    TaskRunner m_figures;
    QTimer m_growing;
    QElapsedTimer m_computing;
    int m_computingMilliseconds = 0;  ///< That the figures took last.
    RunAxis m_computedAxis = RunAxis::Batches;
    std::vector<std::pair<int, std::size_t>> m_computed;  ///< Of these runs, by number, with so many batches.
    QLabel* m_title;
    QLabel* m_summary;
    QCheckBox* m_onlyDifferences;
    QLabel* m_axisLabel;
    QComboBox* m_axis;
    QTableView* m_table;
};

}  // namespace trueloss::ui
