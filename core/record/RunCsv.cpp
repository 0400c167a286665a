#include "record/RunCsv.h"

#include "base/AtomicFile.h"
#include "base/Numbers.h"

#include <cmath>
#include <ostream>

namespace trueloss {

namespace {

void writeRecovered(std::ostream& out, const RecoveredPoint& point)
{
    out << ',' << (std::isnan(point.printed) ? std::string() : exactNumber(point.printed)) << ','
        << exactNumber(point.bound) << ',' << gradeName(point.grade);
}

}  // namespace

Result<void> writeCsv(const std::filesystem::path& file, const RunRecord& record)
{
    return writeFileAtomically(file, [&record](std::ostream& out) -> Result<void> {
        out << "batch,epoch,batch_in_epoch,samples,true_rmse,running_mean,mae,loss,grad_norm,learning_rate,seconds,val_"
               "rmse,"
               "val_mae,val_r2"
            << (record.hasRecovered() ? ",printed,bound,grade\n" : "\n");
        std::size_t epoch = 0;
        for (std::size_t i = 0; i < record.batches().size(); ++i) {
            const BatchPoint& batch = record.batches()[i];
            out << i + 1 << ',' << batch.epoch << ',' << batch.batchInEpoch << ',' << batch.samples << ','
                << exactNumber(batch.rmse) << ',' << exactNumber(record.runningMeanCurve().at(i)) << ','
                << exactNumber(batch.mae) << ',' << exactNumber(batch.loss) << ',' << exactNumber(batch.gradNorm) << ','
                << exactNumber(batch.learningRate) << ',' << exactNumber(batch.seconds);
            // A record that begins where a run was continued may begin with the validation of batches that it lacks.
            while (epoch < record.epochs().size() && record.epochs()[epoch].lastBatch <= static_cast<std::int64_t>(i)) {
                ++epoch;
            }
            if (epoch < record.epochs().size() &&
                record.epochs()[epoch].lastBatch == static_cast<std::int64_t>(i) + 1) {
                const EpochPoint& point = record.epochs()[epoch++];
                out << ',' << exactNumber(point.rmse) << ',' << exactNumber(point.mae) << ',' << exactNumber(point.r2);
            } else {
                out << ",,,";
            }
            if (record.hasRecovered()) writeRecovered(out, record.recovered(i));
            out << '\n';
        }
        return {};
    });
}

}  // namespace trueloss
