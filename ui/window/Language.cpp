#include "window/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

/// Resources of a static library have to be asked for by name, or the linker leaves them out. Outside any namespace,
/// because the macro declares what it calls.
static void initResources()
{
    Q_INIT_RESOURCE(translations);
    Q_INIT_RESOURCE(icons);
}

namespace trueloss::ui {

Language::Language(QObject* parent) : QObject(parent)
{
    initResources();
}

QString Language::nativeName(const QString& code)
{
    return code == QLatin1String("zh_CN") ? QStringLiteral("\u7b80\u4f53\u4e2d\u6587") : QStringLiteral("English");
}

void Language::set(const QString& code)
{
    m_code = codes().contains(code) ? code : QStringLiteral("en");
    QLocale::setDefault(m_code == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedStates)
                                                      : QLocale(m_code));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    if (m_qt.load(QStringLiteral("qtbase_") + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    // English has a file too: it holds the plural forms.
    if (m_own.load(QStringLiteral(":/translations/trueloss_") + m_code)) QCoreApplication::installTranslator(&m_own);
    QSettings().setValue(QStringLiteral("language"), m_code);
}

QString Language::preferred()
{
    const QString remembered = QSettings().value(QStringLiteral("language")).toString();
    if (codes().contains(remembered)) return remembered;
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

}  // namespace trueloss::ui
