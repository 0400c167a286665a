#include "pages/RaceChoices.h"

#include "pages/FlowLayout.h"
#include "pages/FormParts.h"
#include "text/NumberText.h"
#include "text/SettingText.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace trueloss::ui {

namespace {

constexpr std::array pixelKinds{PixelScalingKind::Raw, PixelScalingKind::UnitRange, PixelScalingKind::Standardised,
                                PixelScalingKind::ImageNet};

}  // namespace

RaceChoices::RaceChoices(QWidget* parent)
    : QWidget(parent),
      m_batchesLabel(new QLabel(this)),
      m_batches(makeSpin(1, 10'000, "raceBatches")),
      m_seedsLabel(new QLabel(this)),
      m_seeds(makeSpin(1, 50, "raceSeeds")),
      m_start(new QPushButton(this)),
      m_plan(new QLabel(this))
{
    const RaceOptions usual;
    QStringList names;
    for (const ScalerKind kind : allScalerKinds)
        names.append(QStringLiteral("race-") + QString::fromStdString(std::string(scalerName(kind))));
    QWidget* scalers = makeRow(m_scalersLabel, m_scalers, names);
    names.clear();
    for (const PixelScalingKind kind : pixelKinds)
        names.append(QStringLiteral("race-pixels-") + QString::fromStdString(std::string(pixelScalingName(kind))));
    QWidget* pixels = makeRow(m_pixelsLabel, m_pixels, names);
    for (std::size_t i = 0; i < m_scalers.size(); ++i)
        m_scalers[i]->setChecked(std::ranges::count(usual.scalers, allScalerKinds[i]) > 0);
    for (std::size_t i = 0; i < m_pixels.size(); ++i)
        m_pixels[i]->setChecked(std::ranges::count(usual.pixels, pixelKinds[i]) > 0);
    m_batches->setValue(static_cast<int>(usual.batches));
    m_seeds->setValue(usual.seeds);
    m_start->setObjectName(QStringLiteral("startRaceButton"));
    m_plan->setObjectName(QStringLiteral("racePlan"));
    m_plan->setWordWrap(true);
    m_plan->setTextFormat(Qt::PlainText);
    m_batchesLabel->setBuddy(m_batches);
    m_seedsLabel->setBuddy(m_seeds);

    auto* last = new QHBoxLayout;
    last->setSpacing(8);
    last->addWidget(m_batchesLabel);
    last->addWidget(m_batches);
    last->addSpacing(8);
    last->addWidget(m_seedsLabel);
    last->addWidget(m_seeds);
    last->addSpacing(8);
    last->addWidget(m_start);
    last->addSpacing(8);
    last->addWidget(m_plan, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(scalers);
    layout->addWidget(pixels);
    layout->addLayout(last);

    for (const auto* boxes : {&m_scalers, &m_pixels}) {
        for (QCheckBox* box : *boxes) connect(box, &QCheckBox::toggled, this, &RaceChoices::look);
    }
    for (QSpinBox* spin : {m_batches, m_seeds}) {
        connect(spin, &QSpinBox::valueChanged, this, [this] {
            if (m_filling) return;
            m_proposing = false;
            look();
        });
    }
    connect(m_start, &QPushButton::clicked, this, &RaceChoices::startWanted);
    retranslate();
}

QWidget* RaceChoices::makeRow(QLabel*& label, std::vector<QCheckBox*>& boxes, const QStringList& names)
{
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row, 8);
    label = new QLabel(row);
    flow->addWidget(label);
    for (const QString& name : names) {
        auto* box = new QCheckBox(row);
        box->setObjectName(name);
        flow->addWidget(box);
        boxes.push_back(box);
    }
    return row;
}

RaceOptions RaceChoices::options() const
{
    RaceOptions options;
    options.batches = m_batches->value();
    options.seeds = m_seeds->value();
    options.scalers.clear();
    options.pixels.clear();
    for (std::size_t i = 0; i < m_scalers.size(); ++i) {
        if (m_scalers[i]->isChecked()) options.scalers.push_back(allScalerKinds[i]);
    }
    for (std::size_t i = 0; i < m_pixels.size(); ++i) {
        if (m_pixels[i]->isChecked()) options.pixels.push_back(pixelKinds[i]);
    }
    return options;
}

void RaceChoices::setObstacle(const QString& why)
{
    m_obstacle = why;
    look();
}

void RaceChoices::setPixels(PixelScalingKind pixels)
{
    m_set = pixels;
    look();
}

void RaceChoices::setPace(double measured, double guessed)
{
    m_pace = measured;
    if (m_proposing) {
        const RaceOptions proposed = affordableRace(measured > 0.0 ? measured : guessed);
        m_filling = true;
        m_batches->setValue(static_cast<int>(proposed.batches));
        m_seeds->setValue(proposed.seeds);
        m_filling = false;
    }
    look();
}

/// Two digits at the most: more would promise more than an estimate can.
QString RaceChoices::duration(qint64 batches) const
{
    const double seconds = static_cast<double>(batches) * m_pace;
    const double minutes = seconds / 60.0;
    if (seconds < 100.0) return tr("about %1 s").arg(wholeNumber(std::max<qint64>(qRound64(seconds / 5.0) * 5, 5)));
    if (minutes < 100.0) return tr("about %1 min").arg(wholeNumber(qRound64(minutes)));
    return tr("about %1 h").arg(humanNumber(minutes / 60.0, 2));
}

void RaceChoices::look()
{
    const RaceOptions chosen = options();
    const bool any = !chosen.scalers.empty();
    m_start->setEnabled(any && m_obstacle.isEmpty());
    if (!m_obstacle.isEmpty()) {
        m_plan->setText(m_obstacle);
        return;
    }
    if (!any) {
        m_plan->setText(tr("Choose at least one scaler of the targets."));
        return;
    }
    const qint64 scalings = racedScalings(chosen, m_set);
    const qint64 batches = scalings * chosen.batches * static_cast<qint64>(chosen.seeds);
    QString plan = tr("%1 scalings, %2 batches in all.").arg(wholeNumber(scalings), wholeNumber(batches));
    if (m_pace > 0.0) {
        plan += QLatin1Char(' ') +
                tr("At the pace of what ran before, %1 on this machine.", "a duration").arg(duration(batches));
    }
    m_plan->setText(plan);
}

void RaceChoices::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void RaceChoices::retranslate()
{
    m_scalersLabel->setText(tr("Targets:"));
    m_pixelsLabel->setText(tr("Pixels:"));
    for (std::size_t i = 0; i < m_scalers.size(); ++i) m_scalers[i]->setText(text(allScalerKinds[i]));
    for (std::size_t i = 0; i < m_pixels.size(); ++i) m_pixels[i]->setText(text(pixelKinds[i]));
    m_batchesLabel->setText(tr("&Batches"));
    m_batches->setToolTip(tr("How many batches each of them trains."));
    m_seedsLabel->setText(tr("See&ds"));
    m_seeds->setToolTip(
        tr("So many times each, with other weights and another order of the images. One alone tells nothing about "
           "chance."));
    m_start->setText(tr("&Race"));
    m_start->setToolTip(tr("Runs them in the background. The settings and your runs stay as they are."));
    look();
}

}  // namespace trueloss::ui
