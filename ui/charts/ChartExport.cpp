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

}  // namespace

ChartExport::ChartExport(const LossPlotContent& content, const QList<LegendEntry>& legend, const QFont& font)
    : m_content(content), m_font(font)
{
    // In pixels, so that the words have the same share of the picture in every format.
    m_font.setPixelSize(std::max(QFontInfo(font).pixelSize(), 8));
    m_content.crosshair.reset();
    m_content.rubberBand = QRectF();
    std::copy_if(legend.begin(), legend.end(), std::back_inserter(m_legend),
                 [](const LegendEntry& entry) { return entry.on; });
}

void ChartExport::paint(QPainter& painter, const QSize& size, bool vector)
{
    const ChartTheme theme = ChartTheme::light();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(0, 0), size), theme.background);
    const QList<QRectF> places = legendPlaces(m_legend, m_font, size.width() - 2 * margin);
    for (qsizetype i = 0; i < places.size(); ++i) {
        paintLegendEntry(painter, places[i].translated(margin, margin), m_legend[i], m_font, theme);
    }
    const double top = margin + (places.isEmpty() ? 0 : places.back().bottom());

    LossPlot plot;
    plot.setForFile(vector);
    plot.setLook(theme, m_font);
    plot.resize(QSizeF(size.width(), std::max(size.height() - top, 1.0)));
    plot.rebuild(m_content);
    painter.translate(0, top);
    plot.paintTo(painter);
}

bool ChartExport::writePng(const QString& path, QSize size, qreal dpr, QString* error)
{
    if (!checkSize(size, dpr, error)) return false;
    QImage image((QSizeF(size) * dpr).toSize(), QImage::Format_RGB32);
    if (image.isNull()) {
        return refuse(error, QCoreApplication::translate("ChartExport",
                                                         "There is not enough memory for a picture of this size. "
                                                         "Choose a smaller one."));
    }
    image.setDevicePixelRatio(dpr);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, size, false);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) {
        return refuse(error,
                      QCoreApplication::translate("ChartExport", "The picture could not be packed as PNG. Try SVG."));
    }
    return writeWhole(path, buffer.data(), error);
}

bool ChartExport::writeSvg(const QString& path, QSize size, const QString& title, QString* error)
{
    if (!checkSize(size, 1, error)) return false;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(title);
    QPainter painter;
    if (!painter.begin(&generator)) {
        return refuse(error,
                      QCoreApplication::translate("ChartExport", "The picture could not be drawn as SVG. Try PNG."));
    }
    paint(painter, size, true);
    painter.end();
    return writeWhole(path, buffer.data(), error);
}

bool ChartExport::writePdf(const QString& path, QSize size, const QString& title, QString* error)
{
    if (!checkSize(size, 1, error)) return false;
    constexpr double pointsPerInch = 72;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("TrueLoss"));
    const QSizeF page = QSizeF(size) * pointsPerInch / dotsPerInch;
    writer.setPageSize(QPageSize(page, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&writer)) {
        return refuse(error,
                      QCoreApplication::translate("ChartExport", "The picture could not be drawn as PDF. Try PNG."));
    }
    paint(painter, size, true);
    painter.end();
    return writeWhole(path, buffer.data(), error);
}

}  // namespace trueloss::ui
