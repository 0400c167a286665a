#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace trueloss {

class ImageArray;

/// Where one image lies: in a file of its own, or as one entry of an array. A small value that may cross threads. All
/// that decodes takes one, so that a path alone will do as well.
class ImageRef {
public:
    ImageRef() = default;
    ImageRef(std::string file) : m_file(std::move(file)) {}
    ImageRef(const char* file) : m_file(file) {}
    ImageRef(const std::filesystem::path& file) : m_file(file.native()) {}
    /// Image `index` (from 0, as x_train[0]) of `array`. Requires an array and 0 <= index < array->count().
    ImageRef(std::shared_ptr<const ImageArray> array, std::int64_t index) : m_array(std::move(array)), m_index(index) {}

    bool isFile() const { return m_array == nullptr; }

    /// For people, and unlike that of any other image: the file's path, or "/data/digits.npz, x_train, image 17".
    std::string string() const;

    /// The file's path in the system's bytes; for an entry of an array that of the array's file.
    const std::string& native() const;
    std::filesystem::path path() const { return native(); }

    const std::shared_ptr<const ImageArray>& array() const { return m_array; }
    std::int64_t index() const { return m_index; }

    bool operator==(const ImageRef&) const = default;

private:
    std::string m_file;
    std::shared_ptr<const ImageArray> m_array;
    std::int64_t m_index = 0;
};

}  // namespace trueloss
