#include "check/RowDecisions.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

namespace trueloss {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Rows and entries that name the same image.
struct Namesakes {
    std::vector<std::size_t> rows;
    std::vector<std::size_t> entries;
};

}  // namespace

/// The entry that speaks of each row, or none. An entry speaks of one row at most: one alike in all, else one with the
/// same targets (the table was reordered), else one in the same line (its targets were corrected), else the only one.
std::vector<std::size_t> RowDecisions::entryOfRows(const Manifest& manifest) const
{
    std::vector<std::size_t> out(manifest.rows.size(), none);
    if (m_entries.empty()) return out;
    std::unordered_map<std::string_view, Namesakes> byImage;
    for (std::size_t entry = 0; entry < m_entries.size(); ++entry)
        byImage[m_entries[entry].image].entries.push_back(entry);
    for (std::size_t row = 0; row < manifest.rows.size(); ++row) {
        const auto found = byImage.find(manifest.rows[row].image.string());
        if (found != byImage.end()) found->second.rows.push_back(row);
    }
    std::vector<bool> spoken(m_entries.size(), false);
    for (const auto& item : byImage) {
        const Namesakes& names = item.second;
        const auto match = [&](const auto& fits) {
            for (const std::size_t entry : names.entries) {
                for (const std::size_t row : names.rows) {
                    if (spoken[entry] || out[row] != none || !fits(m_entries[entry], manifest.rows[row])) continue;
                    spoken[entry] = true;
                    out[row] = entry;
                    break;
                }
            }
        };
        match([](const Entry& e, const ManifestRow& r) { return e.line == r.line && e.targets == r.targets; });
        match([](const Entry& e, const ManifestRow& r) { return e.targets == r.targets; });
        match([](const Entry& e, const ManifestRow& r) { return e.line == r.line; });
        if (names.rows.size() == 1) match([](const Entry&, const ManifestRow&) { return true; });
    }
    return out;
}

void RowDecisions::decide(const Manifest& manifest, std::span<const std::size_t> rows, DataFindingKind reason,
                          RowDecision decision)
{
    const std::vector<std::size_t> known = entryOfRows(manifest);
    std::vector<bool> gone(m_entries.size(), false);
    std::vector<std::size_t> wanted(rows.begin(), rows.end());
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    std::vector<Entry> added;
    for (const std::size_t row : wanted) {
        if (row >= manifest.rows.size()) break;
        if (known[row] != none) gone[known[row]] = true;
        if (decision == RowDecision::Undecided) continue;
        const ManifestRow& of = manifest.rows[row];
        added.push_back({of.image.string(), of.line, of.targets, reason, decision});
    }
    std::vector<Entry> kept;
    for (std::size_t entry = 0; entry < m_entries.size(); ++entry) {
        if (!gone[entry]) kept.push_back(std::move(m_entries[entry]));
    }
    kept.insert(kept.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    m_entries = std::move(kept);
}

std::vector<RowDecision> RowDecisions::decisions(const Manifest& manifest) const
{
    std::vector<RowDecision> out;
    out.reserve(manifest.rows.size());
    for (const std::size_t entry : entryOfRows(manifest))
        out.push_back(entry == none ? RowDecision::Undecided : m_entries[entry].decision);
    return out;
}

Manifest RowDecisions::applied(Manifest manifest) const
{
    const std::vector<RowDecision> decided = decisions(manifest);
    std::size_t kept = 0;
    for (std::size_t row = 0; row < decided.size(); ++row) {
        if (decided[row] == RowDecision::Exclude) continue;
        if (kept != row) manifest.rows[kept] = std::move(manifest.rows[row]);
        ++kept;
    }
    manifest.rows.resize(kept);
    return manifest;
}

Split RowDecisions::applied(const Manifest& manifest, Split split) const
{
    const std::vector<RowDecision> decided = decisions(manifest);
    for (auto* rows : {&split.train, &split.validation}) {
        std::erase_if(*rows, [&decided](std::size_t row) {
            return row < decided.size() && decided[row] == RowDecision::Exclude;
        });
    }
    return split;
}

std::string RowDecisions::summary() const
{
    std::string out;
    for (const auto& [decision, word] :
         {std::pair(RowDecision::Exclude, "excluded "), std::pair(RowDecision::Keep, "kept ")}) {
        std::map<DataFindingKind, std::size_t> counts;
        std::size_t all = 0;
        for (const Entry& entry : m_entries) {
            if (entry.decision != decision) continue;
            ++counts[entry.reason];
            ++all;
        }
        if (all == 0) continue;
        out += (out.empty() ? "" : "; ") + std::string(word) + std::to_string(all) + ":";
        const char* separator = " ";
        for (const auto& [reason, count] : counts) {
            out += separator + std::string(dataFindingName(reason)) + " " + std::to_string(count);
            separator = ", ";
        }
    }
    return out;
}

}  // namespace trueloss
