#include "pages/TableStyle.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPixmap>
#include <QProxyStyle>
#include <QTableView>

namespace trueloss::ui {

namespace {

/// Eight pixels left and right of a cell's text, so that a right-aligned number does not touch the word beside it.
class CellStyle : public QProxyStyle {
public:
    CellStyle() : QProxyStyle(QApplication::style()->name()) {}

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        if (metric == PM_FocusFrameHMargin) return 7;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override
    {
        const QRect rect = QProxyStyle::subElementRect(element, option, widget);
        return element == SE_HeaderLabel ? rect.adjusted(headerPadding, 0, -headerPadding, 0) : rect;
    }

    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override
    {
        const QSize needed = QProxyStyle::sizeFromContents(type, option, size, widget);
        return type == CT_HeaderSection ? needed + QSize(2 * headerPadding, 4) : needed;
    }

private:
    static constexpr int headerPadding = 4;  // On top of the style's own margin.
};

}  // namespace

void styleTable(QTableView& table, int rowHeight)
{
    auto* style = new CellStyle;
    style->setParent(&table);
    table.setStyle(style);
    table.horizontalHeader()->setStyle(style);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTextElideMode(Qt::ElideMiddle);
    table.setTabKeyNavigation(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(rowHeight > 0 ? rowHeight : table.fontMetrics().height() + 8);
    // Widths come from the rows in view: asking 1,000 rows would ask for 1,000 pictures.
    table.horizontalHeader()->setResizeContentsPrecision(0);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setMinimumSectionSize(48);
}

void stretchColumn(QTableView& table, int column, int least)
{
    QHeaderView* header = table.horizontalHeader();
    const int others = header->length() - header->sectionSize(column);
    const bool fits = table.viewport()->width() - others >= least;
    header->setSectionResizeMode(column, fits ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!fits) header->resizeSection(column, least);
}

void PictureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.icon = QIcon();
    cell.text.clear();
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const auto picture = index.data(Qt::DecorationRole).value<QPixmap>();
    if (picture.isNull()) return;
    QRect place(QPoint(), picture.deviceIndependentSize().toSize());
    place.moveCenter(option.rect.center());
    painter->drawPixmap(place, picture);
}

}  // namespace trueloss::ui
