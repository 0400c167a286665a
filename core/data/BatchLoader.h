#pragma once

#include "base/Error.h"
#include "data/ImageDataset.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace trueloss {

/// One batch on its way to the network.
struct Batch {
    std::vector<std::size_t> rows;     ///< Rows of the data set, in the order of the batch.
    std::vector<std::uint8_t> pixels;  ///< NHWC.
    std::vector<double> targets;       ///< Row-major: rows.size() x outputs, raw unit.
};

/// Hands out the batches of one epoch in order. Images that are not in the cache are decoded ahead by worker threads,
/// a bounded number of batches in front of the consumer. One consumer thread. The destructor stops the workers.
class BatchLoader {
public:
    /// `rows` in the order in which they are to be handed out (the caller shuffles). Requires batchSize >= 1.
    BatchLoader(std::shared_ptr<const ImageDataset> data, std::vector<std::size_t> rows, std::size_t batchSize,
                unsigned threads = 0);
    ~BatchLoader();
    BatchLoader(const BatchLoader&) = delete;
    BatchLoader& operator=(const BatchLoader&) = delete;

    std::size_t batchCount() const;

    /// Fills the next batch; false at the end of the epoch. `batch`'s storage is reused.
    /// Errors: Unreadable (an image has gone since it was loaded).
    Result<bool> next(Batch& batch);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The order of an epoch: `rows` shuffled by seed and epoch, the same on every machine.
std::vector<std::size_t> shuffledRows(const std::vector<std::size_t>& rows, std::uint64_t seed, std::int64_t epoch);

}  // namespace trueloss
