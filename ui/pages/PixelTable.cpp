#include "pages/PixelTable.h"

#include "charts/ChannelChart.h"
#include "pages/StatisticsTable.h"
#include "pages/TableStyle.h"
#include "text/SettingText.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

enum Column { NameColumn, ChannelColumn, LowColumn, HighColumn, MeanColumn, DeviationColumn, ColumnCount };

}  // namespace

PixelTable::PixelTable(QWidget* parent) : QTableWidget(0, ColumnCount, parent)
{
    setObjectName(QStringLiteral("pixelTable"));
    styleTable(*this, 0);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::TabFocus);
    setAlternatingRowColors(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void PixelTable::setReport(const PixelsReport* report, PixelScalingKind chosen)
{
    m_seen = report != nullptr ? report->seen : decltype(m_seen){};
    m_chosen = chosen;
    retranslate();
}

void PixelTable::retranslate()
{
    setHorizontalHeaderLabels(
        {tr("The network sees"), tr("Channel"), tr("Smallest"), tr("Largest"), tr("Mean"), tr("Std. dev.")});
    for (const int column : {NameColumn, ChannelColumn})
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setAccessibleName(tr("What the network sees of the pixels by each scaling"));
    // A row at least for each kind, so that the table has its shape before anything is counted.
    const auto channels = static_cast<int>(std::max<std::size_t>(m_seen.front().size(), 1));
    const QStringList names = ChannelChart::channelNames(m_seen.front().size());
    clearSpans();
    setRowCount(static_cast<int>(pixelKinds.size()) * channels);
    for (int row = 0; row < rowCount(); ++row) {
        const auto kind = static_cast<std::size_t>(row / channels);
        const int channel = row % channels;
        const bool chosen = pixelKinds[kind] == m_chosen;
        auto* name = new QTableWidgetItem((chosen ? QStringLiteral("\u25B8 ") : QStringLiteral("\u2003")) +
                                          text(pixelKinds[kind]));
        if (chosen) name->setData(Qt::AccessibleTextRole, tr("%1, chosen").arg(text(pixelKinds[kind])));
        name->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        setItem(row, NameColumn, name);
        const bool known = !m_seen[kind].empty();
        const ChannelFigures figures = known ? m_seen[kind][static_cast<std::size_t>(channel)]
                                             : ChannelFigures{std::nan(""), std::nan(""), std::nan(""), std::nan("")};
        setItem(row, ChannelColumn, new QTableWidgetItem(known ? names.value(channel) : QString()));
        setItem(row, LowColumn, numberItem(figures.low));
        setItem(row, HighColumn, numberItem(figures.high));
        // What is left of a mean that was taken away is rounding.
        setItem(row, MeanColumn, numberItem(std::abs(figures.mean) < 1e-9 ? 0.0 : figures.mean));
        setItem(row, DeviationColumn, numberItem(figures.deviation));
        QFont weight = font();
        weight.setBold(chosen);
        for (int column = 0; column < ColumnCount; ++column) {
            item(row, column)->setFont(weight);
            // Striped by kind, not by row.
            item(row, column)->setBackground(palette().brush(kind % 2 == 0 ? QPalette::Base : QPalette::AlternateBase));
        }
        if (channel == 0 && channels > 1) setSpan(row, NameColumn, channels, 1);
    }
    shareWidth(*this, false);
    setFixedHeight(wholeHeight(*this));
    updateGeometry();
}

QSize PixelTable::sizeHint() const
{
    return {480, wholeHeight(*this)};
}

void PixelTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    shareWidth(*this, false);
}

void PixelTable::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
}

}  // namespace trueloss::ui
