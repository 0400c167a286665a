#pragma once

#include <QThreadPool>

#include <memory>
#include <utility>

namespace trueloss::ui {

/// The same object, but the last of its owners leaves the end of it to a thread of the pool: freeing a million rows
/// takes longer than a frame, and the last owner is often a page. Any thread.
template <class T>
std::shared_ptr<T> disposedOnPool(std::shared_ptr<T> object)
{
    if (!object) return object;
    T* const plain = object.get();
    return {plain, [owner = std::move(object)](T*) mutable {
                // There is none any more when the program ends.
                if (QThreadPool* pool = QThreadPool::globalInstance())
                    pool->start([last = std::move(owner)]() mutable { last.reset(); });
            }};
}

/// Moves `value` behind a shared pointer of that kind.
template <class T>
std::shared_ptr<const T> sharedOnPool(T value)
{
    return disposedOnPool<const T>(std::make_shared<const T>(std::move(value)));
}

}  // namespace trueloss::ui
