#pragma once

#include "models/ThumbnailLoader.h"
#include "session/RunReplays.h"

#include <QAbstractListModel>

#include <memory>

namespace trueloss::ui {

/// The images of a batch that was taken apart, the largest squared error first. GUI thread.
class InspectedImagesModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int pictureEdge = 76;
    enum Role {
        TargetRole = Qt::UserRole,  ///< Texts without units, the outputs one after the other...
        PredictionRole,
        ErrorRole,
        ShareRole  ///< Of the batch's loss, 0..1; a double.
    };

    explicit InspectedImagesModel(double pixelRatio, QObject* parent = nullptr);

    void setBatch(std::shared_ptr<const InspectedBatch> batch);  ///< Null: no images.
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString sentence(const ImageError& image) const;

    std::shared_ptr<const InspectedBatch> m_batch;
    mutable ThumbnailLoader m_pictures;  ///< To ask for a picture is to begin with it.
};

}  // namespace trueloss::ui
