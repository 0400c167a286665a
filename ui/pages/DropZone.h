#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace trueloss::ui {

/// What the Data page shows before there is data: three ways to begin, one sentence each. Drops are the page's
/// business; this one only shows that something hovers over it. GUI thread.
class DropZone : public QWidget {
    Q_OBJECT

public:
    explicit DropZone(QWidget* parent = nullptr);

    void setHighlighted(bool on);

Q_SIGNALS:
    void imagesWanted();
    void logWanted();
    void demoWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QPushButton* m_images;
    QPushButton* m_log;
    QPushButton* m_demo;
    QLabel* m_aboutImages;
    QLabel* m_aboutLog;
    QLabel* m_aboutDemo;
    bool m_highlighted = false;
};

}  // namespace trueloss::ui
