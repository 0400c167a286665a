#pragma once

#include "base/Message.h"
#include "logs/PrintedNumber.h"
#include "record/RunRecord.h"

#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace trueloss {

/// What a tool's values are of the batches' own.
enum class Averaging {
    Raw,          ///< Each line shows the value of one batch.
    RunningMean,  ///< The mean since the start of the epoch.
    Window,       ///< The mean of the last `window` batches, over epochs' borders (Lightning 1.x's bar: 20).
    DebiasedEma,  ///< An exponential mean with its start's bias divided out, counted from the run's start (fastai).
    BlockMean,    ///< The mean of the batches since the line before (Hugging Face, mmengine).
    Median,       ///< A median of the last batches (detectron2): cannot be undone.
    EpochMean     ///< One value an epoch.
};

/// A line of a log, after `step` steps.
struct LoggedLine {
    std::int64_t step = 0;  ///< From 1; of the run or of its epoch, see LoggedRun::stepsOfRun.
    PrintedNumber value;    ///< Of LoggedRun::column.
    double learningRate = std::numeric_limits<double>::quiet_NaN();
    double gradNorm = std::numeric_limits<double>::quiet_NaN();
    std::optional<PrintedNumber> own;  ///< The batch's own value, where a line shows it beside the mean (timm).
};

struct LoggedEpoch {
    std::int64_t number = 1;  ///< From 1 (tools that count from 0: one more than they say).
    std::deque<LoggedLine> lines;
    std::optional<PrintedNumber> mean;        ///< Of the column over the epoch, as the tool printed it.
    std::optional<PrintedNumber> validation;  ///< Of the same column.
    double seconds = std::numeric_limits<double>::quiet_NaN();
    double learningRate = std::numeric_limits<double>::quiet_NaN();  ///< Where an epoch has no lines.
    bool ended = false;                                              ///< The log shows its end.
};

/// What a tool wrote of one run, as it wrote it: what an importer makes and recover() undoes.
struct LoggedRun {
    std::string name;  ///< Empty where the log names none.
    std::string tool;  ///< "Hugging Face Trainer", for the record's settings.
    Averaging averaging = Averaging::Raw;
    std::int64_t window = 20;        ///< Of Averaging::Window.
    double beta = 0.98;              ///< Of Averaging::DebiasedEma.
    bool stepsOfRun = false;         ///< Steps count on over the epochs.
    bool single = false;             ///< The tool's mean is kept in 32 bits.
    bool squares = false;            ///< The values are roots of means of squares: undone squared.
    std::int64_t stepsPerEpoch = 0;  ///< 0: not known.
    std::int64_t batchSize = 0;      ///< 0: not known.
    bool lastMayBeSmaller = false;   ///< Of RunningMean: it weighs images, and an epoch's last batch may hold fewer.
    bool linesAreMeans = false;      ///< Of BlockMean: how many batches a line stands for is not known.
    bool epochMeansAreNot =
        false;           ///< What stands for an epoch is no mean of its batches: shown, not recovered; `notes` say why.
    std::string column;  ///< What `value` is: "loss", "train_loss_step".
    std::vector<std::string> columns;  ///< That could be chosen in its place, this one among them.
    std::vector<LoggedEpoch> epochs;
    std::vector<RunSetting> settings;
    std::vector<Message> notes;  ///< What a reader should know: lines passed over, with their number.
};

}  // namespace trueloss
