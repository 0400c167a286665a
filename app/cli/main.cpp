#include "Commands.h"

#include "train/Devices.h"

#include <cstdio>
#include <exception>

int main(int argc, char** argv)
{
    trueloss::keepFreedMemory();
    CLI::App app{"TrueLoss shows what a training loss really is."};
    app.set_version_flag("--version", TRUELOSS_VERSION);
    app.require_subcommand(1);
    std::function<int()> run;
    trueloss::cli::addDemoCommand(app, run);
    trueloss::cli::addTrainCommand(app, run);
    trueloss::cli::addResumeCommand(app, run);
    trueloss::cli::addBranchCommand(app, run);
    trueloss::cli::addRunsCommand(app, run);
    trueloss::cli::addInspectCommand(app, run);
    trueloss::cli::addCheckCommand(app, run);
    trueloss::cli::addPredictCommand(app, run);
    trueloss::cli::addLogCommand(app, run);
    trueloss::cli::addWatchCommand(app, run);
    trueloss::cli::addReportCommand(app, run);
    trueloss::cli::addAutopsyCommand(app, run);
    trueloss::cli::addRaceCommand(app, run);
    trueloss::cli::addRateRangeCommand(app, run);
    CLI11_PARSE(app, argc, argv);
    try {
        return run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "trueloss-cli: unexpected: %s\n", error.what());
        return 3;
    }
}
