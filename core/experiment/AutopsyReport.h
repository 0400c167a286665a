#pragma once

#include "base/Message.h"
#include "experiment/Proportion.h"
#include "experiment/Rerun.h"
#include "experiment/SpikeRule.h"
#include "train/TrainingConfig.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace trueloss {

enum class TestKind {
    Unchanged,  ///< The run as it was.
    Single,     ///< One change of a setting, of the batches or of their order.
    Rows,       ///< Rows left out or edited: what is wrong with the data?
    Control,    ///< As many other rows left out: would any have done?
    Probe,      ///< The first step changed; judged by the batch after it. No cure.
    Pair,       ///< Two changes at once.
    Smallest    ///< A change made as small as it still cures.
};

/// One change, and what became of the run with it; a curve for each seed that was tried.
struct TestedChange {
    std::string key;  ///< Stable: "unchanged", "pixels-unit", "pixels-unit+rate/10", "probe-random-signs".
    Message label;
    TestKind kind = TestKind::Single;
    double cost = 0.0;                      ///< See Change.
    TrainingConfig config;                  ///< To start a run with; the recorded rates and edited rows are not in it.
    std::vector<std::size_t> rows;          ///< That are left out or edited.
    std::vector<std::vector<double>> rmse;  ///< True RMSE of the batches in the unit; two after a spike, then no more.
    std::vector<std::size_t> seeds;         ///< Of each curve, the run's own as 0; empty: as of the unchanged run.
    std::vector<double> peaks;              ///< Of each curve; infinite where the run broke off.
    std::vector<bool> spiked;               ///< By the report's rule.
    std::int64_t counted = 0;               ///< Of these, seeds for which the unchanged run did spike...
    std::int64_t cured = 0;                 ///< ...and this one did not.
    Interval interval;                      ///< Of the share that is cured, see proportionInterval().
    double peak = 0.0;                      ///< Median of `peaks`.

    bool cures() const { return counted > 0 && cured == counted; }
};

struct UntestedChange {
    Message label;
    Message why;
};

/// What the experiments say is behind a spike.
enum class CauseKind {
    Nothing,            ///< No spike, and nothing wrong with the data's parts.
    FirstStepOnPixels,  ///< The optimizer's first step on unscaled pixels.
    FirstStep,          ///< The optimizer's first step, whatever the pixels.
    UnscaledPixels,     ///< Pixels as they are in the files.
    LearningRate,       ///< Too high from the beginning.
    LearningRateJump,   ///< It rose during the run.
    Initialisation,     ///< The first weights.
    NumberOverflow,     ///< Numbers beyond what floating point of 32 bits holds, or in mixed precision of 16.
    WrongTarget,        ///< Single targets.
    CorruptImage,       ///< Single images.
    UnusualRow,         ///< Single rows, image and target together.
    UnitMixUp,          ///< A part of the targets in another unit.
    LabelShift,         ///< The targets of one file or folder belong to other rows, or lie beside the truth.
    OneBatch,           ///< The batch as a whole; no row alone.
    Unknown             ///< A spike, and no test tells why.
};

/// Stable names: "nothing", "first-step-on-unscaled-pixels", "learning-rate-jump", ...
const char* causeName(CauseKind kind);

struct AutopsyReport {
    std::string unit;
    SpikeRule rule;
    double constantAnswer = 0.0;  ///< See TargetBody::level.
    std::int64_t firstBatch = 0;  ///< Batches of the run before those that were run again.
    std::int64_t batches = 0;     ///< Of every rerun, at most.
    std::int64_t seeds = 0;
    std::optional<std::int64_t> spike;  ///< Its place in the run, from 0, in the unchanged rerun of the run's own seed.
    std::vector<TestedChange> tests;    ///< The unchanged run first; then ranked: cures, the smallest first.
    std::vector<UntestedChange> untested;
    std::vector<LayerPicture> layers;  ///< Of the unchanged run's first step; empty where it is not in the window.
    CauseKind cause = CauseKind::Nothing;
    std::vector<std::size_t> rows;    ///< Rows of the data that are to blame, if any.
    std::optional<std::size_t> cure;  ///< In `tests`: the smallest that cured in all seeds.
    Message verdict;                  ///< The cause, in one or two sentences.
    std::vector<Message> evidence;    ///< What it rests on: tested, cured, did not cure, how sure.
    std::int64_t batchesRun = 0;
    double seconds = 0.0;

    /// What test.peak is to be compared with: the median peak of the unchanged run with the same seeds; NaN of none.
    double unchangedPeak(const TestedChange& test) const;

    const TestedChange* find(const std::string& key) const
    {
        for (const TestedChange& test : tests) {
            if (test.key == key) return &test;
        }
        return nullptr;
    }
};

}  // namespace trueloss
