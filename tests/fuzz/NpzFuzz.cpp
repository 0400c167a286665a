#include "FuzzFile.h"

#include "data/ArraySource.h"

/// A whole .npz file, down to the pixels of its first and last image.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace trueloss;
    static const test::FuzzFile file("input.npz");
    file.fill(data, size);
    SourceOptions options;
    options.arrayBudget = std::size_t{1} << 24;
    const auto source = openArrays(file.path(), options);
    if (!source) return 0;
    for (const auto& images : source->images) {
        (void)images->read(0);
        (void)images->read(images->count() - 1);
    }
    return 0;
}
