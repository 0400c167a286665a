#include "models/NaturalOrder.h"

#include "models/SortableModel.h"

#include <algorithm>

namespace trueloss::ui {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The run of digits at `from`, without leading zeros.
QByteArrayView digits(QByteArrayView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isDigit(text[end])) ++end;
    while (from < end - 1 && text[from] == '0') ++from;
    return text.sliced(from, end - from);
}

}  // namespace

bool naturalLess(QByteArrayView left, QByteArrayView right)
{
    // Names of one camera begin alike: that part costs nothing but looking at it. A number is compared from its start.
    const qsizetype shorter = std::min(left.size(), right.size());
    qsizetype i = std::mismatch(left.data(), left.data() + shorter, right.data()).first - left.data();
    while (i > 0 && isDigit(left.data()[i - 1])) --i;
    qsizetype j = i;
    while (i < left.size() && j < right.size()) {
        if (isDigit(left[i]) && isDigit(right[j])) {
            const QByteArrayView a = digits(left, i);
            const QByteArrayView b = digits(right, j);
            if (a.size() != b.size()) return a.size() < b.size();
            if (const int order = a.compare(b); order != 0) return order < 0;
            i = a.end() - left.begin();
            j = b.end() - right.begin();
            continue;
        }
        if (left[i] != right[j]) return static_cast<unsigned char>(left[i]) < static_cast<unsigned char>(right[j]);
        ++i;
        ++j;
    }
    return left.size() - i < right.size() - j;
}

QByteArrayView pathBelow(QByteArrayView folder, QByteArrayView file)
{
    return file.startsWith(folder) ? file.sliced(folder.size()) : file;
}

std::vector<std::uint32_t> naturalRanks(const std::vector<QByteArray>& files, const QByteArray& folder)
{
    return ranksBy(files.size(), [&](std::uint32_t left, std::uint32_t right) {
        return naturalLess(pathBelow(folder, files[left]), pathBelow(folder, files[right]));
    });
}

}  // namespace trueloss::ui
