#pragma once

#include "base/Message.h"

#include <string>
#include <vector>

namespace trueloss {

/// Something that a log gives away about how it was made.
struct Conclusion {
    Message statement;                  ///< "The batch size is 32."
    std::vector<Message> evidence;      ///< What in the log says so.
    std::vector<Message> alternatives;  ///< What else would fit; empty: nothing that was tried.
    bool operator==(const Conclusion&) const = default;
};

/// What is known of a run out of a log beside its record.
struct LogFacts {
    std::string kind;                  ///< Of the log, as logKindName() says it; empty: not known.
    std::string path;                  ///< Of the file or folder; empty: the text was pasted.
    std::string column;                ///< That the record's rmse is...
    std::vector<std::string> columns;  ///< ...of those that could be chosen.
    std::vector<Conclusion> conclusions;
    std::vector<Message> notes;  ///< What a reader should know.
    bool operator==(const LogFacts&) const = default;
};

}  // namespace trueloss
