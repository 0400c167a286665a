#include "DemoFixture.h"

#include "data/DemoGauges.h"

#include <QImage>
#include <QTemporaryDir>

#include <fstream>
#include <memory>

namespace trueloss::ui {

namespace {

constexpr std::size_t imageCount = 240;
constexpr std::size_t everyFourth = 4;

std::unique_ptr<QTemporaryDir> folder;

}  // namespace

std::filesystem::path DemoFixture::s_folder;

/// The program's own gauges; fewer of them, and small, since they are read anew for each test.
void DemoFixture::SetUpTestSuite()
{
    folder = std::make_unique<QTemporaryDir>();
    s_folder = std::filesystem::path(folder->path().toStdString()) / "gauges";
    std::filesystem::create_directories(s_folder);
    std::ofstream table(s_folder / "metadata.csv");
    table << "file_name,pressure_kpa,split\n";
    for (std::size_t i = 0; i < imageCount; ++i) {
        const DecodedImage gauge = demo::render(i);
        const QImage picture(gauge.pixels.data(), gauge.shape.width, gauge.shape.height, 3 * gauge.shape.width,
                             QImage::Format_RGB888);
        const std::string name = "gauge" + std::to_string(i) + ".png";
        const QString file = QString::fromStdString((s_folder / name).string());
        if (!picture.scaled(32, 32, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).save(file))
            throw std::runtime_error("an image could not be written");
        table << name << ',' << demo::reading(i) << ',' << (i % everyFourth == 3 ? "val" : "train") << '\n';
    }
}

void DemoFixture::TearDownTestSuite()
{
    folder.reset();
}

TrainingConfig DemoFixture::smallNetwork(TrainingConfig config)
{
    config.model.architecture = "counting-cnn";
    config.model.width = 16;
    config.model.height = 16;
    config.model.channels = 3;
    config.pixels = PixelScalingKind::Standardised;
    config.scaler = {ScalerKind::None, 0.0, 1.0};
    config.loss = LossKind::Mse;
    config.optimizer = OptimizerKind::Adam;
    config.learningRate = 3e-3;
    config.batchSize = 8;
    config.epochs = 1;
    config.dropEvery = 0;
    config.device = DeviceId();
    config.seed = 11;
    return config;
}

void DemoFixture::SetUp()
{
    QObject::connect(&m_session, &Session::problem, [this](const QString& text) { m_problem = text; });
    m_session.setConfigForNextData(smallNetwork(m_session.config()));
    m_session.openData(QString::fromStdString((s_folder / "metadata.csv").string()));
    ASSERT_TRUE(waitFor([this] { return m_session.dataset() != nullptr && m_session.split() && !m_session.loading(); }))
        << m_problem.toStdString();
    m_session.setConfig(smallNetwork(m_session.config()));
    ASSERT_TRUE(waitFor([this] {
        return m_session.dataset() != nullptr && m_session.dataset()->shape().width == 16 && !m_session.loading();
    })) << m_problem.toStdString();
    ASSERT_TRUE(waitFor([this] { return !m_session.review().checking(); }));
}

}  // namespace trueloss::ui
