#pragma once

#include "base/Error.h"

#include <exception>
#include <filesystem>
#include <stdexcept>
#include <type_traits>

/// Inside the room failures are exceptions, as SQLiteCpp's are; guarded() turns them into errors at its border.
namespace trueloss::store {

/// The file's content is not what was written. `what` completes "the store is damaged (...)".
class Damage : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// An Error on its way to the border.
class Failure : public std::exception {
public:
    explicit Failure(Error error) : m_error(std::move(error)) {}
    const Error& error() const { return m_error; }
    const char* what() const noexcept override { return m_error.message.text; }

private:
    Error m_error;
};

[[noreturn]] inline void throwFailure(ErrorCode code, const char* text, std::vector<MessageArg> args = {})
{
    throw Failure(Error{code, Message{text, std::move(args)}});
}

/// Within a catch clause: the exception that is being handled as an Error about `file`.
Error currentError(const std::filesystem::path& file);

/// Within a catch clause: whether it says that the content is damaged (and not that the system refused).
bool isDamage();

/// The milliseconds for which a locked store is waited for.
inline constexpr int busyMilliseconds = 5000;

template <class Job>
auto guarded(const std::filesystem::path& file, Job&& job) -> Result<std::invoke_result_t<Job>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Job>>) {
            job();
            return {};
        } else {
            return job();
        }
    } catch (...) {
        return tl::unexpected(currentError(file));
    }
}

}  // namespace trueloss::store
