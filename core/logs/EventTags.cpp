#include "logs/EventTags.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace trueloss {

namespace {

constexpr std::array<std::string_view, 5> likeliest{"true_rmse", "batch_loss", "train_loss_step", "train/loss", "loss"};
constexpr int anyLoss = static_cast<int>(likeliest.size());
constexpr int epochMean = anyLoss + 1;
constexpr int otherTag = epochMean + 1;
constexpr int validation = otherTag + 1;
constexpr int besideLoss = validation + 1;

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

/// "val_loss", "eval/loss", "Loss/val", "evaluation_loss_vs_iterations", "epoch_val_loss".
bool isValidation(std::string_view tag)
{
    const std::string lower = lowerCase(tag);
    return std::ranges::any_of(std::array<std::string_view, 4>{"val", "eval", "valid", "test"}, [&](auto word) {
        const auto at = lower.find(word);
        return at == 0 || (at != std::string::npos && (lower[at - 1] == '/' || lower[at - 1] == '_'));
    });
}

bool isEpochMean(std::string_view tag)
{
    return tag.starts_with("epoch_") || tag.ends_with("_epoch");
}

std::string_view lastPart(std::string_view tag)
{
    return tag.substr(tag.rfind('/') + 1);  // npos + 1 is 0.
}

}  // namespace

TagRole tagRole(std::string_view tag)
{
    const std::string_view name = lastPart(tag);
    if (tag == "epoch") return TagRole::EpochNumber;
    if (name == "epoch") return TagRole::EpochFraction;
    if (name == "learning_rate" || name == "lr" || name.starts_with("lr-")) return TagRole::LearningRate;
    if (name == "grad_norm") return TagRole::GradNorm;
    if (isEpochMean(tag) || isValidation(tag)) return TagRole::Epoch;
    return TagRole::Loss;
}

int lossRank(std::string_view tag)
{
    const auto known = std::ranges::find(likeliest, tag);
    if (known != likeliest.end()) return static_cast<int>(known - likeliest.begin());
    const TagRole role = tagRole(tag);
    if (role != TagRole::Loss && role != TagRole::Epoch) return besideLoss;
    if (isValidation(tag)) return validation;
    const bool loss = lowerCase(tag).find("loss") != std::string::npos;
    if (role == TagRole::Epoch) return loss ? epochMean : otherTag;
    return loss ? anyLoss : otherTag;
}

std::string meanTagOf(std::string_view column)
{
    if (column.starts_with("batch_")) return "epoch_" + std::string(column.substr(6));
    if (column.ends_with("_step")) return std::string(column.substr(0, column.size() - 5)) + "_epoch";
    if (isEpochMean(column)) return std::string(column);
    return {};
}

std::vector<std::string> validationTagsOf(std::string_view column)
{
    if (column == "true_rmse") return {"val_rmse"};
    if (column.starts_with("batch_")) return {"epoch_val_" + std::string(column.substr(6))};
    if (column.starts_with("epoch_")) return {"epoch_val_" + std::string(column.substr(6))};
    std::string_view stem = column;
    for (const std::string_view end : {"_step", "_epoch"}) {
        if (stem.ends_with(end)) stem.remove_suffix(end.size());
    }
    if (stem.starts_with("train/")) {
        const std::string name(stem.substr(6));
        return {"eval/" + name, "val/" + name, "valid/" + name, "test/" + name};
    }
    if (lowerCase(stem).ends_with("/train")) {
        const std::string group(stem.substr(0, stem.rfind('/')));
        return {group + "/val", group + "/valid", group + "/validation", group + "/test"};
    }
    if (stem.starts_with("train_")) stem.remove_prefix(6);
    const std::string name(stem);
    return {"val_" + name, "val_" + name + "_epoch", "val/" + name, "valid_" + name, "test_" + name};
}

}  // namespace trueloss
