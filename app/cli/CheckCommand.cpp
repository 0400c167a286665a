#include "Commands.h"
#include "SourceArguments.h"
#include "TerminalRun.h"

#include "base/Numbers.h"
#include "scale/TargetStatistics.h"

#include <cstdio>
#include <iostream>
#include <memory>

namespace trueloss::cli {

namespace {

int check(const SourceArguments& arguments)
{
    const auto options = sourceOptionsFrom(arguments);
    if (!options) return printError(options.error());
    const auto source = openDataSource(arguments.data, *options);
    if (!source) return printError(source.error());
    printFacts(source->facts);
    const Manifest& manifest = source->manifest;
    std::cout << "table: " << manifest.table.string() << "\n"
              << "rows: " << manifest.rows.size() << " usable, " << manifest.rejected.size() << " left out\n"
              << "image column: " << source->table->header[source->columns.path] << "\n";
    if (source->columns.split) std::cout << "split column: " << source->table->header[*source->columns.split] << "\n";
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
        std::cout << "left out: line " << row.line << ", column \"" << row.column << "\": \"" << row.value << "\" "
                  << toEnglish(describe(row.reason)) << "\n";
    }
    if (manifest.rejected.size() > 20) std::cout << "(" << manifest.rejected.size() - 20 << " more)\n";
    return 0;
}

}  // namespace

void addCheckCommand(CLI::App& app, std::function<int()>& run)
{
    auto arguments = std::make_shared<SourceArguments>();
    CLI::App* command =
        app.add_subcommand("check", "Read a table or another source and say what is in it, without training");
    addSourceArguments(*command, *arguments);
    command->callback([arguments, &run] { run = [arguments] { return check(*arguments); }; });
}

}  // namespace trueloss::cli
