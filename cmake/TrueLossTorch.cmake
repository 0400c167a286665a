# Finds libtorch: trueloss_torch_headers to compile with, trueloss_torch to link with.

find_library(TRUELOSS_TORCH_CUDA_LIBRARY torch_cuda HINTS ${TRUELOSS_TORCH} PATH_SUFFIXES lib)
if(TRUELOSS_TORCH_CUDA_LIBRARY)
    # The CMake package of a libtorch with CUDA asks for a CUDA toolkit of the same version, and fails with an nvcc that
    # is newer than CMake. Nothing here is compiled by nvcc: the libraries and their headers suffice.
    get_filename_component(libraries ${TRUELOSS_TORCH_CUDA_LIBRARY} DIRECTORY)
    get_filename_component(TORCH_INSTALL_PREFIX ${libraries} DIRECTORY)
    set(TORCH_INCLUDE_DIRS ${TORCH_INSTALL_PREFIX}/include ${TORCH_INSTALL_PREFIX}/include/torch/csrc/api/include)
    # No symbol of the CUDA ones is called by name: they announce themselves when they are loaded.
    set(TORCH_LIBRARIES -Wl,--no-as-needed)
    foreach(library torch torch_cuda c10_cuda)
        list(APPEND TORCH_LIBRARIES ${libraries}/lib${library}.so)
    endforeach()
    list(APPEND TORCH_LIBRARIES -Wl,--as-needed ${libraries}/libtorch_cpu.so ${libraries}/libc10.so)
    set(package ${TORCH_INSTALL_PREFIX}/share/cmake/Torch/TorchConfig.cmake)
    if(EXISTS ${package})
        file(STRINGS ${package} TORCH_CXX_FLAGS REGEX "_GLIBCXX_USE_CXX11_ABI=")
    endif()
    message(STATUS "libtorch with CUDA: ${TORCH_INSTALL_PREFIX}")
else()
    find_package(Torch REQUIRED)
    set_property(TARGET torch PROPERTY INTERFACE_COMPILE_OPTIONS "")
endif()
if(TORCH_CXX_FLAGS MATCHES "_GLIBCXX_USE_CXX11_ABI=0")
    message(FATAL_ERROR
        "The libtorch in ${TORCH_INSTALL_PREFIX} was built with the old C++ string ABI, which does not fit Qt and OpenCV. "
        "Take the download that says 'cxx11 ABI', or any libtorch from 2.7 on.")
endif()

add_library(trueloss_torch_headers INTERFACE)
target_include_directories(trueloss_torch_headers SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
add_library(trueloss_torch INTERFACE)
target_link_libraries(trueloss_torch INTERFACE trueloss_torch_headers ${TORCH_LIBRARIES})
