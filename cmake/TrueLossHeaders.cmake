# Headers that are compiled once a target instead of once a file: most of a build is the reading of headers. Only
# other people's headers stand here, which do not change; every source still includes what it uses (scripts/lint builds
# without this and would notice).

set(TRUELOSS_STANDARD_HEADERS
    <algorithm> <array> <atomic> <charconv> <chrono> <cmath> <condition_variable> <filesystem> <fstream> <functional>
    <limits> <map> <memory> <mutex> <numeric> <optional> <set> <span> <stop_token> <string> <string_view> <thread>
    <unordered_map> <utility> <variant> <vector> <tl/expected.hpp>)

set(TRUELOSS_QT_HEADERS ${TRUELOSS_STANDARD_HEADERS} <QtCore> <QtGui> <QtWidgets>)

set(TRUELOSS_TEST_HEADERS ${TRUELOSS_STANDARD_HEADERS} <iostream> <gmock/gmock.h> <gtest/gtest.h>)

set(TRUELOSS_QT_TEST_HEADERS ${TRUELOSS_QT_HEADERS} <iostream> <gmock/gmock.h> <gtest/gtest.h>)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Else ccache cannot tell what a precompiled header brings.
    add_compile_options(-fpch-preprocess)
endif()
