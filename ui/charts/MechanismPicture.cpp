#include "charts/MechanismPicture.h"

#include "charts/ChartTheme.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr int gap = 24;
constexpr int mostNameWidth = 176;
constexpr int leastPanel = 136;
constexpr double dot = 4.0;

bool drawable(double value)
{
    return std::isfinite(value) && value > 0.0;
}

}  // namespace

MechanismPicture::MechanismPicture(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("mechanismPicture"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    chooseScales();
    describe();
}

void MechanismPicture::setLayers(std::vector<LayerPicture> layers)
{
    m_layers = std::move(layers);
    m_current = -1;
    chooseScales();
    describe();
    updateGeometry();
    update();
}

void MechanismPicture::chooseScales()
{
    ValueSpan sizes;
    ValueSpan growth;
    for (const LayerPicture& layer : m_layers) {
        for (const double value : {layer.weightRms, layer.updateRms}) {
            if (drawable(value)) sizes.include(value);
        }
        for (const double value : {layer.activationBefore, layer.activationAfter}) {
            if (drawable(value)) growth.include(value);
        }
    }
    m_scales[SizePanel].range = fittedRange(sizes, true);
    m_scales[GrowthPanel].range = fittedRange(growth, true);
    for (const int panel : {SizePanel, GrowthPanel}) m_scales[panel].ticks = logarithmicTicks(m_scales[panel].range, 3);
    m_scales[SignPanel].range = {0.0, 1.0};
    m_scales[SignPanel].ticks = linearTicks({0.0, 1.0}, 3, false);
}

int MechanismPicture::rowHeight() const
{
    return std::max(20, fontMetrics().height() + 6);
}

int MechanismPicture::headHeight() const
{
    return 2 * fontMetrics().height() + 8;  // Title, legend.
}

int MechanismPicture::namesWidth() const
{
    int widest = 48;
    for (const LayerPicture& layer : m_layers)
        widest = std::max(widest, fontMetrics().horizontalAdvance(QString::fromStdString(layer.name)));
    return std::min(widest, mostNameWidth) + 12;
}

QRectF MechanismPicture::panelArea(int panel) const
{
    const double left = namesWidth();
    const double wide = std::max((width() - left - panelCount * gap) / panelCount, 40.0);
    return {left + panel * (wide + gap), static_cast<double>(headHeight()), wide,
            static_cast<double>(rowHeight()) * static_cast<double>(m_layers.size())};
}

QSize MechanismPicture::minimumSizeHint() const
{
    return {namesWidth() + panelCount * (leastPanel + gap),
            headHeight() + rowHeight() * static_cast<int>(m_layers.size()) + fontMetrics().height() + 8};
}

QSize MechanismPicture::sizeHint() const
{
    return minimumSizeHint();
}

double MechanismPicture::at(int panel, double value) const
{
    const AxisRange& range = m_scales[panel].range;
    const double place = panel == SignPanel ? value : std::log10(value);
    const QRectF area = panelArea(panel);
    return area.left() + std::clamp((place - range.low) / range.width(), 0.0, 1.0) * area.width();
}

int MechanismPicture::layerAt(const QPoint& place) const
{
    const int row = (place.y() - headHeight()) / rowHeight();
    return place.y() >= headHeight() && row < static_cast<int>(m_layers.size()) ? row : -1;
}

void MechanismPicture::choose(int layer)
{
    if (layer < 0 || layer >= static_cast<int>(m_layers.size())) return;
    m_current = layer;
    describe();
    update();
    Q_EMIT layerChosen(layer);
}

void MechanismPicture::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) choose(layerAt(event->position().toPoint()));
}

void MechanismPicture::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Left) {
        choose(std::max(m_current - 1, 0));
    } else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Right) {
        choose(std::min(m_current + 1, static_cast<int>(m_layers.size()) - 1));
    } else {
        QWidget::keyPressEvent(event);
    }
}

QString MechanismPicture::sentence(int layer) const
{
    const LayerPicture& shown = m_layers[static_cast<std::size_t>(layer)];
    const QString name = QString::fromStdString(shown.name);
    QString text = tr("%1 (%2): weights of RMS %3, a first step of RMS %4, which is %5 of them.")
                       .arg(name, shown.convolution ? tr("convolution") : tr("dense layer"),
                            humanNumber(shown.weightRms, 3), humanNumber(shown.updateRms, 3),
                            percentText(shown.weightRms > 0.0 ? shown.updateRms / shown.weightRms : 0.0));
    if (std::isfinite(shown.signCoherence)) {
        text += QLatin1Char(' ') + tr("Within a neuron the signs of the step agree by %1, where 1 is all.")
                                       .arg(humanNumber(shown.signCoherence, 2));
    }
    if (drawable(shown.activationBefore) && std::isfinite(shown.activationAfter)) {
        text +=
            QLatin1Char(' ') + tr("Its output grows from %1 in the first batch to %2 in the second, %3 times.")
                                   .arg(humanNumber(shown.activationBefore, 3), humanNumber(shown.activationAfter, 3),
                                        humanNumber(shown.activationAfter / shown.activationBefore, 3));
    }
    return text;
}

void MechanismPicture::describe()
{
    setAccessibleName(tr("The first step, layer by layer"));
    setAccessibleDescription(
        m_current >= 0
            ? sentence(m_current)
            : tr("%1 layers; the arrow keys go through them.").arg(wholeNumber(static_cast<qint64>(m_layers.size()))));
}

bool MechanismPicture::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int layer = layerAt(help->pos());
    QString text = layer >= 0 ? sentence(layer) : QString();
    if (layer < 0 && help->pos().y() < headHeight()) {
        if (help->pos().x() >= panelArea(GrowthPanel).left() - gap / 2.0) {
            text =
                tr("Root mean square of the layer's output, before its activation function, in the first batch and "
                   "in the second: layers that all shift the same way multiply their shifts.");
        } else if (help->pos().x() >= panelArea(SignPanel).left() - gap / 2.0) {
            text =
                tr("For each neuron the mean sign of what the step added to its incoming weights, without its own "
                   "sign; the mean over the neurons. Random signs give nearly 0; at 1 all weights of a neuron move "
                   "the same way, and the sum over its inputs moves as far as it can.");
        } else {
            text =
                tr("Root mean square of the layer's weights before the first step, and of what the step added to "
                   "them. RMSprop and Adam take a first step of one size, whatever the gradient.");
        }
    }
    if (text.isEmpty()) {
        QToolTip::hideText();
        event->ignore();
    } else {
        QToolTip::showText(help->globalPos(), text, this);
    }
    return true;
}

void MechanismPicture::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        chooseScales();
        describe();
    }
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) update();
}

void MechanismPicture::paintHead(QPainter& painter, int panel, const ChartTheme& theme) const
{
    const QFontMetrics metrics = fontMetrics();
    const QRectF area = panelArea(panel);
    const double line = metrics.height();
    const QString titles[] = {tr("Weights and first step"), tr("Agreement of its signs"), tr("Output, batch 1 to 2")};
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(QRectF(area.left(), 0, area.width() + gap / 2.0, line), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(titles[panel], Qt::ElideRight, static_cast<int>(area.width())));
    painter.setFont(font());
    painter.setPen(theme.mutedText);
    const QString legends[] = {tr("\u25CB weights, \u25C6 step; RMS, log scale"), tr("0 at random, 1 all the same way"),
                               tr("\u25CB batch 1, \u25CF batch 2; RMS, log scale")};
    painter.drawText(QRectF(area.left(), line, area.width() + gap / 2.0, line), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(legends[panel], Qt::ElideRight, static_cast<int>(area.width() + gap / 2.0)));
    double taken = -1e9;
    for (const AxisTick& tick : m_scales[panel].ticks) {
        const AxisRange& range = m_scales[panel].range;
        const double x = std::floor(area.left() + (tick.at - range.low) / range.width() * area.width()) + 0.5;
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const double wide = metrics.horizontalAdvance(tick.label);
        if (x - wide / 2 < taken + 8) continue;
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(x - wide / 2, area.bottom() + 4, wide, line), Qt::AlignCenter | Qt::TextDontClip,
                         tick.label);
        taken = x + wide / 2;
    }
    painter.setPen(QPen(theme.axis, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void MechanismPicture::paintLayer(QPainter& painter, int layer, const ChartTheme& theme) const
{
    const LayerPicture& shown = m_layers[static_cast<std::size_t>(layer)];
    const double top = headHeight() + layer * rowHeight();
    const double middle = std::floor(top + rowHeight() / 2.0) + 0.5;
    if (layer == m_current) {
        painter.fillRect(QRectF(0, top, width(), rowHeight()), blended(theme.highlight, theme.background, 0.16));
    }
    painter.setPen(theme.text);
    const int names = namesWidth() - 12;
    painter.drawText(QRectF(4, top, names, rowHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(QString::fromStdString(shown.name), Qt::ElideMiddle, names));

    // Weights and step.
    if (drawable(shown.weightRms)) {
        painter.setPen(QPen(theme.text, 1.4));
        painter.setBrush(theme.background);
        painter.drawEllipse(QPointF(at(SizePanel, shown.weightRms), middle), dot, dot);
    }
    if (drawable(shown.updateRms)) {
        const QPointF place(at(SizePanel, shown.updateRms), middle);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.culprit);
        painter.drawPolygon(QPolygonF{place + QPointF(0, -dot - 1), place + QPointF(dot + 1, 0),
                                      place + QPointF(0, dot + 1), place + QPointF(-dot - 1, 0)});
    }
    // Signs.
    if (std::isfinite(shown.signCoherence)) {
        const QRectF area = panelArea(SignPanel);
        const double right = at(SignPanel, shown.signCoherence);
        const double high = rowHeight() * 0.5;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.bar);
        painter.drawRect(QRectF(area.left(), middle - high / 2, std::max(1.0, right - area.left()), high));
    }
    // Growth.
    if (!drawable(shown.activationBefore)) return;
    const double before = at(GrowthPanel, shown.activationBefore);
    if (drawable(shown.activationAfter)) {
        const double after = at(GrowthPanel, shown.activationAfter);
        painter.setPen(QPen(theme.trueRmse, 2));
        painter.drawLine(QPointF(before, middle), QPointF(after, middle));
        painter.setBrush(theme.trueRmse);
        painter.drawEllipse(QPointF(after, middle), dot, dot);
    }
    painter.setPen(QPen(theme.trueRmse, 1.4));
    painter.setBrush(theme.background);
    painter.drawEllipse(QPointF(before, middle), dot, dot);
}

void MechanismPicture::paintEvent(QPaintEvent*)
{
    const ChartTheme theme = ChartTheme::fromPalette(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.background);
    if (m_layers.empty()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (int panel = 0; panel < panelCount; ++panel) paintHead(painter, panel, theme);
    for (int layer = 0; layer < static_cast<int>(m_layers.size()); ++layer) paintLayer(painter, layer, theme);
    if (!hasFocus()) return;
    painter.setPen(QPen(theme.highlight, 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace trueloss::ui
