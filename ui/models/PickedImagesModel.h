#pragma once

#include "data/ImageRef.h"
#include "models/ThumbnailLoader.h"

#include <QAbstractListModel>

#include <vector>

namespace trueloss::ui {

struct PickedImage {
    ImageRef image;
    QString name;    ///< The file's, without its folder.
    QString target;  ///< With its unit.
};

/// A few images with their targets, side by side. GUI thread.
class PickedImagesModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int pictureEdge = 72;
    enum Role { TargetRole = Qt::UserRole };

    explicit PickedImagesModel(double pixelRatio, QObject* parent = nullptr);

    void setImages(std::vector<PickedImage> images);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<PickedImage> m_images;
    mutable ThumbnailLoader m_pictures;  ///< To ask for a picture is to begin with it.
};

}  // namespace trueloss::ui
