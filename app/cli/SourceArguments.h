#pragma once

#include "base/Error.h"
#include "data/DataSource.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace trueloss::cli {

/// How the images are opened, as `train` and `check` read it from the command line; empty: found out.
struct SourceArguments {
    std::string data;
    std::string form, separator, header, decimal, encoding, imageFolder, validation, pattern, layout;
    std::vector<std::string> arrays;
};

/// Declares the positional data argument and the options.
void addSourceArguments(CLI::App& command, SourceArguments& arguments);

/// Errors: BadSetting (not two or four arrays).
Result<SourceOptions> sourceOptionsFrom(const SourceArguments& arguments);

/// Says what was found out about the source, and what a person should know.
void printFacts(const SourceFacts& facts);

}  // namespace trueloss::cli
