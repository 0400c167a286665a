#include "data/DataPlace.h"

#include <nlohmann/json.hpp>

#include <array>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace trueloss {

namespace {

using Json = nlohmann::ordered_json;

template <class Value, std::size_t count>
using Words = std::array<std::pair<const char*, Value>, count>;

constexpr Words<SourceForm, 4> forms{{{"table", SourceForm::Table},
                                      {"number-folders", SourceForm::NumberFolders},
                                      {"file-names", SourceForm::FileNames},
                                      {"arrays", SourceForm::Arrays}}};
constexpr Words<TextEncoding, 5> encodings{{{"utf-8", TextEncoding::Utf8},
                                            {"utf-16le", TextEncoding::Utf16Le},
                                            {"utf-16be", TextEncoding::Utf16Be},
                                            {"windows-1252", TextEncoding::Windows1252},
                                            {"gb18030", TextEncoding::Gb18030}}};
constexpr Words<ArrayLayout, 2> layouts{{{"nhwc", ArrayLayout::Nhwc}, {"nchw", ArrayLayout::Nchw}}};

std::filesystem::path madeAbsolute(const std::filesystem::path& path)
{
    if (path.empty()) return path;
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(path, error);
    return error ? path : whole.lexically_normal();
}

template <class Value, std::size_t count>
void putWord(Json& json, const char* key, const std::optional<Value>& value, const Words<Value, count>& words)
{
    for (const auto& [word, known] : words) {
        if (value == known) json[key] = word;
    }
}

void putMark(Json& json, const char* key, const std::optional<char>& mark)
{
    if (mark) json[key] = std::string(1, *mark);
}

/// Nothing where the field is not there. Throws where it is something else.
template <class Value, std::size_t count>
std::optional<Value> word(const Json& json, const char* key, const Words<Value, count>& words)
{
    if (!json.contains(key)) return {};
    const auto text = json.at(key).get<std::string>();
    for (const auto& [known, value] : words) {
        if (text == known) return value;
    }
    throw std::invalid_argument(std::string(key) + " is \"" + text + "\"");
}

std::optional<char> mark(const Json& json, const char* key, std::initializer_list<char> known)
{
    if (!json.contains(key)) return {};
    const auto text = json.at(key).get<std::string>();
    for (const char candidate : known) {
        if (text == std::string(1, candidate)) return candidate;
    }
    throw std::invalid_argument(std::string(key) + " is \"" + text + "\"");
}

Json arraysToJson(const ArrayNames& arrays)
{
    return Json::array({arrays.images, arrays.targets, arrays.validationImages, arrays.validationTargets});
}

DataPlace fromJson(const Json& json)
{
    DataPlace place;
    place.path = json.at("path").get<std::string>();
    SourceOptions& options = place.options;
    options.form = word(json, "form", forms);
    options.table.separator = mark(json, "separator", {',', ';', '\t', '|'});
    if (json.contains("header")) options.table.header = json.at("header").get<bool>();
    options.table.decimalMark = mark(json, "decimal", {'.', ','});
    options.table.encoding = word(json, "encoding", encodings);
    options.imageFolder = json.value("image_folder", std::string());
    if (json.contains("validation")) options.validation = json.at("validation").get<std::string>();
    options.pattern = json.value("pattern", std::string());
    if (json.contains("arrays")) {
        const Json& names = json.at("arrays");
        options.arrays = {names.at(0).get<std::string>(), names.at(1).get<std::string>(),
                          names.at(2).get<std::string>(), names.at(3).get<std::string>()};
    }
    options.layout = word(json, "layout", layouts);
    place.columns.path = json.at("image_column").get<std::size_t>();
    place.columns.targets = json.at("target_columns").get<std::vector<std::size_t>>();
    if (json.contains("split_column")) place.columns.split = json.at("split_column").get<std::size_t>();
    return place;
}

}  // namespace

DataPlace placeOf(const DataSource& source, const std::filesystem::path& path)
{
    DataPlace place{madeAbsolute(path), source.options, source.columns};
    place.options.imageFolder = madeAbsolute(place.options.imageFolder);
    if (place.options.validation) place.options.validation = madeAbsolute(*place.options.validation);
    return place;
}

Result<DataSource> openDataPlace(const DataPlace& place)
{
    const auto source = openTableSource(place.path, place.options);
    if (!source) return source;
    return withColumns(*source, place.columns);
}

std::string toText(const DataPlace& place)
{
    const SourceOptions& options = place.options;
    Json json;
    json["path"] = place.path.string();
    putWord(json, "form", options.form, forms);
    putMark(json, "separator", options.table.separator);
    if (options.table.header) json["header"] = *options.table.header;
    putMark(json, "decimal", options.table.decimalMark);
    putWord(json, "encoding", options.table.encoding, encodings);
    if (!options.imageFolder.empty()) json["image_folder"] = options.imageFolder.string();
    if (options.validation) json["validation"] = options.validation->string();
    if (!options.pattern.empty()) json["pattern"] = options.pattern;
    if (options.arrays != ArrayNames{}) json["arrays"] = arraysToJson(options.arrays);
    putWord(json, "layout", options.layout, layouts);
    json["image_column"] = place.columns.path;
    json["target_columns"] = place.columns.targets;
    if (place.columns.split) json["split_column"] = *place.columns.split;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<DataPlace> dataPlaceFromText(std::string_view text)
{
    try {
        return fromJson(Json::parse(text));
    } catch (const std::exception& error) {
        return fail(ErrorCode::Malformed, TRUELOSS_TEXT("Core", "Where the data lie cannot be read: %1."),
                    {std::string(error.what())});
    }
}

}  // namespace trueloss
