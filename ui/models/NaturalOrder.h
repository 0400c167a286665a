#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace trueloss::ui {

/// Whether `left` comes before `right`, byte by byte, but runs of digits as whole numbers.
bool naturalLess(QByteArrayView left, QByteArrayView right);

/// `file` without `folder` (with the slash at its end) at its start, or as it is where it lies elsewhere.
QByteArrayView pathBelow(QByteArrayView folder, QByteArrayView file);

/// For each file its place in the order of naturalLess(), by its path below `folder`; equal ones have the same.
std::vector<std::uint32_t> naturalRanks(const std::vector<QByteArray>& files, const QByteArray& folder);

}  // namespace trueloss::ui
