# Finds the libraries and gives each a target of one name, whatever its package calls it.

if(TRUELOSS_TORCH)
    list(PREPEND CMAKE_PREFIX_PATH ${TRUELOSS_TORCH})
endif()
include(TrueLossTorch)

find_package(OpenCV REQUIRED COMPONENTS core imgproc imgcodecs dnn)
find_package(Threads REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Boost REQUIRED)  # Headers alone: Boost.Math and Boost.CRC.
find_package(SQLiteCpp REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Protobuf REQUIRED)
find_package(ONNX REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(PANGOCAIRO REQUIRED IMPORTED_TARGET pangocairo)
list(TRANSFORM PANGOCAIRO_INCLUDE_DIRS PREPEND -isystem OUTPUT_VARIABLE TRUELOSS_PANGO_OPTIONS)

find_path(LIBCSV_INCLUDE_DIR csv.h REQUIRED)
find_library(LIBCSV_LIBRARY csv REQUIRED)
add_library(trueloss_csv INTERFACE)
target_include_directories(trueloss_csv SYSTEM INTERFACE ${LIBCSV_INCLUDE_DIR})
target_link_libraries(trueloss_csv INTERFACE ${LIBCSV_LIBRARY})

# Its CMake package of Debian 12 asks for programs that are packaged apart, so it is found by hand.
find_path(LIBZIP_INCLUDE_DIR zip.h REQUIRED)
find_library(LIBZIP_LIBRARY zip REQUIRED)
add_library(trueloss_zip INTERFACE)
target_include_directories(trueloss_zip SYSTEM INTERFACE ${LIBZIP_INCLUDE_DIR})
target_link_libraries(trueloss_zip INTERFACE ${LIBZIP_LIBRARY})

if(TRUELOSS_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Svg LinguistTools)
endif()
if(TRUELOSS_TESTS)
    find_package(GTest REQUIRED)
    if(TRUELOSS_GUI)
        find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    endif()
endif()
