#include "data/DataSource.h"
#include "data/ImageLocator.h"
#include "scale/Histogram.h"
#include "scale/TargetStatistics.h"

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace trueloss {
namespace {

/// A table of `rows` rows and as many (empty) image files in one folder, made once a run in the folder for temporary
/// files. On ext4 making and removing a million files takes minutes: TMPDIR=/dev/shm spares them.
class BigData {
public:
    explicit BigData(std::size_t rows) : m_rows(rows)
    {
        std::string name = (std::filesystem::temp_directory_path() / "trueloss-bench-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        m_folder = name;
        std::filesystem::create_directories(m_folder / "images");
        std::ofstream table(m_folder / "metadata.csv");
        table << "file_name,angle_deg,speed,split\n";
        char line[128];
        for (std::size_t i = 0; i < rows; ++i) {
            std::snprintf(line, sizeof line, "images/frame_%07zu.jpg", i);
            const int file = ::open((m_folder / line).c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0644);
            if (file < 0) throw std::runtime_error("no file");
            ::close(file);
            // Any numbers that are not sorted and have many digits.
            const double angle = static_cast<double>(i * 7919 % 1000003) / 1000.0 - 500.0;
            table << line;
            std::snprintf(line, sizeof line, ",%.6f,%zu.%02zu,%s\n", angle, i * 31 % 120, i % 100,
                          i % 5 == 0 ? "val" : "train");
            table << line;
        }
    }
    ~BigData()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    BigData(const BigData&) = delete;
    BigData& operator=(const BigData&) = delete;

    const std::filesystem::path& folder() const { return m_folder; }
    std::size_t rows() const { return m_rows; }

private:
    std::filesystem::path m_folder;
    std::size_t m_rows;
};

const BigData& bigData()
{
    static const BigData data(1'000'000);
    return data;
}

/// All that stands between dropping a folder and seeing its histograms, but for drawing them.
void openAndSummarise(benchmark::State& state)
{
    const BigData& data = bigData();
    for (auto _ : state) {
        const auto source = openDataSource(data.folder());
        if (!source || source->manifest.rows.size() != data.rows()) {
            state.SkipWithError("not all rows were usable");
            return;
        }
        for (std::size_t column = 0; column < source->manifest.targetColumns.size(); ++column) {
            std::vector<double> values;
            values.reserve(data.rows());
            for (const ManifestRow& row : source->manifest.rows) values.push_back(row.targets[column]);
            benchmark::DoNotOptimize(computeStatistics(values));
            benchmark::DoNotOptimize(computeHistogram(values));
        }
    }
    state.counters["rows"] = static_cast<double>(data.rows());
}
BENCHMARK(openAndSummarise)->Unit(benchmark::kMillisecond)->MinTime(5.0);

void readOnly(benchmark::State& state)
{
    const BigData& data = bigData();
    for (auto _ : state) {
        const auto table = readTable(data.folder() / "metadata.csv");
        if (!table || table->rowCount() != data.rows()) {
            state.SkipWithError("not all rows were read");
            return;
        }
    }
}
BENCHMARK(readOnly)->Unit(benchmark::kMillisecond)->MinTime(2.0);

void listFolder(benchmark::State& state)
{
    const std::string folder = (bigData().folder() / "images").string();
    for (auto _ : state) {
        const FolderListing listing(folder);
        benchmark::DoNotOptimize(listing.hasFile("none"));
    }
}
BENCHMARK(listFolder)->Unit(benchmark::kMillisecond)->MinTime(2.0);

void sortOut(benchmark::State& state)
{
    const BigData& data = bigData();
    const auto table = readTable(data.folder() / "metadata.csv");
    const auto columns = guessColumns(*table);
    for (auto _ : state) benchmark::DoNotOptimize(buildManifest(*table, *columns));
}
BENCHMARK(sortOut)->Unit(benchmark::kMillisecond)->MinTime(2.0);

}  // namespace
}  // namespace trueloss

BENCHMARK_MAIN();
