#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <numeric>
#include <stop_token>
#include <vector>

namespace trueloss::ui {

/// A table whose columns can be ordered on another thread, because it may have millions of rows.
class SortableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// For each row its place in the ascending order of the column; equal ones have the same. Runs on any thread,
    /// whatever becomes of the model meanwhile; what it returns once it was stopped is not used.
    using Ranks = std::function<std::vector<std::uint32_t>(const std::stop_token& stop)>;

    /// Of a column; empty for one that says nothing but the order of the rows.
    virtual Ranks ranks(int column) const = 0;
};

/// Places by any order: `less` compares two rows, from 0 to count - 1.
template <class Less>
std::vector<std::uint32_t> ranksBy(std::size_t count, const Less& less)
{
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), less);
    std::vector<std::uint32_t> ranks(count);
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && less(order[i - 1], order[i])) ++rank;
        ranks[order[i]] = rank;
    }
    return ranks;
}

}  // namespace trueloss::ui
