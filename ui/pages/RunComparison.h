#pragma once

#include "session/Session.h"

#include <QWidget>

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

    /// Reads the runs again.
    void update();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTitle();
    void retranslate();

    Session& m_session;
    SettingsCompareModel* m_model;
    QLabel* m_title;
    QLabel* m_summary;
    QCheckBox* m_onlyDifferences;
    QLabel* m_axisLabel;
    QComboBox* m_axis;
    QTableView* m_table;
};

}  // namespace trueloss::ui
