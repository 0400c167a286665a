#pragma once

#include "session/TaskRunner.h"

#include <QDialog>
#include <QImage>
#include <QPersistentModelIndex>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace trueloss::ui {

class ElidedLabel;
class PictureArea;

/// One image of a view at full size (reduced where the window is smaller), with its file, its targets and the way to
/// the next. Follows the order of the view, whose current row follows it. The view's model answers ImageRoles. GUI
/// thread; images are decoded by the pool.
class ImageViewer : public QDialog {
    Q_OBJECT

public:
    /// Longer sides are reduced to this: the memory for it is 64 MiB at most.
    static constexpr int longestEdge = 4096;

    /// A click on a picture (in `pictureColumn`, or anywhere if that is negative), a double click on a row, or Enter
    /// opens the viewer of this view.
    static void openFrom(QAbstractItemView& view, int pictureColumn = -1);

    void showRow(int row);

Q_SIGNALS:
    void pictureShown();  ///< The image of the row, or the reason why there is none.

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    explicit ImageViewer(QAbstractItemView& view);
    void step(int rows);
    void read();
    void showPicture(const Result<QImage>& picture);
    void describe();
    void retranslate();

    QAbstractItemView& m_view;
    TaskRunner m_tasks;
    QPersistentModelIndex m_row;
    QLabel* m_text;
    PictureArea* m_picture;
    ElidedLabel* m_file;
    QLabel* m_size;
    QLabel* m_place;
    QPushButton* m_previous;
    QPushButton* m_next;
};

}  // namespace trueloss::ui
