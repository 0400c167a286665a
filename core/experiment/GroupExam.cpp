#include "experiment/GroupExam.h"

#include "base/Random.h"
#include "experiment/BatchWindow.h"
#include "experiment/Proportion.h"
#include "experiment/TargetBody.h"
#include "train/Presets.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace trueloss {

namespace {

constexpr std::size_t fewestRows = 10;
constexpr std::size_t mostGroups = 8;
constexpr std::size_t trainedBatches = 160;
constexpr std::int64_t batchSize = 16;
constexpr double learntShare = 0.5;  ///< Of the error of a constant answer, that the network has to come below.
constexpr double halved = 0.5;
constexpr double muchWorse = 2.0;
constexpr std::int64_t furthest = 3;  ///< Rows that targets may be displaced by.

double rmsOf(const std::vector<double>& values)
{
    double sum = 0.0;
    for (const double value : values) sum += value * value;
    return values.empty() ? std::nan("") : std::sqrt(sum / static_cast<double>(values.size()));
}

struct Correction {
    GroupFault fault;
    double amount;
    double error;  ///< After it, by the root mean square.
};

/// RMSE when the targets' rows lie `shift` further on.
double displacedError(const std::vector<double>& predicted, const std::vector<double>& targets, std::int64_t shift)
{
    std::vector<double> residuals;
    const auto count = static_cast<std::int64_t>(targets.size());
    for (std::int64_t i = 0; i < count; ++i) {
        if (i + shift < 0 || i + shift >= count) continue;
        residuals.push_back(targets[static_cast<std::size_t>(i + shift)] - predicted[static_cast<std::size_t>(i)]);
    }
    return rmsOf(residuals);
}

/// The best correction of each kind.
std::vector<Correction> corrections(const std::vector<double>& predicted, const std::vector<double>& targets)
{
    std::vector<Correction> out;
    Correction displaced{GroupFault::Displaced, 0.0, std::numeric_limits<double>::infinity()};
    for (std::int64_t shift = -furthest; shift <= furthest; ++shift) {
        const double error = displacedError(predicted, targets, shift);
        if (shift != 0 && error < displaced.error)
            displaced = {GroupFault::Displaced, static_cast<double>(shift), error};
    }
    out.push_back(displaced);

    std::vector<double> differences;
    std::vector<double> ratios;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        differences.push_back(targets[i] - predicted[i]);
        if (predicted[i] != 0.0) ratios.push_back(targets[i] / predicted[i]);
    }
    const double offset = medianOf(differences);
    for (double& difference : differences) difference -= offset;
    out.push_back({GroupFault::Offset, offset, rmsOf(differences)});

    if (const auto factor = usualFactor(medianOf(ratios)); factor && !ratios.empty()) {
        std::vector<double> rest;
        for (std::size_t i = 0; i < targets.size(); ++i) rest.push_back(targets[i] / *factor - predicted[i]);
        out.push_back({GroupFault::Factor, *factor, rmsOf(rest)});
    }
    return out;
}

/// One group under the networks of several seeds.
class GroupTrial {
public:
    GroupTrial(RerunLab& lab, const RowGroup& group, const TrainingConfig& config) : m_lab(lab), m_group(group)
    {
        DataFacts facts;
        facts.outputs = config.model.outputs;
        facts.grey = config.model.channels == 1;
        facts.imageWidth = config.model.width;
        facts.imageHeight = config.model.height;
        m_plan.config = presetRecommended(facts);
        m_plan.config.model.width = config.model.width;
        m_plan.config.model.height = config.model.height;
        m_plan.config.device = config.device;
        m_plan.leftOut = group.rows;
        std::ranges::sort(m_plan.leftOut);
    }

    /// Rows of the other groups: most to train on, some to see what the network can.
    void divide(std::uint64_t seed)
    {
        std::vector<std::size_t> others;
        for (std::size_t row = 0; row < m_lab.data().size(); ++row) {
            if (!std::ranges::binary_search(m_plan.leftOut, row)) others.push_back(row);
        }
        Random(seed).shuffle(others);
        const std::size_t kept = std::max<std::size_t>(others.size() / 5, 1);
        m_elsewhere.assign(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(kept));
        Split split{{others.begin() + static_cast<std::ptrdiff_t>(kept), others.end()}, {}};
        m_plan.seed = seed;
        m_plan.config.seed = seed;
        m_plan.config.batchSize =
            std::clamp<std::int64_t>(static_cast<std::int64_t>(split.train.size()) / 4, 1, batchSize);
        const BatchWindow window = plannedWindow(m_plan.config, split, nullptr, trainedBatches, {});
        m_plan.batches = window.batches;
        m_plan.rates = window.rates;
        // The last third gentler, so that the network comes to rest.
        for (std::size_t i = trainedBatches * 2 / 3; i < m_plan.rates.size(); ++i) m_plan.rates[i] /= 10.0;
        m_plan.predict = m_group.rows;
        m_plan.predict.insert(m_plan.predict.end(), m_elsewhere.begin(), m_elsewhere.end());
    }

    Result<bool> run(const std::stop_token& stop)
    {
        const auto curve = m_lab.run(m_plan, {}, stop);
        if (!curve) return tl::unexpected(curve.error());
        if (curve->predictions.empty()) return false;
        m_predictions = curve->predictions;
        return true;
    }

    std::vector<double> predicted(std::size_t column, bool elsewhere) const
    {
        const std::size_t outputs = m_lab.data().outputs();
        const std::size_t first = elsewhere ? m_group.rows.size() : 0;
        const std::size_t last = elsewhere ? m_group.rows.size() + m_elsewhere.size() : m_group.rows.size();
        std::vector<double> values;
        for (std::size_t i = first; i < last; ++i) values.push_back(m_predictions[i * outputs + column]);
        return values;
    }

    std::vector<double> targets(std::size_t column, bool elsewhere) const
    {
        return m_lab.data().targets(column, elsewhere ? m_elsewhere : m_group.rows);
    }

    /// Of answering the mean of the column, elsewhere.
    double spread(std::size_t column) const
    {
        std::vector<double> values = targets(column, true);
        const double mean = meanOf(values);
        for (double& value : values) value -= mean;
        return rmsOf(values);
    }

private:
    RerunLab& m_lab;
    const RowGroup& m_group;
    RerunPlan m_plan;
    std::vector<std::size_t> m_elsewhere;
    std::vector<double> m_predictions;
};

/// What the seeds said of one column of one group.
struct ColumnTally {
    std::vector<double> before;
    std::vector<double> elsewhere;
    std::map<GroupFault, std::vector<Correction>> corrections;
};

std::optional<GroupFinding> findingOf(const RowGroup& group, std::size_t column, const ColumnTally& tally)
{
    const double before = medianOf(tally.before);
    const double elsewhere = medianOf(tally.elsewhere);
    if (before < muchWorse * elsewhere) return {};
    std::optional<GroupFinding> best;
    for (const auto& [fault, corrected] : tally.corrections) {
        if (corrected.size() != tally.before.size()) continue;
        std::vector<double> amounts;
        std::vector<double> errors;
        bool always = true;
        for (std::size_t i = 0; i < corrected.size(); ++i) {
            always = always && corrected[i].error < halved * tally.before[i];
            amounts.push_back(corrected[i].amount);
            errors.push_back(corrected[i].error);
        }
        // Rows and factors have to be the same every time; an offset is a measurement.
        if (fault != GroupFault::Offset)
            always = always && std::ranges::all_of(amounts, [&](double amount) { return amount == amounts.front(); });
        if (!always || (best && best->errorAfter <= medianOf(errors))) continue;
        best = GroupFinding{group,     fault,
                            column,    medianOf(amounts),
                            before,    medianOf(errors),
                            elsewhere, static_cast<std::int64_t>(amounts.size())};
    }
    return best;
}

std::string nameOf(const ImageDataset& data, const ManifestRow& row)
{
    const Manifest& manifest = data.manifest();
    std::string name = manifest.fileOf(row).filename().string();
    const std::filesystem::path image = row.image.path();
    const std::filesystem::path folder = row.image.isFile() ? image.parent_path() : image;
    return name + " / " + folder.filename().string();
}

}  // namespace

std::vector<RowGroup> rowGroups(const ImageDataset& data)
{
    std::map<std::string, RowGroup> byName;
    for (std::size_t row = 0; row < data.size(); ++row) {
        const std::string name = nameOf(data, data.row(row));
        // Images of the same name of folder may still lie in different ones.
        RowGroup& group = byName[name + '\n' + data.row(row).image.path().parent_path().string()];
        group.name = name;
        group.rows.push_back(row);
    }
    std::vector<RowGroup> groups;
    for (auto& [key, group] : byName) {
        std::ranges::stable_sort(group.rows, {}, [&](std::size_t row) { return data.row(row).line; });
        if (group.rows.size() >= fewestRows) groups.push_back(std::move(group));
    }
    std::ranges::stable_sort(groups, std::ranges::greater(), [](const RowGroup& group) { return group.rows.size(); });
    if (groups.size() > mostGroups) groups.resize(mostGroups);
    return groups.size() > 1 ? groups : std::vector<RowGroup>{};
}

Result<GroupExamResult> examineGroups(RerunLab& lab, const TrainingConfig& config, int seeds,
                                      const std::function<bool(std::int64_t)>& spend, const std::stop_token& stop)
{
    GroupExamResult result;
    const std::size_t outputs = lab.data().outputs();
    for (const RowGroup& group : rowGroups(lab.data())) {
        if (group.rows.size() + fewestRows > lab.data().size()) continue;
        GroupTrial trial(lab, group, config);
        std::vector<ColumnTally> tallies(outputs);
        bool learnt = true;
        for (int seed = 0; seed < seeds && learnt; ++seed) {
            if (!spend(static_cast<std::int64_t>(trainedBatches))) return result;
            trial.divide(config.seed + static_cast<std::uint64_t>(seed));
            const auto trained = trial.run(stop);
            if (!trained) return tl::unexpected(trained.error());
            learnt = *trained;
            for (std::size_t column = 0; column < outputs && learnt; ++column) {
                const auto error = displacedError(trial.predicted(column, true), trial.targets(column, true), 0);
                learnt = error < learntShare * trial.spread(column);
                const auto predicted = trial.predicted(column, false);
                const auto targets = trial.targets(column, false);
                tallies[column].elsewhere.push_back(error);
                tallies[column].before.push_back(displacedError(predicted, targets, 0));
                for (const Correction& correction : corrections(predicted, targets))
                    tallies[column].corrections[correction.fault].push_back(correction);
            }
        }
        if (!learnt) continue;
        ++result.groups;
        result.learnt = true;
        for (std::size_t column = 0; column < outputs; ++column) {
            if (auto finding = findingOf(group, column, tallies[column]))
                result.findings.push_back(std::move(*finding));
        }
    }
    // Networks that saw the odd group miss sound ones a little too. Between two groups only their sizes decide.
    std::ranges::stable_sort(result.findings, std::ranges::greater(), [&result](const GroupFinding& finding) {
        return result.groups > 2 ? finding.errorBefore / finding.errorElsewhere
                                 : 1.0 / static_cast<double>(finding.group.rows.size());
    });
    return result;
}

}  // namespace trueloss
