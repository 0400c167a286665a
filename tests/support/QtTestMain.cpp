#include <gtest/gtest.h>

#include <QApplication>
#include <QByteArray>

/// main() of tests that need widgets: an application without a screen, so that they run anywhere.
int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
