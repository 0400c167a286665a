#include "data/BatchLoader.h"

#include "base/Random.h"
#include "data/ParallelWork.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

namespace trueloss {

class BatchLoader::Impl {
public:
    Impl(std::shared_ptr<const ImageDataset> data, std::vector<std::size_t> rows, std::size_t batchSize,
         unsigned threads)
        : m_data(std::move(data)),
          m_rows(std::move(rows)),
          m_batchSize(std::clamp<std::size_t>(batchSize, 1, std::max<std::size_t>(m_rows.size(), 1)))
    {
        const bool allCached =
            std::all_of(m_rows.begin(), m_rows.end(), [this](std::size_t row) { return row < m_data->cachedCount(); });
        if (allCached) return;
        for (std::size_t batch = 0; batch < ahead; ++batch) prepare(batch);
        try {
            for (unsigned i = 0; i < threadCount(threads, m_rows.size()); ++i)
                m_workers.emplace_back([this] { work(); });
        } catch (const std::system_error&) {
            // Fewer threads will do; without any, batches are gathered by the consumer.
        }
    }

    ~Impl()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        m_roomAhead.notify_all();
        m_workers.clear();
    }

    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    std::size_t batchCount() const { return (m_rows.size() + m_batchSize - 1) / m_batchSize; }

    Result<bool> next(Batch& batch)
    {
        if (m_error) return tl::unexpected<Error>(*m_error);
        if (m_consumed >= batchCount()) return false;
        const std::size_t first = m_consumed * m_batchSize;
        const std::size_t count = rowsIn(m_consumed);
        const auto begin = m_rows.begin() + static_cast<std::ptrdiff_t>(first);
        batch.rows.assign(begin, begin + static_cast<std::ptrdiff_t>(count));
        batch.targets.clear();
        for (const std::size_t row : batch.rows) {
            const auto& values = m_data->row(row).targets;
            batch.targets.insert(batch.targets.end(), values.begin(), values.end());
        }
        const Result<void> filled = m_workers.empty() ? gather(batch) : await(batch);
        if (!filled) {
            m_error = filled.error();
            return tl::unexpected<Error>(*m_error);
        }
        return true;
    }

private:
    static constexpr std::size_t ahead = 4;  ///< Batches that may be ready before they are asked for.

    struct Slot {
        std::vector<std::uint8_t> pixels;
        std::size_t missing = 0;  ///< Images that are not decoded yet.
        std::size_t errorPlace = SIZE_MAX;
        std::optional<Error> error;  ///< Of the first bad image in the batch's order.
    };

    std::size_t rowsIn(std::size_t batch) const
    {
        return std::min(m_batchSize, m_rows.size() - std::min(m_rows.size(), batch * m_batchSize));
    }

    /// Makes a slot ready for the workers. Under the lock, or before they run.
    void prepare(std::size_t batch)
    {
        Slot& slot = m_slots[batch % ahead];
        slot.missing = rowsIn(batch);
        slot.errorPlace = SIZE_MAX;
        slot.error.reset();
        slot.pixels.resize(slot.missing * m_data->shape().bytes());
    }

    Result<void> gather(Batch& batch)
    {
        const std::size_t bytes = m_data->shape().bytes();
        batch.pixels.resize(batch.rows.size() * bytes);
        for (std::size_t i = 0; i < batch.rows.size(); ++i) {
            const Result<void> copied =
                m_data->copyPixels(batch.rows[i], std::span(batch.pixels).subspan(i * bytes, bytes));
            if (!copied) return copied;
        }
        ++m_consumed;
        return {};
    }

    Result<void> await(Batch& batch)
    {
        {
            std::unique_lock lock(m_mutex);
            Slot& slot = m_slots[m_consumed % ahead];
            m_batchReady.wait(lock, [&slot] { return slot.missing == 0; });
            if (slot.error) return tl::unexpected<Error>(*slot.error);
            std::swap(batch.pixels, slot.pixels);
            prepare(m_consumed + ahead);
            ++m_consumed;
        }
        m_roomAhead.notify_all();
        return {};
    }

    Result<void> decodeInto(std::size_t place, std::span<std::uint8_t> into) const noexcept
    {
        try {
            return m_data->copyPixels(m_rows[place], into);
        } catch (...) {
            return fail(ErrorCode::Internal,
                        TRUELOSS_TEXT("Core", "An image could not be decoded for lack of memory."));
        }
    }

    void work() noexcept
    {
        const std::size_t bytes = m_data->shape().bytes();
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_roomAhead.wait(lock, [this] {
                return m_stop || m_claimed >= m_rows.size() || m_claimed / m_batchSize < m_consumed + ahead;
            });
            if (m_stop || m_claimed >= m_rows.size()) return;
            const std::size_t place = m_claimed++;
            Slot& slot = m_slots[place / m_batchSize % ahead];
            const auto into = std::span(slot.pixels).subspan(place % m_batchSize * bytes, bytes);
            lock.unlock();
            Result<void> decoded = decodeInto(place, into);
            lock.lock();
            if (!decoded && place < slot.errorPlace) {
                slot.errorPlace = place;
                slot.error = std::move(decoded.error());
            }
            if (--slot.missing == 0) m_batchReady.notify_one();
        }
    }

    const std::shared_ptr<const ImageDataset> m_data;
    const std::vector<std::size_t> m_rows;
    const std::size_t m_batchSize;
    std::size_t m_consumed = 0;  ///< Batches handed out. Written by the consumer, under the lock.
    std::optional<Error> m_error;

    std::mutex m_mutex;
    std::condition_variable m_roomAhead;
    std::condition_variable m_batchReady;
    std::array<Slot, ahead> m_slots;
    std::size_t m_claimed = 0;  ///< Places in m_rows that workers have taken.
    bool m_stop = false;
    std::vector<std::jthread> m_workers;  ///< Last, so that all else outlives them.
};

BatchLoader::BatchLoader(std::shared_ptr<const ImageDataset> data, std::vector<std::size_t> rows, std::size_t batchSize,
                         unsigned threads)
    : m_impl(std::make_unique<Impl>(std::move(data), std::move(rows), batchSize, threads))
{
}

BatchLoader::~BatchLoader() = default;

std::size_t BatchLoader::batchCount() const
{
    return m_impl->batchCount();
}

Result<bool> BatchLoader::next(Batch& batch)
{
    try {
        return m_impl->next(batch);
    } catch (const std::exception&) {
        return fail(ErrorCode::TooLarge,
                    TRUELOSS_TEXT("Core", "A batch does not fit into the memory. Make it smaller."));
    }
}

std::vector<std::size_t> shuffledRows(const std::vector<std::size_t>& rows, std::uint64_t seed, std::int64_t epoch)
{
    // The seed goes through the generator first: epochs that only added to it would walk the same sequence, shifted.
    Random seeds(seed);
    Random random(seeds.next() ^ (static_cast<std::uint64_t>(epoch) * 0xD1342543DE82EF95ULL));
    std::vector<std::size_t> shuffled = rows;
    random.shuffle(shuffled);
    return shuffled;
}

}  // namespace trueloss
