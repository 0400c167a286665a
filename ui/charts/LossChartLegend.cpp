#include "charts/LossChartLegend.h"

#include "charts/ArtifactPainter.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr double sampleWidth = 28;
constexpr double padding = 6;
constexpr double gap = 8;
void paintSample(QPainter& painter, const QRectF& rect, const LegendEntry& entry, const ChartTheme& theme)
{
    const double y = std::floor(rect.center().y()) + 0.5;
    switch (entry.key) {
        case LegendKey::Validation:
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.validation);
            painter.drawEllipse(rect.center(), 4, 4);
            painter.setBrush(Qt::NoBrush);
            return;
        case LegendKey::Artifacts:
            paintHatched(painter, rect.adjusted(4, 2, -4, -2), theme.artifactFill, theme.artifactHatch);
            return;
        case LegendKey::Bounds:
            painter.fillRect(rect.adjusted(2, 3, -2, -3), blended(theme.trueRmse, theme.background, 0.28));
            painter.setPen(theme.curvePen(CurveKind::TrueRmse));
            break;
        case LegendKey::Gaps:
            paintHatched(painter, rect.adjusted(4, 2, -4, -2), blended(theme.mutedText, theme.background, 0.10),
                         blended(theme.mutedText, theme.background, 0.35));
            return;
        case LegendKey::OtherRun:
            painter.setPen(theme.ghostPen(CurveKind::TrueRmse, entry.index));
            break;
        case LegendKey::Overlay:
            painter.setPen(theme.overlayPen(entry.style, entry.index));
            if (entry.style == OverlayStyle::Points) {
                for (const double part : {0.2, 0.5, 0.8}) {
                    const QPointF at(rect.left() + part * rect.width(), y);
                    painter.fillRect(QRectF(at - QPointF(2, 2), QSizeF(4, 4)), painter.pen().color());
                }
                return;
            }
            break;
        case LegendKey::RunningMean:
            painter.setPen(theme.curvePen(CurveKind::RunningMean));
            break;
        case LegendKey::Smoothed:
            painter.setPen(theme.curvePen(CurveKind::Smoothed));
            break;
        case LegendKey::TrueRmse:
            painter.setPen(theme.curvePen(CurveKind::TrueRmse));
            break;
    }
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
}

/// One entry as a button that can be reached by Tab and switched by Space.
class LegendButton : public QAbstractButton {
public:
    LegendButton(QWidget* parent, const ChartTheme& theme) : QAbstractButton(parent), m_theme(theme)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }

    void setEntry(const LegendEntry& entry)
    {
        const QSignalBlocker quiet(this);
        m_entry = entry;
        setText(entry.text);
        setToolTip(entry.toolTip);
        setAccessibleName(entry.text);
        setAccessibleDescription(entry.toolTip);
        setChecked(entry.on);
        update();
    }

    const LegendEntry& entry() const { return m_entry; }

    QSize sizeHint() const override { return legendEntrySize(m_entry, font()).toSize(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse()) painter.fillRect(rect(), m_theme.grid);
        LegendEntry shown = m_entry;
        shown.on = isChecked();
        paintLegendEntry(painter, rect(), shown, font(), m_theme);
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(QPen(m_theme.highlight, 1));
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
        }
    }

private:
    const ChartTheme& m_theme;
    LegendEntry m_entry;
};

}  // namespace

QSizeF legendEntrySize(const LegendEntry& entry, const QFont& font)
{
    const QFontMetricsF metrics(font);
    return {std::ceil(padding + sampleWidth + gap + metrics.horizontalAdvance(entry.text) + padding),
            std::ceil(metrics.height() + padding)};
}

QList<QRectF> legendPlaces(const QList<LegendEntry>& entries, const QFont& font, double width)
{
    QList<QRectF> places;
    double x = 0;
    double y = 0;
    for (const LegendEntry& entry : entries) {
        QSizeF size = legendEntrySize(entry, font);
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += size.height();
        }
        size.setWidth(std::min(size.width(), std::max(width, 40.0)));
        places.append(QRectF(QPointF(x, y), size));
        x += size.width() + gap;
    }
    return places;
}

void paintLegendEntry(QPainter& painter, const QRectF& rect, const LegendEntry& entry, const QFont& font,
                      const ChartTheme& theme)
{
    const QRectF sample(rect.left() + padding, rect.top() + padding / 2, sampleWidth, rect.height() - padding);
    ChartTheme shown = theme;
    if (!entry.on) {
        for (QColor& color : shown.overlays) color = blended(color, theme.background, 0.3);
        for (QColor* color : {&shown.trueRmse, &shown.runningMean, &shown.smoothing, &shown.validation,
                              &shown.artifactFill, &shown.artifactHatch}) {
            *color = blended(*color, theme.background, 0.3);
        }
    }
    paintSample(painter, sample, entry, shown);
    QFont used = font;
    used.setStrikeOut(!entry.on);
    painter.setFont(used);
    painter.setPen(entry.on ? theme.text : theme.mutedText);
    const QRectF words(sample.right() + gap, rect.top(), rect.right() - padding - sample.right() - gap + 1,
                       rect.height());
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     QFontMetricsF(used).elidedText(entry.text, Qt::ElideRight, words.width() + 1));
}

LossChartLegend::LossChartLegend(QWidget* parent) : QWidget(parent), m_theme(ChartTheme::light())
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QAbstractButton* LossChartLegend::buttonOf(const LegendEntry& entry)
{
    for (QAbstractButton* button : m_buttons) {
        const LegendEntry& shown = static_cast<LegendButton*>(button)->entry();
        if (shown.key == entry.key && shown.index == entry.index) return button;
    }
    auto* button = new LegendButton(this, m_theme);
    connect(button, &QAbstractButton::toggled, this, [this, key = entry.key, index = entry.index](bool on) {
        for (LegendEntry& one : m_entries) {
            if (one.key == key && one.index == index) one.on = on;
        }
        Q_EMIT toggled(key, index, on);
    });
    m_buttons.append(button);
    return button;
}

void LossChartLegend::setEntries(const QList<LegendEntry>& entries)
{
    if (entries == m_entries) return;
    m_entries = entries;
    arrange();
    updateGeometry();
}

void LossChartLegend::setTheme(const ChartTheme& theme)
{
    m_theme = theme;
    update();
}

void LossChartLegend::arrange()
{
    const QList<QRectF> places = legendPlaces(m_entries, font(), width());
    QList<QAbstractButton*> used;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        QAbstractButton* button = buttonOf(m_entries[i]);
        static_cast<LegendButton*>(button)->setEntry(m_entries[i]);
        button->setGeometry(places[i].toAlignedRect());
        button->show();
        if (!used.isEmpty()) setTabOrder(used.back(), button);
        used.append(button);
    }
    for (QAbstractButton* button : m_buttons) button->setVisible(used.contains(button));
}

QSize LossChartLegend::sizeHint() const
{
    const QList<QRectF> places = legendPlaces(m_entries, font(), 1e6);
    if (places.isEmpty()) return {0, 0};
    return {static_cast<int>(std::ceil(places.back().right())), static_cast<int>(std::ceil(places.back().bottom()))};
}

QSize LossChartLegend::minimumSizeHint() const
{
    return {120, heightForWidth(std::max(width(), 120))};
}

int LossChartLegend::heightForWidth(int width) const
{
    const QList<QRectF> places = legendPlaces(m_entries, font(), width);
    return places.isEmpty() ? 0 : static_cast<int>(std::ceil(places.back().bottom()));
}

void LossChartLegend::resizeEvent(QResizeEvent*)
{
    arrange();
}

void LossChartLegend::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange) return;
    arrange();
    updateGeometry();
}

}  // namespace trueloss::ui
