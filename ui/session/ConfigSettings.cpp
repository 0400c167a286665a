#include "session/ConfigSettings.h"

#include "train/ConfigText.h"

#include <QString>

namespace trueloss::ui {

namespace {

QString key()
{
    return QStringLiteral("training/settings");
}

}  // namespace

void storeConfig(QSettings& settings, const TrainingConfig& config)
{
    TrainingConfig kept = config;
    kept.device = {};
    settings.setValue(key(), QString::fromStdString(configText(kept)));
}

std::optional<TrainingConfig> restoreConfig(const QSettings& settings)
{
    const QString text = settings.value(key()).toString();
    if (text.isEmpty()) return {};
    const auto config = configFromText(text.toStdString());
    return config ? std::optional(*config) : std::nullopt;
}

}  // namespace trueloss::ui
