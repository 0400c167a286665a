#pragma once

#include "base/Progress.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace trueloss::ui {

class Session;

/// What is being loaded, how far it has come, the time left and Cancel. Hidden while nothing loads. Needs nothing but
/// the session. GUI thread.
class LoadingBar : public QWidget {
    Q_OBJECT

public:
    explicit LoadingBar(Session& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showLoading(bool loading, const QString& what);
    void showProgress(const Progress& progress);
    void retranslate();

    QLabel* m_what;
    QProgressBar* m_bar;
    QLabel* m_left;
    QPushButton* m_cancel;
};

}  // namespace trueloss::ui
