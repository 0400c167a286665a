#include "data/DemoGauges.h"

#include "base/AtomicFile.h"
#include "base/Numbers.h"
#include "base/Random.h"
#include "data/GaugePainter.h"
#include "data/ParallelWork.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>

namespace trueloss::demo {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t gaugeCount = trainCount + validationCount;
constexpr std::size_t headerBytes = 54;
constexpr std::size_t rowBytes = std::size_t{imageEdge} * 3;  // A multiple of 4, as BMP asks.
constexpr std::size_t fileBytes = headerBytes + rowBytes * imageEdge;

/// Each gauge has a generator of its own, so that any one can be rendered without those before it.
Random generatorOf(std::size_t index)
{
    Random seeds(0x7472756C6F737331ULL ^ (static_cast<std::uint64_t>(index) * 0xD1342543DE82EF95ULL));
    return Random(seeds.next());
}

/// Takes one number of `random`.
double drawReading(Random& random)
{
    const double kPa = 4.0 + 200.0 * random.uniform();
    return std::floor(kPa * 10.0 + 0.5) / 10.0;
}

std::string fileName(std::size_t index)
{
    std::string digits = std::to_string(index + 1);
    digits.insert(0, 4 - std::min<std::size_t>(digits.size(), 4), '0');
    return "gauge_" + digits + ".bmp";
}

/// 24 bits a pixel, blue first, the lowest row first.
std::string asBmp(const DecodedImage& image)
{
    std::string out(fileBytes, '\0');
    const auto put = [&out](std::size_t at, std::size_t value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            out[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i) & 0xFF);
    };
    out[0] = 'B';
    out[1] = 'M';
    put(2, fileBytes, 4);
    put(10, headerBytes, 4);
    put(14, 40, 4);
    put(18, imageEdge, 4);
    put(22, imageEdge, 4);
    put(26, 1, 2);
    put(28, 24, 2);
    put(34, rowBytes * imageEdge, 4);
    put(38, 2835, 4);  // 72 dots an inch, in dots a metre.
    put(42, 2835, 4);
    std::size_t at = headerBytes;
    for (std::size_t y = imageEdge; y-- > 0;) {
        for (std::size_t x = 0; x < imageEdge; ++x) {
            const std::uint8_t* pixel = image.pixels.data() + y * rowBytes + x * 3;
            for (const int channel : {2, 1, 0}) out[at++] = static_cast<char>(pixel[channel]);
        }
    }
    return out;
}

Result<void> writeImage(const fs::path& file, std::size_t index)
{
    const std::string bytes = asBmp(render(index));
    errno = 0;
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (out) return {};
    const std::string reason = std::strerror(errno != 0 ? errno : EIO);
    return fail(
        ErrorCode::Unwritable,
        TRUELOSS_TEXT("Core", "The demo image %1 could not be written: %2. Choose another folder or free some space."),
        {file.string(), reason});
}

Result<void> writeTable(const fs::path& table)
{
    return writeFileAtomically(table, [](std::ostream& out) -> Result<void> {
        out << "file_name,pressure_kpa,split\n";
        for (std::size_t i = 0; i < gaugeCount; ++i)
            out << fileName(i) << ',' << exactNumber(reading(i)) << ',' << (i < trainCount ? "train" : "val") << '\n';
        return {};
    });
}

/// The table is written last, so it stands for a set that was finished; a look at the sizes finds images lost since.
bool isFinished(const fs::path& folder, const fs::path& table)
{
    std::error_code error;
    if (!fs::is_regular_file(table, error)) return false;
    for (std::size_t i = 0; i < gaugeCount; ++i) {
        if (fs::file_size(folder / fileName(i), error) != fileBytes || error) return false;
    }
    return true;
}

Result<fs::path> generateSet(const fs::path& folder, const ProgressSink& progress, std::stop_token stop)
{
    const fs::path table = folder / "metadata.csv";
    if (isFinished(folder, table)) return table;
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error) fs::remove(table, error);
    if (error)
        return fail(ErrorCode::Unwritable,
                    TRUELOSS_TEXT("Core", "The folder %1 for the demo data could not be written: %2. Choose another."),
                    {folder.string(), error.message()});
    const auto writeOne = [&folder](std::size_t index) { return writeImage(folder / fileName(index), index); };
    if (const auto written = runInParallel(gaugeCount, 0, progress, std::move(stop), writeOne); !written)
        return tl::unexpected<Error>(written.error());
    if (const auto written = writeTable(table); !written) return tl::unexpected<Error>(written.error());
    return table;
}

}  // namespace

double reading(std::size_t index)
{
    Random random = generatorOf(index);
    return drawReading(random);
}

DecodedImage render(std::size_t index)
{
    Random random = generatorOf(index);
    const double kPa = drawReading(random);
    return {{imageEdge, imageEdge, 3}, paintGauge(kPa, random), false, {0, 0, imageEdge, imageEdge}};
}

Result<fs::path> generate(const fs::path& folder, const ProgressSink& progress, std::stop_token stop)
{
    try {
        return generateSet(folder, progress, std::move(stop));
    } catch (const std::exception& thrown) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The demo data could not be written: %1."),
                    {std::string(thrown.what())});
    }
}

fs::path defaultFolder()
{
    const fs::path name = fs::path("trueloss") / "demo-gauges-1";
    // The XDG rules: a relative path there is to be ignored.
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache != nullptr && fs::path(cache).is_absolute())
        return cache / name;
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return fs::path(home) / ".cache" / name;
    std::error_code error;
    const fs::path temporary = fs::temp_directory_path(error);
    return (error ? fs::path("/tmp") : temporary) / name;
}

}  // namespace trueloss::demo
