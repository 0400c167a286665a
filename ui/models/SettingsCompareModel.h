#pragma once

#include "session/Run.h"

#include <QAbstractTableModel>
#include <QSet>

#include <memory>
#include <string>
#include <vector>

namespace trueloss::ui {

/// The settings of a run, beside those of a second one where there is one. What differs is marked by a sign and bold.
/// GUI thread.
class SettingsCompareModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { MarkColumn, SettingColumn, ShownColumn, ComparedColumn };

    explicit SettingsCompareModel(QObject* parent = nullptr);

    /// Either may be null.
    void setRuns(const std::shared_ptr<const Run>& shown, const std::shared_ptr<const Run>& compared);

    int differenceCount() const { return m_differences; }
    bool differs(int row) const { return m_rows[static_cast<std::size_t>(row)].differs; }

    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        std::string key;
        std::string shown;
        std::string compared;
        bool differs = false;
    };
    QString heading(const std::shared_ptr<const Run>& run) const;

    std::vector<Row> m_rows;
    std::shared_ptr<const Run> m_shown;
    std::shared_ptr<const Run> m_compared;
    std::vector<RunSetting> m_first;   ///< Of the shown one, as they were known.
    std::vector<RunSetting> m_second;  ///< Of the compared one.
    int m_differences = 0;
};

}  // namespace trueloss::ui
