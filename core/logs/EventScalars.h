#pragma once

#include "logs/EventTags.h"
#include "logs/PrintedNumber.h"
#include "tfevents/EventDecoder.h"

#include <array>
#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace trueloss {

/// The column at one step, and what was written beside it. Small, for there may be millions.
struct EventRow {
    std::int64_t step = 0;
    double value = 0.0;
    float learningRate = std::numeric_limits<float>::quiet_NaN();
    float gradNorm = std::numeric_limits<float>::quiet_NaN();
    std::int32_t epoch = 0;  ///< From 1, where the tool says it; else 0.
    std::int16_t unit = 0;   ///< Half a unit in the value's last place is 2^unit; see number().

    PrintedNumber number() const;
};

/// A value of a tag that has one an epoch.
struct EpochScalar {
    std::int64_t step = 0;
    PrintedNumber value;
    double wallTime = 0.0;
    std::size_t rows = 0;  ///< How many rows had been written before it.
};

/// What the events of one run hold.
struct EventRows {
    std::deque<EventRow> rows;                               ///< Steps strictly increasing.
    std::map<std::string, std::vector<EpochScalar>> epochs;  ///< By tag, for those of TagRole::Epoch.
    double firstTime = 0.0;                                  ///< Wall time of the first scalar.
    std::int64_t resumptions = 0;                            ///< The steps went back, but not to the start.
};

/// Collects the scalars of a folder's events, or of one file's: those of the column that stands for the loss and what
/// belongs to it. Of the tags that might be the column it keeps the likeliest one seen so far.
class EventScalars {
public:
    static constexpr std::size_t mostValues = 5'000'000;
    static constexpr std::size_t mostTags = 4096;
    static constexpr std::size_t mostRuns = 1000;

    /// `column`: the tag to take; empty: by lossRank().
    explicit EventScalars(std::string column) : m_chosen(std::move(column)) {}

    /// False where the event holds more than mostValues allow; nothing of it is added then.
    bool add(const ScalarEvent& event);

    const std::string& column() const { return m_column; }           ///< Empty: none yet.
    const std::vector<std::string>& tags() const { return m_tags; }  ///< All, in the order in which they came.
    bool has(std::string_view tag) const { return m_known.find(tag) != m_known.end(); }
    /// Values beyond mostTags and mostRuns, or of steps beyond all reason.
    std::int64_t passedOver() const { return m_passedOver; }
    /// A new run begins where the steps start again.
    const std::deque<EventRows>& runs() const { return m_runs; }
    /// The runs; their values are not kept.
    std::deque<EventRows> takeRuns() { return std::exchange(m_runs, std::deque<EventRows>(1)); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct Tag {
        std::string name;
        TagRole role = TagRole::Loss;
        int rank = 0;
    };
    /// What was written last of a role, for the row of its step may come later.
    struct Beside {
        std::int64_t step = std::numeric_limits<std::int64_t>::min();
        double value = 0.0;
    };

    bool isChosen(std::string_view name) const;
    const Tag* tagOf(std::string_view name);
    void choose(const Tag& tag);
    void addRow(std::int64_t step, const EventScalar& scalar);
    bool rewind(std::int64_t step);
    void addBeside(TagRole role, std::int64_t step, double value);

    std::string m_chosen;
    std::string m_column;
    int m_rank = std::numeric_limits<int>::max();
    std::unordered_map<std::string, Tag, Hash, std::equal_to<>> m_known;
    std::vector<std::string> m_tags;
    std::deque<EventRows> m_runs = std::deque<EventRows>(1);
    std::array<Beside, 6> m_beside;  ///< By role.
    std::size_t m_values = 0;
    std::int64_t m_passedOver = 0;
};

}  // namespace trueloss
