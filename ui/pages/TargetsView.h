#pragma once

#include "models/RowList.h"
#include "pages/TargetsReport.h"
#include "session/TaskRunner.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace trueloss {
class Table;
}

namespace trueloss::ui {

class BinSpinBox;
class HistogramChart;
class PickedImages;
class ScalerCards;
class ScalerOutlookTable;
class Session;
class StatisticsTable;

/// The targets of one column as they are and as each scaler makes them, and the choice of the scaler. GUI thread; the
/// figures come from a thread of the pool.
class TargetsView : public QWidget {
    Q_OBJECT

public:
    explicit TargetsView(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void refreshed();  ///< New figures, or the reason why there are none, are shown.
    /// The table should show these rows of the manifest (ascending) alone; `why` says in a few words which they are.
    void rowsWanted(const RowList& rows, const QString& why);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// What the targets are gathered from, without the rows themselves.
    struct Origin {
        std::shared_ptr<const Table> table;
        ColumnChoice columns;
        std::size_t rows = 0;
        std::size_t rejected = 0;
        std::shared_ptr<const Split> split;
        std::size_t column = 0;
    };

    QLayout* makeHead();
    QLayout* makeTools();
    void refresh();
    void compute();
    void fillColumns();
    bool readOrigin();
    void take(Result<std::shared_ptr<const TargetsReport>> computed);
    void showReport();
    void showCharts(const TargetColumn& column);
    void showPicked();
    void unpick();
    void wantRows();
    QString pickedRange() const;
    void retranslate();

    Session& m_session;
    TaskRunner m_tasks;
    TaskRunner m_sorting;  ///< The rows that the table is to show.
    Origin m_origin;
    std::shared_ptr<const Manifest> m_manifest;     ///< The one that was gathered from last, or is being.
    bool m_stale = true;                            ///< m_report's targets are, or may be, those of another manifest.
    std::shared_ptr<const TargetsReport> m_report;  ///< Null while nothing is known of the column.
    std::shared_ptr<const TargetsReport> m_last;    ///< The last one, to take over what stays the same.
    std::shared_ptr<const TargetsReport> m_drawn;   ///< Whose histogram the large chart shows.
    Message m_failure;                              ///< Why there are no figures, where that is no fault of the split.
    bool m_unshown = false;                         ///< What is shown is not the last.
    std::size_t m_column = 0;
    QLabel* m_columnLabel = nullptr;
    QComboBox* m_columns = nullptr;
    QLabel* m_only = nullptr;  ///< The name in place of the list where there is one target.
    QLabel* m_fitted = nullptr;
    QLabel* m_problem = nullptr;
    HistogramChart* m_raw = nullptr;
    HistogramChart* m_scaled = nullptr;
    QLabel* m_binsLabel = nullptr;
    BinSpinBox* m_bins = nullptr;
    QCheckBox* m_logarithmic = nullptr;
    QLabel* m_hint = nullptr;
    PickedImages* m_picked = nullptr;
    StatisticsTable* m_statistics = nullptr;
    QLabel* m_scalerTitle = nullptr;
    ScalerCards* m_cards = nullptr;
    QLabel* m_outlookTitle = nullptr;
    QLabel* m_meanRmse = nullptr;
    QLabel* m_offNote = nullptr;
    ScalerOutlookTable* m_outlook = nullptr;
    QLabel* m_caution = nullptr;
};

}  // namespace trueloss::ui
