#pragma once

#include "logs/LogImporter.h"
#include "logs/TableRows.h"

#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// A table of any columns, a row a step or an epoch: Keras' CSVLogger, Lightning's metrics.csv, fastai's history.csv,
/// or what somebody wrote himself. Comma, semicolon or tab; a decimal comma where cells are parted otherwise. The first
/// row names the columns, or is a row of numbers already; the names again, or others, begin a new run. Blank cells and
/// "NA" hold nothing. A row is one line of the file. Lightning's steps and epochs count from 0; in other tables the
/// first tells.
class CsvImporter : public LineImporter {
public:
    explicit CsvImporter(const LogOptions& options);

    bool line(std::string_view text) override;
    std::vector<RecoveredRun> runs(const std::string& name) const override { return CsvImporter(*this).takeRuns(name); }
    std::vector<RecoveredRun> takeRuns(const std::string& name) override;

private:
    bool readHeader(const std::vector<std::string>& cells);
    bool readRow(const std::vector<std::string>& cells);
    std::vector<std::string> split(std::string_view text) const;

    LogOptions m_options;
    std::vector<TableRows> m_tables;  ///< One for each set of columns.
    std::vector<std::string> m_names;
    char m_separator = ',';
};

}  // namespace trueloss
