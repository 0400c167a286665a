#pragma once

#include "logs/KerasLine.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// The values of one column in one epoch, one for each drawn line; 9 bytes a value.
class KerasColumn {
public:
    void append(const std::optional<PrintedNumber>& value);
    std::size_t size() const { return m_values.size(); }
    void shrink();                                            ///< Nothing more will come.
    std::optional<PrintedNumber> at(std::size_t line) const;  ///< Nothing where the line lacks the column.

private:
    std::vector<double> m_values;
    std::vector<std::int8_t> m_places;  ///< Power of ten of the last printed digit; `none`: there is no value.
};

/// What the bar drew in one epoch.
struct KerasEpoch {
    std::int64_t number = 1;
    bool hasHeader = false;
    std::optional<std::int64_t> target;  ///< Of its bars; nothing where it reads "Unknown".
    std::vector<std::int64_t> current;   ///< Of the lines drawn while it ran, strictly increasing.
    std::vector<KerasColumn> columns;    ///< By KerasLog::columns(), each as long as `current`, or missing at the end.
    bool ended = false;                  ///< Its last line was drawn...
    std::int64_t endsAt = 0;             ///< ...at this step.
    std::vector<std::optional<PrintedNumber>> final;            ///< That line, by KerasLog::columns().
    double seconds = std::numeric_limits<double>::quiet_NaN();  ///< On that line.

    std::optional<PrintedNumber> at(std::size_t column, std::size_t line) const;
    std::optional<PrintedNumber> atEnd(std::size_t column) const;
};

/// What tells the versions of Keras apart, beside the figures.
struct KerasCosmetics {
    bool ofKeras3 = false;        ///< Bars of ━.
    bool longSeconds = false;     ///< "ETA: 847s": 60 and more in seconds.
    bool clock = false;           ///< "ETA: 14:07".
    bool endWithoutPace = false;  ///< "143s" without "/step" at an epoch's end.
    bool endWithPace = false;     ///< "12s 231ms/step" there.
    bool perSample = false;       ///< "/sample".
    bool beyondTarget = false;    ///< "52/51".
    bool lastDrawn = false;       ///< The last step was drawn while the epoch ran, and again at its end.
};

/// A run of the log: from a first epoch to where the numbers begin anew.
struct KerasRun {
    std::vector<KerasEpoch> epochs;
    std::vector<std::int64_t> missing;  ///< Numbers of epochs that are passed over, the first 100.
};

/// Sorts bars into epochs and runs. Once a log has shown an epoch's header, bars between the end of an epoch and the
/// next header are those of an evaluation and are passed over. Names of columns are compared without regard to case.
/// Beyond a thousand runs, or a million epochs, nothing more is kept.
class KerasLog {
public:
    void add(const KerasHeader& header);
    /// Whether it had a field.
    bool add(const KerasBar& bar);
    /// Fields of the line before that were folded onto one of their own.
    bool addFields(const std::vector<KerasField>& fields);

    /// Names in the order in which they were met, as UTF-8, cut at 200 bytes; "val_..." among them.
    const std::vector<std::string>& columns() const { return m_columns; }
    std::optional<std::size_t> column(std::string_view name) const;
    const std::vector<KerasRun>& runs() const { return m_runs; }
    void forget(std::size_t run, std::size_t epoch);  ///< Lets the lines of an epoch go.
    const KerasCosmetics& cosmetics() const { return m_cosmetics; }
    std::int64_t passedOver() const { return m_passedOver; }             ///< Bars that fitted no epoch.
    bool full() const { return m_full; }                                 ///< The log has more than is kept.
    std::int64_t lines() const { return m_lines; }                       ///< That were kept.
    std::optional<std::int64_t> epochs() const { return m_epochCount; }  ///< "128" of "Epoch 3/128".

private:
    void settleLast();
    bool beginsRun(std::int64_t number) const;
    KerasEpoch& beginEpoch(std::int64_t number, bool header);
    std::optional<std::size_t> columnOf(std::string_view name, std::size_t hint);
    void appendLine(KerasEpoch& epoch, const KerasBar& bar);
    void setFinal(KerasEpoch& epoch, const KerasBar& bar);
    void note(const KerasBar& bar);

    std::vector<std::string> m_columns;
    std::vector<std::size_t> m_order;  ///< Columns of the fields of the line before.
    std::vector<KerasRun> m_runs;
    KerasCosmetics m_cosmetics;
    std::optional<std::int64_t> m_epochCount;
    std::int64_t m_passedOver = 0;
    std::int64_t m_lines = 0;
    std::int64_t m_epochsKept = 0;
    bool m_full = false;
    bool m_headers = false;
    bool m_lastWasFinal = false;  ///< The line before was an epoch's last.
    bool m_lastKept = false;
};

}  // namespace trueloss
