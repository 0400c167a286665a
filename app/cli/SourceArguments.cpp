#include "SourceArguments.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <utility>

namespace trueloss::cli {

namespace {

constexpr std::array<std::pair<const char*, SourceForm>, 4> forms{{{"table", SourceForm::Table},
                                                                   {"number-folders", SourceForm::NumberFolders},
                                                                   {"file-names", SourceForm::FileNames},
                                                                   {"arrays", SourceForm::Arrays}}};
constexpr std::array<std::pair<const char*, char>, 4> separators{
    {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"bar", '|'}}};
constexpr std::array<std::pair<const char*, bool>, 2> headers{{{"yes", true}, {"no", false}}};
constexpr std::array<std::pair<const char*, char>, 2> marks{{{"point", '.'}, {"comma", ','}}};
constexpr std::array<std::pair<const char*, TextEncoding>, 5> encodings{{{"utf-8", TextEncoding::Utf8},
                                                                         {"utf-16le", TextEncoding::Utf16Le},
                                                                         {"utf-16be", TextEncoding::Utf16Be},
                                                                         {"windows-1252", TextEncoding::Windows1252},
                                                                         {"gb18030", TextEncoding::Gb18030}}};
constexpr std::array<std::pair<const char*, ArrayLayout>, 2> layouts{
    {{"nhwc", ArrayLayout::Nhwc}, {"nchw", ArrayLayout::Nchw}}};

template <class Words>
std::vector<std::string> wordsOf(const Words& words)
{
    std::vector<std::string> out;
    out.reserve(words.size());
    for (const auto& word : words) out.emplace_back(word.first);
    return out;
}

/// What the word stands for; nothing for an empty one. Others are refused by the command line's own check.
template <class Value, std::size_t count>
std::optional<Value> meant(const std::string& word, const std::array<std::pair<const char*, Value>, count>& words)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& known) { return word == known.first; });
    if (found == words.end()) return {};
    return found->second;
}

template <class Value, std::size_t count>
const char* wordFor(Value value, const std::array<std::pair<const char*, Value>, count>& words)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto& known) { return known.second == value; });
    return found == words.end() ? "" : found->first;
}

}  // namespace

void addSourceArguments(CLI::App& command, SourceArguments& arguments)
{
    command
        .add_option("data", arguments.data,
                    "Table (.csv, .tsv, .jsonl), arrays (.npz, .npy), or a folder with such or with images")
        ->required();
    const auto choice = [&command](const char* name, std::string& into, const auto& words, const char* help) {
        command.add_option(name, into, help)->check(CLI::IsMember(wordsOf(words)));
    };
    choice("--source", arguments.form, forms, "What kind of source it is (found out when not given)");
    choice("--separator", arguments.separator, separators, "Between the cells of the table");
    choice("--header", arguments.header, headers, "Whether the table's first row names the columns");
    choice("--decimal", arguments.decimal, marks, "The decimal mark of the table's numbers");
    choice("--encoding", arguments.encoding, encodings, "Of the table's text");
    command.add_option("--image-folder", arguments.imageFolder, "Where relative image paths begin");
    command.add_option("--validation", arguments.validation,
                       "Table with the images for validation; \"none\" for no such table");
    command.add_option("--pattern", arguments.pattern, "Where the number is in file names: steer_{angle}_*.jpg");
    command
        .add_option("--arrays", arguments.arrays, "Names of the arrays: x_train,y_train or x_train,y_train,x_val,y_val")
        ->delimiter(',');
    choice("--layout", arguments.layout, layouts, "Of image arrays with channels");
}

Result<SourceOptions> sourceOptionsFrom(const SourceArguments& arguments)
{
    SourceOptions options;
    options.form = meant(arguments.form, forms);
    options.table.separator = meant(arguments.separator, separators);
    options.table.header = meant(arguments.header, headers);
    options.table.decimalMark = meant(arguments.decimal, marks);
    options.table.encoding = meant(arguments.encoding, encodings);
    options.imageFolder = arguments.imageFolder;
    if (arguments.validation == "none") {
        options.validation = std::filesystem::path();
    } else if (!arguments.validation.empty()) {
        options.validation = arguments.validation;
    }
    options.pattern = arguments.pattern;
    options.layout = meant(arguments.layout, layouts);
    const auto& arrays = arguments.arrays;
    if (!arrays.empty() && arrays.size() != 2 && arrays.size() != 4)
        return fail(ErrorCode::BadSetting,
                    TRUELOSS_TEXT("Core",
                                  "--arrays needs two names (images, targets) or four (and those for validation), not "
                                  "%1."),
                    {static_cast<std::int64_t>(arrays.size())});
    if (arrays.size() >= 2) {
        options.arrays.images = arrays[0];
        options.arrays.targets = arrays[1];
        options.arrays.validationImages = arrays.size() == 4 ? arrays[2] : "none";
        if (arrays.size() == 4) options.arrays.validationTargets = arrays[3];
    }
    return options;
}

void printFacts(const SourceFacts& facts)
{
    std::cout << "source: " << wordFor(facts.form, forms);
    if (facts.form == SourceForm::Table)
        std::cout << "; separator " << wordFor(facts.table.separator, separators) << ", header "
                  << wordFor(facts.table.header, headers) << ", decimal " << wordFor(facts.table.decimalMark, marks)
                  << ", encoding " << wordFor(facts.table.encoding, encodings);
    if (!facts.imageFolder.empty()) std::cout << "; images in " << facts.imageFolder.string();
    if (!facts.validation.empty()) std::cout << "; validation table " << facts.validation.string();
    if (!facts.pattern.empty()) std::cout << "; pattern " << facts.pattern;
    if (!facts.arrays.images.empty()) std::cout << "; " << facts.arrays.images << " and " << facts.arrays.targets;
    if (!facts.arrays.validationImages.empty())
        std::cout << ", for validation " << facts.arrays.validationImages << " and " << facts.arrays.validationTargets;
    std::cout << "\n";
    for (const Message& note : facts.notes) std::cout << "note: " << toEnglish(note) << "\n";
}

}  // namespace trueloss::cli
