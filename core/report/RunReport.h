#pragma once

#include "base/Message.h"
#include "chart/Chart.h"
#include "check/DataSummary.h"
#include "diagnose/ArtifactDetector.h"
#include "diagnose/Finding.h"
#include "record/LogFacts.h"
#include "record/RunRecord.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace trueloss {

/// Rows of equally many cells. Without a header the first column names what the others hold.
struct ReportTable {
    std::vector<Message> header;
    std::vector<std::vector<Message>> rows;
    std::size_t firstNumber = 0;  ///< The columns from here on hold numbers and stand to the right; none if too large.
};

/// How a card stands out.
enum class ReportTone { Plain, Good, Doubtful, Bad };

/// One finding: a word on its state, what it is, what follows from it, figures.
struct ReportCard {
    ReportTone tone = ReportTone::Plain;
    Message badge;  ///< May be empty, as may those below but the headline.
    Message headline;
    Message explanation;
    std::vector<Message> points;
};

/// A Message alone is a paragraph.
using ReportBlock = std::variant<Message, ReportTable, ReportCard, Chart>;

struct ReportSection {
    Message title;
    std::vector<ReportBlock> blocks;
};

/// A report as plain values, ready to be written in any form and language. Names and settings are as the user gave
/// them: writers have to escape them.
struct RunReport {
    std::string name;
    Message kind;     ///< "Report of a training run", or of a log.
    Message summary;  ///< What the run shows, in one line.
    std::vector<ReportSection> sections;
};

/// What a report is made from, wherever that comes from: a run that has just ended, a stored one, a log. What is empty
/// has no section.
struct ReportSource {
    const RunRecord& record;
    const ArtifactDetector& detector;  ///< Has read the record.
    std::vector<Finding> findings = {};
    std::optional<DataSummary> data = {};
    Message whyNoData = {};                    ///< Said in place of `data`.
    std::vector<RunSetting> environment = {};  ///< "TrueLoss" = "0.1.0", "device" = "CPU".
    std::vector<Message> notes = {};           ///< What a reader should know, as a log's importer says it.
    std::vector<Conclusion> conclusions = {};  ///< What the log gives away.
    std::string column = {};                   ///< Of the log, that the values are of; empty: not known.
    Message damage = {};                       ///< What of the run was lost, see RunSummary::damage.
    const RunRecord* comparedWith = nullptr;   ///< Then only the settings that differ are listed, side by side.
};

RunReport makeReport(const ReportSource& source);

}  // namespace trueloss
