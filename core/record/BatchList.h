#pragma once

#include "record/BatchPoint.h"

#include <cstddef>
#include <iterator>

namespace trueloss {

class RunRecord;

/// The batches of a record as a list to read. The record keeps them by column; each is put together when it is asked
/// for. Sees what the record grows by; lives as long as it.
class BatchList {
public:
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = BatchPoint;
        using difference_type = std::ptrdiff_t;
        using pointer = const BatchPoint*;
        using reference = BatchPoint;

        Iterator(const RunRecord& record, std::size_t index) : m_record(&record), m_index(index) {}
        BatchPoint operator*() const;
        Iterator& operator++()
        {
            ++m_index;
            return *this;
        }
        bool operator==(const Iterator& other) const { return m_index == other.m_index; }

    private:
        const RunRecord* m_record;
        std::size_t m_index;
    };
    using value_type = BatchPoint;
    using const_iterator = Iterator;

    explicit BatchList(const RunRecord& record) : m_record(&record) {}

    std::size_t size() const;
    bool empty() const { return size() == 0; }
    BatchPoint operator[](std::size_t index) const;
    BatchPoint front() const { return (*this)[0]; }
    BatchPoint back() const { return (*this)[size() - 1]; }
    Iterator begin() const { return {*m_record, 0}; }
    Iterator end() const { return {*m_record, size()}; }

private:
    const RunRecord* m_record;
};

}  // namespace trueloss
