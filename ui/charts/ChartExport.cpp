#include "charts/ChartExport.h"

#include "charts/LossPlot.h"
#include "text/NumberText.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr int margin = 8;
constexpr double mostPixels = 20000;
constexpr int dotsPerInch = 96;

bool refuse(QString* error, const QString& text)
{
    if (error) *error = text;
    return false;
}

bool checkSize(const QSize& size, double dpr, QString* error)
{
    const double longest = std::max(size.width(), size.height()) * dpr;
    if (size.width() >= 1 && size.height() >= 1 && dpr > 0 && longest <= mostPixels) return true;
    return refuse(
        error, QCoreApplication::translate("ChartExport",
                                           "A picture of %1 x %2 pixels cannot be made. Choose between 1 "
                                           "and %3 pixels for each side.")
                   .arg(wholeNumber(std::llround(size.width() * dpr)), wholeNumber(std::llround(size.height() * dpr)),
                        wholeNumber(static_cast<qint64>(mostPixels))));
}

bool writeWhole(const QString& path, const QByteArray& bytes, QString* error)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return true;
    return refuse(error, QCoreApplication::translate("ChartExport",
                                                     "The picture could not be written to %1: %2. What was there "
                                                     "before is whole; choose another folder or free some space.")
                             .arg(path, file.errorString()));
}

/// Pictures are replayed at the device's dots an inch; here a stroke's unit is the device's own.
void replay(QPicture& picture, QPainter& painter)
{
    const QPaintDevice& device = *painter.device();
    painter.scale(static_cast<double>(picture.logicalDpiX()) / device.logicalDpiX(),
                  static_cast<double>(picture.logicalDpiY()) / device.logicalDpiY());
    picture.play(&painter);
}

}  // namespace

ChartExport::ChartExport(const LossPlotContent& content, const QList<LegendEntry>& legend, const QFont& font,
                         ChartFormat format, QSize size)
    : m_format(format), m_size(size)
{
    if (const RunRecord* record = content.run.record()) m_title = QString::fromStdString(record->name);
    if (!checkSize(size, 1, nullptr)) return;
    QPainter painter(&m_picture);
    paint(painter, content, legend, font);
}

void ChartExport::paint(QPainter& painter, LossPlotContent content, const QList<LegendEntry>& legend, QFont font) const
{
    // In pixels, so that the words have the same share of the picture in every format.
    font.setPixelSize(std::max(QFontInfo(font).pixelSize(), 8));
    content.crosshair.reset();
    content.rubberBand = QRectF();
    QList<LegendEntry> shown;
    std::copy_if(legend.begin(), legend.end(), std::back_inserter(shown),
                 [](const LegendEntry& entry) { return entry.on; });

    const ChartTheme theme = ChartTheme::light();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(0, 0), m_size), theme.background);
    const QList<QRectF> places = legendPlaces(shown, font, m_size.width() - 2 * margin);
    for (qsizetype i = 0; i < places.size(); ++i) {
        paintLegendEntry(painter, places[i].translated(margin, margin), shown[i], font, theme);
    }
    const double top = margin + (places.isEmpty() ? 0 : places.back().bottom());

    LossPlot plot;
    plot.setForFile(m_format != ChartFormat::Png);
    plot.setLook(theme, font);
    plot.resize(QSizeF(m_size.width(), std::max(m_size.height() - top, 1.0)));
    plot.rebuild(content);
    painter.translate(0, top);
    plot.paintTo(painter);
}

bool ChartExport::write(const QString& path, qreal dpr, QString* error)
{
    switch (m_format) {
        case ChartFormat::Png:
            return writePng(path, dpr, error);
        case ChartFormat::Svg:
            return writeSvg(path, error);
        case ChartFormat::Pdf:
            break;
    }
    return writePdf(path, error);
}

bool ChartExport::writePng(const QString& path, qreal dpr, QString* error)
{
    if (!checkSize(m_size, dpr, error)) return false;
    QImage image((QSizeF(m_size) * dpr).toSize(), QImage::Format_RGB32);
    if (image.isNull()) {
        return refuse(error, QCoreApplication::translate("ChartExport",
                                                         "There is not enough memory for a picture of this size. "
                                                         "Choose a smaller one."));
    }
    image.setDevicePixelRatio(dpr);
    image.fill(Qt::white);
    QPainter painter(&image);
    replay(m_picture, painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) {
        return refuse(error,
                      QCoreApplication::translate("ChartExport", "The picture could not be packed as PNG. Try SVG."));
    }
    return writeWhole(path, buffer.data(), error);
}

bool ChartExport::writeSvg(const QString& path, QString* error)
{
    if (!checkSize(m_size, 1, error)) return false;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(m_size);
    generator.setViewBox(QRect(QPoint(0, 0), m_size));
    generator.setTitle(m_title);
    QPainter painter;
    if (!painter.begin(&generator)) {
        return refuse(error,
                      QCoreApplication::translate("ChartExport", "The picture could not be drawn as SVG. Try PNG."));
    }
    replay(m_picture, painter);
    painter.end();
    return writeWhole(path, buffer.data(), error);
}

bool ChartExport::writePdf(const QString& path, QString* error)
{
    if (!checkSize(m_size, 1, error)) return false;
    constexpr double pointsPerInch = 72;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setTitle(m_title);
    writer.setCreator(QStringLiteral("TrueLoss"));
    const QSizeF page = QSizeF(m_size) * pointsPerInch / dotsPerInch;
    writer.setPageSize(QPageSize(page, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&writer)) {
        return refuse(error,
                      QCoreApplication::translate("ChartExport", "The picture could not be drawn as PDF. Try PNG."));
    }
    replay(m_picture, painter);
    painter.end();
    return writeWhole(path, buffer.data(), error);
}

}  // namespace trueloss::ui
