#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// What a column of a log is, by its name alone; "train/loss", "train.loss" and "train_loss" are read the same,
/// letters' case aside.
bool isEpochColumn(std::string_view name);
bool isStepColumn(std::string_view name);
bool isLearningRateColumn(std::string_view name);
bool isGradNormColumn(std::string_view name);
/// Times, rates, memory and the like: nothing that a loss could be.
bool isBookkeepingColumn(std::string_view name);
/// Of a validation or test, by its name.
bool isValidationColumn(std::string_view name);

/// How likely the column is the training loss: 0 for one that is none, the higher the likelier.
int lossLikeness(std::string_view name);

/// "val_loss" for "loss" and "train_loss_step": the same quantity of the validation.
bool isValidationOf(std::string_view name, std::string_view column);
/// "train_loss_epoch" for "train_loss_step": its mean over the epoch.
bool isEpochMeanOf(std::string_view name, std::string_view column);

/// The wanted one (as shownName() writes it) if it is there, else the likeliest training loss, else the first that is
/// no bookkeeping; empty where there is none. Of equally likely ones the first.
std::string chooseColumn(const std::vector<std::string>& names, std::string_view wanted);

}  // namespace trueloss
