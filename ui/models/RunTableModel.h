#pragma once

#include "session/Run.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace trueloss::ui {

/// The runs of the session, one a row, in the order in which they began. GUI thread.
class RunTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        UseColumn,
        NumberColumn,
        NameColumn,
        SourceColumn,
        BatchesColumn,
        LastColumn,
        BestColumn,
        MaeColumn,
        UnitColumn,
        StateColumn
    };
    static constexpr int columns = StateColumn + 1;

    explicit RunTableModel(QObject* parent = nullptr);

    /// Takes up what was added and removed and leaves the other rows, and a view's selection, where they are.
    /// `shown` and `compared` are run numbers, 0 for none. Requires ascending numbers.
    void setRuns(const std::vector<std::shared_ptr<Run>>& runs, int shown, std::vector<int> compared);

    /// A run has grown.
    void refresh(int number);

    void retranslate();

    int numberAt(int row) const;  ///< 0 for no such row.
    int rowOf(int number) const;  ///< -1 for no such run.

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Run& run, int column) const;
    QString stateText(const Run& run) const;
    QString use(const Run& run) const;

    std::vector<std::shared_ptr<const Run>> m_runs;
    int m_shown = 0;
    std::vector<int> m_compared;
};

}  // namespace trueloss::ui
