#pragma once

#include "experiment/AutopsyReport.h"

#include <QAbstractTableModel>
#include <QString>

namespace trueloss::ui {

/// The trials of an autopsy as they are ranked, one a row, and behind them what was not tested. GUI thread.
class AutopsyTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ChangeColumn, VerdictColumn, RunsColumn, PeakColumn, RatioColumn };

    explicit AutopsyTableModel(QObject* parent = nullptr);

    /// Another report, or the same with more in it: what was chosen stays chosen.
    void setReport(const AutopsyReport& report);
    void retranslate();

    /// Null for a row that is none, or was not tested.
    const TestedChange* test(int row) const;
    int rowOf(const std::string& key) const;  ///< Of a tested one; -1: none.

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const TestedChange& test, int column) const;
    QString toolTip(const TestedChange& test, int column) const;

    AutopsyReport m_report;
};

/// What became of the run with a change, with a sign of its own, so that none is told by its place or colour alone:
/// "✓ spike gone".
QString verdictText(const TestedChange& test, const AutopsyReport& report);

/// Whether it cured in all its runs, and is a change that a run could have.
bool isCure(const TestedChange& test);

/// The change in words; what is no cure says so: "Probe: The same first step with random signs".
QString changeText(const TestedChange& test);

/// "5 of 5 runs (48 to 100 %)"; empty where nothing was counted.
QString curedText(const TestedChange& test);

/// The median peak as a share of the unchanged run's; NaN where that says nothing.
double peakRatio(const TestedChange& test, const AutopsyReport& report);

}  // namespace trueloss::ui
