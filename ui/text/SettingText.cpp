#include "text/SettingText.h"

#include "scale/ScalingWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace trueloss::ui {

namespace {

/// Not called tr(): what that name is given, lupdate takes for a text itself and loses the one inside.
QString say(const char* text)
{
    return QCoreApplication::translate("Settings", text);
}

}  // namespace

QString text(ScalerKind kind)
{
    return QCoreApplication::translate("Core", scalerWord(kind));
}

QString text(PixelScalingKind kind)
{
    return QCoreApplication::translate("Core", pixelScalingWord(kind));
}

QString text(LossKind kind)
{
    switch (kind) {
        case LossKind::BatchRmse:
            return say(QT_TRANSLATE_NOOP("Settings", "RMSE of the batch"));
        case LossKind::Mse:
            return say(QT_TRANSLATE_NOOP("Settings", "MSE"));
        case LossKind::HalfMse:
            return say(QT_TRANSLATE_NOOP("Settings", "Half MSE (MATLAB)"));
        case LossKind::Mae:
            return say(QT_TRANSLATE_NOOP("Settings", "MAE"));
        case LossKind::Huber:
            return say(QT_TRANSLATE_NOOP("Settings", "Huber"));
        case LossKind::KerasRowRmse:
            return say(QT_TRANSLATE_NOOP("Settings", "Keras' row-wise \"rmse\""));
        case LossKind::KerasSqueezedRmse:
            return say(QT_TRANSLATE_NOOP("Settings", "Keras' \"rmse\", squeezed (3.0.0 to 3.0.4)"));
    }
    return {};
}

QString text(OptimizerKind kind)
{
    switch (kind) {
        case OptimizerKind::RmsProp:
            return say(QT_TRANSLATE_NOOP("Settings", "RMSprop"));
        case OptimizerKind::Adam:
            return say(QT_TRANSLATE_NOOP("Settings", "Adam"));
        case OptimizerKind::Sgd:
            return say(QT_TRANSLATE_NOOP("Settings", "SGD"));
    }
    return {};
}

QString text(Initialisation kind)
{
    switch (kind) {
        case Initialisation::Keras:
            return say(QT_TRANSLATE_NOOP("Settings", "Keras (Glorot)"));
        case Initialisation::Torch:
            return say(QT_TRANSLATE_NOOP("Settings", "libtorch"));
        case Initialisation::HeNormal:
            return say(QT_TRANSLATE_NOOP("Settings", "He, normal"));
        case Initialisation::HeUniform:
            return say(QT_TRANSLATE_NOOP("Settings", "He, uniform"));
    }
    return {};
}

QString text(Numerics numerics)
{
    switch (numerics) {
        case Numerics::Keras212:
            return say(QT_TRANSLATE_NOOP("Settings", "Keras to 2.1.2"));
        case Numerics::Tf210:
            return say(QT_TRANSLATE_NOOP("Settings", "Keras 2.1.3 to TF 2.10"));
        case Numerics::Keras3:
            return say(QT_TRANSLATE_NOOP("Settings", "TF 2.11 on, Keras 3"));
        case Numerics::Torch:
            return say(QT_TRANSLATE_NOOP("Settings", "libtorch"));
    }
    return {};
}

QString text(Precision precision)
{
    switch (precision) {
        case Precision::Float32:
            return say(QT_TRANSLATE_NOOP("Settings", "32 bits"));
        case Precision::MixedFloat16:
            return say(QT_TRANSLATE_NOOP("Settings", "Mixed, 16 bits (fp16)"));
    }
    return {};
}

QString text(const Architecture& architecture)
{
    return QCoreApplication::translate("Core", architecture.name);
}

QString settingName(const std::string& key)
{
    return QCoreApplication::translate("Core", key.c_str());
}

QString settingValue(const std::string& value)
{
    if (value == "off") return say(QT_TRANSLATE_NOOP("Settings", "off"));
    if (value == "on") return say(QT_TRANSLATE_NOOP("Settings", "on"));
    if (value == "as the rows say") return say(QT_TRANSLATE_NOOP("Settings", "as the rows say"));
    if (value == "Keras progress bar") return say(QT_TRANSLATE_NOOP("Settings", "Keras progress bar"));
    if (value == "steps") return say(QT_TRANSLATE_NOOP("Settings", "steps"));
    if (value == "samples") return say(QT_TRANSLATE_NOOP("Settings", "samples"));
    if (value == "behind every convolution") return say(QT_TRANSLATE_NOOP("Settings", "behind every convolution"));
    if (value == "default") return say(QT_TRANSLATE_NOOP("Settings", "the network's own"));
    // A range may follow the scaler's name.
    const std::size_t nameEnd = std::min(value.find(' '), value.size());
    if (const auto kind = scalerFromName(value.substr(0, nameEnd)))
        return text(*kind) + QString::fromStdString(value.substr(nameEnd));
    if (const auto kind = pixelScalingFromName(value)) return text(*kind);
    if (const auto kind = lossFromName(value)) return text(*kind);
    if (const auto kind = optimizerFromName(value)) return text(*kind);
    // "torch" is a name of both kinds, and the same word.
    if (const auto kind = initialisationFromName(value)) return text(*kind);
    if (const auto numerics = numericsFromName(value)) return text(*numerics);
    if (const auto precision = precisionFromName(value)) return text(*precision);
    if (const auto entry = findArchitecture(value)) return text(**entry);
    return QString::fromStdString(value);
}

}  // namespace trueloss::ui
