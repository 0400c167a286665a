#pragma once

#include "data/ImageDecoder.h"

#include <QImage>

namespace trueloss::ui {

/// The pixels as Qt holds them. Any thread.
inline QImage toPicture(const DecodedImage& decoded)
{
    const ImageShape& shape = decoded.shape;
    const auto format = shape.channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888;
    // The copy owns its bytes; the one it is made from borrows the vector's.
    return QImage(decoded.pixels.data(), shape.width, shape.height, shape.width * shape.channels, format).copy();
}

}  // namespace trueloss::ui
