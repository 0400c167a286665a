#include "session/ConfigSettings.h"
#include "session/Session.h"
#include "session/SourceSettings.h"
#include "train/Devices.h"
#include "window/Language.h"
#include "window/MainWindow.h"
#include "window/Theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QSettings>
#include <QTimer>

int main(int argc, char** argv)
{
    // Both have to come before any thread computes.
    trueloss::keepFreedMemory();
    trueloss::setComputeThreads(0);

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("trueloss"));
    QApplication::setOrganizationName(QStringLiteral("trueloss"));
    QApplication::setApplicationDisplayName(QStringLiteral("TrueLoss"));
    QApplication::setApplicationVersion(QStringLiteral(TRUELOSS_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/trueloss.png")));

    trueloss::ui::Language language;
    language.set(trueloss::ui::Language::preferred());
    trueloss::ui::applyTheme(trueloss::ui::rememberedTheme());

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Shows what a training loss really is."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  QCoreApplication::translate("main", "Open the built-in demo data."));
    parser.addOption(demo);
    parser.addPositionalArgument(QStringLiteral("paths"),
                                 QCoreApplication::translate("main", "Folders or tables of images, logs, or models."),
                                 QStringLiteral("[paths...]"));
    parser.process(application);

    trueloss::ui::Session session;
    trueloss::ui::MainWindow window(session, language);
    session.archive().open(trueloss::defaultStoreFolder());
    window.show();
    // After the first paint, so that the window is there while the data are read.
    QTimer::singleShot(0, &window, [&] {
        const QString last = QSettings().value(QStringLiteral("lastData")).toString();
        if (!parser.positionalArguments().isEmpty()) {
            for (const QString& path : parser.positionalArguments()) window.openPath(path);
        } else if (parser.isSet(demo) || last.isEmpty()) {
            session.openDemo();
        } else {
            if (const auto config = trueloss::ui::restoreConfig(QSettings())) session.setConfigForNextData(*config);
            session.openDataAgain(last, trueloss::ui::restoreSource(QSettings()));
        }
    });
    return QApplication::exec();
}
