# What every target of the project shares.
add_library(trueloss_options INTERFACE)
target_compile_options(trueloss_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Werror)
target_link_options(trueloss_options INTERFACE -Wl,--as-needed)
if(TRUELOSS_SANITIZE)
    target_compile_options(trueloss_options INTERFACE -fsanitize=${TRUELOSS_SANITIZE} -fno-omit-frame-pointer
                           -fno-sanitize-recover=all)
    target_link_options(trueloss_options INTERFACE -fsanitize=${TRUELOSS_SANITIZE})
endif()
