#include "logs/EventFolder.h"

#include "logs/EventRecovery.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

namespace fs = std::filesystem;

namespace trueloss {

namespace {

constexpr std::size_t pieceBytes = std::size_t{1} << 20;
constexpr std::size_t bytesAPoll = std::size_t{16} << 20;
constexpr std::size_t mostFolders = 10'000;
constexpr int deepest = 32;
constexpr std::string_view training = "train";
constexpr std::string_view validation = "validation";

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bool isEventFile(const fs::path& file)
{
    return file.filename().string().starts_with("events.out.tfevents.");
}

/// "a/train" with "validation" for "train": "a/validation". Nothing where the last part is another.
std::optional<std::string> beside(const std::string& path, std::string_view last, std::string_view other)
{
    if (path != last && !path.ends_with("/" + std::string(last))) return {};
    return path.substr(0, path.size() - last.size()) + std::string(other);
}

tl::unexpected<Error> unreadable(const fs::path& folder)
{
    return fail(ErrorCode::Unreadable,
                TRUELOSS_TEXT("Core", "The folder %1 could not be read. Check that you may open it."),
                {folder.string()});
}

/// Calls `found` for each event file below the folder, with the path of its folder from there.
Result<void> walk(const fs::path& root, const std::function<void(const std::string&, const fs::path&)>& found)
{
    struct Place {
        fs::path path;
        std::string name;
        int depth = 0;
    };
    std::vector<Place> open{{root, {}, 0}};
    std::set<fs::path> seen;
    while (!open.empty() && seen.size() < mostFolders) {
        const Place place = std::move(open.back());
        open.pop_back();
        std::error_code error;
        const fs::path real = fs::canonical(place.path, error);
        if (error || !seen.insert(real).second) continue;
        fs::directory_iterator entries(place.path, error);
        if (error && place.depth == 0) return unreadable(root);
        for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
            std::error_code gone;
            if (entries->is_directory(gone)) {
                const std::string name = entries->path().filename().string();
                if (place.depth < deepest)
                    open.push_back(
                        {entries->path(), place.name.empty() ? name : place.name + "/" + name, place.depth + 1});
            } else if (isEventFile(entries->path()) && entries->is_regular_file(gone)) {
                found(place.name, entries->path());
            }
        }
    }
    return {};
}

}  // namespace

struct EventFolder::File {
    RecordReader reader;
    std::int64_t offset = 0;
    std::int64_t size = 0;
    std::optional<Message> trouble;  ///< Why it is not read further.
};

struct EventFolder::Run {
    explicit Run(std::string column) : stream(std::move(column)) {}

    EventStream stream;
    std::map<fs::path, File> files;  ///< In the order in which they are read.
    std::int64_t restarts = 0;       ///< Times that a file shrank.
};

EventFolder::EventFolder(fs::path folder, LogOptions options)
    : m_folder(std::move(folder)), m_options(std::move(options))
{
}

EventFolder::~EventFolder() = default;

Result<void> EventFolder::findFiles()
{
    std::error_code error;
    if (!fs::exists(m_folder, error) && !error) {
        return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "There is no folder %1. Check the path."),
                    {m_folder.string()});
    }
    std::size_t known = fileCount();
    m_leftOut = 0;
    return walk(m_folder, [&](const std::string& place, const fs::path& path) {
        std::error_code gone;
        const std::uintmax_t size = fs::file_size(path, gone);
        if (gone) return;
        auto& run = m_runs[place];
        if (!run) run = std::make_unique<Run>(m_options.column);
        auto file = run->files.find(path);
        if (file == run->files.end()) {
            if (known == mostFiles) {
                ++m_leftOut;
                return;
            }
            ++known;
            file = run->files.emplace(path, File{RecordReader(path.string()), 0, 0, {}}).first;
        }
        file->second.size = static_cast<std::int64_t>(size);
    });
}

void EventFolder::readFile(const fs::path& path, Run& run, File& file, std::size_t& bytesLeft)
{
    std::ifstream in(path, std::ios::binary);
    in.seekg(file.offset);
    if (!in) {
        file.trouble =
            Message{TRUELOSS_TEXT("Core", "%1 could not be read. Check that you may open it."), {path.string()}};
        return;
    }
    m_buffer.resize(pieceBytes);
    while (bytesLeft > 0) {
        in.read(m_buffer.data(), static_cast<std::streamsize>(std::min(bytesLeft, m_buffer.size())));
        const auto count = static_cast<std::size_t>(in.gcount());
        if (count == 0) return;
        bytesLeft -= count;
        file.offset += static_cast<std::int64_t>(count);
        if (auto read = run.stream.feed(file.reader, {m_buffer.data(), count}); !read) {
            file.trouble = std::move(read.error().message);
            return;
        }
    }
}

Result<bool> EventFolder::poll(std::size_t mostBytes, double pause)
{
    if (m_lookedAt < 0.0 || now() - m_lookedAt >= pause) {
        if (auto found = findFiles(); !found) return tl::unexpected(found.error());
        m_lookedAt = now();
    }
    std::size_t left = mostBytes;
    for (auto& [place, run] : m_runs) {
        if (std::ranges::any_of(run->files, [](const auto& file) { return file.second.size < file.second.offset; })) {
            run->stream = EventStream(m_options.column);
            ++run->restarts;
            for (auto& [path, file] : run->files) file = File{RecordReader(path.string()), 0, file.size, {}};
        }
        for (auto& [path, file] : run->files) {
            if (left == 0) return true;
            if (!file.trouble && file.size > file.offset) readFile(path, *run, file, left);
        }
    }
    return left < mostBytes;
}

std::size_t EventFolder::fileCount() const
{
    std::size_t count = 0;
    for (const auto& [place, run] : m_runs) count += run->files.size();
    return count;
}

std::int64_t EventFolder::bytesRead() const
{
    std::int64_t bytes = 0;
    for (const auto& [place, run] : m_runs)
        for (const auto& [path, file] : run->files) bytes += file.offset;
    return bytes;
}

std::int64_t EventFolder::bytesKnown() const
{
    std::int64_t bytes = 0;
    for (const auto& [place, run] : m_runs)
        for (const auto& [path, file] : run->files) bytes += std::max(file.size, file.offset);
    return bytes;
}

std::string EventFolder::nameOf(const std::string& path) const
{
    if (!path.empty()) return path;
    std::error_code error;
    const fs::path whole = fs::absolute(m_folder, error).lexically_normal();
    return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

ImportedLog EventFolder::log() const
{
    return logOf([](Run& run) { return run.stream.scalars(); });
}

ImportedLog EventFolder::takeLog()
{
    return logOf([](Run& run) { return run.stream.takeScalars(); });
}

ImportedLog EventFolder::logOf(const std::function<EventScalars(Run&)>& scalars) const
{
    ImportedLog log;
    log.kind = LogKind::TensorBoard;
    log.plausible = {LogKind::TensorBoard};
    const auto find = [this](const std::optional<std::string>& place) -> const Run* {
        const auto found = place ? m_runs.find(*place) : m_runs.end();
        return found == m_runs.end() ? nullptr : found->second.get();
    };
    for (const auto& [place, run] : m_runs) {
        std::int64_t skipped = 0;
        for (const auto& [path, file] : run->files) {
            skipped += file.reader.skipped();
            if (file.trouble) log.notes.push_back(*file.trouble);
        }
        if (find(beside(place, validation, training)) != nullptr) continue;
        const auto validationPlace = beside(place, training, validation);
        const Run* validationRun = find(validationPlace);
        // Both are in the folder that they share.
        const std::string name = nameOf(
            validationRun == nullptr ? place
                                     : place.substr(0, place.size() - std::min(place.size(), training.size() + 1)));
        std::vector<Message> notes = notesOf(run->stream, skipped, m_options.column);
        auto runs =
            recoverEvents(scalars(*run), validationRun == nullptr ? nullptr : &validationRun->stream.scalars(), name);
        if (runs.empty()) continue;
        std::ranges::move(notes, std::back_inserter(runs.front().notes));
        if (run->restarts > 0) {
            runs.front().notes.push_back(
                {TRUELOSS_TEXT("Core", "Times that the log was cut or replaced, and read anew: %1."), {run->restarts}});
        }
        std::ranges::move(runs, std::back_inserter(log.runs));
    }
    if (m_leftOut > 0) {
        log.notes.push_back(
            {TRUELOSS_TEXT("Core",
                           "There are more than %1 event files; %2 were left out. Choose a folder further down."),
             {static_cast<std::int64_t>(mostFiles), m_leftOut}});
    }
    return log;
}

Result<ImportedLog> importEventFolder(const fs::path& folder, const LogOptions& options, const ProgressSink& progress,
                                      const std::stop_token& stop)
{
    EventFolder reading(folder, options);
    const double start = now();
    const auto cancelled = [] { return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked.")); };
    while (true) {
        // Looked for once: what grows meanwhile is another's business.
        const auto read = reading.poll(bytesAPoll, 1e9);
        if (!read) return tl::unexpected(read.error());
        if (!*read) break;
        if (stop.stop_requested()) return cancelled();
        if (progress) progress({reading.bytesRead(), reading.bytesKnown(), now() - start});
    }
    // How long undoing the means takes is not known from the bytes.
    if (progress) progress({reading.bytesRead(), 0, now() - start});
    ImportedLog log = reading.takeLog();
    if (stop.stop_requested()) return cancelled();
    if (!log.runs.empty()) return log;
    if (reading.fileCount() == 0) {
        return fail(ErrorCode::NothingUsable,
                    TRUELOSS_TEXT("Core",
                                  "There is no event file in %1: none whose name begins with \"events.out.tfevents.\". "
                                  "Choose the folder that TensorBoard shows."),
                    {folder.string()});
    }
    if (!log.notes.empty()) return tl::unexpected(Error{ErrorCode::Malformed, log.notes.front()});
    return fail(ErrorCode::NothingUsable,
                TRUELOSS_TEXT("Core", "The event files in %1 hold no scalars. Choose the folder of another run."),
                {folder.string()});
}

}  // namespace trueloss
