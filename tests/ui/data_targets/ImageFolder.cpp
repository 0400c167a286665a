#include "ui/data_targets/ImageFolder.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QImage>

namespace trueloss::ui::test {

void ImageFolder::addImage(const QString& name, QColor colour, int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    ASSERT_TRUE(image.save(filePath(name)));
}

void ImageFolder::write(const QString& name, const QByteArray& text)
{
    QFile file(filePath(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(text), text.size());
}

}  // namespace trueloss::ui::test
