#include "pages/TargetsView.h"

#include "charts/HistogramChart.h"
#include "models/TargetName.h"
#include "pages/BinSpinBox.h"
#include "pages/NamedWidgets.h"
#include "pages/PickedImages.h"
#include "pages/ScalerCards.h"
#include "pages/ScalerOutlookTable.h"
#include "pages/StatisticsTable.h"
#include "session/Disposal.h"
#include "session/Session.h"
#include "text/NumberText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

namespace {

constexpr int chartHeight = 208;

bool sameRows(const Split& a, const Split& b)
{
    return &a == &b || (a.train == b.train && a.validation == b.validation);
}

bool sameBars(const Histogram& a, const Histogram& b)
{
    return a.low == b.low && a.high == b.high && a.counts == b.counts;
}

}  // namespace

TargetsView::TargetsView(Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    m_problem = makeText("targetsProblem");
    m_problem->hide();
    m_raw = new HistogramChart(this);
    m_raw->setObjectName(QStringLiteral("rawHistogram"));
    m_raw->setPickable(true);
    m_scaled = new HistogramChart(this);
    m_scaled->setObjectName(QStringLiteral("scaledHistogram"));
    for (HistogramChart* chart : {m_raw, m_scaled}) chart->setFixedHeight(chartHeight);
    m_picked = new PickedImages(this);
    m_picked->hide();
    m_statistics = new StatisticsTable(this);
    m_scalerTitle = makeTitle();
    m_cards = new ScalerCards(m_session, this);
    m_outlookTitle = makeTitle();
    m_meanRmse = makeText("meanRmse");
    m_offNote = makeText("offNote");
    m_outlook = new ScalerOutlookTable(this);
    m_caution = makeText("cautionLabel");

    auto* charts = new QHBoxLayout;
    charts->setSpacing(16);
    charts->addWidget(m_raw, 3);
    charts->addWidget(m_scaled, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(makeHead());
    layout->addWidget(m_problem);
    layout->addLayout(charts);
    layout->addLayout(makeTools());
    layout->addWidget(m_picked);
    layout->addWidget(m_statistics);
    layout->addSpacing(8);
    layout->addWidget(m_scalerTitle);
    layout->addWidget(m_cards);
    layout->addSpacing(8);
    layout->addWidget(m_outlookTitle);
    layout->addWidget(m_meanRmse);
    layout->addWidget(m_offNote);
    layout->addWidget(m_outlook);
    layout->addWidget(m_caution);
    layout->addStretch(1);

    connect(m_raw, &HistogramChart::binsPicked, this, &TargetsView::showPicked);
    connect(m_raw, &HistogramChart::pickCleared, this, &TargetsView::unpick);
    connect(m_picked, &PickedImages::closed, this, &TargetsView::unpick);
    connect(m_picked, &PickedImages::rowsWanted, this, &TargetsView::wantRows);
    connect(&m_session, &Session::dataChanged, this, &TargetsView::refresh);
    connect(&m_session, &Session::configChanged, this, [this] {
        if (m_report && !m_stale && m_report->scaler == m_session.config().scaler) return;
        refresh();
    });
    retranslate();
    refresh();
}

QLayout* TargetsView::makeHead()
{
    m_columnLabel = new QLabel(this);
    m_columns = new QComboBox(this);
    m_columns->setObjectName(QStringLiteral("targetColumn"));
    m_columns->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_columns->setMinimumContentsLength(24);
    m_columnLabel->setBuddy(m_columns);
    m_only = makeTitle();
    m_only->setObjectName(QStringLiteral("onlyTarget"));
    m_only->setTextFormat(Qt::PlainText);
    m_fitted = makeText("fittedLabel");
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_columnLabel);
    head->addWidget(m_columns);
    head->addWidget(m_only);
    head->addSpacing(8);
    head->addWidget(m_fitted, 1);
    connect(m_columns, &QComboBox::activated, this, [this](int column) {
        m_column = static_cast<std::size_t>(column);
        refresh();
    });
    return head;
}

QLayout* TargetsView::makeTools()
{
    m_binsLabel = new QLabel(this);
    m_bins = new BinSpinBox(this);
    m_bins->setObjectName(QStringLiteral("binCount"));
    m_bins->setAlignment(Qt::AlignRight);
    // Each key would otherwise count anew.
    m_bins->setKeyboardTracking(false);
    m_binsLabel->setBuddy(m_bins);
    m_logarithmic = new QCheckBox(this);
    m_logarithmic->setObjectName(QStringLiteral("logCounts"));
    m_hint = makeText("pickHint");
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_binsLabel);
    tools->addWidget(m_bins);
    tools->addSpacing(8);
    tools->addWidget(m_logarithmic);
    tools->addSpacing(8);
    tools->addWidget(m_hint, 1);
    connect(m_bins, &QSpinBox::valueChanged, this, &TargetsView::compute);
    connect(m_logarithmic, &QCheckBox::toggled, this, [this](bool on) {
        m_raw->setLogarithmic(on);
        m_scaled->setLogarithmic(on);
        m_cards->setLogarithmic(on);
    });
    return tools;
}

void TargetsView::refresh()
{
    if (m_session.manifest() == nullptr) return;
    fillColumns();
    if (!readOrigin()) {
        m_tasks.cancel();
        m_report.reset();
        m_stale = true;
        showReport();
        return;
    }
    if (m_report) showReport();  // Names or units may be others.
    if (m_stale || !m_report || m_report->scaler != m_session.config().scaler) compute();
}

void TargetsView::fillColumns()
{
    const auto& columns = m_session.manifest()->targetColumns;
    if (m_column >= columns.size()) m_column = 0;
    m_columns->clear();
    for (const TargetColumn& column : columns) m_columns->addItem(targetName(column));
    m_columns->setCurrentIndex(static_cast<int>(m_column));
    m_columns->setVisible(columns.size() > 1);
    m_columnLabel->setVisible(columns.size() > 1);
    m_only->setVisible(columns.size() == 1);
    m_only->setText(columns.size() == 1 ? targetName(columns.front()) : QString());
}

/// False where there is nothing to gather. Where the origin is another one, what is shown goes: its names are others.
bool TargetsView::readOrigin()
{
    const auto manifest = m_session.sharedManifest();
    const auto split = m_session.split();
    if (!split || split->train.empty() || split->validation.empty() || manifest->targetColumns.empty()) {
        m_origin = {};
        return false;
    }
    const DataSource& source = *m_session.source();
    const bool same = source.table == m_origin.table && source.columns == m_origin.columns &&
                      manifest->rows.size() == m_origin.rows && manifest->rejected.size() == m_origin.rejected &&
                      m_origin.split && sameRows(*split, *m_origin.split) && m_column == m_origin.column;
    if (!same) {
        m_origin = {source.table, source.columns, manifest->rows.size(), manifest->rejected.size(), split, m_column};
        m_report.reset();
    }
    // Another manifest of the same origin, as the loaded images', nearly always has the same targets. Whether it has is
    // for the thread of the pool to see.
    if (!same || manifest != m_manifest) m_stale = true;
    m_manifest = manifest;
    return true;
}

void TargetsView::compute()
{
    if (!m_origin.split) return;
    const auto bins = static_cast<std::size_t>(m_bins->value());
    m_tasks.run<std::shared_ptr<const TargetsReport>>(
        [manifest = m_manifest, split = m_origin.split, column = m_column, gathers = m_stale, bins,
         scaler = m_session.config().scaler,
         before = m_last](const ProgressSink&, std::stop_token stop) -> Result<std::shared_ptr<const TargetsReport>> {
            std::shared_ptr<const ColumnTargets> targets = before ? before->targets : nullptr;
            if (gathers || !targets) {
                auto gathered = sharedOnPool(gatherTargets(*manifest, *split, column));
                if (!targets || *gathered != *targets) targets = std::move(gathered);
            }
            auto report = computeTargetsReport(std::move(targets), scaler, bins, before.get(), stop);
            if (!report) return tl::unexpected(report.error());
            nameUnfit(*report, *manifest, *split, column);
            return sharedOnPool(std::move(*report));
        },
        [this](Result<std::shared_ptr<const TargetsReport>> computed) { take(std::move(computed)); });
}

void TargetsView::take(Result<std::shared_ptr<const TargetsReport>> computed)
{
    m_stale = false;
    m_failure = {};
    if (!computed) {
        m_report.reset();
        m_failure = computed.error().message;
        showReport();
        return;
    }
    const bool nothingNew = m_report && m_report->targets == (*computed)->targets &&
                            m_report->scaler == (*computed)->scaler && m_report->bins == (*computed)->bins;
    m_report = m_last = std::move(*computed);
    if (!nothingNew) showReport();
}

void TargetsView::showReport()
{
    m_unshown = !isVisible();
    if (m_unshown) return;  // Shown when it is seen: the data change often while others look at them.
    const Manifest* manifest = m_session.manifest();
    if (manifest == nullptr || m_column >= manifest->targetColumns.size()) return;
    const TargetColumn& column = manifest->targetColumns[m_column];
    const QString unit = QString::fromStdString(column.unit);
    const ScalerKind kind = m_session.config().scaler.kind;
    const TargetStatistics none = computeStatistics({});
    m_statistics->setStatistics(m_report ? m_report->raw : none, m_report ? m_report->candidate(kind).scaled : none,
                                unit, kind == ScalerKind::None);
    m_outlook->setReport(m_report.get(), kind, unit);
    m_cards->setReport(m_report.get());
    const bool unfit = m_report && !m_report->candidate(kind).scaler;
    const bool unfitElsewhere = m_report && !m_report->candidate(kind).elsewhere.empty();
    // While the rows are being divided there is no split yet, and nothing wrong.
    const bool unsplit = !m_origin.split && m_session.rows().division();
    m_problem->setVisible(unfit || unfitElsewhere || unsplit || !m_failure.empty());
    m_problem->setText(unfit            ? messageText(m_report->candidate(kind).problem)
                       : unfitElsewhere ? messageText(m_report->candidate(kind).elsewhere)
                       : unsplit
                           ? tr("The images are not split into training and validation. Choose how on the Data page.")
                           : messageText(m_failure));
    const std::size_t columns = manifest->targetColumns.size();
    m_scalerTitle->setText(
        columns > 1
            ? tr("Scaler, the same kind for all %1 target columns").arg(wholeNumber(static_cast<qint64>(columns)))
            : tr("Scaler"));
    m_scaled->setEmptyText(unfit ? tr("This scaler does not fit these targets.")
                                 : tr("The scaled targets appear here."));
    m_fitted->setText(m_report ? tr("Everything here is fitted on the %1 training images alone; the %2 for validation "
                                    "only test it.")
                                     .arg(wholeNumber(static_cast<qint64>(m_report->targets->trained.size())),
                                          wholeNumber(static_cast<qint64>(m_report->targets->judged.size())))
                               : QString());
    m_meanRmse->setText(
        m_report && m_report->candidates.front().scaler
            ? messageText(constantPredictors(m_report->candidates.front().outlook, m_report->raw, column.unit))
            : QString());
    m_bins->setSuggested(m_report ? static_cast<int>(m_report->suggestedBins) : 1);
    m_bins->setSpecialValueText(
        !m_report ? tr("automatic")
        : m_report->ruledBins > m_report->suggestedBins
            ? tr("automatic (%1; the rule says %2)")
                  .arg(wholeNumber(static_cast<qint64>(m_report->suggestedBins)),
                       humanNumber(static_cast<double>(m_report->ruledBins)))
            : tr("automatic (%1)").arg(wholeNumber(static_cast<qint64>(m_report->suggestedBins))));
    m_bins->updateGeometry();  // It does not ask for the room of another text by itself.
    showCharts(column);
    showPicked();
    Q_EMIT refreshed();
}

void TargetsView::showCharts(const TargetColumn& column)
{
    if (!m_report) {
        m_raw->clear();
        m_scaled->clear();
        m_drawn.reset();
        return;
    }
    const ScalerKind kind = m_report->scaler.kind;
    const bool same = kind == ScalerKind::None;
    const auto mean = [](const TargetStatistics& figures) {
        return tr("mean %1").arg(humanNumber(withoutNoise(figures.mean, figures)));
    };
    // The same bars keep what was picked in them.
    const bool sameAsDrawn =
        m_drawn && m_drawn->targets == m_report->targets && sameBars(m_drawn->rawHistogram, m_report->rawHistogram);
    const auto picked = sameAsDrawn ? m_raw->picked() : std::nullopt;
    m_raw->setHistogram(m_report->rawHistogram, targetName(column));
    m_raw->setPicked(picked);
    m_drawn = m_report;
    m_raw->setMarker(m_report->raw.mean, mean(m_report->raw));
    const ScalerCandidate& chosen = m_report->chosen();
    if (!chosen.scaler) {
        m_scaled->clear();
        return;
    }
    m_scaled->setHistogram(m_report->scaledHistogram,
                           same ? targetName(column) : tr("%1, scaled").arg(QString::fromStdString(column.name)));
    m_scaled->setMarker(chosen.scaled.mean, mean(chosen.scaled));
    m_scaled->setTitle(same ? tr("As the network sees them: unchanged") : tr("As the network sees them"));
}

QString TargetsView::pickedRange() const
{
    const AxisRange values = m_raw->valuesOf(*m_raw->picked());
    const QString unit = QString::fromStdString(m_session.manifest()->targetColumns[m_column].unit);
    return tr("%1 to %2", "a range of targets").arg(humanNumber(values.low), withUnit(values.high, unit));
}

void TargetsView::showPicked()
{
    const auto picked = m_raw->picked();
    m_picked->setVisible(picked.has_value());
    if (!picked || !m_report) return;
    const Manifest& manifest = *m_session.manifest();
    const QString unit = QString::fromStdString(manifest.targetColumns[m_column].unit);
    const auto rows =
        m_report->rowsOfBins(static_cast<std::size_t>(picked->first), static_cast<std::size_t>(picked->last));
    std::vector<PickedImage> images;
    for (const std::size_t row : rows.first(std::min(rows.size(), PickedImages::most))) {
        if (row >= manifest.rows.size()) break;  // Other data; their figures are on the way.
        const ImageRef& image = manifest.rows[row].image;
        const QString path = QFile::decodeName(image.string().c_str());
        images.push_back({image, image.isFile() ? QFileInfo(path).fileName() : path,
                          withUnit(manifest.rows[row].targets[m_column], unit)});
    }
    QString what =
        tr("%n training image(s) from %1", "images whose targets lie in a range", static_cast<int>(rows.size()))
            .arg(pickedRange());
    if (rows.size() > images.size())
        what += tr("; the %1 with the smallest targets are shown").arg(wholeNumber(static_cast<qint64>(images.size())));
    m_picked->setImages(what, std::move(images));
}

void TargetsView::unpick()
{
    m_raw->setPicked({});
    m_picked->hide();
    m_raw->setFocus();
}

void TargetsView::wantRows()
{
    const auto picked = m_raw->picked();
    if (!picked || !m_report) return;
    const QString why =
        tr("%1 from %2", "a target column and a range")
            .arg(QString::fromStdString(m_session.manifest()->targetColumns[m_column].name), pickedRange());
    m_sorting.run<RowList>(
        [report = m_report, picked = *picked](const ProgressSink&, std::stop_token) -> Result<RowList> {
            const auto rows =
                report->rowsOfBins(static_cast<std::size_t>(picked.first), static_cast<std::size_t>(picked.last));
            std::vector<std::size_t> ascending(rows.begin(), rows.end());
            std::ranges::sort(ascending);
            return sharedOnPool(std::move(ascending));
        },
        [this, why](Result<RowList> rows) {
            if (rows) Q_EMIT rowsWanted(*rows, why);
        });
}

void TargetsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // In a turn of its own: the first showing of the page is one by itself. (Of 0 ms Qt makes an event of this turn.)
    if (m_unshown) QTimer::singleShot(1, this, &TargetsView::showReport);
}

void TargetsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void TargetsView::retranslate()
{
    m_columnLabel->setText(tr("Target &column"));
    m_columns->setToolTip(
        tr("Each target column has figures and a scaler of its own; the kind of scaler is the same."));
    m_columns->setAccessibleName(tr("Target column"));
    m_raw->setTitle(tr("Training targets as they are"));
    m_scaled->setTitle(tr("As the network sees them"));
    m_raw->setEmptyText(tr("The targets appear here as soon as they are counted."));
    m_binsLabel->setText(tr("&Bins"));
    m_bins->setToolTip(
        tr("Automatic: by the rule of Freedman and Diaconis, twice the interquartile range over the cube "
           "root of the count is a bin's width. At most 100 by itself; more can be typed."));
    m_logarithmic->setText(tr("&Log counts"));
    m_logarithmic->setToolTip(
        tr("Draws the counts on a logarithmic axis, so that a bin of one can be seen beside one "
           "of thousands."));
    m_hint->setText(tr("Click a bar, or drag over several, to see their images."));
    m_raw->setWhatsThis(tr(
        "How many training images have targets in each bin. Click a bar, or drag over several, to see their images. "
        "With keys: Left and Right walk through the bins, Enter picks one, Shift with the arrows several, Esc none."));
    m_scaled->setWhatsThis(
        tr("The same targets as the chosen scaler hands them to the network, in as many bins, so that both pictures "
           "can be compared bar by bar."));
    m_outlookTitle->setText(tr("What each means before the training"));
    m_offNote->setText(
        tr("The last columns: how far from the smallest target, the quartiles, the median and the largest a prediction "
           "lies, in the target's unit, when it misses the scaled target by 0.1."));
    m_caution->setText(
        tr("Scaling changes what the last layer has to reach and the size of the loss; whether it changes "
           "your curve is for an experiment to tell."));
    m_scalerTitle->setText(tr("Scaler"));
    m_scaled->setEmptyText(tr("The scaled targets appear here."));
    if (m_session.manifest() != nullptr) showReport();
}

}  // namespace trueloss::ui
