#include "session/LogPaths.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

namespace trueloss::ui {

namespace {

constexpr qint64 headBytes = 4096;
constexpr int mostEntries = 500;

bool isEventFile(const QString& name)
{
    return name.contains(QLatin1String("tfevents"));
}

bool holdsEventFiles(const QString& folder)
{
    QDirIterator entries(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    for (int seen = 0; seen < mostEntries && entries.hasNext(); ++seen) {
        entries.next();
        if (isEventFile(entries.fileName())) return true;
    }
    return false;
}

/// The first line names a loss, as a column or as a key of JSON.
bool beginsWithLoss(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return false;
    static const QRegularExpression loss(QStringLiteral("(^|[\\s,;\"'_/])loss([\\s,;\"'_/]|$)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return loss.match(QString::fromUtf8(file.readLine(headBytes))).hasMatch();
}

}  // namespace

bool isLogName(const QString& path)
{
    const QFileInfo info(path);
    static const QStringList endings{QStringLiteral("log"),   QStringLiteral("txt"),  QStringLiteral("out"),
                                     QStringLiteral("ipynb"), QStringLiteral("json"), QStringLiteral("html")};
    return isEventFile(info.fileName()) || endings.contains(info.suffix().toLower());
}

bool looksLikeLog(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir()) return holdsEventFiles(path);
    if (isLogName(path)) return true;
    static const QStringList tables{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("jsonl")};
    return tables.contains(info.suffix().toLower()) && beginsWithLoss(path);
}

}  // namespace trueloss::ui
