#include "models/TargetName.h"

#include <QCoreApplication>

#include <algorithm>

namespace trueloss::ui {

QString targetName(const TargetColumn& column)
{
    const QString name = QString::fromStdString(column.name);
    if (column.unit.empty()) return name;
    return QCoreApplication::translate("TargetName", "%1 (%2)", "a target column and its unit")
        .arg(name, QString::fromStdString(column.unit));
}

QString withUnitBelow(const QString& head)
{
    // Chinese writes wide brackets, without a blank before them.
    const qsizetype bracket = std::max(head.lastIndexOf(QLatin1Char('(')), head.lastIndexOf(QChar(0xFF08)));
    if (bracket <= 0) return head;
    return head.left(bracket).trimmed() + QLatin1Char('\n') + head.mid(bracket);
}

QString columnName(const Table& table, std::size_t index)
{
    const QString name = QString::fromStdString(table.header[index]).simplified();
    if (!name.isEmpty()) return name;
    return QCoreApplication::translate("TargetName", "(column %1)", "a column without a name").arg(index + 1);
}

QString plainToolTip(const QString& text)
{
    return QStringLiteral("<p>") + text.toHtmlEscaped() + QStringLiteral("</p>");
}

}  // namespace trueloss::ui
