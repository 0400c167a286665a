#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace trueloss::ui {

/// Messages in the window, in place of dialogs: a problem stays until it is closed or overtaken, a notice goes by
/// itself.
class MessageLine : public QFrame {
    Q_OBJECT

public:
    explicit MessageLine(QWidget* parent = nullptr);
    void showProblem(const QString& text);
    void showNotice(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(const QString& sign, const QString& text);
    void retranslate();

    QLabel* m_sign;
    QLabel* m_text;
    QToolButton* m_close;
    QTimer m_timer;
};

}  // namespace trueloss::ui
