#include "logs/LogImport.h"

#include "logs/EventFolder.h"

#include <array>
#include <chrono>
#include <exception>
#include <fstream>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace trueloss {

namespace {

constexpr std::size_t pieceBytes = std::size_t{1} << 20;

tl::unexpected<Error> unreadable(const fs::path& file)
{
    return fail(ErrorCode::Unreadable,
                TRUELOSS_TEXT("Core", "The log %1 could not be read. Check that you may open it."), {file.string()});
}

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
}

Result<std::int64_t> sizeOf(const fs::path& file)
{
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) {
        return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "There is no file %1. Check the path."),
                    {file.string()});
    }
    if (error) return unreadable(file);
    if (!fs::is_regular_file(status)) {
        return fail(ErrorCode::Unreadable,
                    TRUELOSS_TEXT("Core", "%1 is not an ordinary file. Save the log to a file and open that."),
                    {file.string()});
    }
    const auto size = fs::file_size(file, error);
    if (error) return unreadable(file);
    return static_cast<std::int64_t>(size);
}

/// What is wrong with a log of which nothing could be used.
Result<ImportedLog> judged(ImportedLog log, const std::string& name)
{
    if (!log.runs.empty()) return log;
    if (!log.notes.empty()) {
        return fail(ErrorCode::NothingUsable, TRUELOSS_TEXT("Core", "No training progress was found in %1. %2"),
                    {name, asPhrase(log.notes.front())});
    }
    return fail(ErrorCode::NothingUsable,
                TRUELOSS_TEXT("Core",
                              "No training progress was found in %1. Choose the saved output of a training, its event "
                              "file or its table of losses; or choose the kind of the log yourself."),
                {name});
}

Result<ImportedLog> importChecked(const fs::path& file, std::optional<LogKind> kind, const LogOptions& options,
                                  const ProgressSink& progress, const std::stop_token& stop)
{
    if (fs::is_directory(file)) return importEventFolder(file, options, progress, stop);
    const auto size = sizeOf(file);
    if (!size) return tl::unexpected(size.error());
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return unreadable(file);
    LogReading reading(file.filename().string(), kind, options);
    std::vector<char> piece(pieceBytes);
    std::int64_t done = 0;
    const auto start = std::chrono::steady_clock::now();
    const auto tell = [&](std::int64_t total) {
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        if (progress) progress({done, total, seconds});
    };
    bool whole = true;
    while (stream && whole) {
        if (stop.stop_requested()) return cancelled();
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto count = static_cast<std::size_t>(stream.gcount());
        done += stream.gcount();
        // What went wrong stands among the log's notes; what was read before is kept.
        whole = reading.feed({piece.data(), count}).has_value();
        tell(*size);
    }
    if (stream.bad()) return unreadable(file);
    // How long undoing the means takes is not known from the bytes.
    tell(0);
    static_cast<void>(reading.pause());
    ImportedLog log = reading.takeLog();
    if (stop.stop_requested()) return cancelled();
    return judged(std::move(log), file.filename().string());
}

}  // namespace

Result<ImportedLog> importLog(const fs::path& file, std::optional<LogKind> kind, const LogOptions& options,
                              const ProgressSink& progress, const std::stop_token& stop)
{
    try {
        return importChecked(file, kind, options, progress, stop);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "%1 could not be read: %2."),
                    {file.string(), std::string(error.what())});
    }
}

Result<ImportedLog> importText(std::string_view text, const std::string& name, std::optional<LogKind> kind,
                               const LogOptions& options)
{
    try {
        LogReading reading(name, kind, options);
        static_cast<void>(reading.feed(text));
        static_cast<void>(reading.pause());
        return judged(reading.takeLog(), name);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "%1 could not be read: %2."),
                    {name, std::string(error.what())});
    }
}

}  // namespace trueloss
