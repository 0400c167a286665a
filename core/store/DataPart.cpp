#include "store/DataPart.h"

#include "store/StoreErrors.h"

#include <string_view>

namespace trueloss::store {

namespace {

// By name, so that the order of the enumerations is free.
std::string_view kindName(DataFindingKind kind)
{
    return dataFindingName(kind);
}

DataFindingKind kindOf(std::string_view name)
{
    for (int number = 0; number <= static_cast<int>(DataFindingKind::ByHand); ++number) {
        const auto kind = static_cast<DataFindingKind>(number);
        if (dataFindingName(kind) == name) return kind;
    }
    throw Damage("a finding of no known kind");
}

template <class Enum>
Enum enumUpTo(std::int64_t number, Enum last)
{
    if (number < 0 || number > static_cast<std::int64_t>(last)) throw Damage("a kind that does not exist");
    return static_cast<Enum>(number);
}

bool flagOf(Unpacker& unpacker)
{
    const std::int64_t number = unpacker.integer();
    if (number != 0 && number != 1) throw Damage("a switch that is neither on nor off");
    return number == 1;
}

std::int64_t amountOf(Unpacker& unpacker)
{
    const std::int64_t amount = unpacker.integer();
    if (amount < 0) throw Damage("an amount below zero");
    return amount;
}

void put(Packer& packer, const FindingSummary& finding)
{
    packer.put(kindName(finding.kind));
    packer.put(static_cast<std::int64_t>(finding.severity));
    packer.put(finding.headline);
    packer.put(finding.advice);
    packer.put(finding.rowCount);
    packer.put(static_cast<std::int64_t>(finding.decision));
    packer.put(static_cast<std::int64_t>(finding.examples.size()));
    for (const Message& example : finding.examples) packer.put(example);
}

FindingSummary findingOf(Unpacker& unpacker)
{
    FindingSummary finding;
    finding.kind = kindOf(unpacker.text());
    finding.severity = enumUpTo(unpacker.integer(), FindingSeverity::Serious);
    finding.headline = unpacker.message();
    finding.advice = unpacker.message();
    finding.rowCount = amountOf(unpacker);
    finding.decision = enumUpTo(unpacker.integer(), RowDecision::Exclude);
    finding.examples.resize(unpacker.count(16));
    for (Message& example : finding.examples) example = unpacker.message();
    return finding;
}

/// In the order in which they are stored.
template <class Statistics, class Use>
void forEachFigure(Statistics& statistics, Use use)
{
    for (auto* figure : {&statistics.mean, &statistics.standardDeviation, &statistics.min, &statistics.quartile1,
                         &statistics.median, &statistics.quartile3, &statistics.max, &statistics.skew,
                         &statistics.fenceLow, &statistics.fenceHigh, &statistics.outlierShare}) {
        use(*figure);
    }
}

void put(Packer& packer, const TargetSummary& target)
{
    packer.put(std::string_view(target.name));
    packer.put(std::string_view(target.unit));
    packer.put(static_cast<std::int64_t>(target.statistics.count));
    forEachFigure(target.statistics, [&packer](double figure) { packer.put(figure); });
    packer.put(target.histogram.low);
    packer.put(target.histogram.high);
    packer.put(static_cast<std::int64_t>(target.histogram.counts.size()));
    for (const std::size_t count : target.histogram.counts) packer.put(static_cast<std::int64_t>(count));
    packer.put(target.scaler ? scalerName(*target.scaler) : std::string_view());
    packer.put(static_cast<std::int64_t>(target.parameters.size()));
    for (const auto& [name, values] : target.parameters) {
        packer.put(std::string_view(name));
        packer.put(static_cast<std::int64_t>(values.size()));
        for (const double value : values) packer.put(value);
    }
}

TargetSummary targetOf(Unpacker& unpacker)
{
    TargetSummary target;
    target.name = unpacker.text();
    target.unit = unpacker.text();
    target.statistics.count = static_cast<std::size_t>(amountOf(unpacker));
    forEachFigure(target.statistics, [&unpacker](double& figure) { figure = unpacker.real(); });
    target.histogram.low = unpacker.real();
    target.histogram.high = unpacker.real();
    target.histogram.counts.resize(unpacker.count(8));
    for (std::size_t& count : target.histogram.counts) count = static_cast<std::size_t>(amountOf(unpacker));
    if (const std::string name = unpacker.text(); !name.empty()) {
        const auto kind = scalerFromName(name);
        if (!kind) throw Damage("a scaler that does not exist");
        target.scaler = *kind;
    }
    target.parameters.resize(unpacker.count(16));
    for (auto& [name, values] : target.parameters) {
        name = unpacker.text();
        values.resize(unpacker.count(8));
        for (double& value : values) value = unpacker.real();
    }
    return target;
}

}  // namespace

std::string packDataSummary(const std::optional<DataSummary>& summary)
{
    Packer packer;
    packer.put(std::int64_t{summary.has_value()});
    if (!summary) return packer.take();
    packer.put(std::int64_t{summary->findings.has_value()});
    if (summary->findings) {
        packer.put(static_cast<std::int64_t>(summary->findings->size()));
        for (const FindingSummary& finding : *summary->findings) put(packer, finding);
    }
    packer.put(std::int64_t{summary->lookedAtImages});
    packer.put(summary->trainRows);
    packer.put(summary->validationRows);
    packer.put(static_cast<std::int64_t>(summary->targets.size()));
    for (const TargetSummary& target : summary->targets) put(packer, target);
    return packer.take();
}

std::optional<DataSummary> unpackDataSummary(Unpacker& unpacker)
{
    if (!flagOf(unpacker)) return {};
    DataSummary summary;
    if (flagOf(unpacker)) {
        summary.findings.emplace();
        for (std::size_t left = unpacker.count(72); left > 0; --left) {
            summary.findings->push_back(findingOf(unpacker));
        }
    }
    summary.lookedAtImages = flagOf(unpacker);
    summary.trainRows = amountOf(unpacker);
    summary.validationRows = amountOf(unpacker);
    for (std::size_t left = unpacker.count(152); left > 0; --left) summary.targets.push_back(targetOf(unpacker));
    return summary;
}

}  // namespace trueloss::store
