#include "charts/ChartTheme.h"

namespace trueloss::ui {

namespace {

// Dark colours sink into a dark ground sooner than they fade on a white one.
constexpr double ghostShareOnLight = 0.4;
constexpr double ghostShareOnDark = 0.65;

}  // namespace

QColor blended(const QColor& first, const QColor& second, double share)
{
    const auto mix = [share](double a, double b) { return static_cast<float>(a * share + b * (1.0 - share)); };
    return QColor::fromRgbF(mix(first.redF(), second.redF()), mix(first.greenF(), second.greenF()),
                            mix(first.blueF(), second.blueF()));
}

ChartTheme ChartTheme::fromPalette(const QPalette& palette)
{
    ChartTheme theme;
    theme.background = palette.color(QPalette::Active, QPalette::Base);
    theme.text = palette.color(QPalette::Active, QPalette::Text);
    theme.mutedText = blended(theme.text, theme.background, 0.68);
    theme.grid = blended(theme.text, theme.background, 0.11);
    theme.axis = blended(theme.text, theme.background, 0.45);
    theme.trueRmse = QColor(0x00, 0x72, 0xB2);
    theme.runningMean = QColor(0xE6, 0x9F, 0x00);
    theme.smoothing = blended(theme.text, theme.background, 0.55);
    theme.validation = QColor(0x00, 0x9E, 0x73);
    theme.artifactFill = blended(theme.runningMean, theme.background, 0.13);
    theme.artifactHatch = blended(theme.runningMean, theme.background, 0.38);
    theme.culprit = QColor(0xD5, 0x5E, 0x00);
    // The rest of the eight hues that can be told from the curves' own and from both grounds.
    theme.overlays = {QColor(0xCC, 0x79, 0xA7), QColor(0x56, 0xB4, 0xE9), theme.mutedText};
    const bool dark = theme.background.lightnessF() < 0.5f;
    theme.bar = dark ? theme.trueRmse : blended(theme.trueRmse, theme.background, 0.75);
    theme.currentBar = dark ? blended(theme.trueRmse, theme.text, 0.6) : theme.trueRmse;
    theme.highlight = palette.color(QPalette::Active, QPalette::Highlight);
    return theme;
}

ChartTheme ChartTheme::light()
{
    QPalette palette;
    palette.setColor(QPalette::Active, QPalette::Base, Qt::white);
    palette.setColor(QPalette::Active, QPalette::Text, QColor(0x1c, 0x1c, 0x1c));
    palette.setColor(QPalette::Active, QPalette::Highlight, QColor(0x30, 0x8c, 0xc6));
    return fromPalette(palette);
}

QColor ChartTheme::curveColor(CurveKind kind, bool ghost) const
{
    QColor color;
    switch (kind) {
        case CurveKind::TrueRmse:
            color = trueRmse;
            break;
        case CurveKind::RunningMean:
            color = runningMean;
            break;
        case CurveKind::Smoothed:
            color = smoothing;
            break;
        case CurveKind::Validation:
            color = validation;
            break;
    }
    if (!ghost) return color;
    return blended(color, background, background.lightnessF() < 0.5f ? ghostShareOnDark : ghostShareOnLight);
}

QPen ChartTheme::ghostPen(CurveKind kind, std::size_t ghost) const
{
    QPen pen = curvePen(kind, true);
    if (kind == CurveKind::RunningMean || ghost == 0) return pen;
    // In multiples of the pen's width: no two of the first five are alike, and none is like the running mean's.
    const std::array<QList<qreal>, 4> dashes{QList<qreal>{10, 3}, {2, 2}, {16, 6}, {5, 6}};
    pen.setDashPattern(dashes[(ghost - 1) % dashes.size()]);
    return pen;
}

QPen ChartTheme::overlayPen(OverlayStyle style, std::size_t overlay) const
{
    QPen pen(overlays[overlay % overlays.size()], 1.6);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::FlatCap);
    if (style == OverlayStyle::Dashes) pen.setDashPattern({6, 3});
    if (style == OverlayStyle::Dots) pen.setDashPattern({1.5, 2.5});
    return pen;
}

QPen ChartTheme::panelPen(bool ghost) const
{
    QPen pen(blended(text, background, ghost ? 0.3 : 0.72), ghost ? 1.0 : 1.3);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

QPen ChartTheme::curvePen(CurveKind kind, bool ghost) const
{
    QPen pen(curveColor(kind, ghost));
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::FlatCap);
    switch (kind) {
        case CurveKind::TrueRmse:
            pen.setWidthF(1.6);
            break;
        case CurveKind::RunningMean:
            pen.setWidthF(2.0);
            pen.setDashPattern({4.0, 2.5});
            break;
        case CurveKind::Smoothed:
            pen.setWidthF(1.0);
            break;
        case CurveKind::Validation:
            pen.setWidthF(1.6);
            break;
    }
    if (ghost) pen.setWidthF(pen.widthF() * 0.7);
    return pen;
}

}  // namespace trueloss::ui
