#pragma once

#include "session/ComparedFigures.h"

#include <QAbstractTableModel>

#include <memory>
#include <string>
#include <vector>

namespace trueloss::ui {

/// The figures and settings of a run beside those of any number of others. Settings in which not all runs are the same
/// are marked by a sign and bold, and can be shown alone; the best figure of a row is marked likewise. GUI thread.
class SettingsCompareModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { MarkColumn, SettingColumn, FirstRunColumn };

    explicit SettingsCompareModel(QObject* parent = nullptr);

    /// `shown` may be null, then there is nothing. Figures of other runs go; those of the same ones stay until there
    /// are newer ones.
    void setRuns(const std::shared_ptr<const Run>& shown, const std::vector<std::shared_ptr<Run>>& compared);

    /// The shown one first; empty: none.
    const std::vector<std::shared_ptr<const Run>>& runs() const { return m_runs; }

    /// Those of compareFigures() for runs().
    void setFigures(ComparedFigures figures);

    void setOnlyDifferences(bool only);
    bool onlyDifferences() const { return m_onlyDifferences; }

    int differenceCount() const { return m_differences; }  ///< Settings, figures not counted.
    bool differs(int row) const { return m_rows[static_cast<std::size_t>(row)].differs; }

    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    enum class Figure { None, BestValidation, MaeAtBest, LastValidation, LastTrue, Area };
    struct Row {
        Figure figure = Figure::None;
        std::string key;
        std::vector<std::string> values;  ///< Of a setting, one a run.
        bool differs = false;
        std::vector<double> figures;  ///< Of a figure, one a run; empty while they are computed.
        int best = -1;                ///< The run with the lowest figure; -1: none, or they cannot be compared.

        bool sameSetting(const Row& other) const
        {
            return figure == other.figure && key == other.key && values == other.values;
        }
    };
    std::vector<Row> settingRows();
    void fill();
    void putFigures();
    bool comparable() const;
    bool ofLogs() const;  ///< One of them at least.
    QString name(const Row& row) const;
    QString figureTip(Figure figure) const;
    QString value(const Row& row, std::size_t run) const;
    QVariant toolTip(const Row& row, int column) const;
    bool marked(const Row& row, int column) const;

    std::vector<std::shared_ptr<const Run>> m_runs;  ///< The shown one first.
    std::vector<Row> m_rows;
    ComparedFigures m_figures;
    bool m_onlyDifferences = false;
    int m_differences = 0;
};

}  // namespace trueloss::ui
