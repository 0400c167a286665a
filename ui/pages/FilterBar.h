#pragma once

#include <QString>
#include <QWidget>

class QPushButton;

namespace trueloss::ui {

class ElidedLabel;

/// Above a table that shows only some of its rows: how many, which, and the way back to all. Hidden at first. GUI
/// thread.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    /// The names by which tests find the text and the button.
    FilterBar(const char* textName, const char* buttonName, QWidget* parent);

    void setRows(int count, const QString& why);

Q_SIGNALS:
    void allWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    int m_count = 0;
    QString m_why;
    ElidedLabel* m_text;
    QPushButton* m_all;
};

}  // namespace trueloss::ui
