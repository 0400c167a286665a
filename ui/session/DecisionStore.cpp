#include "session/DecisionStore.h"

#include "base/AtomicFile.h"
#include "text/PathText.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMutexLocker>
#include <QStandardPaths>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <utility>

namespace trueloss::ui {

namespace {

using nlohmann::json;

constexpr int version = 1;
constexpr std::uintmax_t largestFile = std::uintmax_t{1} << 30;

std::filesystem::path fileOf(const QString& data)
{
    const QByteArray name = QCryptographicHash::hash(data.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return toPath(QDir(folder).filePath(QStringLiteral("decisions/%1.json").arg(QLatin1String(name))));
}

/// A path need not be UTF-8, as JSON's texts have to be: such a one is a list of its bytes.
json toJson(const std::string& path)
{
    const auto size = static_cast<qsizetype>(path.size());
    if (QString::fromUtf8(path.data(), size).toUtf8() == QByteArray::fromRawData(path.data(), size)) return path;
    json bytes = json::array();
    for (const char byte : path) bytes.push_back(static_cast<unsigned char>(byte));
    return bytes;
}

std::string toText(const json& path)
{
    if (path.is_string()) return path.get<std::string>();
    std::string bytes;
    for (const json& byte : path) bytes.push_back(static_cast<char>(byte.get<unsigned char>()));
    return bytes;
}

/// Of a reason that another version knows, only that it was the user's choice is left.
DataFindingKind kindOf(const std::string& name)
{
    for (int i = 0; i < static_cast<int>(DataFindingKind::ByHand); ++i) {
        if (name == dataFindingName(static_cast<DataFindingKind>(i))) return static_cast<DataFindingKind>(i);
    }
    return DataFindingKind::ByHand;
}

json toJson(const RowDecisions::Entry& entry)
{
    return {{"image", toJson(entry.image)},
            {"line", entry.line},
            {"targets", entry.targets},
            {"reason", dataFindingName(entry.reason)},
            {"decision", entry.decision == RowDecision::Keep ? "keep" : "exclude"}};
}

json toJson(const RowDecisions::Acknowledged& finding)
{
    return {{"finding", dataFindingName(finding.kind)}, {"column", toJson(finding.column)}};
}

/// Throws json::exception where something is missing or of another kind.
RowDecisions fromJson(const json& document)
{
    // The rows as they were, about which is decided once more.
    Manifest manifest;
    std::map<std::pair<DataFindingKind, RowDecision>, std::vector<std::size_t>> rows;
    for (const json& kept : document.at("rows")) {
        ManifestRow row;
        row.image = ImageRef(toText(kept.at("image")));
        row.line = kept.at("line").get<std::int64_t>();
        row.targets = kept.at("targets").get<std::vector<double>>();
        const bool keeps = kept.at("decision").get<std::string>() == "keep";
        rows[{kindOf(kept.at("reason").get<std::string>()), keeps ? RowDecision::Keep : RowDecision::Exclude}]
            .push_back(manifest.rows.size());
        manifest.rows.push_back(std::move(row));
    }
    RowDecisions decisions;
    for (const auto& [what, which] : rows) decisions.decide(manifest, which, what.first, what.second);
    // Files of before know none.
    for (const json& known : document.value("known", json::array())) {
        DataFinding finding;
        finding.kind = kindOf(known.at("finding").get<std::string>());
        if (finding.kind == DataFindingKind::ByHand) continue;
        const std::string column = toText(known.at("column"));
        if (!column.empty()) {
            finding.column = manifest.targetColumns.size();
            manifest.targetColumns.push_back({column, {}});
        }
        decisions.acknowledge(manifest, finding, true);
    }
    return decisions;
}

Result<void> write(const QString& data, const RowDecisions& decisions)
{
    const std::filesystem::path file = fileOf(data);
    std::error_code error;
    if (decisions == RowDecisions()) {
        std::filesystem::remove(file, error);
        return {};
    }
    std::filesystem::create_directories(file.parent_path(), error);
    return writeFileAtomically(file, [&](std::ostream& out) -> Result<void> {
        out << "{\"version\": " << version << ", \"data\": " << json(data.toStdString()).dump() << ", \"rows\": [";
        const char* separator = "\n";
        for (const RowDecisions::Entry& entry : decisions.entries()) {
            out << separator << toJson(entry).dump();
            separator = ",\n";
        }
        out << "\n], \"known\": [";
        separator = "\n";
        for (const RowDecisions::Acknowledged& finding : decisions.acknowledged()) {
            out << separator << toJson(finding).dump();
            separator = ",\n";
        }
        out << "\n]}\n";
        return {};
    });
}

Result<RowDecisions> read(const std::filesystem::path& file)
{
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (error) return RowDecisions();
    const auto unusable = [&file](ErrorCode code) {
        return fail(code,
                    TRUELOSS_TEXT("Core",
                                  "What was decided about the rows of these data cannot be read from %1, so all rows "
                                  "take part. Decide anew on the Data page."),
                    {file.string()});
    };
    if (size > largestFile) return unusable(ErrorCode::TooLarge);
    try {
        std::ifstream in(file, std::ios::binary);
        if (!in) return unusable(ErrorCode::Unreadable);
        return fromJson(json::parse(in));
    } catch (const json::exception&) {
        return unusable(ErrorCode::Malformed);
    }
}

}  // namespace

DecisionStore::DecisionStore(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

DecisionStore::~DecisionStore()
{
    m_pool.waitForDone();
}

void DecisionStore::save(const QString& data, const Decisions& decisions)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_pending[data] = decisions;
    }
    m_pool.start([this, data] { writeNext(data); });
}

void DecisionStore::writeNext(const QString& data)
{
    Decisions decisions;
    {
        const QMutexLocker lock(&m_mutex);
        decisions = m_pending.take(data);
    }
    if (!decisions) return;  // A turn before has written what is newest.
    if (const auto written = write(data, *decisions); !written) Q_EMIT failed(written.error().message);
}

DecidedBefore DecisionStore::recall(const std::filesystem::path& table)
{
    std::error_code error;
    const std::filesystem::path canonical = std::filesystem::weakly_canonical(table, error);
    DecidedBefore before;
    before.data = QFile::decodeName(QByteArray::fromStdString((error ? table : canonical).native()));
    m_pool.waitForDone();
    auto kept = read(fileOf(before.data));
    if (kept) {
        before.decisions = std::make_shared<const RowDecisions>(std::move(*kept));
    } else {
        before.problem = kept.error().message;
    }
    return before;
}

}  // namespace trueloss::ui
