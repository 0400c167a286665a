#pragma once

#include "data/Manifest.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace trueloss::ui {

class Session;

/// Which column names the images and which ones are the targets, each with its unit. Shows what the session has guessed
/// and tells it what the user changes. GUI thread.
class ColumnChooser : public QWidget {
    Q_OBJECT

public:
    explicit ColumnChooser(Session& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fillPaths();
    void fillTargets();
    void fillUnits();
    void choosePath(int position);
    void chooseTargets(QTreeWidgetItem* changed);
    void chooseUnit(std::size_t target, const QString& unit);
    void showHint(const QString& text);
    void retranslate();

    Session& m_session;
    std::shared_ptr<const Table> m_table;  ///< The one that the lists were filled from.
    ColumnChoice m_columns;                ///< What they show.
    std::vector<std::size_t> m_numeric;
    QLabel* m_pathLabel;
    QComboBox* m_path;
    QLabel* m_targetsLabel;
    QTreeWidget* m_targets;
    QLabel* m_hint;
};

}  // namespace trueloss::ui
