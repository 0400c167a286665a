#include "train/Devices.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QByteArray>
#include <QTemporaryDir>

/// main() of tests that need widgets: an application without a screen, so that they run anywhere.
int main(int argc, char** argv)
{
    trueloss::keepFreedMemory();  // As the program itself does.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    // What a test remembers must not reach the user's own settings, nor theirs the test.
    const QTemporaryDir settings;
    for (const char* home : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"}) qputenv(home, settings.path().toLocal8Bit());
    const QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
