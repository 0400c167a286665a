#pragma once

#include "logs/KerasLine.h"

#include <functional>
#include <string>
#include <string_view>

namespace trueloss {

/// Puts lines of a Keras progress bar together that a web page or a terminal has folded anywhere, or run into one.
/// Blanks and line ends are taken to mean nothing: a value ends after its four decimals, a bar where the next begins.
/// Words may be translated, '<' and '>' HTML escapes.
class FoldedBars {
public:
    using BarSink = std::function<void(const KerasBar& bar)>;
    using HeaderSink = std::function<void(const KerasHeader& header)>;

    FoldedBars(BarSink bar, HeaderSink header) : m_bar(std::move(bar)), m_header(std::move(header)) {}

    /// Whether the line may be a part of something folded: it has a bar in it.
    static bool looksFolded(std::string_view line);

    void add(std::string_view line);
    void flush();  ///< What is left is read as if it ended here.
    bool empty() const { return m_text.empty(); }

private:
    struct Start;
    bool findStart(std::size_t from, Start& start) const;
    void read(bool last);
    void readBar(const Start& start, std::string_view rest);

    BarSink m_bar;
    HeaderSink m_header;
    std::string m_text;    ///< Without blanks.
    std::string m_epochs;  ///< Of the last header, as it was written.
    KerasBar m_scratch;
};

}  // namespace trueloss
