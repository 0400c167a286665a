#include "pages/TableStyle.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPixmap>
#include <QProxyStyle>
#include <QStyleOptionHeader>
#include <QTableView>

#include <algorithm>
#include <numeric>
#include <vector>

namespace trueloss::ui {

namespace {

constexpr int headerPadding = 5;  // On top of the style's own margin.

/// Eight pixels left and right of a cell's text, so that a right-aligned number does not touch the word beside it.
class CellStyle : public QProxyStyle {
public:
    CellStyle() : QProxyStyle(QApplication::style()->name()) {}

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        if (metric == PM_FocusFrameHMargin) return 7;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override
    {
        if (element != CE_HeaderLabel || qstyleoption_cast<const QStyleOptionHeader*>(option) == nullptr)
            return QProxyStyle::drawControl(element, option, painter, widget);
        QStyleOptionHeader header = *qstyleoption_cast<const QStyleOptionHeader*>(option);
        header.rect.adjust(headerPadding, 0, -headerPadding, 0);
        QProxyStyle::drawControl(element, &header, painter, widget);
    }

    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override
    {
        const QSize needed = QProxyStyle::sizeFromContents(type, option, size, widget);
        return type == CT_HeaderSection ? needed + QSize(2 * headerPadding, 4) : needed;
    }
};

/// The room that a head needs which wraps at blanks alone, with its margins: Chinese could be broken anywhere.
int longestWord(const QTableView& table, int column)
{
    const QString head = table.model()->headerData(column, Qt::Horizontal).toString();
    int longest = 0;
    for (const QString& word : head.simplified().split(QLatin1Char(' ')))
        longest = std::max(longest, table.horizontalHeader()->fontMetrics().horizontalAdvance(word));
    return longest + 2 * (table.style()->pixelMetric(QStyle::PM_HeaderMargin) + headerPadding);
}

}  // namespace

void styleTable(QTableView& table, int rowHeight)
{
    auto* style = new CellStyle;
    style->setParent(&table);
    table.setStyle(style);
    table.horizontalHeader()->setStyle(style);
    table.verticalHeader()->setStyle(style);
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
    // Widths come from a few rows: asking 1,000 rows would ask for 1,000 pictures. Not from the rows in view, which
    // are all of them while the table is hidden: 14 s for a million.
    table.horizontalHeader()->setResizeContentsPrecision(24);
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

void shareWidth(QTableView& table, bool headsWrap)
{
    QHeaderView* header = table.horizontalHeader();
    const int count = header->count();
    if (count == 0) return;
    const QAbstractItemView& cells = table;
    std::vector<int> widths;
    std::vector<int> heads;  // What each head lacks beside its cells.
    for (int column = 0; column < count; ++column) {
        // A head that wraps needs a little more than half of its width for two lines.
        const int head = header->sectionSizeHint(column) * (headsWrap ? 60 : 100) / 100;
        widths.push_back(std::max({cells.sizeHintForColumn(column), headsWrap ? longestWord(table, column) : 0,
                                   header->minimumSectionSize()}));
        heads.push_back(std::max(0, head - widths.back()));
    }
    const auto sum = [](const std::vector<int>& parts) { return std::accumulate(parts.begin(), parts.end(), 0); };
    // Numbers before heads: these can wrap once more, or have a tool tip.
    const int room = std::max(0, table.viewport()->width() - sum(widths));
    const int lacking = sum(heads);
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += lacking <= room ? heads[i] : heads[i] * room / lacking;
    int left = std::max(0, table.viewport()->width() - sum(widths));
    for (int column = 0; column < count; ++column) {
        const int extra = left / (count - column);
        header->resizeSection(column, widths[static_cast<std::size_t>(column)] + extra);
        left -= extra;
    }
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
