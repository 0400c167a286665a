#include "charts/TrialMultiples.h"

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

constexpr int leastField = 156;
constexpr int plotHeight = 72;
constexpr int gap = 8;
constexpr int mostTicks = 4;

}  // namespace

TrialMultiples::TrialMultiples(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("trialMultiples"));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    setFont(small);
    describe();
}

void TrialMultiples::setTrials(std::vector<TrialCurves> trials, const QString& unit, double limit,
                               std::int64_t firstBatch, std::int64_t batches)
{
    const bool asMany = trials.size() == m_trials.size();
    m_trials = std::move(trials);
    m_unit = unit;
    m_limit = limit;
    m_firstBatch = firstBatch;
    m_batches = std::max<std::int64_t>(batches, 2);
    ValueSpan span;
    if (limit > 0.0) span.include(limit);
    for (const TrialCurves& trial : m_trials) {
        for (const auto& curve : trial.rmse) {
            for (const double value : curve) {
                if (value > 0.0) span.include(value);
            }
        }
    }
    m_range = fittedRange(span, true);
    m_ticks = logarithmicTicks(m_range, mostTicks);
    if (m_current >= static_cast<int>(m_trials.size())) m_current = -1;
    if (!asMany) updateGeometry();
    describe();
    update();
}

void TrialMultiples::setCurrent(int trial)
{
    const int now = trial < static_cast<int>(m_trials.size()) ? trial : -1;
    if (now == m_current) return;
    m_current = now;
    describe();
    update();
}

int TrialMultiples::columns(int width) const
{
    return std::max(1, (width - labelsWidth() + gap) / (leastField + gap));
}

int TrialMultiples::fieldHeight() const
{
    // Title, verdict, plot, batch numbers.
    return 3 * fontMetrics().height() + plotHeight + 8;
}

int TrialMultiples::labelsWidth() const
{
    int widest = 0;
    for (const AxisTick& tick : m_ticks) widest = std::max(widest, fontMetrics().horizontalAdvance(tick.label));
    return widest + 8;
}

QRect TrialMultiples::field(int trial) const
{
    const int count = columns(width());
    const int left = labelsWidth();
    const int wide = (width() - left - (count - 1) * gap) / count;
    return {left + trial % count * (wide + gap), trial / count * (fieldHeight() + gap), wide, fieldHeight()};
}

int TrialMultiples::heightForWidth(int width) const
{
    const int count = columns(width);
    const int rows = std::max(1, (static_cast<int>(m_trials.size()) + count - 1) / count);
    return rows * (fieldHeight() + gap);
}

QSize TrialMultiples::sizeHint() const
{
    const int wide = labelsWidth() + 3 * leastField + 2 * gap;
    return {wide, heightForWidth(wide)};
}

QSize TrialMultiples::minimumSizeHint() const
{
    return {labelsWidth() + leastField, fieldHeight()};
}

int TrialMultiples::trialAt(const QPoint& place) const
{
    for (int i = 0; i < static_cast<int>(m_trials.size()); ++i) {
        if (field(i).contains(place)) return i;
    }
    return -1;
}

void TrialMultiples::choose(int trial)
{
    if (trial < 0 || trial >= static_cast<int>(m_trials.size())) return;
    setCurrent(trial);
    Q_EMIT currentChosen(trial);
}

void TrialMultiples::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) choose(trialAt(event->position().toPoint()));
}

void TrialMultiples::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_trials.size()) - 1;
    const int row = columns(width());
    switch (event->key()) {
        case Qt::Key_Left:
            choose(std::max(m_current - 1, 0));
            return;
        case Qt::Key_Right:
            choose(std::min(m_current + 1, last));
            return;
        case Qt::Key_Up:
            choose(m_current >= row ? m_current - row : std::max(m_current, 0));
            return;
        case Qt::Key_Down:
            choose(m_current < 0 ? 0 : m_current + row <= last ? m_current + row : m_current);
            return;
        case Qt::Key_Home:
            choose(0);
            return;
        case Qt::Key_End:
            choose(last);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

QString TrialMultiples::sentence(int trial) const
{
    const TrialCurves& shown = m_trials[static_cast<std::size_t>(trial)];
    QStringList batches;
    const auto& curve = shown.rmse.empty() ? std::vector<double>() : shown.rmse.front();
    for (std::size_t i = 0; i < std::min<std::size_t>(curve.size(), 3); ++i)
        batches.push_back(withUnit(curve[i], m_unit));
    return tr("%1: %2. The first batches: %3.", "change, verdict, values")
        .arg(shown.title, shown.verdict, batches.join(QStringLiteral(", ")));
}

void TrialMultiples::describe()
{
    setAccessibleName(tr("True curves of all trials, on one logarithmic scale"));
    setAccessibleDescription(
        m_current >= 0
            ? sentence(m_current)
            : tr("%1 fields; the arrow keys go through them.").arg(wholeNumber(static_cast<qint64>(m_trials.size()))));
}

bool TrialMultiples::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int trial = trialAt(help->pos());
    if (trial < 0) {
        QToolTip::hideText();
        event->ignore();
        return true;
    }
    QToolTip::showText(help->globalPos(),
                       sentence(trial) + QLatin1Char('\n') +
                           tr("Blue: the true RMSE of each batch with this change, the run's own seed strong, further "
                              "seeds thin. Grey: the unchanged run. Dotted: above it a batch counts as a spike. A "
                              "trial ends two batches after its spike."),
                       this, field(trial));
    return true;
}

void TrialMultiples::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ticks = logarithmicTicks(m_range, mostTicks);
        describe();
    }
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) update();
}

PlotFrame TrialMultiples::frameOf(const QRect& field) const
{
    PlotFrame frame;
    const int line = fontMetrics().height();
    frame.area = QRectF(field.left() + 1, field.top() + 2 * line + 4, field.width() - 2, plotHeight);
    frame.x = {0.5, static_cast<double>(m_batches) + 0.5};
    frame.y = m_range;
    frame.logarithmic = true;
    return frame;
}

void TrialMultiples::paintCurve(QPainter& painter, const std::vector<double>& curve, const PlotFrame& frame) const
{
    QPolygonF line;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const double x = frame.pixelX(static_cast<double>(i + 1));
        if (!std::isfinite(curve[i])) {
            // Beyond every number: an arrow at the rim.
            const QPointF top(x, frame.area.top() + 2);
            painter.drawPolyline(QPolygonF{top + QPointF(-3, 4), top, top + QPointF(3, 4)});
            line.push_back(top);
            break;
        }
        line.push_back({x, frame.pixelY(std::clamp(frame.axisValue(curve[i]), m_range.low, m_range.high))});
    }
    painter.drawPolyline(line);
    if (line.size() == 1) painter.drawPoint(line.front());
}

void TrialMultiples::paintField(QPainter& painter, int trial, const ChartTheme& theme) const
{
    const TrialCurves& shown = m_trials[static_cast<std::size_t>(trial)];
    const QRect field = this->field(trial);
    const PlotFrame frame = frameOf(field);
    const QFontMetrics metrics = fontMetrics();
    const int line = metrics.height();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (trial == m_current) {
        painter.setPen(QPen(theme.highlight, 2));
        painter.setBrush(blended(theme.highlight, theme.background, 0.12));
        painter.drawRect(field.adjusted(-2, -1, 2, 2));
    }
    QFont bold = font();
    bold.setBold(shown.cures);
    painter.setFont(bold);
    painter.setPen(theme.text);
    const QFontMetrics titles(bold);
    painter.drawText(QRect(field.left() + 2, field.top(), field.width() - 4, line), Qt::AlignLeft | Qt::AlignVCenter,
                     titles.elidedText(shown.title, Qt::ElideMiddle, field.width() - 4));
    painter.setFont(font());
    painter.setPen(theme.mutedText);
    painter.drawText(QRect(field.left() + 2, field.top() + line, field.width() - 4, line),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(shown.verdict, Qt::ElideRight, field.width() - 4));

    for (const AxisTick& tick : m_ticks) {
        const double y = std::floor(frame.pixelY(tick.at)) + 0.5;
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y));
        if (trial % columns(width()) != 0) continue;
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(0, y - line / 2.0, labelsWidth() - 4, line),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, tick.label);
    }
    painter.setPen(QPen(theme.axis, 1));
    painter.drawLine(frame.area.bottomLeft(), frame.area.bottomRight());
    painter.setPen(theme.mutedText);
    const QRectF below(frame.area.left(), frame.area.bottom() + 1, frame.area.width(), line);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                     trial == 0 ? tr("batch %1").arg(wholeNumber(m_firstBatch + 1)) : wholeNumber(m_firstBatch + 1));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, wholeNumber(m_firstBatch + m_batches));

    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(Qt::NoBrush);
    if (m_limit > 0.0) {
        QPen dotted(theme.culprit, 1);
        dotted.setDashPattern({1, 3});
        painter.setPen(dotted);
        const double y = frame.pixelY(frame.axisValue(m_limit));
        painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y));
    }
    if (trial != 0 && !m_trials.front().rmse.empty()) {
        painter.setPen(QPen(theme.smoothing, 1.2));
        paintCurve(painter, m_trials.front().rmse.front(), frame);
    }
    QPen thin = theme.curvePen(CurveKind::TrueRmse, true);
    thin.setWidthF(1.0);
    painter.setPen(thin);
    for (std::size_t seed = 1; seed < shown.rmse.size(); ++seed) paintCurve(painter, shown.rmse[seed], frame);
    if (shown.rmse.empty()) return;
    painter.setPen(theme.curvePen(CurveKind::TrueRmse));
    paintCurve(painter, shown.rmse.front(), frame);
}

void TrialMultiples::paintEvent(QPaintEvent* event)
{
    const ChartTheme theme = ChartTheme::fromPalette(palette());
    QPainter painter(this);
    painter.fillRect(event->rect(), theme.background);
    for (int i = 0; i < static_cast<int>(m_trials.size()); ++i) {
        // The labels of a row stand left of its first field.
        const QRect whole = field(i).adjusted(i % columns(width()) == 0 ? -labelsWidth() : -gap, -gap, gap, gap);
        if (whole.intersects(event->rect())) paintField(painter, i, theme);
    }
    if (hasFocus() && m_current < 0) {
        painter.setPen(QPen(theme.highlight, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

}  // namespace trueloss::ui
