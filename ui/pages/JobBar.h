#pragma once

#include "base/Progress.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace trueloss::ui {

/// How far a long job has come, the time that is left, and Cancel. Its owner shows it while the job runs. GUI thread.
class JobBar : public QWidget {
    Q_OBJECT

public:
    explicit JobBar(QWidget* parent = nullptr);

    void begin();  ///< Nothing is known yet.
    void setProgress(const Progress& progress);
    /// In the current language: its name for assistive programs, and what Cancel does.
    void setTexts(const QString& what, const QString& cancelTip);

Q_SIGNALS:
    void cancelWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QProgressBar* m_bar;
    QLabel* m_left;
    QPushButton* m_cancel;
};

}  // namespace trueloss::ui
