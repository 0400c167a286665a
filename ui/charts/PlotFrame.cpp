#include "charts/PlotFrame.h"

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

double PlotFrame::axisValue(double given) const
{
    if (symlogUnit > 0) return symlogOf(given, symlogUnit);
    if (!logarithmic) return given;
    return given > 0 ? std::log10(given) : y.low;
}

double PlotFrame::value(double axisY) const
{
    if (symlogUnit > 0) return std::copysign(symlogUnit * (std::pow(10.0, std::abs(axisY)) - 1.0), axisY);
    return logarithmic ? std::pow(10.0, axisY) : axisY;
}

QList<QPointF> keptBetween(const QList<QPointF>& line, double low, double high)
{
    const bool inside =
        std::all_of(line.begin(), line.end(), [low, high](const QPointF& p) { return p.y() >= low && p.y() <= high; });
    if (inside) return line;
    QList<QPointF> kept;
    kept.reserve(line.size() + 16);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QPointF& here = line[i];
        if (i > 0) {
            const QPointF& before = line[i - 1];
            const double rise = here.y() - before.y();
            // In the order in which the line meets them.
            const double first = rise > 0 ? low : high;
            const double second = rise > 0 ? high : low;
            for (const double rim : {first, second}) {
                if ((before.y() < rim) != (here.y() < rim) && before.y() != rim && here.y() != rim) {
                    const double part = (rim - before.y()) / rise;
                    kept.append({before.x() + part * (here.x() - before.x()), rim});
                }
            }
        }
        kept.append({here.x(), std::clamp(here.y(), low, high)});
    }
    return kept;
}

QList<QPolygonF> clippedLine(const QList<QPointF>& line, const QRectF& area)
{
    QList<QPolygonF> pieces;
    QPolygonF piece;
    const auto finish = [&pieces, &piece] {
        if (piece.size() > 1) pieces.append(piece);
        piece.clear();
    };
    for (qsizetype i = 1; i < line.size(); ++i) {
        // Liang and Barsky (1984): the part of the segment, from t0 to t1, inside all four borders.
        const QPointF a = line[i - 1];
        const QPointF d = line[i] - a;
        double t0 = 0;
        double t1 = 1;
        bool visible = true;
        const auto against = [&](double step, double room) {
            if (step == 0) {
                visible = visible && room >= 0;
            } else if (step < 0) {
                t0 = std::max(t0, room / step);
            } else {
                t1 = std::min(t1, room / step);
            }
        };
        against(-d.x(), a.x() - area.left());
        against(d.x(), area.right() - a.x());
        against(-d.y(), a.y() - area.top());
        against(d.y(), area.bottom() - a.y());
        if (!visible || t0 > t1) {
            finish();
            continue;
        }
        if (t0 > 0) finish();
        if (piece.isEmpty()) piece.append(a + t0 * d);
        piece.append(a + t1 * d);
        if (t1 < 1) finish();
    }
    finish();
    return pieces;
}

}  // namespace trueloss::ui
