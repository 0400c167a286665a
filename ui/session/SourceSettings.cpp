#include "session/SourceSettings.h"

#include "text/PathText.h"

#include <QStringList>
#include <QVariant>

namespace trueloss::ui {

namespace {

QString keyOf(const char* name)
{
    return QStringLiteral("source/") + QLatin1String(name);
}

/// An empty value stands for "find it out".
template <class Value>
void storeChoice(QSettings& settings, const char* name, const std::optional<Value>& value)
{
    settings.setValue(keyOf(name), value ? QVariant(static_cast<int>(*value)) : QVariant(QString()));
}

template <class Value>
std::optional<Value> restoreChoice(const QSettings& settings, const char* name, std::initializer_list<Value> known)
{
    bool isNumber = false;
    const int stored = settings.value(keyOf(name)).toString().toInt(&isNumber);
    for (const Value value : known) {
        if (isNumber && stored == static_cast<int>(value)) return value;
    }
    return {};
}

std::optional<std::size_t> toIndex(const QVariant& value)
{
    bool isNumber = false;
    const qulonglong index = value.toString().toULongLong(&isNumber);
    return isNumber ? std::optional(static_cast<std::size_t>(index)) : std::nullopt;
}

}  // namespace

void storeSource(QSettings& settings, const DataSource& source)
{
    const SourceOptions& options = source.options;
    storeChoice(settings, "form", options.form);
    storeChoice(settings, "separator", options.table.separator);
    storeChoice(settings, "header", options.table.header);
    storeChoice(settings, "decimalMark", options.table.decimalMark);
    storeChoice(settings, "encoding", options.table.encoding);
    storeChoice(settings, "layout", options.layout);
    settings.setValue(keyOf("imageFolder"), pathText(options.imageFolder));
    settings.setValue(keyOf("ownValidation"), options.validation.has_value());
    settings.setValue(keyOf("validation"), options.validation ? pathText(*options.validation) : QString());
    settings.setValue(keyOf("pattern"), QString::fromStdString(options.pattern));
    const ArrayNames& arrays = options.arrays;
    settings.setValue(
        keyOf("arrays"),
        QStringList{QString::fromStdString(arrays.images), QString::fromStdString(arrays.targets),
                    QString::fromStdString(arrays.validationImages), QString::fromStdString(arrays.validationTargets)});
    QStringList targets;
    for (const std::size_t column : source.columns.targets) targets << QString::number(column);
    settings.setValue(keyOf("imageColumn"), QString::number(source.columns.path));
    settings.setValue(keyOf("targetColumns"), targets);
    settings.setValue(keyOf("splitColumn"), source.columns.split ? QString::number(*source.columns.split) : QString());
    QStringList names;
    const auto addName = [&](std::size_t column) {
        const bool known = source.table && column < source.table->columnCount();
        names << (known ? QString::fromStdString(source.table->header[column]) : QString());
    };
    addName(source.columns.path);
    for (const std::size_t column : source.columns.targets) addName(column);
    if (source.columns.split) addName(*source.columns.split);
    settings.setValue(keyOf("columnNames"), names);
}

RememberedSource restoreSource(const QSettings& settings)
{
    RememberedSource remembered;
    SourceOptions& options = remembered.options;
    options.form = restoreChoice(
        settings, "form", {SourceForm::Table, SourceForm::NumberFolders, SourceForm::FileNames, SourceForm::Arrays});
    options.table.separator = restoreChoice(settings, "separator", {',', ';', '\t', '|'});
    options.table.header = restoreChoice(settings, "header", {true, false});
    options.table.decimalMark = restoreChoice(settings, "decimalMark", {'.', ','});
    options.table.encoding = restoreChoice(settings, "encoding",
                                           {TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be,
                                            TextEncoding::Windows1252, TextEncoding::Gb18030});
    options.layout = restoreChoice(settings, "layout", {ArrayLayout::Nhwc, ArrayLayout::Nchw});
    options.imageFolder = toPath(settings.value(keyOf("imageFolder")).toString());
    if (settings.value(keyOf("ownValidation")).toBool())
        options.validation = toPath(settings.value(keyOf("validation")).toString());
    options.pattern = settings.value(keyOf("pattern")).toString().toStdString();
    const QStringList arrays = settings.value(keyOf("arrays")).toStringList();
    if (arrays.size() == 4)
        options.arrays = {arrays[0].toStdString(), arrays[1].toStdString(), arrays[2].toStdString(),
                          arrays[3].toStdString()};

    ColumnChoice columns;
    const auto path = toIndex(settings.value(keyOf("imageColumn")));
    for (const QString& target : settings.value(keyOf("targetColumns")).toStringList()) {
        if (const auto column = toIndex(target)) columns.targets.push_back(*column);
    }
    if (!path || columns.targets.empty()) return remembered;
    columns.path = *path;
    columns.split = toIndex(settings.value(keyOf("splitColumn")));
    remembered.columns = RememberedColumns{columns, {}};
    for (const QString& name : settings.value(keyOf("columnNames")).toStringList())
        remembered.columns->names.push_back(name.toStdString());
    return remembered;
}

}  // namespace trueloss::ui
