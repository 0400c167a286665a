#include "models/PickedImagesModel.h"

#include "models/ImageRoles.h"
#include "models/TargetName.h"

#include <utility>

namespace trueloss::ui {

PickedImagesModel::PickedImagesModel(double pixelRatio, QObject* parent)
    : QAbstractListModel(parent), m_pictures(static_cast<int>(pictureEdge * pixelRatio), pixelRatio)
{
    connect(&m_pictures, &ThumbnailLoader::ready, this, [this](const QByteArray& key) {
        for (std::size_t i = 0; i < m_images.size(); ++i) {
            if (key != QByteArray::fromStdString(m_images[i].image.string())) continue;
            const QModelIndex place = index(static_cast<int>(i));
            Q_EMIT dataChanged(place, place, {Qt::DecorationRole});
        }
    });
}

void PickedImagesModel::setImages(std::vector<PickedImage> images)
{
    beginResetModel();
    m_pictures.clearQueue();
    m_images = std::move(images);
    endResetModel();
}

int PickedImagesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_images.size());
}

QVariant PickedImagesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const PickedImage& image = m_images[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return image.name;
        case ImageRole:
            return QVariant::fromValue(image.image);
        case ImageTextRole:
        case TargetRole:
            return image.target;
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1, %2").arg(image.name, image.target);
        case Qt::ToolTipRole:
            return plainToolTip(QString::fromStdString(image.image.string()) + QStringLiteral(": ") + image.target);
        case Qt::DecorationRole: {
            const QPixmap picture = m_pictures.thumbnail(image.image);
            return picture.isNull() ? QVariant() : QVariant(picture);
        }
        default:
            return {};
    }
}

}  // namespace trueloss::ui
