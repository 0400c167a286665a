#include "train/Devices.h"

#include <ATen/Parallel.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <torch/cuda.h>
#include <torch/torch.h>
#include <torch/version.h>

#include <malloc.h>
#include <thread>

namespace trueloss {

namespace {

/// at::hasCUDA() of 2.x asks for a GPU too; what libtorch_cuda brings is registered when it is loaded.
bool builtWithCuda()
{
    return at::CUDAHooksRegistry()->Has("CUDAHooks");
}

}  // namespace

std::string torchVersion()
{
    return TORCH_VERSION;
}

int computeThreads()
{
    return at::get_num_threads();
}

DeviceReport findDevices()
{
    DeviceReport report;
    report.threads = computeThreads();
    try {
        if (torch::cuda::is_available()) {
            const auto count = static_cast<int>(torch::cuda::device_count());
            for (int i = 0; i < count; ++i) report.devices.push_back({DeviceId{i}, "GPU " + std::to_string(i)});
            report.why = {TRUELOSS_TEXT("Core", "libtorch %1 found CUDA GPUs: %2."),
                          {std::string(TORCH_VERSION), std::int64_t{count}}};
        } else if (builtWithCuda()) {
            report.why = {
                TRUELOSS_TEXT("Core",
                              "libtorch %1 can use CUDA, but no GPU answers: check the driver with nvidia-smi."),
                {std::string(TORCH_VERSION)}};
        } else {
            report.why = {
                TRUELOSS_TEXT("Core",
                              "This libtorch %1 was built for the CPU alone. For a GPU, build TrueLoss against a "
                              "CUDA libtorch (TRUELOSS_TORCH, see the README)."),
                {std::string(TORCH_VERSION)}};
        }
    } catch (const c10::Error& error) {
        report.why = {TRUELOSS_TEXT("Core", "The GPU could not be asked: %1"),
                      {std::string(error.what_without_backtrace())}};
    } catch (const std::exception& error) {
        report.why = {TRUELOSS_TEXT("Core", "The GPU could not be asked: %1"), {std::string(error.what())}};
    }
    report.devices.push_back({DeviceId{}, "CPU"});
    return report;
}

void setComputeThreads(int threads)
{
    if (threads <= 0) threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    at::set_num_threads(threads);
}

void keepFreedMemory()
{
#if defined(__GLIBC__)
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, -1);
    mallopt(M_TOP_PAD, 64 << 20);
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MXFAST, 0);
#endif
}

}  // namespace trueloss
