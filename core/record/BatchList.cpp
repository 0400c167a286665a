#include "record/BatchList.h"

#include "record/RunRecord.h"

namespace trueloss {

std::size_t BatchList::size() const
{
    return m_record->batchCount();
}

BatchPoint BatchList::operator[](std::size_t index) const
{
    return m_record->batch(index);
}

BatchPoint BatchList::Iterator::operator*() const
{
    return m_record->batch(m_index);
}

}  // namespace trueloss
