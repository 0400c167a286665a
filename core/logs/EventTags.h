#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// What the tag of a scalar in an event file stands for, by the names that tools give.
enum class TagRole {
    Loss,          ///< May be the loss of the batches; see lossRank().
    Epoch,         ///< A value an epoch: a mean or a validation.
    LearningRate,  ///< Beside the loss, at its step.
    GradNorm,
    EpochNumber,   ///< Lightning's `epoch`: counted from 0.
    EpochFraction  ///< Hugging Face's `train/epoch`: epochs done, with fractions.
};
TagRole tagRole(std::string_view tag);

/// How likely the tag is the one that people mean by the loss; the lowest is taken. The order: true_rmse (TrueLoss' own
/// export), batch_loss, train_loss_step, train/loss, loss, what has "loss" in its name, epoch_loss, the rest.
int lossRank(std::string_view tag);

/// The tag that holds the column's mean over each epoch; empty: there is none.
std::string meanTagOf(std::string_view column);

/// The tags that may hold the column's validation value, the likeliest first.
std::vector<std::string> validationTagsOf(std::string_view column);

}  // namespace trueloss
