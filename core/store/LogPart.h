#pragma once

#include "record/LogFacts.h"
#include "store/Packing.h"

#include <optional>
#include <string>

/// What a log gave away about a run, in bytes and back.
namespace trueloss::store {

std::string packLogFacts(const std::optional<LogFacts>& facts);

/// Throws Damage where the bytes cannot have come from packLogFacts().
std::optional<LogFacts> unpackLogFacts(Unpacker& unpacker);

}  // namespace trueloss::store
