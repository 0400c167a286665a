#pragma once

#include "session/Session.h"
#include "support/TinyDataset.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <functional>

namespace trueloss::ui {

/// A session with 24 images of 16 x 16 pixels, 19 of them to train on: batches of 4 make 5 batches an epoch.
class SessionFixture : public testing::Test {
protected:
    static constexpr int patience = 60'000;

    static bool waitFor(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, patience); }

    void openImages()
    {
        const auto table = test::writeTinyData(m_folder.path() / "images", 24);
        QObject::connect(&m_session, &Session::problem, [this](const QString& text) { m_problem = text; });
        m_session.openData(QString::fromStdString(table.string()));
        ASSERT_TRUE(waitFor([this] { return m_session.dataset() != nullptr; })) << m_problem.toStdString();
    }

    /// RMSprop at a rate of 1 blows the network up at its first step: batch 2 is a thousand times batch 1, then it
    /// settles.
    static TrainingConfig explodingFrom(TrainingConfig config)
    {
        config.model.architecture = "small-cnn";
        config.model.width = 16;
        config.model.height = 16;
        config.model.channels = 3;
        config.pixels = PixelScalingKind::Raw;
        config.scaler.kind = ScalerKind::None;
        config.loss = LossKind::KerasRowRmse;
        config.optimizer = OptimizerKind::RmsProp;
        config.learningRate = 1.0;
        config.batchSize = 4;
        config.epochs = 2;
        config.dropEvery = 0;
        config.device = DeviceId();
        return config;
    }

    void train(const TrainingConfig& config)
    {
        m_session.setConfig(config);
        const std::size_t before = m_session.runs().size();
        m_session.start();
        ASSERT_TRUE(waitFor([&] {
            return m_session.runs().size() == before + 1 && m_session.activity() == Activity::Idle &&
                   m_session.current()->recorder.ended();
        })) << m_problem.toStdString();
    }

    void trainExploding() { train(explodingFrom(m_session.config())); }

    template <class T>
    static T* child(const QWidget& page, const char* name)
    {
        T* found = page.findChild<T*>(QString::fromUtf8(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    static std::string text(const QLabel* label) { return label->text().toStdString(); }

    QString path(const char* name) const { return QString::fromStdString((m_folder.path() / name).string()); }

    test::TemporaryFolder m_folder;
    Session m_session;
    QString m_problem;
};

}  // namespace trueloss::ui
