# What every target of the project shares.
add_library(trueloss_options INTERFACE)
target_compile_options(trueloss_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 finds overlaps and overruns in plain uses of std::string and std::vector that are not there (GCC bugs
    # 105651 and 105329).
    target_compile_options(trueloss_options INTERFACE -Wno-restrict -Wno-array-bounds -Wno-stringop-overread
                           -Wno-stringop-overflow)
endif()
target_link_options(trueloss_options INTERFACE -Wl,--as-needed)
if(TRUELOSS_SANITIZE)
    target_compile_options(trueloss_options INTERFACE -fsanitize=${TRUELOSS_SANITIZE} -fno-omit-frame-pointer
                           -fno-sanitize-recover=all)
    # The sanitizers' own branches hide from GCC that values were set (bug 105562): it warns inside <regex>.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(trueloss_options INTERFACE -Wno-maybe-uninitialized)
    endif()
    target_link_options(trueloss_options INTERFACE -fsanitize=${TRUELOSS_SANITIZE})
endif()
