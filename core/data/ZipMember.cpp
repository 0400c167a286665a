#include "data/ZipMember.h"

#include <zip.h>
#include <algorithm>
#include <set>

namespace trueloss {

namespace {

constexpr zip_int64_t maxMembers = 10000;

struct ArchiveCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct MemberCloser {
    void operator()(zip_file_t* member) const { zip_fclose(member); }
};
using Archive = std::unique_ptr<zip_t, ArchiveCloser>;

Result<Archive> openArchive(const std::filesystem::path& file)
{
    int code = 0;
    Archive archive(zip_open(file.c_str(), ZIP_RDONLY, &code));
    if (archive) return archive;
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_NOENT)
        return fail(ErrorCode::Unreadable, TRUELOSS_TEXT("Core", "%1 could not be read: %2."), {file.string(), reason});
    return fail(ErrorCode::Malformed,
                TRUELOSS_TEXT("Core", "%1 is not a ZIP file (.npz), or it is cut off or damaged: %2. Save it anew."),
                {file.string(), reason});
}

tl::unexpected<Error> damaged(const std::filesystem::path& file)
{
    return fail(ErrorCode::Unreadable,
                TRUELOSS_TEXT("Core", "A member of %1 cannot be unpacked: it is cut off or damaged. Save it anew."),
                {file.string()});
}

}  // namespace

class ZipMember::Impl {
public:
    std::filesystem::path file;
    Archive archive;
    std::unique_ptr<zip_file_t, MemberCloser> member;  ///< Closed before the archive.
};

Result<std::vector<ZipEntry>> listZip(const std::filesystem::path& file)
{
    const auto archive = openArchive(file);
    if (!archive) return tl::unexpected<Error>(archive.error());
    const zip_int64_t count = zip_get_num_entries(archive->get(), 0);
    if (count > maxMembers)
        return fail(ErrorCode::TooLarge, TRUELOSS_TEXT("Core", "%1 holds more than %2 members."),
                    {file.string(), std::int64_t{maxMembers}});
    std::vector<ZipEntry> entries;
    std::set<std::string> names;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t facts;
        zip_stat_init(&facts);
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD;
        if (zip_stat_index(archive->get(), static_cast<zip_uint64_t>(i), 0, &facts) != 0 ||
            (facts.valid & needed) != needed)
            return damaged(file);
        const bool encrypted =
            (facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE;
        if (encrypted)
            return fail(ErrorCode::Unsupported, TRUELOSS_TEXT("Core", "%1 is encrypted. Save it without a password."),
                        {file.string()});
        if (!names.insert(facts.name).second)
            return fail(ErrorCode::Malformed,
                        TRUELOSS_TEXT("Core", "%1 holds two members called \"%2\", so it is not clear which is meant."),
                        {file.string(), std::string(facts.name)});
        entries.push_back({facts.name, facts.size, facts.comp_method == ZIP_CM_STORE});
    }
    return entries;
}

ZipMember::ZipMember(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
ZipMember::~ZipMember() = default;

Result<std::unique_ptr<ZipMember>> ZipMember::open(const std::filesystem::path& file, std::int64_t index)
{
    auto archive = openArchive(file);
    if (!archive) return tl::unexpected<Error>(archive.error());
    auto impl = std::make_unique<Impl>();
    impl->file = file;
    impl->archive = std::move(*archive);
    impl->member.reset(zip_fopen_index(impl->archive.get(), static_cast<zip_uint64_t>(index), 0));
    if (!impl->member) return damaged(file);
    return std::unique_ptr<ZipMember>(new ZipMember(std::move(impl)));
}

Result<void> ZipMember::read(std::span<std::uint8_t> into)
{
    while (!into.empty()) {
        const zip_int64_t got = zip_fread(m_impl->member.get(), into.data(), into.size());
        if (got <= 0) return damaged(m_impl->file);
        into = into.subspan(static_cast<std::size_t>(got));
    }
    return {};
}

Result<void> ZipMember::finish(const std::stop_token& stop)
{
    std::vector<std::uint8_t> ignored(std::size_t{1} << 18);
    for (;;) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
        const zip_int64_t got = zip_fread(m_impl->member.get(), ignored.data(), ignored.size());
        // libzip compares when it meets the end, not before.
        if (got < 0) return damaged(m_impl->file);
        if (got == 0) return {};
    }
}

Result<void> ZipMember::seek(std::uint64_t offset)
{
    if (zip_fseek(m_impl->member.get(), static_cast<zip_int64_t>(offset), SEEK_SET) != 0) return damaged(m_impl->file);
    return {};
}

}  // namespace trueloss
