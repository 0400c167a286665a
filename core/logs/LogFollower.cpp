#include "logs/LogFollower.h"

#include <system_error>
#include <utility>

namespace trueloss {

namespace {

constexpr std::size_t bytesAPoll = std::size_t{8} << 20;
constexpr double secondsBetweenLooks = 0.09;  ///< For new files in a folder.

}  // namespace

LogFollower::LogFollower(std::filesystem::path path, std::optional<LogKind> kind, LogOptions options)
    : m_path(std::move(path)), m_name(m_path.filename().string()), m_kind(kind), m_options(std::move(options))
{
}

LogFollower::LogFollower(int descriptor, std::string name, std::optional<LogKind> kind, LogOptions options)
    : m_name(std::move(name)),
      m_kind(kind),
      m_options(std::move(options)),
      m_tail(std::make_unique<FileTail>(descriptor))
{
    begin();
}

LogFollower::~LogFollower() = default;

void LogFollower::begin()
{
    m_reading = std::make_unique<LogReading>(m_name, m_kind, m_options);
    m_error.reset();
    m_fed = false;
}

void LogFollower::keep(Result<void> result)
{
    if (!result && !m_error) m_error = std::move(result.error());
}

bool LogFollower::poll()
{
    if (!m_tail && !m_folder) {
        std::error_code error;
        const auto status = std::filesystem::status(m_path, error);
        if (!std::filesystem::exists(status)) return false;
        if (std::filesystem::is_directory(status)) {
            m_folder = std::make_unique<EventFolder>(m_path, m_options);
        } else {
            m_tail = std::make_unique<FileTail>(m_path);
            begin();
        }
    }
    return m_folder ? pollFolder() : pollFile();
}

bool LogFollower::pollFolder()
{
    auto read = m_folder->poll(bytesAPoll, secondsBetweenLooks);
    if (!read) {
        const bool isNew = !m_error.has_value();
        m_error = std::move(read.error());
        return isNew;
    }
    m_error.reset();
    return *read;
}

bool LogFollower::pollFile()
{
    bool news = false;
    for (std::size_t left = bytesAPoll; left > 0;) {
        const auto piece = m_tail->read(left);
        if (!piece) {
            const bool isNew = !m_error.has_value();
            keep(tl::unexpected(piece.error()));
            return news || isNew;
        }
        if (piece->change == FileTail::Change::Anew) {
            begin();
            ++m_restarts;
            news = true;
        } else if (piece->change == FileTail::Change::Rotated) {
            pause();
            ++m_rotations;
            news = true;
        }
        if (piece->bytes.empty()) break;
        left -= piece->bytes.size();
        if (m_error) continue;
        keep(m_reading->feed(piece->bytes));
        m_fed = true;
        news = true;
    }
    return news || pause();
}

bool LogFollower::pause()
{
    if (!m_fed) return false;
    m_fed = false;
    if (!m_error) keep(m_reading->pause());
    return true;
}

bool LogFollower::ended() const
{
    return m_tail && m_tail->ended() && !m_fed;
}

bool LogFollower::found() const
{
    return m_folder || (m_tail && m_tail->found());
}

std::int64_t LogFollower::bytesRead() const
{
    return m_folder ? m_folder->bytesRead() : m_tail ? m_tail->bytesRead() : 0;
}

std::int64_t LogFollower::bytesKnown() const
{
    return m_folder ? m_folder->bytesKnown() : m_tail ? m_tail->bytesKnown() : 0;
}

ImportedLog LogFollower::log() const
{
    if (m_folder) return m_folder->log();
    ImportedLog log = m_reading ? m_reading->log() : ImportedLog();
    if (m_restarts > 0) {
        log.notes.push_back(
            {TRUELOSS_TEXT("Core", "Times that the log was cut or replaced, and read anew: %1."), {m_restarts}});
    }
    if (m_rotations > 0) {
        log.notes.push_back(
            {TRUELOSS_TEXT("Core", "Times that the log went on in a new file of the same name: %1."), {m_rotations}});
    }
    return log;
}

}  // namespace trueloss
