#include "pages/PixelsView.h"

#include "charts/ChannelChart.h"
#include "pages/FlowLayout.h"
#include "pages/LoadingBar.h"
#include "pages/PixelTable.h"
#include "session/Session.h"
#include "text/NumberText.h"
#include "text/SettingText.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

namespace {

constexpr int chartHeight = 240;

}  // namespace

PixelsView::PixelsView(Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    build();
    connect(m_logarithmic, &QCheckBox::toggled, m_chart, &ChannelChart::setLogarithmic);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { choose(pixelKinds[static_cast<std::size_t>(id)]); });
    connect(&m_tasks, &TaskRunner::progressed, this, [this](const Progress& progress) {
        m_progress->setVisible(true);
        m_progress->setValue(static_cast<int>(1000 * progress.done / std::max<std::int64_t>(progress.total, 1)));
    });
    connect(&m_tasks, &TaskRunner::taskEnded, m_progress, &QWidget::hide);
    connect(&m_session, &Session::dataChanged, this, &PixelsView::refresh);
    connect(&m_session, &Session::configChanged, this, &PixelsView::refresh);
    connect(&m_session, &Session::loadingChanged, this, &PixelsView::refresh);
    connect(&m_session, &Session::activityChanged, this, &PixelsView::refresh);
    retranslate();
}

void PixelsView::build()
{
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("pixelsState"));
    m_state->setWordWrap(true);
    m_read = new QPushButton(this);
    m_read->setObjectName(QStringLiteral("readPixelsButton"));
    connect(m_read, &QPushButton::clicked, &m_session, &Session::readImages);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("pixelsProgress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_chart = new ChannelChart(this);
    m_chart->setObjectName(QStringLiteral("pixelHistogram"));
    m_chart->setFixedHeight(chartHeight);
    m_logarithmic = new QCheckBox(this);
    m_logarithmic->setObjectName(QStringLiteral("logPixelCounts"));
    m_title = new QLabel(this);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_group = new QButtonGroup(this);
    auto* choices = new QWidget(this);
    auto* flow = new FlowLayout(choices, 16);
    constexpr std::array names{"pixelsRaw", "pixelsUnit", "pixelsStandard", "pixelsImageNet"};
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        m_choices[i] = new QRadioButton(choices);
        m_choices[i]->setObjectName(QLatin1String(names[i]));
        m_group->addButton(m_choices[i], static_cast<int>(i));
        flow->addWidget(m_choices[i]);
    }
    m_about = new QLabel(this);
    m_about->setObjectName(QStringLiteral("aboutPixels"));
    m_about->setWordWrap(true);
    m_table = new PixelTable(this);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_state);
    layout->addWidget(m_read, 0, Qt::AlignLeft);
    layout->addWidget(new LoadingBar(m_session, this));
    layout->addWidget(m_progress);
    layout->addWidget(m_chart);
    layout->addWidget(m_logarithmic, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(choices);
    layout->addWidget(m_about);
    layout->addWidget(m_table);
    layout->addStretch(1);
}

void PixelsView::choose(PixelScalingKind kind)
{
    TrainingConfig config = m_session.config();
    config.pixels = kind;
    m_session.setConfig(config);
}

void PixelsView::refresh()
{
    const auto& images = m_session.dataset();
    const auto split = m_session.split();
    const bool countable = images && split && !split->train.empty() && split->train.back() < images->size();
    if (!images && m_session.imagesOutdated() && m_report) {
        // What was counted stays, as of the size before, until the images are there again.
        m_counted.reset();
    } else if (!countable || images != m_counted ||
               (&split->train != m_training.get() && split->train != *m_training)) {
        m_tasks.cancel();
        m_report.reset();
        m_problem = {};
        m_counted = countable ? images : nullptr;
        m_training = countable ? std::shared_ptr<const std::vector<std::size_t>>(split, &split->train)
                               : std::make_shared<const std::vector<std::size_t>>();
    }
    if (!isVisible()) return;  // Shown when it is seen.
    showReport();
    count();
}

void PixelsView::count()
{
    if (!m_counted || m_report || !m_problem.empty() || m_tasks.busy()) return;
    m_tasks.run<PixelsReport>(
        [images = m_counted, training = m_training](const ProgressSink& progress, std::stop_token stop) {
            return computePixelsReport(*images, *training, progress, stop);
        },
        [this](Result<PixelsReport> report) {
            if (report) {
                m_report = std::move(*report);
            } else {
                m_problem = report.error().message;
            }
            showReport();
        });
    showReport();
}

void PixelsView::showReport()
{
    const PixelScalingKind chosen = m_session.config().pixels;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        m_choices[i]->setChecked(pixelKinds[i] == chosen);
        if (pixelKinds[i] == chosen) m_about->setText(m_choices[i]->accessibleDescription());
    }
    m_table->setReport(m_report ? &*m_report : nullptr, chosen);
    m_chart->setEmptyText(!m_problem.empty() ? messageText(m_problem)
                          : m_counted        ? tr("The pixels are being counted.")
                                      : tr("The pixels can be counted as soon as the images are read and split."));
    m_read->setVisible(m_session.source() != nullptr && !m_session.dataset() && !m_session.loading() &&
                       m_session.activity() == Activity::Idle);
    if (!m_report) {
        m_chart->clear();
        m_state->clear();
        Q_EMIT refreshed();
        return;
    }
    m_chart->setCounts(m_report->histograms);
    const ImageShape& shape = m_report->shape;
    const QString counted = wholeNumber(static_cast<qint64>(m_report->images));
    const QString size = tr("%1 \u00d7 %2 pixels").arg(wholeNumber(shape.width), wholeNumber(shape.height));
    m_state->setText(
        m_report->images == m_report->training
            ? tr("All %1 training images at the model's size of %2, before any flips or contrast.").arg(counted, size)
            : tr("The %1 of %2 training images that are kept in memory, at the model's size of %3, before "
                 "any flips or contrast. The training counts all of them.")
                  .arg(counted, wholeNumber(static_cast<qint64>(m_report->training)), size));
    if (!m_counted) m_state->setText(tr("As the images were read before, at %1.").arg(size));
    Q_EMIT refreshed();
}

void PixelsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void PixelsView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    // Counting is for somebody who looks.
    m_tasks.cancel();
}

void PixelsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void PixelsView::retranslate()
{
    m_chart->setTitle(tr("Pixels of the training images"));
    m_logarithmic->setText(tr("&Log counts"));
    m_logarithmic->setToolTip(
        tr("Draws the counts on a logarithmic axis, so that a bin of one can be seen beside one "
           "of thousands."));
    m_read->setText(tr("Read the images"));
    m_read->setToolTip(tr("Reads them at the model's size. A training does so, too."));
    m_progress->setAccessibleName(tr("Counting the pixels"));
    m_title->setText(tr("Pixel scaling"));
    const std::array<QString, pixelKinds.size()> about{
        tr("The network sees the bytes as they are, 0 to 255."),
        tr("Bytes divided by 255: everything lies between 0 and 1."),
        tr("Each channel is centred and divided by its standard deviation over the training images: mean 0, "
           "deviation 1."),
        tr("Each channel is centred and divided by ImageNet's figures, as pretrained networks want it; grey images by "
           "the mean of the three. Mean 0 and deviation 1 only where your pixels are like ImageNet's.")};
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        m_choices[i]->setText(text(pixelKinds[i]));
        m_choices[i]->setToolTip(about[i]);
        m_choices[i]->setAccessibleDescription(about[i]);
    }
    showReport();
}

}  // namespace trueloss::ui
