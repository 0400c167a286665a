#include "ArgumentChecks.h"
#include "Commands.h"
#include "TerminalRun.h"

#include "ChartPng.h"
#include "base/Numbers.h"
#include "diagnose/Finding.h"
#include "logs/LogImport.h"
#include "record/RunCsv.h"

#include <cmath>
#include <cstdio>
#include <iostream>
#include <limits>
#include <memory>

namespace trueloss::cli {

namespace {

struct LogOptions {
    std::string file;
    std::string chart, csv;
};

const char* gradeText(Grade grade)
{
    switch (grade) {
        case Grade::Exact:
            return "exact";
        case Grade::Bounded:
            return "bounded";
        case Grade::BlockMean:
            return "block mean";
        case Grade::Unrecoverable:
            break;
    }
    return "unrecoverable";
}

int showLog(const LogOptions& options)
{
    const auto log = importLog(options.file);
    if (!log) return printError(log.error());
    const RunRecord& record = log->record;
    std::printf("%7s  %5s  %16s  %16s  %12s  %s\n", "batch", "epoch", "printed", "true", "+-", "grade");
    for (std::size_t i = 0; i < record.batches().size(); ++i) {
        const RecoveredPoint& point = log->points[i];
        std::printf("%7zu  %5lld  %16s  %16s  %12s  %s\n", i + 1, static_cast<long long>(record.batches()[i].epoch),
                    tableNumber(point.printed).c_str(), tableNumber(record.batches()[i].rmse).c_str(),
                    tableNumber(point.bound).c_str(), gradeText(point.grade));
    }
    for (const Message& note : log->notes) std::cout << "note: " << toEnglish(note) << "\n";
    ArtifactDetector detector;
    detector.update(record);
    DiagnosisContext context;
    context.meanPredictorRmse = std::numeric_limits<double>::quiet_NaN();
    context.finished = true;
    std::cout << "\nWhat this means\n";
    for (const Finding& finding : diagnose(record, detector, context)) {
        std::cout << "* " << toEnglish(finding.headline) << "\n";
        if (!finding.explanation.empty()) std::cout << "  " << toEnglish(finding.explanation) << "\n";
    }
    int code = 0;
    if (!options.chart.empty()) {
        if (const auto saved = saveChartPng(options.chart, record, detector.artifacts()); !saved)
            code = printError(saved.error());
    }
    if (!options.csv.empty()) {
        if (const auto saved = writeCsv(options.csv, record); !saved) code = printError(saved.error());
    }
    return code;
}

}  // namespace

void addLogCommand(CLI::App& app, std::function<int()>& run)
{
    auto options = std::make_shared<LogOptions>();
    CLI::App* command =
        app.add_subcommand("log", "Read a Keras progress bar's log and recover the true loss of each batch");
    command->add_option("file", options->file, "Saved terminal or notebook output")->required();
    command->add_option("--chart", options->chart, "Write the chart to this file (.png)")->check(chartFile());
    command->add_option("--csv", options->csv, "Write every batch to this file (.csv)");
    command->callback([options, &run] { run = [options] { return showLog(*options); }; });
}

}  // namespace trueloss::cli
