#include "data/ArrayNames.h"

#include "data/Words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace trueloss {

namespace {

enum class Role { Unknown, Images, Targets };
enum class PartWord { None, Train, Validation, Test };

struct Meaning {
    Role role = Role::Unknown;
    PartWord part = PartWord::None;
};

template <class Value, std::size_t count>
Value lookUp(std::string_view word, const std::array<std::pair<std::string_view, Value>, count>& words)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& known) { return known.first == word; });
    return found == words.end() ? Value{} : found->second;
}

Role roleOf(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, Role>, 24> words{{
        {"x", Role::Images},       {"xs", Role::Images},       {"image", Role::Images},   {"images", Role::Images},
        {"img", Role::Images},     {"imgs", Role::Images},     {"input", Role::Images},   {"inputs", Role::Images},
        {"data", Role::Images},    {"features", Role::Images}, {"pixels", Role::Images},  {"photos", Role::Images},
        {"y", Role::Targets},      {"ys", Role::Targets},      {"label", Role::Targets},  {"labels", Role::Targets},
        {"target", Role::Targets}, {"targets", Role::Targets}, {"output", Role::Targets}, {"outputs", Role::Targets},
        {"value", Role::Targets},  {"values", Role::Targets},  {"angles", Role::Targets}, {"ages", Role::Targets},
    }};
    return lookUp(word, words);
}

PartWord partOf(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, PartWord>, 8> words{{
        {"train", PartWord::Train},
        {"training", PartWord::Train},
        {"tr", PartWord::Train},
        {"val", PartWord::Validation},
        {"valid", PartWord::Validation},
        {"validation", PartWord::Validation},
        {"dev", PartWord::Validation},
        {"test", PartWord::Test},
    }};
    return lookUp(word, words);
}

/// "x_train", "train_images", "X-val", "xtrain".
Meaning meaningOf(const std::string& name)
{
    const std::string text = lowered(name);
    Meaning meaning;
    const auto take = [&meaning](std::string_view word) {
        if (const Role role = roleOf(word); role != Role::Unknown) meaning.role = role;
        if (const PartWord part = partOf(word); part != PartWord::None) meaning.part = part;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of("_-. ", at), text.size());
        const std::string_view word = std::string_view(text).substr(at, end - at);
        take(word);
        if (word.size() > 1 && (word[0] == 'x' || word[0] == 'y') && partOf(word.substr(1)) != PartWord::None) {
            take(word.substr(0, 1));
            take(word.substr(1));
        }
        at = end + 1;
    }
    return meaning;
}

std::string named(const std::vector<ArrayEntry>& entries, Role role, PartWord part)
{
    for (const ArrayEntry& entry : entries) {
        const Meaning meaning = meaningOf(entry.name);
        if (meaning.role == role && meaning.part == part) return entry.name;
    }
    return {};
}

/// The names for the first of `parts` that has both; or the partner of the one that is given.
void fill(const std::vector<ArrayEntry>& entries, std::initializer_list<PartWord> parts, std::string& images,
          std::string& targets)
{
    if (!images.empty() && !targets.empty()) return;
    if (!images.empty()) {
        targets = named(entries, Role::Targets, meaningOf(images).part);
    } else if (!targets.empty()) {
        images = named(entries, Role::Images, meaningOf(targets).part);
    }
    for (const PartWord part : parts) {
        if (!images.empty() || !targets.empty()) return;
        const std::string x = named(entries, Role::Images, part);
        const std::string y = named(entries, Role::Targets, part);
        if (x.empty() || y.empty()) continue;
        images = x;
        targets = y;
    }
}

void fillByShape(const std::vector<ArrayEntry>& entries, ArrayNames& names)
{
    const ArrayEntry* images = nullptr;
    const ArrayEntry* targets = nullptr;
    for (const ArrayEntry& entry : entries) {
        const std::size_t dimensions = entry.header.shape.size();
        if (dimensions < 1 || dimensions > 4) continue;
        const ArrayEntry*& place = dimensions >= 3 ? images : targets;
        if (place != nullptr) return;
        place = &entry;
    }
    if (images == nullptr || targets == nullptr || images->header.shape[0] != targets->header.shape[0]) return;
    if (names.images.empty()) names.images = images->name;
    if (names.targets.empty()) names.targets = targets->name;
}

}  // namespace

std::optional<ArrayNames> chooseArrays(const std::vector<ArrayEntry>& entries, const ArrayNames& given)
{
    ArrayNames names = given;
    fill(entries, {PartWord::Train, PartWord::None, PartWord::Test, PartWord::Validation}, names.images, names.targets);
    if (names.images.empty() || names.targets.empty()) fillByShape(entries, names);
    if (names.images.empty() || names.targets.empty()) return {};
    if (names.validationImages == "none" || names.validationTargets == "none") {
        names.validationImages.clear();
        names.validationTargets.clear();
        return names;
    }
    fill(entries, {PartWord::Validation, PartWord::Test}, names.validationImages, names.validationTargets);
    const bool same = names.validationImages == names.images;
    if (names.validationImages.empty() || names.validationTargets.empty() || same) {
        names.validationImages.clear();
        names.validationTargets.clear();
    }
    return names;
}

}  // namespace trueloss
