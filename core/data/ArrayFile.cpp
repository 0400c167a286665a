#include "data/ArrayFile.h"

#include "data/FolderListing.h"
#include "data/Words.h"
#include "data/ZipMember.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cstring>
#include <mutex>
#include <optional>

namespace trueloss {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t chunkBytes = std::size_t{1} << 20;

tl::unexpected<Error> unreadable(const std::string& title)
{
    return fail(ErrorCode::Unreadable,
                TRUELOSS_TEXT("Core", "%1 could not be read: the file has changed or is damaged."), {title});
}

tl::unexpected<Error> wrongChecksum(const std::string& title)
{
    return fail(ErrorCode::Unreadable,
                TRUELOSS_TEXT("Core",
                              "The values of %1 do not match the checksum that was saved with them: the file is "
                              "damaged. Copy or save it anew."),
                {title});
}

/// An open file, read at any place by any thread.
class FileHandle {
public:
    explicit FileHandle(const fs::path& file) : m_handle(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~FileHandle()
    {
        if (m_handle >= 0) ::close(m_handle);
    }
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;

    /// Nothing where it is no regular file that may be read.
    std::optional<std::uint64_t> size() const
    {
        struct stat facts {};
        if (m_handle < 0 || ::fstat(m_handle, &facts) != 0 || !S_ISREG(facts.st_mode)) return {};
        return static_cast<std::uint64_t>(facts.st_size);
    }

    bool read(std::uint64_t offset, std::span<std::uint8_t> into) const
    {
        while (!into.empty()) {
            const ssize_t got = ::pread(m_handle, into.data(), into.size(), static_cast<off_t>(offset));
            if (got <= 0) return false;
            into = into.subspan(static_cast<std::size_t>(got));
            offset += static_cast<std::uint64_t>(got);
        }
        return true;
    }

private:
    int m_handle;
};

class FileValues : public ArrayValues {
public:
    explicit FileValues(const ArrayEntry& entry)
        : m_title(entry.title), m_base(entry.header.headBytes), m_file(entry.file)
    {
    }
    Result<void> read(std::uint64_t offset, std::span<std::uint8_t> into) const override
    {
        if (m_file.read(m_base + offset, into)) return {};
        return unreadable(m_title);
    }

private:
    const std::string m_title;
    const std::uint64_t m_base;
    const FileHandle m_file;
};

/// A stored member: libzip finds any place in it, for one thread at a time.
class MemberValues : public ArrayValues {
public:
    MemberValues(const ArrayEntry& entry, std::unique_ptr<ZipMember> member)
        : m_entry(entry), m_member(std::move(member))
    {
    }
    Result<void> read(std::uint64_t offset, std::span<std::uint8_t> into) const override
    {
        const std::lock_guard lock(m_mutex);
        if (Result<void> there = m_member->seek(m_entry.header.headBytes + offset); !there) return there;
        return m_member->read(into);
    }

    Result<void> verify(const std::stop_token& stop) const override
    {
        const std::lock_guard lock(m_verifyMutex);
        if (m_verified) return {};
        // One of its own: libzip compares only what is read from the beginning on.
        const auto member = ZipMember::open(m_entry.file, m_entry.member);
        if (!member) return tl::unexpected<Error>(member.error());
        if (Result<void> whole = (*member)->finish(stop); !whole)
            return whole.error().code == ErrorCode::Cancelled ? whole : wrongChecksum(m_entry.title);
        m_verified = true;
        return {};
    }

private:
    const ArrayEntry m_entry;
    mutable std::mutex m_verifyMutex;
    mutable bool m_verified = false;
    mutable std::mutex m_mutex;
    const std::unique_ptr<ZipMember> m_member;
};

class MemoryValues : public ArrayValues {
public:
    explicit MemoryValues(std::vector<std::uint8_t> bytes) : m_bytes(std::move(bytes)) {}
    Result<void> read(std::uint64_t offset, std::span<std::uint8_t> into) const override
    {
        std::memcpy(into.data(), m_bytes.data() + offset, into.size());
        return {};
    }

private:
    const std::vector<std::uint8_t> m_bytes;
};

/// Puts the elements, which come in Fortran order, into C order.
class Transposer {
public:
    Transposer(const NpyHeader& header, std::vector<std::uint8_t>& into)
        : m_shape(header.shape), m_itemBytes(header.itemBytes), m_index(m_shape.size(), 0), m_into(into)
    {
        m_strides.resize(m_shape.size());
        std::uint64_t stride = m_itemBytes;
        for (std::size_t i = m_shape.size(); i-- > 0; stride *= m_shape[i]) m_strides[i] = stride;
    }

    void put(std::span<const std::uint8_t> bytes)
    {
        for (; bytes.size() >= m_itemBytes; bytes = bytes.subspan(m_itemBytes)) {
            std::memcpy(m_into.data() + m_offset, bytes.data(), m_itemBytes);
            for (std::size_t i = 0; i < m_shape.size(); ++i) {
                m_offset += m_strides[i];
                if (++m_index[i] < m_shape[i]) break;
                m_offset -= m_strides[i] * m_shape[i];
                m_index[i] = 0;
            }
        }
    }

private:
    const std::vector<std::uint64_t> m_shape;
    const std::size_t m_itemBytes;
    std::vector<std::uint64_t> m_strides;
    std::vector<std::uint64_t> m_index;
    std::uint64_t m_offset = 0;
    std::vector<std::uint8_t>& m_into;
};

/// All values in memory, in C order. `read` hands over the next bytes of the file.
template <class Read>
Result<std::vector<std::uint8_t>> unpack(const NpyHeader& header, Read read)
{
    const std::uint64_t total = header.valueBytes();
    std::vector<std::uint8_t> values;
    const bool turned = header.fortranOrder && header.shape.size() > 1;
    if (turned) values.resize(total);
    Transposer transposer(header, values);
    std::vector<std::uint8_t> chunk;
    for (std::uint64_t done = 0; done < total;) {
        chunk.resize(static_cast<std::size_t>(std::min<std::uint64_t>(chunkBytes, total - done)));
        if (const Result<void> got = read(std::span(chunk)); !got) return tl::unexpected<Error>(got.error());
        if (turned) {
            transposer.put(chunk);
        } else {
            // Grows with what really comes, not with what was declared.
            values.insert(values.end(), chunk.begin(), chunk.end());
        }
        done += chunk.size();
    }
    return values;
}

Result<void> checkLength(const ArrayEntry& entry, std::uint64_t bytes)
{
    const std::uint64_t expected = entry.header.headBytes + entry.header.valueBytes();
    if (bytes >= expected) return {};
    return fail(
        ErrorCode::Malformed,
        TRUELOSS_TEXT("Core",
                      "%1 says that it has the shape %2 of type %3, which takes %4 bytes, but it holds %5. It is "
                      "cut off or damaged: save it anew."),
        {entry.title, entry.header.shapeText(), entry.header.typeText(), static_cast<std::int64_t>(expected),
         static_cast<std::int64_t>(bytes)});
}

/// Reads and checks the head. `read(offset, into)` reads the beginning.
template <class Read>
Result<void> readHead(ArrayEntry& entry, std::uint64_t bytes, Read read)
{
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(bytes, npyPrefixBytes)), '\0');
    const auto fill = [&](std::size_t from) {
        return read(std::span(reinterpret_cast<std::uint8_t*>(head.data()) + from, head.size() - from));
    };
    if (const Result<void> got = fill(0); !got) return got;
    const auto length = npyHeadBytes(head, entry.title);
    if (!length) return tl::unexpected<Error>(length.error());
    head.resize(static_cast<std::size_t>(std::min<std::uint64_t>(bytes, std::max(*length, head.size()))));
    if (const Result<void> got = fill(npyPrefixBytes); !got) return got;
    auto header = parseNpyHeader(head, entry.title);
    if (!header) return tl::unexpected<Error>(header.error());
    entry.header = std::move(*header);
    return checkLength(entry, bytes);
}

Result<ArrayEntry> readNpy(const fs::path& file)
{
    ArrayEntry entry;
    entry.name = file.stem().string();
    entry.title = file.string();
    entry.file = file;
    const FileHandle handle(file);
    const auto size = handle.size();
    if (!size)
        return fail(ErrorCode::Unreadable, TRUELOSS_TEXT("Core", "%1 could not be read. Check that you may read it."),
                    {file.string()});
    std::uint64_t at = 0;
    const Result<void> read = readHead(entry, *size, [&](std::span<std::uint8_t> into) -> Result<void> {
        if (!handle.read(std::exchange(at, at + into.size()), into)) return unreadable(file.string());
        return {};
    });
    if (!read) return tl::unexpected<Error>(read.error());
    return entry;
}

Result<ArrayEntry> readMember(const fs::path& file, const ZipEntry& member, std::size_t index)
{
    ArrayEntry entry;
    entry.name = member.name.substr(0, member.name.size() - 4);
    entry.title = file.string() + ", " + entry.name;
    entry.file = file;
    entry.member = static_cast<std::int64_t>(index);
    entry.deflated = !member.stored;
    auto stream = ZipMember::open(file, entry.member);
    if (!stream) return tl::unexpected<Error>(stream.error());
    const Result<void> read =
        readHead(entry, member.bytes, [&](std::span<std::uint8_t> into) { return (*stream)->read(into); });
    if (!read) return tl::unexpected<Error>(read.error());
    return entry;
}

class Lister {
public:
    explicit Lister(std::vector<Message>& refused) : m_refused(refused) {}

    /// Arrays of other kinds are no reason to give up; damage is.
    Result<void> add(Result<ArrayEntry> entry)
    {
        if (entry) {
            m_entries.push_back(std::move(*entry));
            return {};
        }
        const ErrorCode code = entry.error().code;
        if (code != ErrorCode::Unsupported && code != ErrorCode::NothingUsable)
            return tl::unexpected<Error>(entry.error());
        if (!m_first) m_first = entry.error();
        m_refused.push_back(entry.error().message);
        return {};
    }

    Result<std::vector<ArrayEntry>> finish(const fs::path& path)
    {
        if (m_entries.empty() && m_first) return tl::unexpected<Error>(*m_first);
        if (m_entries.empty())
            return fail(ErrorCode::NothingUsable,
                        TRUELOSS_TEXT("Core", "%1 holds no array. Expected x_train and y_train, for example."),
                        {path.string()});
        std::sort(m_entries.begin(), m_entries.end(),
                  [](const ArrayEntry& a, const ArrayEntry& b) { return a.name < b.name; });
        return std::move(m_entries);
    }

private:
    std::vector<Message>& m_refused;
    std::vector<ArrayEntry> m_entries;
    std::optional<Error> m_first;
};

Result<std::vector<ArrayEntry>> list(const fs::path& path, std::vector<Message>& refused)
{
    Lister lister(refused);
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        const FolderListing folder(path.native());
        for (const std::string_view name : folder.files("*.npy", 1000)) {
            if (Result<void> added = lister.add(readNpy(path / name)); !added) return tl::unexpected(added.error());
        }
    } else if (lowered(path.extension().string()) == ".npy") {
        if (Result<void> added = lister.add(readNpy(path)); !added) return tl::unexpected(added.error());
    } else {
        const auto members = listZip(path);
        if (!members) return tl::unexpected<Error>(members.error());
        for (std::size_t i = 0; i < members->size(); ++i) {
            if (!(*members)[i].name.ends_with(".npy")) continue;
            if (Result<void> added = lister.add(readMember(path, (*members)[i], i)); !added)
                return tl::unexpected(added.error());
        }
    }
    return lister.finish(path);
}

Result<std::shared_ptr<const ArrayValues>> open(const ArrayEntry& entry, std::size_t budget)
{
    const bool turned = entry.header.fortranOrder && entry.header.shape.size() > 1;
    if ((turned || entry.deflated) && entry.header.valueBytes() > budget)
        return fail(
            ErrorCode::TooLarge,
            TRUELOSS_TEXT("Core",
                          "%1 takes %2 MiB when it is unpacked, and %3 MiB are allowed. Save it with numpy.save "
                          "or numpy.savez (not compressed, in C order): it is then read piece by piece."),
            {entry.title, static_cast<std::int64_t>(entry.header.valueBytes() >> 20),
             static_cast<std::int64_t>(budget >> 20)});
    if (entry.member < 0) {
        auto values = std::make_shared<const FileValues>(entry);
        if (!turned) return values;
        std::uint64_t at = 0;
        auto bytes = unpack(entry.header, [&](std::span<std::uint8_t> into) {
            return values->read(std::exchange(at, at + into.size()), into);
        });
        if (!bytes) return tl::unexpected<Error>(bytes.error());
        return std::make_shared<const MemoryValues>(std::move(*bytes));
    }
    auto member = ZipMember::open(entry.file, entry.member);
    if (!member) return tl::unexpected<Error>(member.error());
    if (!turned && !entry.deflated) return std::make_shared<const MemberValues>(entry, std::move(*member));
    std::vector<std::uint8_t> head(entry.header.headBytes);
    if (const Result<void> got = (*member)->read(head); !got) return tl::unexpected<Error>(got.error());
    auto bytes = unpack(entry.header, [&](std::span<std::uint8_t> into) { return (*member)->read(into); });
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    if (const Result<void> whole = (*member)->finish(); !whole) return wrongChecksum(entry.title);
    return std::make_shared<const MemoryValues>(std::move(*bytes));
}

}  // namespace

Result<std::vector<ArrayEntry>> listArrays(const fs::path& path, std::vector<Message>& refused)
{
    try {
        std::error_code error;
        if (!fs::exists(path, error))
            return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "There is no file or folder %1. Check the path."),
                        {path.string()});
        return list(path, refused);
    } catch (const std::exception& thrown) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "%1 could not be read: %2."),
                    {path.string(), std::string(thrown.what())});
    }
}

Result<std::shared_ptr<const ArrayValues>> openArray(const ArrayEntry& entry, std::size_t budget)
{
    try {
        return open(entry, budget);
    } catch (const std::exception&) {
        return fail(ErrorCode::TooLarge, TRUELOSS_TEXT("Core", "%1 does not fit into the memory. Split it into parts."),
                    {entry.title});
    }
}

}  // namespace trueloss
