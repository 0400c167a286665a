#pragma once

#include "report/RunReport.h"

#include <fstream>
#include <memory>
#include <sstream>
#include <string>

namespace trueloss::test {

/// A run with names that are out to break a page, all of whose parts a report speaks of.
struct HostileRun {
    RunRecord record;
    ArtifactDetector detector;

    explicit HostileRun(std::size_t batches = 60)
    {
        record.name = "run <script>alert('1')</script> & \"more\" \xff";
        record.unit = "<i>kPa</i>";
        record.settings = {{"loss", "<img src=x onerror=alert(2)>"}, {"learning rate", "0.00123"}};
        BatchPoint batch;
        batch.samples = 32;
        batch.gradNorm = 4.5;
        batch.seconds = 0.5;
        for (std::size_t i = 0; i < batches; ++i) {
            batch.batchInEpoch = static_cast<std::int64_t>(i) + 1;
            batch.rmse = i == 1 ? 7.654e6 : 10.0;
            record.append(batch);
        }
        EpochPoint epoch;
        epoch.lastBatch = static_cast<std::int64_t>(batches);
        epoch.rmse = 43.21;
        epoch.mae = 32.1;
        epoch.r2 = 0.8765;
        epoch.runningMean = 1234.0;
        epoch.seconds = 75.0;
        record.append(epoch);
        record.append(RunEvent{RunEventKind::Checkpoint, 33, 0.0, "<b>last</b>.ckpt"});
        detector.update(record);
    }

    ReportSource source() const
    {
        DiagnosisContext context;
        context.finished = true;
        ReportSource source{record, detector, diagnose(record, detector, context)};
        FindingSummary finding;
        finding.severity = FindingSeverity::Serious;
        finding.headline = {"%1 images of <u>%2</u> are blank.", {std::int64_t{4321}, std::string("</section>")}};
        finding.advice = {"Leave them out.", {}};
        finding.rowCount = 4321;
        finding.examples = {{"%1 like %2", {std::string("<em>line 3</em>"), std::string("line 8")}}};
        source.data.emplace();
        source.data->findings = {finding};
        source.data->trainRows = 1640;
        source.data->validationRows = 410;
        TargetSummary target;
        target.name = "pressure<br>";
        target.unit = "kPa";
        target.statistics = {2050, 103.4, 57.89, 4.25, 54.0, 104.1, 154.0, 203.75, 0.5, 0, 0, 0};
        target.scaler = ScalerKind::Standard;
        target.parameters = {{"mean", {103.25}}, {"scale", {57.5}}};
        source.data->targets = {target};
        source.environment = {{"TrueLoss", "0.1.0"}, {"device", "<GPU>"}};
        return source;
    }
};

inline std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace trueloss::test
