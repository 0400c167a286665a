#include "models/LayerFiguresModel.h"

#include "models/TableText.h"

#include <cmath>
#include <utility>

namespace trueloss::ui {

namespace {

/// What was not measured (a layer without weights) is left empty.
QString figure(double value)
{
    return std::isnan(value) ? QString() : tableText(value);
}

QString change(double before, double after)
{
    if (std::isnan(before) && std::isnan(after)) return {};
    return QStringLiteral("%1 \u2192 %2").arg(tableText(before), tableText(after));
}

QString text(const LayerFigures& layer, int column)
{
    switch (column) {
        case LayerFiguresModel::NameColumn:
            return QString::fromStdString(layer.name);
        case LayerFiguresModel::KindColumn:
            return QString::fromStdString(layer.description);
        case LayerFiguresModel::GradientColumn:
            return figure(layer.gradientNorm);
        case LayerFiguresModel::WeightColumn:
            return figure(layer.weightNorm);
        case LayerFiguresModel::UpdateColumn:
            return figure(layer.updateNorm);
        case LayerFiguresModel::RatioColumn:
            return figure(layer.updateRatio);
        case LayerFiguresModel::MeanColumn:
            return change(layer.before.mean, layer.after.mean);
        case LayerFiguresModel::DeviationColumn:
            return change(layer.before.deviation, layer.after.deviation);
        case LayerFiguresModel::ZeroColumn:
            return change(layer.before.zeroShare, layer.after.zeroShare);
        case LayerFiguresModel::LargestColumn:
            return change(layer.before.largest, layer.after.largest);
        default:
            return {};
    }
}

}  // namespace

void LayerFiguresModel::setBatch(std::shared_ptr<const InspectedBatch> batch)
{
    beginResetModel();
    m_batch = std::move(batch);
    endResetModel();
}

void LayerFiguresModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int LayerFiguresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_batch ? 0 : static_cast<int>(m_batch->found.step.layers.size());
}

int LayerFiguresModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant LayerFiguresModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::TextAlignmentRole && index.column() > KindColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    return text(m_batch->found.step.layers[static_cast<std::size_t>(index.row())], index.column());
}

QVariant LayerFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section > KindColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole) {
        switch (section) {
            case GradientColumn:
                return tr("L2 norm of the gradient of this layer's weights and biases, before any limit on it.");
            case UpdateColumn:
                return tr("L2 norm of what the step changed of them.");
            case RatioColumn:
                return tr(
                    "Norm of the update over that of the weights. About 0.001 is usual; at 1 the step replaces "
                    "the layer.");
            case MeanColumn:
            case DeviationColumn:
            case ZeroColumn:
            case LargestColumn:
                return tr(
                    "Of what the layer gave out for this batch before the step, and for the same images after it.");
            default:
                return {};
        }
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case NameColumn:
            return tr("Layer");
        case KindColumn:
            return tr("Kind");
        case GradientColumn:
            return tr("Gradient norm");
        case WeightColumn:
            return tr("Weight norm");
        case UpdateColumn:
            return tr("Update norm");
        case RatioColumn:
            return tr("Update / weight");
        case MeanColumn:
            return tr("Mean activation");
        case DeviationColumn:
            return tr("Standard deviation");
        case ZeroColumn:
            return tr("Share of zeros");
        default:
            return tr("Largest by size");
    }
}

}  // namespace trueloss::ui
