#include "store/TextPool.h"

#include <functional>
#include <mutex>
#include <set>
#include <string>

namespace trueloss {

const char* pooledText(std::string_view text)
{
    // Never destroyed, so that messages stay valid while other statics go; nodes of a set never move.
    static std::mutex& mutex = *new std::mutex;
    static auto& pool = *new std::set<std::string, std::less<>>;
    const std::lock_guard lock(mutex);
    auto found = pool.find(text);
    if (found == pool.end()) found = pool.emplace(text).first;
    return found->c_str();
}

}  // namespace trueloss
