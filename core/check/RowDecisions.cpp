#include "check/RowDecisions.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace trueloss {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// What rows and entries are known by; `image` is the place of the image's name among those that entries know.
struct Known {
    std::size_t index = 0;  ///< Of the row or entry.
    std::size_t image = 0;
    std::int64_t line = 0;
    const std::vector<double>* targets = nullptr;
};

/// Rows and entries that have not found each other yet.
class Pairing {
public:
    std::vector<Known> rows;
    std::vector<Known> entries;

    /// Gives each entry the first row that is left with the same key, in their orders, and takes both from the lists.
    /// A table may name one image in every row, so nothing here compares each with each.
    template <class Key>
    void match(const Key& key, std::vector<std::size_t>& entryOfRow)
    {
        const auto less = [&key](const Known& a, const Known& b) {
            return std::pair(key(a), a.index) < std::pair(key(b), b.index);
        };
        std::sort(rows.begin(), rows.end(), less);
        std::sort(entries.begin(), entries.end(), less);
        std::vector<Known> rowsLeft;
        std::vector<Known> entriesLeft;
        auto row = rows.begin();
        for (const Known& entry : entries) {
            while (row != rows.end() && key(*row) < key(entry)) rowsLeft.push_back(*row++);
            if (row == rows.end() || key(entry) < key(*row)) {
                entriesLeft.push_back(entry);
            } else {
                entryOfRow[(row++)->index] = entry.index;
            }
        }
        rowsLeft.insert(rowsLeft.end(), row, rows.end());
        rows = std::move(rowsLeft);
        entries = std::move(entriesLeft);
    }
};

RowDecisions::Acknowledged acknowledgedFor(const Manifest& manifest, const DataFinding& finding)
{
    const bool named = finding.column && *finding.column < manifest.targetColumns.size();
    return {finding.kind, named ? manifest.targetColumns[*finding.column].name : ""};
}

}  // namespace

/// The entry that speaks of each row, or none. An entry speaks of one row at most: one alike in all, else one with the
/// same targets (the table was reordered), else one in the same line (its targets were corrected), else the only one.
std::vector<std::size_t> RowDecisions::entryOfRows(const Manifest& manifest) const
{
    std::vector<std::size_t> out(manifest.rows.size(), none);
    if (m_entries.empty()) return out;
    std::unordered_map<std::string_view, std::size_t> images;
    Pairing pairing;
    for (std::size_t entry = 0; entry < m_entries.size(); ++entry) {
        const Entry& of = m_entries[entry];
        const std::size_t image = images.try_emplace(of.image, images.size()).first->second;
        pairing.entries.push_back({entry, image, of.line, &of.targets});
    }
    std::vector<std::size_t> rowsOfImage(images.size(), 0);
    for (std::size_t row = 0; row < manifest.rows.size(); ++row) {
        const ManifestRow& of = manifest.rows[row];
        const auto found = images.find(of.image.string());
        if (found == images.end()) continue;
        ++rowsOfImage[found->second];
        pairing.rows.push_back({row, found->second, of.line, &of.targets});
    }
    pairing.match([](const Known& known) { return std::tie(known.image, known.line, *known.targets); }, out);
    pairing.match([](const Known& known) { return std::tie(known.image, *known.targets); }, out);
    pairing.match([](const Known& known) { return std::tie(known.image, known.line); }, out);
    std::erase_if(pairing.rows, [&](const Known& row) { return rowsOfImage[row.image] != 1; });
    pairing.match([](const Known& known) { return known.image; }, out);
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

void RowDecisions::acknowledge(const Manifest& manifest, const DataFinding& finding, bool known)
{
    const Acknowledged one = acknowledgedFor(manifest, finding);
    std::erase(m_acknowledged, one);
    if (known) m_acknowledged.push_back(one);
}

bool RowDecisions::isAcknowledged(const Manifest& manifest, const DataFinding& finding) const
{
    const Acknowledged one = acknowledgedFor(manifest, finding);
    return std::find(m_acknowledged.begin(), m_acknowledged.end(), one) != m_acknowledged.end();
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
    for (std::size_t i = 0; i < m_acknowledged.size(); ++i) {
        const auto& [kind, column] = m_acknowledged[i];
        out += i > 0 ? ", " : out.empty() ? "known: " : "; known: ";
        out += dataFindingName(kind) + (column.empty() ? "" : " (" + column + ")");
    }
    return out;
}

}  // namespace trueloss
