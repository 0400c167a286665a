#include "pages/TargetsPage.h"

#include "charts/HistogramChart.h"
#include "models/TargetName.h"
#include "pages/ScalerChooser.h"
#include "pages/ScalerOutlookTable.h"
#include "pages/StatisticsTable.h"
#include "session/Session.h"
#include "text/NumberText.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace trueloss::ui {

namespace {

constexpr int chartHeight = 144;

QLabel* makeTitle(QWidget* parent)
{
    auto* label = new QLabel(parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

std::vector<double> valuesOf(const Manifest& manifest, const std::vector<std::size_t>& rows, std::size_t column)
{
    std::vector<double> values;
    values.reserve(rows.size());
    for (const std::size_t row : rows) {
        // While the session changes its data, it may tell of new settings before there is a new split.
        if (row >= manifest.rows.size()) return {};
        values.push_back(manifest.rows[row].targets[column]);
    }
    return values;
}

}  // namespace

TargetsPage::TargetsPage(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("targetsPage"));
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeContent());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_stack);
    connect(&m_session, &Session::dataChanged, this, &TargetsPage::refresh);
    connect(&m_session, &Session::configChanged, this, [this] {
        if (m_input && m_input->scaler == m_session.config().scaler) return;
        refresh();
    });
    retranslate();
    refresh();
}

QWidget* TargetsPage::makeEmpty()
{
    auto* empty = new QWidget(m_stack);
    m_emptyText = new QLabel(empty);
    m_emptyText->setObjectName(QStringLiteral("noImagesLabel"));
    m_toData = new QPushButton(empty);
    m_toData->setObjectName(QStringLiteral("toDataButton"));
    connect(m_toData, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(Page::Data); });
    auto* layout = new QVBoxLayout(empty);
    layout->setSpacing(16);
    layout->addStretch(1);
    layout->addWidget(m_emptyText, 0, Qt::AlignCenter);
    layout->addWidget(m_toData, 0, Qt::AlignCenter);
    layout->addStretch(1);
    return empty;
}

QWidget* TargetsPage::makeContent()
{
    auto* content = new QWidget;
    m_columnLabel = new QLabel(content);
    m_columns = new QComboBox(content);
    m_columns->setObjectName(QStringLiteral("targetColumn"));
    m_columns->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_columns->setMinimumContentsLength(24);
    m_columnLabel->setBuddy(m_columns);
    m_only = makeTitle(content);
    m_only->setObjectName(QStringLiteral("onlyTarget"));
    m_only->setTextFormat(Qt::PlainText);
    m_fitted = new QLabel(content);
    m_fitted->setObjectName(QStringLiteral("fittedLabel"));
    m_fitted->setWordWrap(true);
    m_problem = new QLabel(content);
    m_problem->setObjectName(QStringLiteral("targetsProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_raw = new HistogramChart(content);
    m_raw->setObjectName(QStringLiteral("rawHistogram"));
    m_scaled = new HistogramChart(content);
    m_scaled->setObjectName(QStringLiteral("scaledHistogram"));
    for (HistogramChart* chart : {m_raw, m_scaled}) {
        // They take the room that the rest leaves, so that the page needs no scroll bar in a small window.
        chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
        chart->setMinimumHeight(chartHeight);
    }
    m_statistics = new StatisticsTable(content);
    m_scalerTitle = makeTitle(content);
    m_outlookTitle = makeTitle(content);
    m_outlook = new ScalerOutlookTable(content);
    m_caution = new QLabel(content);
    m_caution->setObjectName(QStringLiteral("cautionLabel"));
    m_caution->setWordWrap(true);

    auto* choice = new QVBoxLayout;
    choice->setSpacing(8);
    choice->addWidget(m_scalerTitle);
    choice->addWidget(new ScalerChooser(m_session, content));
    choice->addStretch(1);
    auto* outlook = new QVBoxLayout;
    outlook->setSpacing(8);
    outlook->addWidget(m_outlookTitle);
    outlook->addWidget(m_outlook);
    outlook->addWidget(m_caution);
    outlook->addStretch(1);

    auto* layout = new QGridLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_columnLabel);
    head->addWidget(m_columns);
    head->addWidget(m_only);
    head->addSpacing(8);
    head->addWidget(m_fitted, 1);
    layout->addLayout(head, 0, 0, 1, 2);
    layout->addWidget(m_problem, 1, 0, 1, 2);
    layout->addWidget(m_raw, 2, 0);
    layout->addWidget(m_scaled, 2, 1);
    layout->addWidget(m_statistics, 3, 0, 1, 2);
    layout->addLayout(choice, 4, 0);
    layout->addLayout(outlook, 4, 1);
    layout->setHorizontalSpacing(16);
    layout->setRowStretch(2, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    connect(m_columns, &QComboBox::activated, this, [this](int column) {
        m_column = static_cast<std::size_t>(column);
        refresh();
    });

    auto* scroll = new QScrollArea(m_stack);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void TargetsPage::refresh()
{
    const Manifest* manifest = m_session.manifest();
    m_stack->setCurrentIndex(manifest != nullptr ? 1 : 0);
    if (manifest == nullptr) return;
    fillColumns();
    auto now = input();
    if (now && now == m_input) {
        showReport();  // Names or units may be others.
        return;
    }
    m_input = std::move(now);
    compute();
}

void TargetsPage::fillColumns()
{
    const auto& columns = m_session.manifest()->targetColumns;
    if (m_column >= columns.size()) m_column = 0;
    m_columns->clear();
    for (const TargetColumn& column : columns) m_columns->addItem(targetName(column));
    m_columns->setCurrentIndex(static_cast<int>(m_column));
    m_columns->setVisible(columns.size() > 1);
    m_only->setVisible(columns.size() == 1);
    m_only->setText(columns.size() == 1 ? targetName(columns.front()) : QString());
}

std::optional<TargetsInput> TargetsPage::input() const
{
    const Manifest& manifest = *m_session.manifest();
    const auto& split = m_session.split();
    if (!split || manifest.targetColumns.empty()) return {};
    TargetsInput input{valuesOf(manifest, split->train, m_column), valuesOf(manifest, split->validation, m_column),
                       m_session.config().scaler};
    if (input.trained.empty() || input.judged.empty()) return {};
    return input;
}

void TargetsPage::compute()
{
    m_tasks.cancel();
    if (!m_input) {
        m_report.reset();
        m_problem->setText(tr("The images are not split into training and validation. Choose how on the Data page."));
        m_problem->show();
        showReport();
        return;
    }
    m_tasks.run<TargetsReport>(
        [given = *m_input](const ProgressSink&, std::stop_token) { return computeTargetsReport(given); },
        [this](Result<TargetsReport> computed) {
            m_report.reset();
            m_problem->setVisible(!computed);
            if (computed) {
                m_report = std::move(*computed);
            } else {
                m_problem->setText(messageText(computed.error().message));
            }
            showReport();
        });
}

void TargetsPage::showReport()
{
    const Manifest* manifest = m_session.manifest();
    if (manifest == nullptr || m_column >= manifest->targetColumns.size()) return;
    const TargetColumn& column = manifest->targetColumns[m_column];
    const QString unit = QString::fromStdString(column.unit);
    const bool same = m_session.config().scaler.kind == ScalerKind::None;
    const TargetsReport& report =
        m_report ? *m_report : TargetsReport{computeStatistics({}), computeStatistics({}), {}, {}, {}};
    m_statistics->setStatistics(report.raw, report.scaled, unit, same);
    m_outlook->setOutlooks(report.outlooks, m_session.config().scaler.kind, unit);
    m_fitted->setText(m_report ? tr("Everything here is fitted on the %1 training images alone; the %2 for validation "
                                    "only test it.")
                                     .arg(wholeNumber(static_cast<qint64>(m_input->trained.size())),
                                          wholeNumber(static_cast<qint64>(m_input->judged.size())))
                               : QString());
    showCharts(column);
    Q_EMIT refreshed();
}

void TargetsPage::showCharts(const TargetColumn& column)
{
    if (!m_report) {
        m_raw->clear();
        m_scaled->clear();
        return;
    }
    const bool same = m_session.config().scaler.kind == ScalerKind::None;
    const auto mean = [](const TargetStatistics& figures) {
        return tr("mean %1").arg(humanNumber(withoutNoise(figures.mean, figures)));
    };
    m_raw->setHistogram(m_report->rawHistogram, targetName(column));
    m_raw->setMarker(m_report->raw.mean, mean(m_report->raw));
    m_scaled->setHistogram(m_report->scaledHistogram,
                           same ? targetName(column) : tr("%1, scaled").arg(QString::fromStdString(column.name)));
    m_scaled->setMarker(m_report->scaled.mean, mean(m_report->scaled));
    m_scaled->setTitle(same ? tr("As the network sees them: unchanged") : tr("As the network sees them"));
}

void TargetsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void TargetsPage::retranslate()
{
    m_emptyText->setText(tr("There are no images yet."));
    m_toData->setText(tr("Go to the &Data page"));
    m_columnLabel->setText(tr("Target &column"));
    m_columns->setToolTip(
        tr("Each target column has figures and a scaler of its own; the kind of scaler is the same."));
    m_columns->setAccessibleName(tr("Target column"));
    m_raw->setTitle(tr("Training targets as they are"));
    m_scaled->setTitle(tr("As the network sees them"));
    m_raw->setEmptyText(tr("The targets appear here as soon as they are counted."));
    m_scaled->setEmptyText(tr("The scaled targets appear here."));
    m_scalerTitle->setText(tr("Scaler"));
    m_outlookTitle->setText(tr("What it means before the training"));
    m_caution->setText(
        tr("Scaling changes what the last layer has to reach and the size of the loss; whether it changes "
           "your curve is for an experiment to tell."));
    if (m_session.manifest() != nullptr) showReport();
}

}  // namespace trueloss::ui
