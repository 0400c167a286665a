#pragma once

#include "session/Session.h"

#include <gtest/gtest.h>

#include <QString>
#include <QTest>
#include <QWidget>

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

namespace trueloss::ui {

/// A session with some hundred of the demo's gauges and a network that trains a batch of them in a millisecond or two.
class DemoFixture : public testing::Test {
protected:
    static constexpr int patience = 120'000;

    static void SetUpTestSuite();
    static void TearDownTestSuite();
    void SetUp() override;

    static bool waitFor(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, patience); }

    /// Learns the gauges well with Adam at 3e-3 where pixels and targets are scaled.
    static TrainingConfig smallNetwork(TrainingConfig config);

    template <class T>
    static T* child(const QWidget& page, const char* name)
    {
        T* found = page.findChild<T*>(QString::fromUtf8(name));
        if (found == nullptr) throw std::runtime_error(std::string("no widget ") + name);
        return found;
    }

    Session m_session;
    QString m_problem;

private:
    static std::filesystem::path s_folder;
};

}  // namespace trueloss::ui
