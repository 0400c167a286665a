#include "pages/RewindForm.h"

#include "pages/FormParts.h"
#include "pages/NamedWidgets.h"
#include "text/NumberText.h"
#include "text/SettingText.h"
#include "train/StateRing.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

namespace trueloss::ui {

RewindForm::RewindForm(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_what(makeText("rewindWhat")),
      m_placeLabel(new QLabel),
      m_place(makeSpin(0, 0, "rewindPlace")),
      m_way(makeText("rewindWay")),
      m_settings(makeText("rewindSettings")),
      m_go(new QPushButton),
      m_runSettings(new QPushButton),
      m_whyNot(makeText("rewindWhyNot"))
{
    m_go->setObjectName(QStringLiteral("rewindGo"));
    m_runSettings->setObjectName(QStringLiteral("rewindRunSettings"));
    m_placeLabel->setBuddy(m_place);
    auto* place = new QHBoxLayout;
    place->setSpacing(8);
    place->addWidget(m_placeLabel);
    place->addWidget(m_place);
    place->addWidget(m_way, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_go);
    buttons->addWidget(m_runSettings);
    buttons->addWidget(m_whyNot, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_what);
    layout->addLayout(place);
    layout->addWidget(m_settings);
    layout->addLayout(buttons);
    layout->addStretch(1);
    setFocusProxy(m_go);
    connect(m_place, &QSpinBox::valueChanged, this, &RewindForm::showTexts);
    connect(m_go, &QPushButton::clicked, this, [this] { Q_EMIT goWanted(batches()); });
    connect(m_runSettings, &QPushButton::clicked, this, [this] { m_session.setConfig(m_run->config); });
    connect(&m_session, &Session::configChanged, this, &RewindForm::showTexts);
    connect(&m_session, &Session::activityChanged, this, &RewindForm::showTexts);
    connect(&m_session.turn(), &ComputeTurn::changed, this, &RewindForm::showTexts);
    showTexts();
}

void RewindForm::setPlace(std::shared_ptr<const Run> run, std::int64_t batches)
{
    m_run = std::move(run);
    const auto most = static_cast<std::int64_t>(m_run->record().batchCount());
    m_place->setRange(0, static_cast<int>(std::min<std::int64_t>(most, std::numeric_limits<int>::max())));
    m_place->setValue(static_cast<int>(std::clamp<std::int64_t>(batches, 0, m_place->maximum())));
    showTexts();
}

std::int64_t RewindForm::batches() const
{
    return m_place->value();
}

/// What it takes to get there.
QString RewindForm::wayText() const
{
    const auto& states = m_run->material.states;
    const auto nearest = states ? states->nearest(batches()) : nullptr;
    if (!nearest) return tr("No state before it is in memory: the batches before it are run again first.");
    const std::int64_t left = batches() - nearest->position.batches;
    if (left == 0) return tr("That state is kept: it goes on at once.");
    return tr("The nearest state that is kept stands after batch %1; batches to be run again first: %2.")
        .arg(wholeNumber(nearest->position.batches), wholeNumber(left));
}

QString RewindForm::settingsText() const
{
    const auto changed = differences(describe(m_run->config), describe(m_session.config()));
    if (changed.empty())
        return tr(
            "No setting differs from the run's, so the branch repeats it, bit for bit on the CPU. Change "
            "something in the settings at the right to try it from here.");
    QStringList lines{tr("What the settings at the right change:")};
    for (const SettingDifference& one : changed) {
        // What one of the two does not have belongs to another setting that is in the list.
        if (one.second == "-") continue;
        if (one.first == "-") {
            lines << tr("%1: %2", "a setting and its value").arg(settingName(one.key), settingValue(one.second));
            continue;
        }
        lines << tr("%1: %2 instead of %3", "a setting, its new value, its value in the run")
                     .arg(settingName(one.key), settingValue(one.second), settingValue(one.first));
    }
    return lines.join(QLatin1Char('\n'));
}

void RewindForm::showTexts()
{
    m_placeLabel->setText(tr("Go on after &batch"));
    m_place->setToolTip(tr("So many batches of the run stay as they were; 0 begins with its first one."));
    m_go->setText(tr("&Go on from here"));
    m_runSettings->setText(tr("&Use the run's settings"));
    m_runSettings->setToolTip(tr("Puts the settings that this run was trained with into the panel at the right."));
    if (!m_run) return;
    const Activity activity = m_session.activity();
    m_what->setText(tr("Trains on from the middle of \"%1\", as a run of its own. The curve there is now stays as it "
                       "is, paler, and the new one is drawn over it.")
                        .arg(m_run->title()));
    m_way->setText(wayText());
    m_settings->setText(settingsText());
    m_runSettings->setEnabled(!(m_session.config() == m_run->config));
    const bool taken = m_session.turn().first() == Computing::Experiment;
    const bool now = activity == Activity::Idle || activity == Activity::Paused;
    m_go->setEnabled(now && !taken);
    m_whyNot->setText(taken  ? tr("Wait for the end of the experiment that goes on, or cancel it, to go back.")
                      : !now ? tr("Pause the training, or wait for its end, to go back.")
                      : activity == Activity::Paused ? tr("The run that is paused ends with that.")
                                                     : QString());
}

void RewindForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) showTexts();
}

}  // namespace trueloss::ui
