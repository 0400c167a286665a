#pragma once

#include <QString>

#include <filesystem>

namespace trueloss::ui {

/// Between Qt's text and the core's paths. Any thread.
inline std::filesystem::path toPath(const QString& text)
{
    return {text.toStdU16String()};
}

inline QString pathText(const std::filesystem::path& path)
{
    return QString::fromStdU16String(path.u16string());
}

}  // namespace trueloss::ui
