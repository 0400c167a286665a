#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace trueloss::ui {

/// The language of the window. Translations lie in the program's resources.
class Language : public QObject {
    Q_OBJECT

public:
    explicit Language(QObject* parent = nullptr);

    static QStringList codes() { return {QStringLiteral("en"), QStringLiteral("zh_CN")}; }
    static QString nativeName(const QString& code);

    /// Installs the translation; widgets get LanguageChange. An unknown code means English.
    void set(const QString& code);
    const QString& code() const { return m_code; }

    /// The remembered choice, else the system's language where there is a translation, else English.
    static QString preferred();

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_code;
};

}  // namespace trueloss::ui
