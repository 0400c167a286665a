#include "train/CheckpointFile.h"

#include "base/Numbers.h"
#include "model/Safetensors.h"
#include "train/CheckpointText.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

namespace trueloss {

namespace {

constexpr const char* metadataKey = "trueloss-checkpoint";
constexpr std::string_view ending = ".ckpt.safetensors";
constexpr std::string_view epochPrefix = "epoch-";
constexpr std::int64_t mostRows = std::int64_t{1} << 32;

/// Bytes as whole 64-bit numbers, their count first: a file's tensors have no smaller type.
NamedTensor packed(const std::vector<std::byte>& bytes)
{
    const std::size_t words = 1 + (bytes.size() + 7) / 8;
    NamedTensor tensor{{}, TensorType::Int64, {static_cast<std::int64_t>(words)}, std::vector<std::byte>(words * 8)};
    const auto count = static_cast<std::int64_t>(bytes.size());
    std::memcpy(tensor.bytes.data(), &count, sizeof count);
    std::copy(bytes.begin(), bytes.end(), tensor.bytes.begin() + 8);
    return tensor;
}

bool unpack(const NamedTensor& tensor, std::vector<std::byte>& bytes)
{
    std::int64_t count = -1;
    if (tensor.bytes.size() >= sizeof count) std::memcpy(&count, tensor.bytes.data(), sizeof count);
    if (count < 0 || count > static_cast<std::int64_t>(tensor.bytes.size()) - 8) return false;
    bytes.assign(tensor.bytes.begin() + 8, tensor.bytes.begin() + 8 + count);
    return true;
}

NamedTensor rowsTensor(const std::vector<std::size_t>& rows)
{
    NamedTensor tensor{{}, TensorType::Int64, {static_cast<std::int64_t>(rows.size())}, {}};
    static_assert(sizeof(std::size_t) == 8);
    const auto bytes = std::as_bytes(std::span(rows));
    tensor.bytes.assign(bytes.begin(), bytes.end());
    return tensor;
}

/// Rows that lie within the data, whose number the checkpoint states.
bool readRows(const NamedTensor& tensor, std::int64_t dataRows, std::vector<std::size_t>& rows)
{
    if (tensor.type != TensorType::Int64) return false;
    rows.resize(tensor.bytes.size() / 8);
    std::memcpy(rows.data(), tensor.bytes.data(), rows.size() * 8);
    const auto limit = static_cast<std::size_t>(std::clamp<std::int64_t>(dataRows, 0, mostRows));
    return std::all_of(rows.begin(), rows.end(), [limit](std::size_t row) { return row < limit; });
}

/// Hands the tensors of a file to the parts that they belong to, by the prefix of their names.
class Sorter {
public:
    explicit Sorter(std::vector<NamedTensor> tensors) : m_tensors(std::move(tensors)) {}

    /// All "<prefix>name", called "name".
    std::vector<NamedTensor> take(std::string_view prefix)
    {
        std::vector<NamedTensor> out;
        for (NamedTensor& tensor : m_tensors) {
            if (!tensor.name.starts_with(prefix)) continue;
            tensor.name.erase(0, prefix.size());
            out.push_back(std::move(tensor));
            tensor = {};
        }
        return out;
    }

    /// Null where there are none.
    SharedTensors takeShared(std::string_view prefix)
    {
        auto tensors = take(prefix);
        if (tensors.empty()) return nullptr;
        return std::make_shared<const std::vector<NamedTensor>>(std::move(tensors));
    }

private:
    std::vector<NamedTensor> m_tensors;
};

bool takeTensors(Sorter& sorter, Checkpoint& checkpoint)
{
    checkpoint.weights = sorter.takeShared("weights.");
    checkpoint.optimizer.tensors = sorter.take("optimizer.");
    checkpoint.best = sorter.takeShared("best.");
    checkpoint.lastGood = sorter.takeShared("good.");
    auto split = std::make_shared<Split>();
    const auto train = sorter.take("split.train");
    const auto validation = sorter.take("split.validation");
    const auto cpu = sorter.take("random.cpu");
    const auto cuda = sorter.take("random.cuda");
    if (!checkpoint.weights || train.size() != 1 || validation.size() != 1 || cpu.size() != 1 || cuda.size() != 1)
        return false;
    const std::int64_t rows = checkpoint.data.rows;
    if (!readRows(train[0], rows, split->train) || !readRows(validation[0], rows, split->validation)) return false;
    if (!unpack(cpu[0], checkpoint.random.cpu) || !unpack(cuda[0], checkpoint.random.cuda)) return false;
    checkpoint.split = std::move(split);
    const auto outputs = static_cast<std::size_t>(checkpoint.config.model.outputs);
    const auto channels = static_cast<std::size_t>(checkpoint.config.model.channels);
    return checkpoint.scalers.size() == outputs && checkpoint.pixels.offset.size() == channels &&
           checkpoint.pixels.divisor.size() == channels;
}

}  // namespace

Result<void> saveCheckpoint(const std::filesystem::path& file, const Checkpoint& checkpoint)
{
    std::vector<TensorEntry> entries;
    const auto addAll = [&entries](const char* prefix, const std::vector<NamedTensor>& tensors) {
        for (const NamedTensor& tensor : tensors) entries.push_back({prefix + tensor.name, &tensor});
    };
    if (checkpoint.weights) addAll("weights.", *checkpoint.weights);
    addAll("optimizer.", checkpoint.optimizer.tensors);
    if (checkpoint.best) addAll("best.", *checkpoint.best);
    if (checkpoint.lastGood) addAll("good.", *checkpoint.lastGood);
    const Split split = checkpoint.split ? *checkpoint.split : Split{};
    const std::array<std::pair<const char*, NamedTensor>, 4> others{{{"split.train", rowsTensor(split.train)},
                                                                     {"split.validation", rowsTensor(split.validation)},
                                                                     {"random.cpu", packed(checkpoint.random.cpu)},
                                                                     {"random.cuda", packed(checkpoint.random.cuda)}}};
    for (const auto& [name, tensor] : others) entries.push_back({name, &tensor});
    return writeSealedSafetensors(file, entries, {{metadataKey, checkpointText(checkpoint)}});
}

Result<Checkpoint> loadCheckpoint(const std::filesystem::path& file)
{
    auto content = readSealedSafetensors(file);
    if (!content) return tl::unexpected(content.error());
    const auto text = content->metadata.find(metadataKey);
    if (text == content->metadata.end())
        return fail(ErrorCode::Unsupported,
                    TRUELOSS_TEXT("Core", "%1 is no checkpoint of TrueLoss, so no training can go on from it."),
                    {file.string()});
    auto checkpoint = checkpointFromText(text->second);
    if (!checkpoint) return checkpoint;
    Sorter sorter(std::move(content->tensors));
    if (!takeTensors(sorter, *checkpoint))
        return fail(ErrorCode::Malformed,
                    TRUELOSS_TEXT("Core", "The parts of the checkpoint %1 do not fit each other. Take another one."),
                    {file.string()});
    return checkpoint;
}

std::filesystem::path checkpointFile(const std::filesystem::path& folder, const std::string& name)
{
    return folder / (name + std::string(ending));
}

std::string epochCheckpointName(std::int64_t epoch)
{
    const std::string digits = std::to_string(epoch);
    return std::string(epochPrefix) + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

std::vector<std::filesystem::path> listCheckpoints(const std::filesystem::path& folder)
{
    // In the order wanted: the last one counts as the latest epoch of all, the best one as the earliest, and before it
    // the origin.
    std::vector<std::pair<std::int64_t, std::filesystem::path>> found;
    std::error_code ignored;
    for (std::filesystem::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
        std::string name = entry->path().filename().string();
        if (!name.ends_with(ending)) continue;
        name.resize(name.size() - ending.size());
        if (name == "last") found.emplace_back(std::numeric_limits<std::int64_t>::max(), entry->path());
        if (name == originCheckpointName) found.emplace_back(-2, entry->path());
        if (name == "best") found.emplace_back(-1, entry->path());
        const auto epoch = name.starts_with(epochPrefix) ? parseInteger(name.substr(epochPrefix.size())) : std::nullopt;
        if (epoch && *epoch >= 0) found.emplace_back(*epoch, entry->path());
    }
    std::sort(found.rbegin(), found.rend());
    std::vector<std::filesystem::path> files;
    for (auto& [order, file] : found) files.push_back(std::move(file));
    return files;
}

Result<FoundCheckpoint> findCheckpoint(const std::filesystem::path& folderOrFile)
{
    std::error_code ignored;
    const bool isFolder = std::filesystem::is_directory(folderOrFile, ignored);
    const auto files = isFolder ? listCheckpoints(folderOrFile) : std::vector{folderOrFile};
    if (files.empty())
        return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "There is no checkpoint in %1."),
                    {folderOrFile.string()});
    std::vector<Error> errors;
    for (const std::filesystem::path& file : files) {
        auto checkpoint = loadCheckpoint(file);
        if (!checkpoint) {
            errors.push_back(checkpoint.error());
            continue;
        }
        FoundCheckpoint found{file, std::move(*checkpoint), {}};
        for (const Error& error : errors) found.passedOver.push_back(error.message);
        return found;
    }
    return tl::unexpected<Error>(errors.front());
}

void removeUnfinishedCheckpoints(const std::filesystem::path& folder)
{
    std::error_code ignored;
    std::vector<std::filesystem::path> leftovers;
    for (std::filesystem::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
        const std::string name = entry->path().filename().string();
        if (name.find(std::string(ending) + ".part-") != std::string::npos) leftovers.push_back(entry->path());
    }
    for (const std::filesystem::path& file : leftovers) std::filesystem::remove(file, ignored);
}

}  // namespace trueloss
