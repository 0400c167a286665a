#pragma once

#include <QLayout>
#include <QList>

namespace trueloss::ui {

/// Puts its items side by side, each as large as it wants to be, and goes on in the next row where they no longer
/// fit: a row of controls stays whole in a small window and in longer languages.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent, int gap = 8);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;     ///< All in one row.
    QSize minimumSize() const override;  ///< The widest item.
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool move) const;  ///< Returns the height that it takes.

    QList<QLayoutItem*> m_items;
    int m_gap;
};

}  // namespace trueloss::ui
