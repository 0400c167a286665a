#pragma once

#include "base/Message.h"

#include <tl/expected.hpp>

namespace trueloss {

/// The kind of a failure, for code that has to decide; the message is for the person.
enum class ErrorCode {
    NotFound,       ///< A file, folder or column that was named is not there.
    Unreadable,     ///< It is there but cannot be read (rights, device).
    Unwritable,     ///< A file could not be written; what was there before is whole.
    Malformed,      ///< The content breaks its format.
    TooLarge,       ///< The content passes a limit.
    Unsupported,    ///< A valid thing that this program cannot handle.
    NothingUsable,  ///< Everything was read and nothing could be used.
    Mismatch,       ///< Two things that should fit together do not (shapes, columns).
    BadSetting,     ///< A setting lies outside its range.
    NotFinite,      ///< A loss, gradient or weight became NaN or infinite.
    Cancelled,      ///< The user asked to stop.
    Internal        ///< A library threw something that should not happen.
};

/// A failure as a value: what went wrong, where, and what to do, in one sentence or two.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    Message message;
};

/// A value or the Error that prevented it. Functions that can fail return this and do not throw.
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, const char* text, std::vector<MessageArg> args = {})
{
    return tl::unexpected<Error>(Error{code, Message{text, std::move(args)}});
}

}  // namespace trueloss
