#pragma once

#include <QImage>
#include <QWidget>

namespace trueloss::ui {

/// A picture in the middle: pixel by pixel where it fits, reduced where it does not, and small ones enlarged by a whole
/// number, so that their pixels stay what they are. Without one, a sentence. GUI thread.
class PictureArea : public QWidget {
    Q_OBJECT

public:
    explicit PictureArea(QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    void setSentence(const QString& sentence);  ///< In place of a picture.

    const QImage& picture() const { return m_picture; }
    double scale() const;  ///< Pixels of the screen a pixel of the picture, along a side. 0 without a picture.

Q_SIGNALS:
    void scaleChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QImage m_picture;
    QString m_sentence;
};

}  // namespace trueloss::ui
