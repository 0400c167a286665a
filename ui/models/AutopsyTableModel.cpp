#include "models/AutopsyTableModel.h"

#include "models/TableText.h"
#include "models/TargetName.h"
#include "text/NumberText.h"

#include <QCoreApplication>
#include <QFont>

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss::ui {

namespace {

constexpr double muchSmaller = 0.1;

QString say(const char* text)
{
    return QCoreApplication::translate("AutopsyTableModel", text);
}

const QString dash = QStringLiteral("\u2013");

/// Rounded outwards, so that the interval never claims more than it is.
QString lowPercent(const TestedChange& test)
{
    return wholeNumber(static_cast<qint64>(std::floor(100 * test.interval.low)));
}

QString highPercent(const TestedChange& test)
{
    return wholeNumber(static_cast<qint64>(std::ceil(100 * test.interval.high)));
}

bool spikeSeen(const AutopsyReport& report)
{
    return !report.tests.empty() &&
           std::ranges::find(report.tests.front().spiked, true) != report.tests.front().spiked.end();
}

bool brokeOff(const TestedChange& test)
{
    return !test.peaks.empty() && !std::isfinite(test.peak) &&
           std::ranges::all_of(test.rmse, [](const std::vector<double>& curve) {
               return std::ranges::all_of(curve, [](double value) { return std::isfinite(value); });
           });
}

}  // namespace

bool isCure(const TestedChange& test)
{
    return test.cures() && test.kind != TestKind::Unchanged && test.kind != TestKind::Probe &&
           test.kind != TestKind::Control;
}

double peakRatio(const TestedChange& test, const AutopsyReport& report)
{
    if (test.kind == TestKind::Unchanged || report.tests.empty()) return std::numeric_limits<double>::quiet_NaN();
    // Of one that broke off there is no fraction.
    const double unchanged = report.unchangedPeak(test);
    return std::isfinite(unchanged) ? test.peak / unchanged : std::numeric_limits<double>::quiet_NaN();
}

QString changeText(const TestedChange& test)
{
    const QString label = messageText(test.label);
    if (test.kind == TestKind::Probe) return say(QT_TRANSLATE_NOOP("AutopsyTableModel", "Probe: %1")).arg(label);
    if (test.kind == TestKind::Control) return say(QT_TRANSLATE_NOOP("AutopsyTableModel", "Control: %1")).arg(label);
    return label;
}

QString curedText(const TestedChange& test)
{
    if (test.kind == TestKind::Unchanged || test.counted == 0) return {};
    return say(QT_TRANSLATE_NOOP("AutopsyTableModel", "%1 of %2 runs (%3 to %4 %)"))
        .arg(wholeNumber(test.cured), wholeNumber(test.counted), lowPercent(test), highPercent(test));
}

QString verdictText(const TestedChange& test, const AutopsyReport& report)
{
    if (test.kind == TestKind::Unchanged) {
        return spikeSeen(report) ? say(QT_TRANSLATE_NOOP("AutopsyTableModel", "as it was"))
                                 : say(QT_TRANSLATE_NOOP("AutopsyTableModel", "as it was, no spike"));
    }
    if (test.counted == 0) return say(QT_TRANSLATE_NOOP("AutopsyTableModel", "no spike to cure"));
    if (test.cures()) return say(QT_TRANSLATE_NOOP("AutopsyTableModel", "\u2713 spike gone"));
    if (test.cured > 0) return say(QT_TRANSLATE_NOOP("AutopsyTableModel", "~ gone in some runs"));
    if (brokeOff(test)) return say(QT_TRANSLATE_NOOP("AutopsyTableModel", "! broke off"));
    if (peakRatio(test, report) < muchSmaller)
        return say(QT_TRANSLATE_NOOP("AutopsyTableModel", "\u2198 stays, much smaller"));
    return say(QT_TRANSLATE_NOOP("AutopsyTableModel", "\u2715 spike stays"));
}

AutopsyTableModel::AutopsyTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void AutopsyTableModel::setReport(const AutopsyReport& report)
{
    const bool begun = m_report.tests.empty() || report.tests.empty();
    if (begun) {
        beginResetModel();
        m_report = report;
        endResetModel();
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::string> keys;
    for (const QModelIndex& index : before) {
        const TestedChange* test = this->test(index.row());
        keys.push_back(test != nullptr ? test->key : std::string());
    }
    m_report = report;
    QModelIndexList now;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf(keys[static_cast<std::size_t>(i)]);
        now.push_back(row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, now);
    Q_EMIT layoutChanged();
}

void AutopsyTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const TestedChange* AutopsyTableModel::test(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < m_report.tests.size() ? &m_report.tests[at] : nullptr;
}

int AutopsyTableModel::rowOf(const std::string& key) const
{
    const auto found = std::ranges::find(m_report.tests, key, &TestedChange::key);
    return found == m_report.tests.end() ? -1 : static_cast<int>(found - m_report.tests.begin());
}

int AutopsyTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_report.tests.size() + m_report.untested.size());
}

int AutopsyTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : RatioColumn + 1;
}

QString AutopsyTableModel::text(const TestedChange& test, int column) const
{
    switch (column) {
        case ChangeColumn:
            return changeText(test);
        case VerdictColumn:
            return verdictText(test, m_report);
        case RunsColumn:
            return curedText(test).isEmpty() ? dash : curedText(test);
        case PeakColumn:
            return tableTextOrDash(test.peak);
        default:
            return tableTextOrDash(peakRatio(test, m_report));
    }
}

QString AutopsyTableModel::toolTip(const TestedChange& test, int column) const
{
    switch (column) {
        case RunsColumn:
            if (test.kind == TestKind::Unchanged || test.counted == 0) return {};
            return tr("It was run with %1 seeds with which the unchanged run spikes; in %2 of them the spike is gone. "
                      "With 95 % confidence that share lies between %3 % and %4 % of all such runs.")
                .arg(wholeNumber(test.counted), wholeNumber(test.cured), lowPercent(test), highPercent(test));
        case PeakColumn:
        case RatioColumn: {
            QStringList peaks;
            for (const double peak : test.peaks) peaks.push_back(humanNumber(peak));
            return tr("The largest true RMSE with each seed: %1.", "a list of numbers")
                .arg(peaks.join(QStringLiteral("; ")));
        }
        default:
            return changeText(test) + QLatin1Char('\n') + verdictText(test, m_report);
    }
}

QVariant AutopsyTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment((column >= PeakColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    const TestedChange* test = this->test(index.row());
    if (test == nullptr) {
        const auto& untested = m_report.untested[static_cast<std::size_t>(index.row()) - m_report.tests.size()];
        if (role == Qt::ToolTipRole) return plainToolTip(messageText(untested.why));
        if (role == Qt::FontRole) {
            QFont font;
            font.setItalic(true);
            return font;
        }
        if (role != Qt::DisplayRole) return {};
        if (column == ChangeColumn) return messageText(untested.label);
        return column == VerdictColumn ? tr("? not tested") : dash;
    }
    if (role == Qt::DisplayRole) return text(*test, column);
    if (role == Qt::ToolTipRole) return plainToolTip(toolTip(*test, column));
    if (role == Qt::FontRole && isCure(*test)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant AutopsyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment((section >= PeakColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role == Qt::DisplayRole) {
        switch (section) {
            case ChangeColumn:
                return tr("What was changed");
            case VerdictColumn:
                return tr("Verdict");
            case RunsColumn:
                return tr("Cures it in");
            case PeakColumn:
                return headWithUnit(tr("Peak"), unitText(m_report.unit));
            default:
                return tr("Peak / unchanged");
        }
    }
    if (role != Qt::ToolTipRole) return {};
    switch (section) {
        case ChangeColumn:
            return tr(
                "Cures first, the smallest change first; then by the peak. All else, the seed and the images are "
                "those of the run. A probe changes the first step alone, to learn which part of it is needed: "
                "it is no cure.");
        case VerdictColumn:
            return tr(
                "Gone: in none of its runs does a batch count as a spike (one rule for all, under the verdict). "
                "Much smaller: less than a tenth of the unchanged peak.");
        case RunsColumn:
            return tr(
                "Runs with further seeds, each with other first weights and another order. In brackets the share "
                "that this stands for, with 95 % confidence (Clopper and Pearson).");
        case PeakColumn:
            return tr("The largest true RMSE of a batch: the median over the seeds.");
        default:
            return tr("The peak divided by that of the unchanged run with the same seeds.");
    }
}

}  // namespace trueloss::ui
