#include "RunOutputs.h"

#include "ArgumentChecks.h"
#include "TerminalRun.h"

#include "base/AtomicFile.h"
#include "chart/ChartFiles.h"
#include "chart/RunCharts.h"
#include "export/EventFile.h"
#include "record/RunCsv.h"
#include "report/ReportFiles.h"

#include <chrono>
#include <iostream>

namespace trueloss::cli {

void addRunOutputs(CLI::App& command, RunOutputs& outputs)
{
    command.add_option("--chart", outputs.chart, "Write the loss chart to this file (.png, .svg or .pdf)")
        ->check(chartFile());
    command.add_option("--csv", outputs.csv, "Write every batch to this file (.csv)");
    command.add_option("--report", outputs.report, "Write a report of the run to this file (.html or .pdf)")
        ->check(reportFile());
    command.add_option("--events", outputs.events, "Write every batch for TensorBoard into this folder");
}

Result<void> prepareEventFolder(const RunOutputs& outputs)
{
    if (outputs.events.empty()) return {};
    std::error_code ignored;
    std::filesystem::create_directories(outputs.events, ignored);
    return checkWritable(std::filesystem::path(outputs.events) / "events");
}

int writeRunOutputs(const RunOutputs& outputs, const ReportSource& source, double startTime)
{
    int code = 0;
    const auto tell = [&code](const auto& result, const char* what, const std::string& file) {
        if (result) {
            std::cout << what << " written to " << file << "\n";
        } else {
            code = printError(result.error());
        }
    };
    if (!outputs.chart.empty()) {
        tell(saveChart(outputs.chart, lossChart(source.record, source.detector.artifacts()), toEnglish), "chart",
             outputs.chart);
    }
    if (!outputs.csv.empty()) tell(writeCsv(outputs.csv, source.record), "batches", outputs.csv);
    if (!outputs.report.empty()) tell(writeReport(outputs.report, makeReport(source)), "report", outputs.report);
    if (!outputs.events.empty()) {
        const auto file = writeEventFile(outputs.events, source.record, startTime);
        tell(file, "TensorBoard events", file ? file->string() : outputs.events);
    }
    return code;
}

double now()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

}  // namespace trueloss::cli
