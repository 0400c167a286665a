#pragma once

#include "session/Session.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace trueloss::ui {

/// One click to a proven set-up, and in words how the settings differ from it.
class PresetBar : public QWidget {
    Q_OBJECT

public:
    explicit PresetBar(Session& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showDifferences();
    void showTable();
    void retranslate();
    static QString nameOf(Preset preset);

    Session& m_session;
    QLabel* m_label;
    QButtonGroup* m_group;
    QPushButton* m_differences;
};

}  // namespace trueloss::ui
