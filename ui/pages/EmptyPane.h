#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace trueloss::ui {

/// What a page shows while it has nothing to show: a title, what to do, and a button that leads there. GUI thread.
class EmptyPane : public QWidget {
    Q_OBJECT

public:
    explicit EmptyPane(QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& explanation, const QString& button);

Q_SIGNALS:
    void clicked();

private:
    QLabel* m_title;
    QLabel* m_explanation;
    QPushButton* m_button;
};

}  // namespace trueloss::ui
