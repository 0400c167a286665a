#include "Commands.h"
#include "Options.h"
#include "TerminalRun.h"

#include "data/DemoGauges.h"
#include "train/Devices.h"

#include <filesystem>
#include <iostream>
#include <memory>

namespace trueloss::cli {

namespace {

int trainOn(const DataSource& source, const std::filesystem::path& data, const TrainOptions& options,
            const std::string& name)
{
    setComputeThreads(options.run.threads);
    const ImageFacts images = inspectImages(source.manifest);
    DataFacts facts;
    facts.outputs = static_cast<int>(source.manifest.targetColumns.size());
    facts.grey = images.grey;
    facts.imageWidth = images.width;
    facts.imageHeight = images.height;
    facts.images = source.manifest.rows.size();
    const auto config = configFrom(options, facts);
    if (!config) return printError(config.error());
    std::cout << "preset \"" << options.preset << "\":";
    for (const RunSetting& setting : describe(*config))
        std::cout << ' ' << setting.key << " = " << setting.value << ';';
    std::cout << "\n";
    return trainInTerminal({source, data, *config, options.run, name, nullptr});
}

int demo(TrainOptions options)
{
    const auto table = demo::generate(demo::defaultFolder(), terminalProgress("drawing the demo gauges"));
    if (!table) return printError(table.error());
    std::cout << "demo data: " << table->parent_path().string() << "\n";
    const auto source = openDataSource(*table);
    if (!source) return printError(source.error());
    const bool ownChart = options.run.outputs.chart.empty();
    if (ownChart) options.run.outputs.chart = "trueloss-demo.png";
    const int code = trainOn(*source, *table, options, "demo");
    if (ownChart && std::filesystem::exists(options.run.outputs.chart)) {
        std::cout << "The chart lies in " << std::filesystem::absolute(options.run.outputs.chart).string()
                  << "; with a display, ./run shows all of this live in a window.\n";
    }
    return code;
}

int train(const TrainOptions& options)
{
    const auto how = sourceOptionsFrom(options.source);
    if (!how) return printError(how.error());
    const auto source = openTableSource(options.source.data, *how);
    if (!source) return printError(source.error());
    const auto columns = columnsFrom(options, *source);
    if (!columns) return printError(columns.error());
    const auto chosen = withColumns(*source, *columns);
    if (!chosen) return printError(chosen.error());
    printFacts(chosen->facts);
    std::cout << "data: " << chosen->table->file.string() << "; images in column \""
              << chosen->table->header[columns->path] << "\", targets:";
    for (const std::size_t target : columns->targets) std::cout << " \"" << chosen->table->header[target] << '"';
    if (columns->split) std::cout << ", split by \"" << chosen->table->header[*columns->split] << '"';
    std::cout << "\n";
    return trainOn(*chosen, options.source.data, options, chosen->table->file.stem().string());
}

}  // namespace

void addDemoCommand(CLI::App& app, std::function<int()>& run)
{
    auto options = std::make_shared<TrainOptions>();
    CLI::App* command =
        app.add_subcommand("demo", "Train on the built-in gauges as in the question, and show what happened");
    addTrainOptions(*command, *options, false, "question");
    options->epochs = 1;
    command->callback([options, &run] { run = [options] { return demo(*options); }; });
}

void addTrainCommand(CLI::App& app, std::function<int()>& run)
{
    auto options = std::make_shared<TrainOptions>();
    CLI::App* command = app.add_subcommand("train", "Train on your own images");
    addTrainOptions(*command, *options, true, "recommended");
    command->callback([options, &run] { run = [options] { return train(*options); }; });
}

}  // namespace trueloss::cli
