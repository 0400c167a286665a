#include "logs/ColumnNames.h"

#include "logs/ShownName.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace trueloss {

namespace {

using Names = std::initializer_list<std::string_view>;

std::string plain(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        const bool separator = c == '/' || c == '.' || c == ' ' || c == '-';
        out += separator ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return out;
}

bool isOneOf(const std::string& name, Names names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool contains(const std::string& name, Names parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&name](std::string_view part) { return name.find(part) != std::string::npos; });
}

/// Takes the first of the prefixes off that is there.
template <class Prefixes>
void dropPrefix(std::string& name, const Prefixes& prefixes)
{
    for (const std::string_view prefix : prefixes) {
        if (name.starts_with(prefix) && name.size() > prefix.size()) {
            name.erase(0, prefix.size());
            return;
        }
    }
}

void dropSuffix(std::string& name)
{
    for (const std::string_view suffix : {"_step", "_epoch"}) {
        if (name.ends_with(suffix) && name.size() > suffix.size()) name.resize(name.size() - suffix.size());
    }
}

/// "loss" of "train_loss_step".
std::string quantity(std::string name)
{
    dropPrefix(name, std::array<std::string_view, 2>{"train_", "training_"});
    dropSuffix(name);
    return name;
}

constexpr std::array<std::string_view, 7> validationPrefixes{"validation_", "valid_", "val_", "evaluation_",
                                                             "eval_",       "test_",  "dev_"};

}  // namespace

bool isEpochColumn(std::string_view name)
{
    return isOneOf(plain(name), {"epoch", "epochs", "epoch_num", "current_epoch", "epoch_number"});
}

bool isStepColumn(std::string_view name)
{
    return isOneOf(plain(name), {"step", "steps", "global_step", "iteration", "iterations", "iter", "it", "batch",
                                 "batch_idx", "batch_index", "batch_number", "update", "num_updates", "_step"});
}

bool isLearningRateColumn(std::string_view name)
{
    const std::string text = plain(name);
    return isOneOf(text, {"lr", "learning_rate", "base_lr", "train_lr", "train_learning_rate", "learningrate"}) ||
           text.starts_with("lr_");
}

bool isGradNormColumn(std::string_view name)
{
    return contains(plain(name), {"grad_norm", "gradnorm", "gradient_norm"}) ||
           (plain(name).starts_with("grad_") && plain(name).ends_with("_norm_total"));
}

bool isBookkeepingColumn(std::string_view name)
{
    const std::string text = plain(name);
    return isEpochColumn(name) || isStepColumn(name) || isLearningRateColumn(name) || isGradNormColumn(name) ||
           isOneOf(text,
                   {"v_num", "time", "eta", "data_time", "eta_seconds", "memory", "max_mem", "momentum", "wall_time",
                    "timestamp", "created_at", "walltime", "total_flos", "rank_data_time", "elapsed"}) ||
           contains(text, {"runtime", "per_second", "_time", "time_", "timestamp"});
}

bool isValidationColumn(std::string_view name)
{
    const std::string text = plain(name);
    return std::any_of(validationPrefixes.begin(), validationPrefixes.end(),
                       [&text](std::string_view prefix) { return text.starts_with(prefix); });
}

int lossLikeness(std::string_view name)
{
    if (isBookkeepingColumn(name) || isValidationColumn(name)) return 0;
    const std::string text = plain(name);
    const bool mean = text.ends_with("_epoch");
    const std::string base = quantity(text);
    int likeness = 0;
    if (base == "loss" || base == "total_loss" || base == "loss_total") {
        likeness = 9;
    } else if (isOneOf(base, {"batch_loss", "losses", "running_loss", "loss_train"})) {
        likeness = 7;
    } else if (contains(base, {"loss", "cost"})) {
        likeness = 5;
    } else if (contains(base, {"rmse", "mse", "mae", "error"})) {
        likeness = 3;
    }
    if (likeness > 0 && text.ends_with("_step")) ++likeness;
    if (likeness > 0 && mean) --likeness;
    return likeness;
}

bool isValidationOf(std::string_view name, std::string_view column)
{
    std::string text = plain(name);
    if (!isValidationColumn(text)) return false;
    dropPrefix(text, validationPrefixes);
    const std::string of = plain(column);
    return text == of || quantity(text) == quantity(of);
}

bool isEpochMeanOf(std::string_view name, std::string_view column)
{
    const std::string text = plain(name);
    std::string base = plain(column);
    if (text == base || !text.ends_with("_epoch") || isValidationColumn(name)) return false;
    dropSuffix(base);
    return text == base + "_epoch";
}

std::string chooseColumn(const std::vector<std::string>& names, std::string_view wanted)
{
    const std::string* best = nullptr;
    int likeness = -1;
    for (const std::string& name : names) {
        if (!wanted.empty() && shownName(name) == wanted) return name;
        if (isBookkeepingColumn(name)) continue;
        const int here = isValidationColumn(name) ? -1 : lossLikeness(name);
        if (here > likeness || best == nullptr) {
            best = &name;
            likeness = here;
        }
    }
    return best == nullptr ? std::string{} : *best;
}

}  // namespace trueloss
