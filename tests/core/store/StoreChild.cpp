#include "core/store/StoreTestTools.h"

#include <chrono>
#include <cstdio>
#include <thread>

// Writes a run into the store of the folder argv[1] until it is killed: three batches a millisecond or so. Tells a
// line each time: "run ID", "appended COUNT MILLISECOND", "stored COUNT".
int main(int argc, char** argv)
{
    using namespace trueloss;
    if (argc != 2) return 2;
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    auto store = RunStore::open(argv[1]);
    if (!store) {
        std::printf("error %s\n", toEnglish(store.error().message).c_str());
        return 1;
    }
    auto writer = RunWriter::begin(*store, testing_store::sampleInfo("child"));
    if (!writer) {
        std::printf("error %s\n", toEnglish(writer.error().message).c_str());
        return 1;
    }
    std::printf("run %s\n", (*writer)->id().c_str());
    std::int64_t stored = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (std::int64_t i = 0;; ++i) {
        (*writer)->append(testing_store::sampleBatch(i));
        if (i % 100 == 99) (*writer)->append(testing_store::sampleEpoch(i / 100 + 1));
        if (i % 3 == 2) {
            const auto now = std::chrono::steady_clock::now() - begin;
            std::printf("appended %lld %lld\n", static_cast<long long>(i + 1),
                        static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count()));
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        const std::int64_t now = (*writer)->status().storedBatches;
        if (now != stored) {
            stored = now;
            std::printf("stored %lld\n", static_cast<long long>(stored));
        }
    }
}
