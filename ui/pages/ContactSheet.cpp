#include "pages/ContactSheet.h"

#include "charts/ChartTheme.h"
#include "models/InspectedImagesModel.h"
#include "pages/ImageViewer.h"
#include "pages/TileDelegate.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace trueloss::ui {

namespace {

constexpr int barHeight = 6;
constexpr int lines = 4;

class SheetDelegate : public TileDelegate {
public:
    using TileDelegate::TileDelegate;

    void retranslate()
    {
        m_names = {ContactSheet::tr("target"), ContactSheet::tr("predicted"), ContactSheet::tr("error")};
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override
    {
        const QFontMetrics& metrics = option.fontMetrics;
        int names = 0;
        for (const QString& name : m_names) names = std::max(names, metrics.horizontalAdvance(name));
        const int width = names + metrics.horizontalAdvance(QStringLiteral("-12.91 million")) + 4 * margin;
        return {std::max(width, InspectedImagesModel::pictureEdge + 2 * margin),
                InspectedImagesModel::pictureEdge + lines * metrics.height() + 3 * margin};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        constexpr int edge = InspectedImagesModel::pictureEdge;
        const QRect below = paintPicture(*painter, option, index, edge, {edge, edge});
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QColor ink = inkOf(option);
        const int height = option.fontMetrics.height();
        QRect line(below.left(), below.top(), below.width(), height);
        constexpr std::array roles{InspectedImagesModel::TargetRole, InspectedImagesModel::PredictionRole,
                                   InspectedImagesModel::ErrorRole};
        for (std::size_t i = 0; i < roles.size(); ++i) {
            painter->setPen(selected ? ink : option.palette.color(QPalette::PlaceholderText));
            painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_names[i]);
            painter->setPen(ink);
            const int left = option.fontMetrics.horizontalAdvance(m_names[i]) + 2 * margin;
            painter->drawText(
                line, Qt::AlignRight | Qt::AlignVCenter,
                option.fontMetrics.elidedText(index.data(roles[i]).toString(), Qt::ElideRight, line.width() - left));
            line.translate(0, height);
        }
        paintShare(*painter, option, line, index.data(InspectedImagesModel::ShareRole).toDouble(), ink);
    }

private:
    static void paintShare(QPainter& painter, const QStyleOptionViewItem& option, const QRect& line, double share,
                           const QColor& ink)
    {
        const QString text = std::isfinite(share) ? percentText(share) : ContactSheet::tr("not finite");
        const int beside = option.fontMetrics.horizontalAdvance(text) + 2 * margin;
        QRect bar(line.left(), 0, line.width() - beside, barHeight);
        bar.moveCenter(QPoint(bar.center().x(), line.center().y()));
        painter.fillRect(bar, option.palette.color(QPalette::Midlight));
        // What is no number makes up all that is wrong with the batch.
        const double filled = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 1.0;
        const ChartTheme theme = ChartTheme::fromPalette(option.palette);
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * filled, bar.height()),
                         theme.curveColor(CurveKind::TrueRmse, false));
        painter.setPen(ink);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, text);
    }

    std::array<QString, 3> m_names;
};

}  // namespace

ContactSheet::ContactSheet(QWidget* parent)
    : QListView(parent), m_images(new InspectedImagesModel(devicePixelRatioF(), this))
{
    setObjectName(QStringLiteral("contactSheet"));
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSpacing(2);
    setItemDelegate(new SheetDelegate(this));
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setModel(m_images);
    ImageViewer::openFrom(*this);
    retranslate();
}

void ContactSheet::setBatch(std::shared_ptr<const InspectedBatch> batch)
{
    m_images->setBatch(std::move(batch));
    scrollToTop();
}

void ContactSheet::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ContactSheet::retranslate()
{
    static_cast<SheetDelegate*>(itemDelegate())->retranslate();
    setAccessibleName(tr("Images of the batch, the largest error first"));
    m_images->retranslate();
    scheduleDelayedItemsLayout();
}

}  // namespace trueloss::ui
