#pragma once

#include <QLabel>

namespace trueloss::ui {

/// One line of plain text that gives way: what does not fit is left out in the middle and stands whole in the tool
/// tip, and the full text stays what text() and a screen reader give.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    void setFullText(const QString& text);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace trueloss::ui
