#pragma once

#include "base/Progress.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace trueloss::ui {

class Session;

/// What is being done, how far it has come, the time left and Cancel. Hidden while nothing is. GUI thread.
class LoadingBar : public QWidget {
    Q_OBJECT

public:
    explicit LoadingBar(QWidget* parent = nullptr);
    /// Of what the session loads; needs nothing else.
    explicit LoadingBar(Session& session, QWidget* parent = nullptr);

    void showLoading(bool loading, const QString& what);
    void showProgress(const trueloss::Progress& progress);

Q_SIGNALS:
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_what;
    QProgressBar* m_bar;
    QLabel* m_left;
    QPushButton* m_cancel;
};

}  // namespace trueloss::ui
