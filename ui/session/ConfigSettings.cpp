#include "session/ConfigSettings.h"

#include "model/Architecture.h"

namespace trueloss::ui {

namespace {

QString keyOf(const char* name)
{
    return QStringLiteral("training/") + QString::fromUtf8(name);
}

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Calls visit(name, field) for every plain number of a configuration: one list for writing and reading.
template <class Config, class Visit>
void visitNumbers(Config& c, Visit visit)
{
    visit("width", c.model.width);
    visit("height", c.model.height);
    visit("channels", c.model.channels);
    visit("outputs", c.model.outputs);
    visit("denseWidth", c.model.denseWidth);
    visit("dropout", c.model.dropout);
    visit("rangeLow", c.scaler.rangeLow);
    visit("rangeHigh", c.scaler.rangeHigh);
    visit("learningRate", c.learningRate);
    visit("rho", c.rho);
    visit("momentum", c.momentum);
    visit("beta1", c.beta1);
    visit("beta2", c.beta2);
    visit("epsilon", c.epsilon);
    visit("weightDecay", c.weightDecay);
    visit("clipNorm", c.clipNorm);
    visit("batchSize", c.batchSize);
    visit("epochs", c.epochs);
    visit("dropEvery", c.dropEvery);
    visit("dropFactor", c.dropFactor);
    visit("flips", c.flips);
    visit("contrast", c.contrast);
    visit("keepBest", c.keepBest);
    visit("seed", c.seed);
    visit("validationShare", c.validationShare);
}

template <class Kind, class Reader>
bool readKind(const QSettings& settings, const char* name, Kind& kind, Reader reader)
{
    const auto found = reader(settings.value(keyOf(name)).toString().toStdString());
    if (found) kind = *found;
    return found.has_value();
}

}  // namespace

void storeConfig(QSettings& settings, const TrainingConfig& config)
{
    settings.setValue(keyOf("architecture"), QString::fromStdString(config.model.architecture));
    settings.setValue(keyOf("initialisation"), fromView(initialisationName(config.model.initialisation)));
    settings.setValue(keyOf("pixels"), fromView(pixelScalingName(config.pixels)));
    settings.setValue(keyOf("scaler"), fromView(scalerName(config.scaler.kind)));
    settings.setValue(keyOf("loss"), fromView(lossName(config.loss)));
    settings.setValue(keyOf("optimizer"), fromView(optimizerName(config.optimizer)));
    settings.setValue(keyOf("fit"), fromView(imageFitName(config.fit)));
    visitNumbers(config, [&settings](const char* name, const auto& field) {
        settings.setValue(keyOf(name), QVariant::fromValue(static_cast<double>(field)));
    });
}

std::optional<TrainingConfig> restoreConfig(const QSettings& settings)
{
    TrainingConfig config;
    config.model.architecture = settings.value(keyOf("architecture")).toString().toStdString();
    const bool known = readKind(settings, "initialisation", config.model.initialisation, initialisationFromName) &&
                       readKind(settings, "pixels", config.pixels, pixelScalingFromName) &&
                       readKind(settings, "scaler", config.scaler.kind, scalerFromName) &&
                       readKind(settings, "loss", config.loss, lossFromName) &&
                       readKind(settings, "optimizer", config.optimizer, optimizerFromName);
    readKind(settings, "fit", config.fit, imageFitFromName);  // Settings of before it was there lack it.
    bool complete = known;
    visitNumbers(config, [&](const char* name, auto& field) {
        bool isNumber = false;
        const double value = settings.value(keyOf(name)).toDouble(&isNumber);
        // Beyond this a conversion to a whole number would not be defined; validate() judges the rest.
        if (!isNumber || !(value >= -1e9 && value <= 1e15)) {
            complete = false;
        } else {
            field = static_cast<std::remove_reference_t<decltype(field)>>(value);
        }
    });
    if (!complete || !validate(config)) return {};
    return config;
}

}  // namespace trueloss::ui
