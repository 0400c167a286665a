#pragma once

#include "models/PickedImagesModel.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace trueloss::ui {

/// A strip of the images that were picked in a histogram, and the way to their rows in the table. GUI thread.
class PickedImages : public QWidget {
    Q_OBJECT

public:
    /// So many are shown; a strip is for a look, the table for all of them.
    static constexpr std::size_t most = 200;

    explicit PickedImages(QWidget* parent = nullptr);

    /// `what` says in a sentence which they are. Without images the strip says only that.
    void setImages(const QString& what, std::vector<PickedImage> images);

Q_SIGNALS:
    void rowsWanted();
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_what;
    QPushButton* m_rows;
    QToolButton* m_close;
    PickedImagesModel* m_model;
    QListView* m_view;
};

}  // namespace trueloss::ui
