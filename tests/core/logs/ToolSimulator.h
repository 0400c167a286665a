#pragma once

#include "core/logs/SimulatedRun.h"

#include <cstddef>
#include <string>

/// What training tools print, after the arithmetic and the formats of their sources and not of ours.
namespace trueloss::test {

/// PyTorch Lightning 1.x: "loss=" is the mean of the last 20 steps out of a ring in float32 (TensorRunningAccum(20)),
/// "%.3g"; the main bar goes on over `validation` batches, and each step may be drawn once more with the text before.
/// `lanes`: torch's sum adds so many values side by side. `firstEpoch`: of a run that was resumed, whose ring is empty.
struct Lightning1 {
    std::size_t validation = 0;
    std::size_t lanes = 1;
    std::size_t firstEpoch = 0;
    std::string print(const SimulatedRun& run) const;
};

/// Lightning 2.x with self.log(..., on_step=True, on_epoch=True, prog_bar=True): tqdm's format_num (str where it is
/// shorter than %.3g) and Lightning's padding to five characters.
std::string printLightning2(const SimulatedRun& run);
/// The number as that bar shows it.
std::string lightning2Number(double value);

/// fastai: AvgSmoothLoss, torch.lerp(loss, val, 0.98) in float32 over the run, shown over 1 - 0.98^n; the bar counts on
/// before it gets its text, and the table follows with six decimals.
struct Fastai {
    bool fused = false;       ///< A multiplication and an addition rounded once, as on a GPU and by newer CPUs.
    bool reciprocal = false;  ///< A GPU divides by a number by multiplying with its reciprocal.
    std::string print(const SimulatedRun& run) const;
};

/// Hugging Face's Trainer: the sum of the losses since it logged before in float32, over their number, rounded to four
/// decimals. The steps of a run that goes on count from `firstStep`, which it has done already.
struct HuggingFace {
    std::size_t every = 10;
    bool logsFirst = false;     ///< logging_first_step
    std::size_t firstStep = 0;  ///< A whole number of epochs and of `every`.
    bool bar = true;            ///< Its tqdm bar is in the log.
    std::string printText(const SimulatedRun& run) const;
    std::string printState(const SimulatedRun& run) const;  ///< trainer_state.json
};

/// timm: AverageMeter in float64, each batch weighted by its size. `ofFewDigits`: "{:#.4g} ({:#.3g})" as since 2023,
/// else
/// "{loss.val:>9.6f} ({loss.avg:>6.4f})".
struct Timm {
    std::size_t every = 5;
    bool ofFewDigits = false;
    bool shownOnly = false;  ///< Several processes: the meter holds only the batches that are shown.
    std::string print(const SimulatedRun& run) const;
};

/// mmengine's LogProcessor(window_size=10): the mean of the last ten values in float64, over epochs' borders, "%.4f".
struct Mmengine {
    std::size_t window = 10;
    std::size_t every = 10;
    bool ignoresLast = true;
    bool byIteration = false;
    std::string printText(const SimulatedRun& run) const;
    std::string printScalars(const SimulatedRun& run) const;
};

/// detectron2: the median of the last 20, a line every 20 iterations, which count from 0.
std::string printDetectron2(const SimulatedRun& run);

/// Python's csv.writer: repr of each value; steps count from 0 within the epoch. `decimals` >= 0: "%.<decimals>f".
std::string printCsv(const SimulatedRun& run, int decimals = -1);
/// Lightning's CSVLogger: a row every `every` steps, the epoch's mean in one of its own.
std::string printLightningCsv(const SimulatedRun& run, std::size_t every);
/// json.dumps of an object a line.
std::string printJsonLines(const SimulatedRun& run);

/// The run's values in one row.
std::vector<float> allOf(const SimulatedRun& run);

}  // namespace trueloss::test
