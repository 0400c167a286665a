#pragma once

#include "models/RunEntry.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace trueloss::ui {

/// Runs, one a row, the newest first. Names can be edited in place. GUI thread.
class RunTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        UseColumn,
        NumberColumn,
        NameColumn,
        TagsColumn,
        SourceColumn,
        BatchesColumn,
        LastColumn,
        BestColumn,
        UnitColumn,
        StateColumn,
        BeganColumn
    };
    static constexpr int columns = BeganColumn + 1;

    explicit RunTableModel(QObject* parent = nullptr);

    /// Takes up what was added, removed, moved and changed and leaves the other rows, and a view's selection, where
    /// they are. `shown` and `compared` are run numbers, 0 for none.
    void setEntries(std::vector<RunEntry> entries, int shown, std::vector<int> compared);

    /// A run has grown.
    void refresh(int number);

    void retranslate();

    const RunEntry& at(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    int rowOf(int number) const;  ///< -1 for no such run.

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void renamed(int row, const QString& name);

private:
    void removeOthers(const std::vector<RunEntry>& entries);
    void takeUp(int row, RunEntry entry);
    QString text(const RunEntry& entry, int column) const;
    QString figureText(const RunEntry& entry, int column) const;
    QString stateText(const RunEntry& entry) const;
    const RunEntry* parentOf(const RunEntry& entry) const;
    QString nameText(const RunEntry& entry) const;
    QString useText(const RunEntry& entry) const;
    QVariant toolTip(const RunEntry& entry, int column) const;

    std::vector<RunEntry> m_entries;
    bool m_logs = false;  ///< Among the entries.
    int m_shown = 0;
    std::vector<int> m_compared;
};

}  // namespace trueloss::ui
