#pragma once

#include <stdlib.h>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace trueloss::test {

/// A file of the fuzzer's own, filled anew for each input: what is tested reads files.
class FuzzFile {
public:
    explicit FuzzFile(const std::string& name)
    {
        std::string folder = (std::filesystem::temp_directory_path() / "trueloss-fuzz-XXXXXX").string();
        m_folder = ::mkdtemp(folder.data()) == nullptr ? "." : folder;
        m_path = m_folder / name;
    }
    ~FuzzFile()
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
        std::filesystem::remove(m_folder, ignored);
    }
    FuzzFile(const FuzzFile&) = delete;
    FuzzFile& operator=(const FuzzFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    void fill(const std::uint8_t* data, std::size_t size) const
    {
        std::ofstream(m_path, std::ios::binary)
            .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_path;
};

}  // namespace trueloss::test
