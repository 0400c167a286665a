#include "ArgumentChecks.h"
#include "Commands.h"
#include "DataFindings.h"
#include "SourceArguments.h"
#include "TerminalRun.h"

#include "base/Numbers.h"
#include "check/DataCheck.h"
#include "scale/TargetStatistics.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>

namespace trueloss::cli {

namespace {

/// Images are compared at the size of the first one, but no larger: that is what a network sees at most.
constexpr int longestSide = 512;

struct CheckOptions {
    SourceArguments source;
    double validationShare = 0.2;
    std::uint64_t seed = 1;
    bool withImages = true;
};

void printTable(const DataSource& source)
{
    const Manifest& manifest = source.manifest;
    std::cout << "table: " << manifest.table.string() << "\n"
              << "rows: " << manifest.rows.size() << " usable, " << manifest.rejected.size() << " left out\n"
              << "image column: " << source.table->header[source.columns.path] << "\n";
    if (source.columns.split) std::cout << "split column: " << source.table->header[*source.columns.split] << "\n";
    for (std::size_t column = 0; column < manifest.targetColumns.size(); ++column) {
        std::vector<double> values;
        for (const ManifestRow& row : manifest.rows) values.push_back(row.targets[column]);
        const TargetStatistics s = computeStatistics(values);
        const TargetColumn& target = manifest.targetColumns[column];
        std::cout << "target: " << target.name << (target.unit.empty() ? "" : " (" + target.unit + ")") << "; mean "
                  << humanNumber(s.mean) << ", standard deviation " << humanNumber(s.standardDeviation) << ", min "
                  << humanNumber(s.min) << ", quartiles " << humanNumber(s.quartile1) << " / " << humanNumber(s.median)
                  << " / " << humanNumber(s.quartile3) << ", max " << humanNumber(s.max) << ", skew "
                  << humanNumber(s.skew, 3) << "\n";
    }
    for (std::size_t i = 0; i < manifest.rejected.size() && i < 20; ++i) {
        const RejectedRow& row = manifest.rejected[i];
        std::cout << "left out: " << toEnglish({"%1", {manifest.place(row)}}) << ", column \"" << row.column << "\": \""
                  << row.value << "\" " << toEnglish(describe(row.reason)) << "\n";
    }
    if (manifest.rejected.size() > 20) std::cout << "(" << manifest.rejected.size() - 20 << " more)\n";
}

/// With the split that `train` would make.
Split splitOf(const Manifest& manifest, const CheckOptions& options)
{
    return makeSplit(manifest.rows, options.validationShare, options.seed).value_or(Split{});
}

int check(const CheckOptions& options)
{
    const auto given = sourceOptionsFrom(options.source);
    if (!given) return printError(given.error());
    const auto source = openDataSource(options.source.data, *given);
    if (!source) return printError(source.error());
    printFacts(source->facts);
    printTable(*source);
    std::shared_ptr<const ImageDataset> data;
    if (options.withImages) {
        const ImageFacts images = inspectImages(source->manifest);
        LoadOptions load;
        load.shape = {std::clamp(images.width, 1, longestSide), std::clamp(images.height, 1, longestSide),
                      images.grey ? 1 : 3};
        auto loaded = ImageDataset::load(source->manifest, load, terminalProgress("reading images"));
        if (!loaded) return printError(loaded.error());
        data = *loaded;
        std::cout << "images: " << data->size() << ", compared at " << load.shape.width << " x " << load.shape.height
                  << (images.grey ? ", grey" : ", colour") << (images.mixedSizes ? ", of mixed sizes" : "") << "\n";
    }
    // The images' manifest lacks those that turned out to be broken: all findings speak of the same rows.
    const Manifest& manifest = data ? data->manifest() : source->manifest;
    const Split split = splitOf(manifest, options);
    auto findings = checkTable(manifest, split);
    if (!findings) return printError(findings.error());
    if (data) {
        const auto more = checkImages(*data, split, terminalProgress("comparing images"));
        if (!more) return printError(more.error());
        findings->insert(findings->end(), more->begin(), more->end());
        std::stable_sort(findings->begin(), findings->end(),
                         [](const DataFinding& a, const DataFinding& b) { return a.severity > b.severity; });
    }
    std::cout << "\nWhat the data check found (" << split.train.size() << " rows for training, "
              << split.validation.size() << " for validation)\n";
    printFindings(*findings, manifest);
    if (findings->empty()) {
        std::cout << "* Nothing: no rows left out, " << (data ? "no duplicates, " : "")
                  << "no outliers or codes for missing values, and the two parts are alike.\n";
    }
    return 0;
}

}  // namespace

void addCheckCommand(CLI::App& app, std::function<int()>& run)
{
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = app.add_subcommand(
        "check", "Read a table or another source and its images and say what is wrong with them, without training");
    addSourceArguments(*command, options->source);
    command->add_option("--validation-share", options->validationShare, "Where the data have no split of their own")
        ->check(finiteNumber(0.01, 0.9))
        ->capture_default_str();
    command->add_option("--seed", options->seed, "Seed of that split")->check(wholeNumber(0))->capture_default_str();
    command->add_flag("!--no-images", options->withImages, "Look at the table alone");
    command->callback([options, &run] { run = [options] { return check(*options); }; });
}

}  // namespace trueloss::cli
