#include "check/checks/CheckTools.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss::checks {

namespace {

/// Sorts pairs into the heaps and keeps the widest difference.
class Sorter {
public:
    Sorter(const Manifest& manifest, std::span<const Part> parts) : m_manifest(manifest), m_parts(parts)
    {
        for (std::size_t column = 0; column < manifest.targetColumns.size(); ++column) {
            double low = std::numeric_limits<double>::infinity();
            double high = -low;
            for (const ManifestRow& row : manifest.rows) {
                low = std::min(low, row.targets[column]);
                high = std::max(high, row.targets[column]);
            }
            m_ranges.push_back(high - low);
        }
    }

    void add(RowPair pair)
    {
        const bool crossing = m_parts[pair.row] != m_parts[pair.partner] && m_parts[pair.row] != Part::None &&
                              m_parts[pair.partner] != Part::None;
        if (crossing) {
            // The validation rows stay, so that figures remain comparable with those of earlier runs.
            if (m_parts[pair.row] == Part::Validation) std::swap(pair.row, pair.partner);
            m_out.crossing.push_back(pair);
            m_validation.push_back(pair.partner);
        }
        const bool conflicting = compareTargets(pair);
        if (conflicting) m_out.conflicting.push_back(pair);
        if (!crossing && !conflicting) m_out.plain.push_back(pair);
    }

    /// A validation row that training holds too, though no pair of its own says so.
    void addValidation(std::size_t row) { m_validation.push_back(row); }

    SortedPairs take()
    {
        std::sort(m_validation.begin(), m_validation.end());
        m_out.crossingValidation =
            static_cast<std::size_t>(std::unique(m_validation.begin(), m_validation.end()) - m_validation.begin());
        return std::move(m_out);
    }

private:
    bool compareTargets(const RowPair& pair)
    {
        bool differ = false;
        for (std::size_t column = 0; column < m_ranges.size(); ++column) {
            const double apart =
                std::abs(m_manifest.rows[pair.row].targets[column] - m_manifest.rows[pair.partner].targets[column]);
            if (!(apart > 1e-6 * m_ranges[column])) continue;
            differ = true;
            const double share = apart / m_ranges[column];
            if (share <= m_widestShare) continue;
            m_widestShare = share;
            m_out.widest = apart;
            m_out.widestColumn = column;
            m_out.widestPair = pair;
        }
        return differ;
    }

    const Manifest& m_manifest;
    const std::span<const Part> m_parts;
    std::vector<double> m_ranges;
    std::vector<std::size_t> m_validation;
    double m_widestShare = 0.0;
    SortedPairs m_out;
};

}  // namespace

double percentOf(double share)
{
    const double percent = share * 100.0;
    if (!(percent > 0.0) || share >= 1.0) return percent;
    const double step = percent >= 1.0 ? 0.1 : std::pow(10.0, std::floor(std::log10(percent)) - 1.0);
    return std::min(std::round(percent / step) * step, 99.9);
}

double percentOf(std::size_t some, std::size_t all)
{
    return all == 0 ? 0.0 : percentOf(static_cast<double>(some) / static_cast<double>(all));
}

MessageArg countArg(std::size_t count)
{
    return static_cast<std::int64_t>(count);
}

MessageArg placeArg(const Manifest& manifest, std::size_t row)
{
    return manifest.place(manifest.rows[row]);
}

std::string imageKey(const ManifestRow& row)
{
    return row.image.string();
}

void setRows(DataFinding& finding, std::vector<std::size_t> rows)
{
    std::sort(rows.begin(), rows.end());
    finding.rowCount = rows.size();
    finding.rows = std::move(rows);
}

void setPairs(DataFinding& finding, std::vector<RowPair> pairs)
{
    std::stable_sort(pairs.begin(), pairs.end(), [](const RowPair& a, const RowPair& b) { return a.row < b.row; });
    const auto last =
        std::unique(pairs.begin(), pairs.end(), [](const RowPair& a, const RowPair& b) { return a.row == b.row; });
    pairs.erase(last, pairs.end());
    finding.rowCount = pairs.size();
    finding.rows.clear();
    finding.partners.clear();
    for (const RowPair& pair : pairs) {
        finding.rows.push_back(pair.row);
        finding.partners.push_back(pair.partner);
    }
}

void setBoth(DataFinding& finding, std::vector<RowPair> pairs)
{
    const std::size_t count = pairs.size();
    for (std::size_t i = 0; i < count; ++i) pairs.push_back({pairs[i].partner, pairs[i].row});
    setPairs(finding, std::move(pairs));
}

SortedPairs sortGroups(const Manifest& manifest, std::span<const Part> parts,
                       const std::vector<std::vector<std::size_t>>& groups)
{
    Sorter sorter(manifest, parts);
    for (const std::vector<std::size_t>& group : groups) {
        const auto partOf = [&parts](Part part) {
            return [&parts, part](std::size_t row) { return parts[row] == part; };
        };
        const auto validation = std::find_if(group.begin(), group.end(), partOf(Part::Validation));
        const bool both = validation != group.end() && std::any_of(group.begin(), group.end(), partOf(Part::Train));
        const std::size_t kept = both ? *validation : group.front();
        for (const std::size_t row : group) {
            if (both && parts[row] == Part::Validation) sorter.addValidation(row);
            if (row != kept) sorter.add({row, kept});
        }
    }
    return sorter.take();
}

SortedPairs sortPairs(const Manifest& manifest, std::span<const Part> parts, const std::vector<RowPair>& pairs)
{
    Sorter sorter(manifest, parts);
    for (const RowPair& pair : pairs) sorter.add(pair);
    return sorter.take();
}

FindingSeverity severityOfCrossing(std::size_t validationRows, std::size_t validation)
{
    // Below one in a hundred the validation figure hardly moves.
    return validationRows * 100 >= validation ? FindingSeverity::Serious : FindingSeverity::Warning;
}

}  // namespace trueloss::checks
