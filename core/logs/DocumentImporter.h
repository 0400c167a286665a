#pragma once

#include "logs/HuggingFaceRows.h"
#include "logs/LogImporter.h"
#include "logs/LoggedRun.h"

#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// A log that is one document and can be read only as a whole: collects it, and parses it at each pause.
class DocumentImporter : public LogImporter {
public:
    static constexpr std::size_t largest = std::size_t{64} << 20;

    /// Errors: TooLarge, beyond 64 MiB.
    Result<void> feed(std::string_view bytes) final;
    /// Errors: Malformed, where the document is broken or not whole; what was read of it stays.
    Result<void> pause() final;
    std::vector<RecoveredRun> runs(const std::string& name) const final;

protected:
    /// False where it is not whole.
    virtual bool parse(const std::string& json) = 0;
    virtual std::vector<LoggedRun> logged() const = 0;

private:
    std::string m_text;
    bool m_changed = false;
};

/// History.history of Keras, as json.dump or print wrote it: a list a column, one value an epoch. Also where it stands
/// under a key, "history".
class KerasHistoryImporter : public DocumentImporter {
public:
    explicit KerasHistoryImporter(const LogOptions& options) : m_options(options) {}

protected:
    bool parse(const std::string& json) override;
    std::vector<LoggedRun> logged() const override;

private:
    struct Column {
        std::string name;
        std::vector<PrintedNumber> values;
    };
    LogOptions m_options;
    std::vector<Column> m_columns;
};

/// trainer_state.json of Hugging Face's Trainer: its log_history.
class HuggingFaceStateImporter : public DocumentImporter {
public:
    explicit HuggingFaceStateImporter(const LogOptions& options) : m_options(options), m_rows(options) {}

protected:
    bool parse(const std::string& json) override;
    std::vector<LoggedRun> logged() const override;

private:
    LogOptions m_options;
    HuggingFaceRows m_rows;
};

}  // namespace trueloss
