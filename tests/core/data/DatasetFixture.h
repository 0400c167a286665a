#pragma once

#include "ImageFiles.h"
#include "data/ImageDataset.h"

namespace trueloss::test {

/// `count` PNG images of 4 x 4 in one colour each, (i + 1, 2 i, 255 - i), with targets i and -i; table lines from 2.
/// `broken` ones hold text.
inline Manifest makeManifest(const TempFolder& folder, std::size_t count, const std::vector<std::size_t>& broken = {},
                             bool grey = false)
{
    Manifest manifest;
    manifest.table = folder / "table.csv";
    manifest.pathColumn = "image";
    manifest.targetColumns = {{"a", ""}, {"b", ""}};
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = static_cast<int>(i);
        const std::string name = "image" + std::to_string(i) + ".png";
        if (std::find(broken.begin(), broken.end(), i) != broken.end()) {
            folder.write(name, "broken");
        } else {
            writeImage(
                folder, name,
                grey ? oneColour(4, 4, value, value, value) : oneColour(4, 4, value + 1, 2 * value, 255 - value));
        }
        manifest.rows.push_back({value + 2, folder / name, {double(value), -double(value)}, SplitPart::Unassigned});
    }
    return manifest;
}

/// What the image of `makeManifest` looks like at 2 x 2 in colour.
inline std::vector<std::uint8_t> expectedPixels(std::size_t i)
{
    std::vector<std::uint8_t> out;
    for (int p = 0; p < 4; ++p) {
        for (const std::size_t value : {i + 1, 2 * i, 255 - i}) out.push_back(static_cast<std::uint8_t>(value));
    }
    return out;
}

inline constexpr ImageShape smallShape{2, 2, 3};

inline std::shared_ptr<const ImageDataset> loadOrDie(Manifest manifest, std::size_t budgetImages)
{
    auto data = ImageDataset::load(std::move(manifest), {smallShape, budgetImages * smallShape.bytes(), 2});
    if (!data) throw std::runtime_error(text(data.error()));
    return *data;
}

}  // namespace trueloss::test
