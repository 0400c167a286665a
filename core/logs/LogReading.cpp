#include "logs/LogReading.h"

#include "logs/LineSplitter.h"
#include "logs/LogShape.h"
#include "logs/NotebookText.h"
#include "logs/TextImporter.h"
#include "logs/Utf16Text.h"

#include <algorithm>
#include <utility>

namespace trueloss {

namespace {

/// After so many bytes of lines the kind that used the most of them is the log's.
constexpr std::int64_t trialBytes = std::int64_t{1} << 18;
/// A text of which no kind has used a line in so many bytes is no log.
constexpr std::int64_t hopelessBytes = std::int64_t{64} << 20;
constexpr std::size_t largestNotebook = std::size_t{256} << 20;

/// A kind on trial.
struct Candidate {
    LogKind kind;
    std::unique_ptr<LineImporter> importer;
    std::int64_t used = 0;  ///< Lines.
};

}  // namespace

class LogReading::Impl {
public:
    Impl(std::string name, std::optional<LogKind> kind, LogOptions options)
        : m_name(std::move(name)),
          m_options(std::move(options)),
          m_chosen(kind),
          m_splitter([this](std::string_view line) { takeLine(line); })
    {
    }

    Result<void> feed(std::string_view bytes)
    {
        if (m_failed) return {};
        auto fed = feedRaw(bytes);
        if (!fed) {
            m_failed = true;
            m_notes.push_back(fed.error().message);
        }
        return fed;
    }

    Result<void> pause()
    {
        if (m_failed) return {};
        auto paused = pauseRaw();
        if (!paused) {
            m_failed = true;
            m_notes.push_back(paused.error().message);
        }
        return paused;
    }

    ImportedLog log() const
    {
        return made([this](const LineImporter& importer) { return importer.runs(m_name); },
                    [this](const LogImporter& importer) { return importer.runs(m_name); });
    }

    ImportedLog takeLog()
    {
        return made([this](LineImporter& importer) { return importer.takeRuns(m_name); },
                    [this](LogImporter& importer) { return importer.takeRuns(m_name); });
    }

private:
    template <class OfLines, class OfWhole>
    ImportedLog made(const OfLines& ofLines, const OfWhole& ofWhole) const
    {
        ImportedLog out;
        out.notes = m_notes;
        if (m_splitter.overlong() > 0) {
            out.notes.push_back(
                {TRUELOSS_TEXT("Core", "Lines of more than a million characters were read in pieces: %1."),
                 {m_splitter.overlong()}});
        }
        if (m_whole) {
            out.kind = m_wholeKind;
            out.plausible = {m_wholeKind};
            out.runs = ofWhole(*m_whole);
            return out;
        }
        std::vector<const Candidate*> ranked;
        for (const Candidate& candidate : m_candidates) {
            if (candidate.used > 0) ranked.push_back(&candidate);
        }
        // Stable: of equals the more special kind goes first.
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const Candidate* a, const Candidate* b) { return a->used > b->used; });
        for (const Candidate* candidate : ranked) out.plausible.push_back(candidate->kind);
        for (const LogKind kind : m_dropped) {
            if (std::find(out.plausible.begin(), out.plausible.end(), kind) == out.plausible.end())
                out.plausible.push_back(kind);
        }
        for (const Candidate* candidate : ranked) {
            out.runs = ofLines(*candidate->importer);
            if (out.runs.empty() && ranked.size() > 1) continue;
            out.kind = candidate->kind;
            break;
        }
        return out;
    }

    /// Bytes as they come: takes off what wraps the log.
    Result<void> feedRaw(std::string_view bytes)
    {
        if (m_shaped) return feedShaped(bytes);
        m_head += bytes;
        return m_head.size() < headBytes && !showsItsShape(m_head) ? Result<void>{} : shape();
    }

    /// Whether fewer bytes than headBytes suffice, so that a log that is followed is read from its first line on.
    static bool showsItsShape(std::string_view head)
    {
        if (head.size() < 64) {
            const auto text = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF\xFF\xFE");
            if (text == std::string_view::npos || head.find('\0') != std::string_view::npos) return false;
            return head[text] != '{' && head.find_first_of("\r\n", text) != std::string_view::npos;
        }
        return head.front() != '{' && head.front() != '[';
    }

    Result<void> shape()
    {
        m_shaped = true;
        const std::string head = std::exchange(m_head, {});
        if (const auto order = Utf16Text::orderOf(head)) m_utf16.emplace(*order);
        const std::string decoded = m_utf16 ? Utf16Text(*m_utf16).decode(head) : head;
        std::string_view text = decoded;
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        m_notebook = looksLikeNotebook(text);
        const auto kind = m_chosen && !makeLineImporter(*m_chosen, m_options) ? m_chosen
                          : m_chosen || m_notebook                            ? std::nullopt
                                                                              : kindByHead(text);
        if (kind) {
            m_wholeKind = *kind;
            m_whole = makeImporter(*kind, m_options);
        } else {
            for (const LogKind each : allLogKinds) {
                if (m_chosen && *m_chosen != each) continue;
                if (auto importer = makeLineImporter(each, m_options))
                    m_candidates.push_back({each, std::move(importer), 0});
            }
        }
        return feedShaped(head);
    }

    Result<void> feedShaped(std::string_view bytes)
    {
        if (m_utf16) {
            const std::string text = m_utf16->decode(bytes);
            return feedText(text);
        }
        return feedText(bytes);
    }

    Result<void> feedText(std::string_view bytes)
    {
        if (std::exchange(m_atStart, false) && bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
        if (m_notebook) {
            if (m_collected.size() + bytes.size() > largestNotebook) {
                return fail(
                    ErrorCode::TooLarge,
                    TRUELOSS_TEXT(
                        "Core",
                        "The notebook has more than %1 bytes. Clear the pictures among its outputs and save it again."),
                    {static_cast<std::int64_t>(largestNotebook)});
            }
            m_collected += bytes;
            return {};
        }
        if (m_whole) return m_whole->feed(bytes);
        return feedLines(bytes);
    }

    Result<void> feedLines(std::string_view bytes)
    {
        m_lineBytes += static_cast<std::int64_t>(bytes.size());
        if (auto fed = m_splitter.feed(bytes); !fed) return fed;
        if (m_lineBytes > trialBytes) settle();
        const bool none =
            std::ranges::all_of(m_candidates, [](const Candidate& candidate) { return candidate.used == 0; });
        if (none && m_lineBytes > hopelessBytes) {
            return fail(ErrorCode::NothingUsable,
                        TRUELOSS_TEXT("Core",
                                      "In its first %1 bytes nothing was found that a training would have written. "
                                      "Choose another file, or its kind yourself."),
                        {hopelessBytes});
        }
        return {};
    }

    Result<void> pauseRaw()
    {
        if (!m_shaped && !m_head.empty()) {
            if (auto shaped = shape(); !shaped) return shaped;
        }
        if (m_notebook) {
            auto text = notebookText(std::exchange(m_collected, {}));
            if (!text) return tl::unexpected(text.error());
            if (auto fed = feedLines(*text); !fed) return fed;
        }
        if (m_whole) return m_whole->pause();
        m_splitter.flush();
        for (Candidate& candidate : m_candidates) candidate.importer->pause();
        return {};
    }

    void takeLine(std::string_view line)
    {
        for (Candidate& candidate : m_candidates) {
            if (useLine(*candidate.importer, line)) ++candidate.used;
        }
    }

    /// Keeps the likeliest kind alone.
    void settle()
    {
        if (m_candidates.size() < 2) return;
        auto best = m_candidates.begin();
        for (auto other = m_candidates.begin(); other != m_candidates.end(); ++other) {
            if (other->used > best->used) best = other;
        }
        if (best->used == 0) return;
        std::vector<const Candidate*> others;
        for (const Candidate& candidate : m_candidates) {
            if (&candidate != &*best && candidate.used > 0) others.push_back(&candidate);
        }
        std::stable_sort(others.begin(), others.end(),
                         [](const Candidate* a, const Candidate* b) { return a->used > b->used; });
        for (const Candidate* other : others) m_dropped.push_back(other->kind);
        Candidate kept = std::move(*best);
        m_candidates.clear();
        m_candidates.push_back(std::move(kept));
    }

    std::string m_name;
    LogOptions m_options;
    std::optional<LogKind> m_chosen;
    std::string m_head;  ///< Until there is enough to see the shape.
    bool m_shaped = false;
    bool m_atStart = true;
    std::optional<Utf16Text> m_utf16;
    bool m_notebook = false;
    std::string m_collected;               ///< Of a notebook.
    std::unique_ptr<LogImporter> m_whole;  ///< Of a kind that is no lines.
    LogKind m_wholeKind = LogKind::TensorBoard;
    LineSplitter m_splitter;
    std::vector<Candidate> m_candidates;
    std::vector<LogKind> m_dropped;
    std::int64_t m_lineBytes = 0;
    bool m_failed = false;
    std::vector<Message> m_notes;
};

LogReading::LogReading(std::string name, std::optional<LogKind> kind, LogOptions options)
    : m_impl(std::make_unique<Impl>(std::move(name), kind, std::move(options)))
{
}

LogReading::~LogReading() = default;

Result<void> LogReading::feed(std::string_view bytes)
{
    return m_impl->feed(bytes);
}

Result<void> LogReading::pause()
{
    return m_impl->pause();
}

ImportedLog LogReading::log() const
{
    return m_impl->log();
}

ImportedLog LogReading::takeLog()
{
    return m_impl->takeLog();
}

}  // namespace trueloss
