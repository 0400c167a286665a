#include "charts/LossChart.h"

#include "ui/charts/ChartTestSupport.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <thread>

namespace trueloss::ui {
namespace {

class LossChartExportTest : public testing::Test {
protected:
    LossChartExportTest() : record(questionRecord())
    {
        chart.resize(600, 320);
        chart.setRecord(&record);
        ArtifactDetector detector;
        detector.update(record);
        chart.setArtifacts(detector.artifacts());
    }

    bool savePng(const QString& file, QSize size, qreal dpr = 1.0, QString* error = nullptr) const
    {
        return chart.picture(ChartFormat::Png, size).write(file, dpr, error);
    }
    bool saveSvg(const QString& file, QSize size, QString* error = nullptr) const
    {
        return chart.picture(ChartFormat::Svg, size).write(file, 1.0, error);
    }
    bool savePdf(const QString& file, QSize size, QString* error = nullptr) const
    {
        return chart.picture(ChartFormat::Pdf, size).write(file, 1.0, error);
    }

    QString path(const char* name) const { return folder.filePath(QLatin1String(name)); }

    QTemporaryDir folder;
    RunRecord record;
    LossChart chart;
    const ChartTheme theme = ChartTheme::light();
};

TEST_F(LossChartExportTest, PngHasTheSizeAndTheColours)
{
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    chart.setPalette(dark);  // the file is light all the same
    QString error;
    ASSERT_TRUE(savePng(path("a.png"), {800, 400}, 2, &error)) << error.toStdString();
    const QImage image(path("a.png"));
    ASSERT_EQ(image.size(), QSize(1600, 800));
    EXPECT_GT(countPixels(image, image.rect(), Qt::white, 0), 1600 * 800 / 3);
    EXPECT_EQ(countPixels(image, image.rect(), Qt::black, 0), 0);
    for (const QColor& color : {theme.trueRmse, theme.runningMean, theme.validation, theme.culprit, theme.artifactFill,
                                theme.artifactHatch}) {
        EXPECT_GT(countPixels(image, image.rect(), color, 6), 20) << color.name().toStdString();
    }
}

// The strokes are taken on the GUI thread; the rest may take its time elsewhere, while the chart goes on.
TEST_F(LossChartExportTest, APictureIsWrittenOnAnotherThreadAsItWas)
{
    ASSERT_TRUE(savePng(path("here.png"), {800, 400}, 2));
    ChartExport picture = chart.picture(ChartFormat::Png, {800, 400});
    chart.setRecord(nullptr);
    bool saved = false;
    std::thread([&] { saved = picture.write(path("there.png"), 2, nullptr); }).join();
    EXPECT_TRUE(saved);
    EXPECT_EQ(QImage(path("there.png")), QImage(path("here.png")));
}

TEST_F(LossChartExportTest, SvgIsXmlWithPathsAndWordsAndStaysInside)
{
    chart.setCrosshair(3);
    QString error;
    ASSERT_TRUE(saveSvg(path("a.svg"), {900, 500}, &error)) << error.toStdString();
    QFile file(path("a.svg"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    int paths = 0;
    QString words;
    QString viewBox;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("svg")) viewBox = xml.attributes().value("viewBox").toString();
        if (xml.name() == QLatin1String("path")) ++paths;
        if (xml.name() == QLatin1String("text")) words += xml.readElementText() + QLatin1Char('|');
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_GE(paths, 2);
    EXPECT_EQ(viewBox, "0 0 900 500");
    for (const char* part :
         {"True batch RMSE", "RMSE (kPa)", "Batch|", "10 million", "epoch 2", "batch 2: 12.9 million kPa"}) {
        EXPECT_TRUE(words.contains(QLatin1String(part))) << part << " is not in " << words.toStdString();
    }
    EXPECT_FALSE(words.contains(QLatin1String("Learning rate"))) << "the crosshair is not part of the picture";
}

TEST_F(LossChartExportTest, SvgOfAZoomedChartDrawsNothingBesideThePlot)
{
    chart.setCurveVisible(CurveKind::RunningMean, false);
    chart.setArtifacts({});
    chart.show();
    settle();
    chart.setCrosshair(60);
    for (int i = 0; i < 12; ++i)
        QMetaObject::invokeMethod(chart.plotWidget()->parent(), "zoomWished", Q_ARG(QPointF, QPointF(-1, -1)),
                                  Q_ARG(double, 1.25), Q_ARG(bool, false));
    ASSERT_TRUE(chart.zoomed());
    ASSERT_TRUE(saveSvg(path("z.svg"), {900, 500}));
    QSvgRenderer renderer{path("z.svg")};
    ASSERT_TRUE(renderer.isValid());
    QImage image(900, 500, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    EXPECT_GT(countPixels(image, QRect(300, 60, 400, 380), theme.trueRmse, 40), 50);
    EXPECT_EQ(countPixels(image, QRect(0, 60, 30, 440), theme.trueRmse, 40), 0);
    EXPECT_EQ(countPixels(image, QRect(890, 60, 10, 440), theme.trueRmse, 40), 0);
}

TEST_F(LossChartExportTest, PdfIsOnePageOfThePicturesSize)
{
    QString error;
    ASSERT_TRUE(savePdf(path("a.pdf"), {960, 480}, &error)) << error.toStdString();
    QFile file(path("a.pdf"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF-1."));
    EXPECT_TRUE(bytes.contains("/MediaBox [0 0 720 360]") || bytes.contains("/MediaBox [0 0 720.000000 360.000000]"))
        << "96 pixels are an inch of 72 points";
    EXPECT_EQ(bytes.count("/Type /Page\n"), 1);
    EXPECT_FALSE(savePdf(path("b.pdf"), {0, 400}, &error));
    EXPECT_FALSE(QFile::exists(path("b.pdf")));
}

TEST_F(LossChartExportTest, FailuresAreSentencesAndLeaveTheOldFileWhole)
{
    QString error;
    EXPECT_FALSE(savePng(folder.filePath("missing/a.png"), {800, 400}, 1, &error));
    EXPECT_TRUE(error.contains(QLatin1String("missing/a.png"))) << error.toStdString();
    EXPECT_FALSE(savePng(path("b.png"), {0, 400}, 1, &error));
    EXPECT_TRUE(error.contains(QLatin1String("0 x 400"))) << error.toStdString();
    EXPECT_FALSE(saveSvg(path("b.svg"), {30000, 400}, &error));
    EXPECT_FALSE(QFile::exists(path("b.png")));
    EXPECT_FALSE(QFile::exists(path("b.svg")));
}

TEST_F(LossChartExportTest, AnEmptyChartCanBeSaved)
{
    chart.setRecord(nullptr);
    EXPECT_TRUE(savePng(path("e.png"), {300, 200}));
    EXPECT_EQ(QImage(path("e.png")).size(), QSize(300, 200));
}

}  // namespace
}  // namespace trueloss::ui
