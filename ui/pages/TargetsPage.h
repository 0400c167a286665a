#pragma once

#include "data/Manifest.h"
#include "pages/Page.h"
#include "pages/TargetsReport.h"
#include "session/TaskRunner.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace trueloss::ui {

class HistogramChart;
class ScalerOutlookTable;
class Session;
class StatisticsTable;

/// The targets as they are and as a scaler makes them, and the choice of the scaler. GUI thread; the figures come from
/// a thread of the pool.
class TargetsPage : public QWidget {
    Q_OBJECT

public:
    explicit TargetsPage(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void pageWanted(trueloss::ui::Page page);
    void refreshed();  ///< New figures, or the reason why there are none, are shown.

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeEmpty();
    QWidget* makeContent();
    void refresh();
    void compute();
    void fillColumns();
    std::optional<TargetsInput> input() const;
    void showReport();
    void showCharts(const TargetColumn& column);
    void retranslate();

    Session& m_session;
    TaskRunner m_tasks;
    std::optional<TargetsInput> m_input;  ///< What m_report was, or is being, computed from.
    std::optional<TargetsReport> m_report;
    std::size_t m_column = 0;
    QStackedWidget* m_stack;
    QLabel* m_emptyText = nullptr;
    QPushButton* m_toData = nullptr;
    QLabel* m_columnLabel = nullptr;
    QComboBox* m_columns = nullptr;
    QLabel* m_only = nullptr;  ///< The name in place of the list where there is one target.
    QLabel* m_fitted = nullptr;
    QLabel* m_problem = nullptr;
    HistogramChart* m_raw = nullptr;
    HistogramChart* m_scaled = nullptr;
    StatisticsTable* m_statistics = nullptr;
    QLabel* m_scalerTitle = nullptr;
    QLabel* m_outlookTitle = nullptr;
    ScalerOutlookTable* m_outlook = nullptr;
    QLabel* m_caution = nullptr;
};

}  // namespace trueloss::ui
