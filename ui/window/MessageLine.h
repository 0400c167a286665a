#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
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
    /// What was done for the user, with a button that calls `undo`. Stays as a problem does.
    void showUndoable(const QString& text, std::function<void()> undo);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(const QString& sign, const QString& text);
    void retranslate();

    QLabel* m_sign;
    QLabel* m_text;
    QPushButton* m_undo;
    std::function<void()> m_undoing;
    QToolButton* m_close;
    QTimer m_timer;
};

}  // namespace trueloss::ui
