#pragma once

#include "diagnose/ArtifactDetector.h"
#include "record/RunRecord.h"

#include <QColor>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QTranslator>

#include <cmath>
#include <cstdlib>
#include <functional>
#include <vector>

namespace trueloss::ui {

inline BatchPoint batchAt(std::size_t index, std::size_t perEpoch, double rmse)
{
    BatchPoint point;
    point.epoch = static_cast<std::int64_t>(index / perEpoch) + 1;
    point.batchInEpoch = static_cast<std::int64_t>(index % perEpoch) + 1;
    point.samples = 32;
    point.rmse = rmse;
    point.mae = rmse * 0.5;
    point.loss = 3.25;
    point.gradNorm = 17.5;
    point.learningRate = 0.002;
    point.seconds = 0.25;
    return point;
}

inline RunRecord recordOf(const std::vector<double>& values, std::size_t perEpoch)
{
    RunRecord record;
    record.name = "test run";
    record.unit = "kPa";
    for (std::size_t i = 0; i < values.size(); ++i) record.append(batchAt(i, perEpoch, values[i]));
    return record;
}

/// The run of the question: batch 1: 110, batch 2: 12.9 million, batch 3: 172, then about 70; three epochs of 52.
inline std::vector<double> questionValues()
{
    std::vector<double> values{110, 12.9e6, 172};
    for (int i = 3; i < 156; ++i) values.push_back(70 + 6 * std::sin(i * 1.7));
    return values;
}

inline RunRecord questionRecord()
{
    RunRecord record = recordOf(questionValues(), 52);
    for (int epoch = 1; epoch <= 3; ++epoch) {
        EpochPoint point;
        point.epoch = epoch;
        point.lastBatch = epoch * 52;
        point.rmse = 70.0 + epoch;
        record.append(point);
    }
    return record;
}

/// Lets events run until the condition holds; false when it did not within the time.
inline bool waitFor(const std::function<bool()>& condition, int milliseconds = 2000)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < milliseconds) QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return condition();
}

inline void settle(int milliseconds = 80)
{
    waitFor([] { return false; }, milliseconds);
}

inline bool near(QRgb a, const QColor& b, int tolerance)
{
    return std::abs(qRed(a) - b.red()) <= tolerance && std::abs(qGreen(a) - b.green()) <= tolerance &&
           std::abs(qBlue(a) - b.blue()) <= tolerance;
}

inline int countPixels(const QImage& image, const QRect& where, const QColor& color, int tolerance = 3)
{
    int count = 0;
    const QRect rect = where.intersected(image.rect());
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) count += near(image.pixel(x, y), color, tolerance) ? 1 : 0;
    }
    return count;
}

/// Translates by a function, so that a change of language can be tested without files.
class FunctionTranslator : public QTranslator {
public:
    using Function = std::function<QString(const QString& context, const QString& text)>;
    explicit FunctionTranslator(Function function) : m_function(std::move(function)) {}
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* text, const char*, int) const override
    {
        return m_function(QString::fromUtf8(context), QString::fromUtf8(text));
    }

private:
    Function m_function;
};

}  // namespace trueloss::ui
