#include "pages/PresetBar.h"

#include "pages/FlowLayout.h"
#include "pages/SettingsTable.h"
#include "text/SettingText.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace trueloss::ui {

namespace {

constexpr Preset presets[] = {Preset::Question, Preset::Recommended, Preset::Matlab};

}  // namespace

PresetBar::PresetBar(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_label(new QLabel),
      m_group(new QButtonGroup(this)),
      m_differences(new QPushButton)
{
    auto* layout = new FlowLayout(this);
    layout->addWidget(m_label);
    const QStringList names{QStringLiteral("presetQuestion"), QStringLiteral("presetRecommended"),
                            QStringLiteral("presetMatlab")};
    for (int i = 0; i < names.size(); ++i) {
        auto* button = new QPushButton;
        button->setCheckable(true);
        button->setObjectName(names[i]);
        layout->addWidget(button);
        m_group->addButton(button, i);
    }
    m_differences->setObjectName(QStringLiteral("presetDifferences"));
    m_differences->setFlat(true);
    layout->addWidget(m_differences);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { m_session.applyPreset(presets[id]); });
    connect(m_differences, &QPushButton::clicked, this, &PresetBar::showTable);
    connect(&m_session, &Session::configChanged, this, &PresetBar::showDifferences);
    retranslate();
}

QString PresetBar::nameOf(Preset preset)
{
    switch (preset) {
        case Preset::Question:
            return tr("As in the question");
        case Preset::Recommended:
            return tr("Recommended");
        case Preset::Matlab:
            return tr("MATLAB's example");
    }
    return {};
}

void PresetBar::showDifferences()
{
    const auto own = describe(m_session.config());
    const auto chosen = differences(own, describe(m_session.presetConfig(m_session.preset())));
    m_group->button(static_cast<int>(m_session.preset()))->setChecked(true);
    const Preset reference = !chosen.empty()                             ? m_session.preset()
                             : m_session.preset() == Preset::Recommended ? Preset::Question
                                                                         : Preset::Recommended;
    const auto shown = chosen.empty() ? differences(own, describe(m_session.presetConfig(reference))) : chosen;
    m_differences->setText(
        tr("%n setting(s) differ from \"%1\"", nullptr, static_cast<int>(shown.size())).arg(nameOf(reference)));
    QStringList lines;
    for (const SettingDifference& difference : shown) {
        lines << tr("%1: %2, there %3")
                     .arg(settingName(difference.key), settingValue(difference.first), settingValue(difference.second));
    }
    lines << QString() << tr("A click shows all settings of all presets side by side.");
    m_differences->setToolTip(lines.join(QLatin1Char('\n')));
}

void PresetBar::showTable()
{
    std::vector<SettingsTable::Column> columns{{tr("Now"), describe(m_session.config())}};
    for (const Preset preset : presets) columns.push_back({nameOf(preset), describe(m_session.presetConfig(preset))});
    auto* table = new SettingsTable(columns, this);
    table->setObjectName(QStringLiteral("settingsTable"));
    table->setWindowTitle(tr("Settings and presets"));
    table->setAttribute(Qt::WA_DeleteOnClose);
    table->show();
}

void PresetBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void PresetBar::retranslate()
{
    m_label->setText(tr("Preset"));
    for (const Preset preset : presets) m_group->button(static_cast<int>(preset))->setText(nameOf(preset));
    m_group->button(0)->setToolTip(
        tr("AlexNet on raw pixels and raw targets, RMSprop with Keras' defaults, batches of 32: the set-up of the "
           "question that "
           "TrueLoss was made for. Its second batch explodes."));
    m_group->button(1)->setToolTip(
        tr("The small CNN, standardised pixels and targets, Adam with a falling rate: trains well on most data."));
    m_group->button(2)->setToolTip(
        tr("The network and settings of MATLAB's example for rotated digits of 28 x 28 pixels."));
    showDifferences();
}

}  // namespace trueloss::ui
