#include "model/Safetensors.h"

#include "base/AtomicFile.h"
#include "base/Crc32.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <limits>
#include <set>
#include <span>

namespace trueloss {

namespace {

static_assert(std::endian::native == std::endian::little, "safetensors bytes are little-endian");

using Json = nlohmann::ordered_json;

constexpr std::uint64_t headerLimit = 100'000'000;
constexpr std::uint64_t fileLimit = std::uint64_t{1} << 36;
constexpr int depthLimit = 4;
constexpr const char* checksumName = "checksum";

std::size_t typeSize(TensorType type)
{
    return type == TensorType::Float32 ? 4 : 8;
}

tl::unexpected<Error> malformed(const std::filesystem::path& file, const std::string& what)
{
    return fail(ErrorCode::Malformed,
                TRUELOSS_TEXT("Core",
                              "%1 is not a whole safetensors file: %2. It may be damaged or only partly copied; "
                              "take another copy."),
                {file.string(), what});
}

/// Builds the JSON value and refuses what the format does not allow: deep nesting and names that stand twice (a
/// plain parse would silently keep the last one).
class StrictReader {
public:
    std::string problem;

    bool operator()(int depth, Json::parse_event_t event, Json& parsed)
    {
        if (depth > depthLimit) problem = "its header is nested too deeply";
        if (event == Json::parse_event_t::object_start) m_keys.emplace_back();
        if (event == Json::parse_event_t::object_end && !m_keys.empty()) m_keys.pop_back();
        if (event == Json::parse_event_t::key && !m_keys.empty() &&
            !m_keys.back().insert(parsed.get<std::string>()).second) {
            problem = "the name \"" + parsed.get<std::string>() + "\" stands twice in its header";
        }
        return problem.empty();
    }

private:
    std::vector<std::set<std::string>> m_keys;
};

/// One entry of the header, checked for itself. `problem` stays empty when it is sound.
struct Entry {
    NamedTensor tensor;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    bool unsupported = false;
    std::string problem;
};

Entry readEntry(const std::string& name, const Json& value)
{
    Entry entry;
    entry.tensor.name = name;
    const auto broken = [&](const char* what) {
        entry.problem = "tensor \"" + name + "\" " + what;
        return entry;
    };
    if (!value.is_object() || !value.contains("dtype") || !value.contains("shape") || !value.contains("data_offsets")) {
        return broken("lacks dtype, shape or data_offsets");
    }
    const Json& type = value["dtype"];
    if (type == "F32") {
        entry.tensor.type = TensorType::Float32;
    } else if (type == "I64") {
        entry.tensor.type = TensorType::Int64;
    } else {
        entry.unsupported = true;
        return broken("has a type other than F32 and I64");
    }
    const Json& shape = value["shape"];
    const Json& offsets = value["data_offsets"];
    if (!shape.is_array() || shape.size() > 8 || !offsets.is_array() || offsets.size() != 2 ||
        !offsets[0].is_number_unsigned() || !offsets[1].is_number_unsigned()) {
        return broken("has a senseless shape or senseless offsets");
    }
    std::uint64_t elements = 1;
    for (const Json& side : shape) {
        if (!side.is_number_unsigned()) return broken("has a shape that is not made of whole numbers");
        const auto length = side.get<std::uint64_t>();
        if (length != 0 && elements > fileLimit / length) return broken("is larger than any file");
        elements *= length;
        entry.tensor.shape.push_back(static_cast<std::int64_t>(length));
    }
    entry.begin = offsets[0].get<std::uint64_t>();
    entry.end = offsets[1].get<std::uint64_t>();
    if (entry.end < entry.begin || entry.end - entry.begin != elements * typeSize(entry.tensor.type)) {
        return broken("has offsets that do not fit its shape");
    }
    return entry;
}

std::uint64_t littleEndian(const std::array<unsigned char, 8>& bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = 8; i > 0; --i) value = value << 8 | bytes[i - 1];
    return value;
}

std::string headerText(const std::vector<TensorEntry>& tensors, const std::map<std::string, std::string>& metadata)
{
    Json header = Json::object();
    if (!metadata.empty()) header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const TensorEntry& entry : tensors) {
        const std::uint64_t end = offset + entry.tensor->bytes.size();
        header[entry.name] = {{"dtype", entry.tensor->type == TensorType::Float32 ? "F32" : "I64"},
                              {"shape", entry.tensor->shape},
                              {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump(-1, ' ', false, Json::error_handler_t::replace);
    text.append((8 - text.size() % 8) % 8, ' ');  // The tensors begin at a multiple of 8, so that they can be mapped.
    return text;
}

/// `seal`: the last tensor, which is filled with the checksum of all that was written before it; null for none.
void writeContent(std::ostream& out, const std::vector<TensorEntry>& tensors,
                  const std::map<std::string, std::string>& metadata, NamedTensor* seal = nullptr)
{
    Crc32 checksum;
    const auto put = [&](std::span<const std::byte> bytes) {
        if (seal != nullptr) checksum.add(bytes);
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    };
    const std::string text = headerText(tensors, metadata);
    const auto length = static_cast<std::uint64_t>(text.size());
    put(std::as_bytes(std::span(&length, 1)));
    put(std::as_bytes(std::span(text)));
    for (const TensorEntry& entry : tensors) {
        if (entry.tensor == seal) {
            const std::uint64_t value = checksum.value();
            std::memcpy(seal->bytes.data(), &value, sizeof value);
        }
        put(entry.tensor->bytes);
    }
}

/// `size` becomes that of the file.
Result<std::ifstream> openFile(const std::filesystem::path& file, std::uint64_t& size)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "There is no file %1."), {file.string()});
    }
    // Asked before it is opened: opening a pipe would wait for somebody to write into it.
    const bool isFile = std::filesystem::is_regular_file(file, error);
    size = isFile ? std::filesystem::file_size(file, error) : 0;
    std::ifstream in;
    if (isFile) in.open(file, std::ios::binary);
    if (error || !in.is_open()) {
        return fail(ErrorCode::Unreadable,
                    TRUELOSS_TEXT("Core", "%1 cannot be read. Is it a file, and may you read it?"), {file.string()});
    }
    if (size > fileLimit) {
        return fail(ErrorCode::TooLarge,
                    TRUELOSS_TEXT("Core", "%1 is larger than any model that this program can hold."), {file.string()});
    }
    return in;
}

/// The checksum of a sealed file: all but its last 8 bytes give the number that stands there.
bool sealHolds(std::istream& in, std::uint64_t size)
{
    Crc32 checksum;
    std::vector<std::byte> piece(std::size_t{1} << 20);
    for (std::uint64_t left = size - 8; left > 0;) {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left, piece.size()));
        if (!in.read(reinterpret_cast<char*>(piece.data()), static_cast<std::streamsize>(count))) return false;
        checksum.add(std::span(piece).first(count));
        left -= count;
    }
    std::uint64_t stated = 0;
    in.read(reinterpret_cast<char*>(&stated), sizeof stated);
    return in && stated == checksum.value();
}

}  // namespace

Result<void> writeSafetensors(const std::filesystem::path& file, const SafetensorsContent& content)
{
    std::vector<TensorEntry> tensors;
    for (const NamedTensor& tensor : content.tensors) tensors.push_back({tensor.name, &tensor});
    return writeFileAtomically(file, [&](std::ostream& out) -> Result<void> {
        writeContent(out, tensors, content.metadata);
        return {};
    });
}

Result<void> writeSealedSafetensors(const std::filesystem::path& file, const std::vector<TensorEntry>& tensors,
                                    const std::map<std::string, std::string>& metadata)
{
    NamedTensor seal{checksumName, TensorType::Int64, {}, std::vector<std::byte>(8)};
    std::vector<TensorEntry> all = tensors;
    all.push_back({checksumName, &seal});
    return writeFileAtomically(file, [&](std::ostream& out) -> Result<void> {
        writeContent(out, all, metadata, &seal);
        return {};
    });
}

Result<SafetensorsContent> readSafetensors(const std::filesystem::path& file)
{
    std::uint64_t size = 0;
    Result<std::ifstream> opened = openFile(file, size);
    if (!opened) return tl::unexpected(opened.error());
    std::ifstream& in = *opened;
    std::array<unsigned char, 8> lengthBytes{};
    in.read(reinterpret_cast<char*>(lengthBytes.data()), 8);
    const std::uint64_t length = littleEndian(lengthBytes);
    if (!in || size < 8) return malformed(file, "it is shorter than a header");
    if (length > headerLimit || length > size - 8) {
        return malformed(file, "it states a header of " + std::to_string(length) + " bytes but has " +
                                   std::to_string(size) + " in all");
    }
    std::string text(length, '\0');
    in.read(text.data(), static_cast<std::streamsize>(length));
    if (!in) return malformed(file, "its header ends early");

    StrictReader strict;
    const Json header = Json::parse(
        text, [&strict](int depth, Json::parse_event_t event, Json& parsed) { return strict(depth, event, parsed); },
        false);
    if (!strict.problem.empty()) return malformed(file, strict.problem);
    if (!header.is_object()) return malformed(file, "its header is not JSON");

    SafetensorsContent content;
    std::vector<Entry> entries;
    for (const auto& [name, value] : header.items()) {
        if (name == "__metadata__") {
            if (!value.is_object()) return malformed(file, "its metadata is not an object");
            for (const auto& [key, item] : value.items()) {
                if (!item.is_string()) return malformed(file, "its metadata \"" + key + "\" is not text");
                content.metadata[key] = item.get<std::string>();
            }
            continue;
        }
        Entry entry = readEntry(name, value);
        if (entry.unsupported) {
            return fail(
                ErrorCode::Unsupported,
                TRUELOSS_TEXT(
                    "Core",
                    "Tensor \"%1\" in %2 is of a type that this program does not read. Save it as 32-bit floats."),
                {name, file.string()});
        }
        if (!entry.problem.empty()) return malformed(file, entry.problem);
        entries.push_back(std::move(entry));
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.begin < b.begin || (a.begin == b.begin && a.end < b.end);
    });
    std::uint64_t expected = 0;
    for (const Entry& entry : entries) {
        if (entry.begin != expected)
            return malformed(file, "tensor \"" + entry.tensor.name + "\" overlaps another or leaves a hole");
        expected = entry.end;
    }
    if (expected != size - 8 - length) {
        return malformed(file, "its tensors take " + std::to_string(expected) + " bytes but " +
                                   std::to_string(size - 8 - length) + " follow the header");
    }
    for (Entry& entry : entries) {
        entry.tensor.bytes.resize(entry.end - entry.begin);
        in.read(reinterpret_cast<char*>(entry.tensor.bytes.data()),
                static_cast<std::streamsize>(entry.tensor.bytes.size()));
        if (!in) return malformed(file, "its data end early");
        content.tensors.push_back(std::move(entry.tensor));
    }
    return content;
}

Result<SafetensorsContent> readSealedSafetensors(const std::filesystem::path& file)
{
    std::uint64_t size = 0;
    Result<std::ifstream> opened = openFile(file, size);
    if (!opened) return tl::unexpected(opened.error());
    if (size < 16 || !sealHolds(*opened, size)) return malformed(file, "its checksum does not fit its content");
    Result<SafetensorsContent> content = readSafetensors(file);
    if (!content) return content;
    if (content->tensors.empty() || content->tensors.back().name != checksumName)
        return malformed(file, "it has no checksum");
    content->tensors.pop_back();
    return content;
}

}  // namespace trueloss
