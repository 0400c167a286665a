#include "models/InspectedImagesModel.h"

#include "models/ImageRoles.h"
#include "models/TargetName.h"
#include "text/NumberText.h"

#include <QStringList>

#include <cmath>
#include <utility>

namespace trueloss::ui {

namespace {

QString listed(const std::vector<double>& values)
{
    QStringList texts;
    for (const double value : values) texts << humanNumber(value);
    return texts.join(QStringLiteral("; "));
}

}  // namespace

InspectedImagesModel::InspectedImagesModel(double pixelRatio, QObject* parent)
    : QAbstractListModel(parent), m_pictures(static_cast<int>(pictureEdge * pixelRatio), pixelRatio)
{
    connect(&m_pictures, &ThumbnailLoader::ready, this, [this](const QByteArray& key) {
        for (int row = 0; row < rowCount(); ++row) {
            if (key != QByteArray::fromStdString(m_batch->images[static_cast<std::size_t>(row)].string())) continue;
            Q_EMIT dataChanged(index(row), index(row), {Qt::DecorationRole});
        }
    });
}

void InspectedImagesModel::setBatch(std::shared_ptr<const InspectedBatch> batch)
{
    beginResetModel();
    m_pictures.clearQueue();
    m_batch = std::move(batch);
    endResetModel();
}

void InspectedImagesModel::retranslate()
{
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int InspectedImagesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_batch ? 0 : static_cast<int>(m_batch->images.size());
}

QString InspectedImagesModel::sentence(const ImageError& image) const
{
    QStringList texts;
    for (std::size_t i = 0; i < image.targets.size(); ++i) {
        const TargetColumn& column = m_batch->targets[i];
        const QString unit = QString::fromStdString(column.unit);
        texts << tr("%1: target %2, predicted %3, error %4")
                     .arg(QString::fromStdString(column.name), withUnit(image.targets[i], unit),
                          withUnit(image.predictions[i], unit), withUnit(image.errors[i], unit));
    }
    if (std::isfinite(image.shareOfLoss)) texts << tr("%1 of the batch's loss").arg(percentText(image.shareOfLoss));
    return texts.join(QStringLiteral("; "));
}

QVariant InspectedImagesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto place = static_cast<std::size_t>(index.row());
    const ImageError& image = m_batch->found.images[place];
    const ImageRef& file = m_batch->images[place];
    switch (role) {
        case TargetRole:
            return listed(image.targets);
        case PredictionRole:
            return listed(image.predictions);
        case ErrorRole:
            return listed(image.errors);
        case ShareRole:
            return image.shareOfLoss;
        case ImageRole:
            return QVariant::fromValue(file);
        case ImageTextRole:
            return sentence(image);
        case Qt::AccessibleTextRole:
            return QString(tr("Row %1: ").arg(wholeNumber(static_cast<qint64>(image.row) + 1)) + sentence(image));
        case Qt::ToolTipRole:
            return plainToolTip(QString::fromStdString(file.string()) + QLatin1Char('\n') +
                                tr("Row %1: ").arg(wholeNumber(static_cast<qint64>(image.row) + 1)) + sentence(image));
        case Qt::DecorationRole: {
            const QPixmap picture = m_pictures.thumbnail(file);
            return picture.isNull() ? QVariant() : QVariant(picture);
        }
        default:
            return {};
    }
}

}  // namespace trueloss::ui
