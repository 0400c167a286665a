#include "pages/AutopsyMechanism.h"

#include "charts/MechanismPicture.h"
#include "pages/NamedWidgets.h"
#include "text/NumberText.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("AutopsyMechanism", text);
}

/// What the picture as a whole shows.
QString growthSentence(const std::vector<LayerPicture>& layers)
{
    const auto factor = [](const LayerPicture& layer) { return layer.activationAfter / layer.activationBefore; };
    const double first = factor(layers.front());
    const double last = factor(layers.back());
    if (layers.size() < 2 || !std::isfinite(first) || !std::isfinite(last)) return {};
    return say(QT_TRANSLATE_NOOP("AutopsyMechanism",
                                 "From batch 1 to batch 2 the output of the first layer grows %1 times, that of the "
                                 "last %2 times. Between the two lies the first step alone."))
        .arg(humanNumber(first, 3), humanNumber(last, 3));
}

}  // namespace

QStringList probeSentences(const AutopsyReport& report)
{
    struct Probe {
        const char* key;
        const char* cured;
        const char* stays;
    };
    const Probe probes[] = {
        {"probe-random-signs",
         QT_TRANSLATE_NOOP("AutopsyMechanism",
                           "With the signs of that step drawn at random, every weight moving as far as before, batch 2 "
                           "gives %1 instead of %2: it takes signs that agree."),
         QT_TRANSLATE_NOOP("AutopsyMechanism",
                           "With the signs of that step drawn at random, every weight moving as far as before, batch 2 "
                           "still gives %1, unchanged %2: it is not the agreement of the signs.")},
        {"probe-convolutions",
         QT_TRANSLATE_NOOP("AutopsyMechanism",
                           "With that step on the convolutions only, batch 2 gives %1 instead of %2: they alone do not "
                           "make the spike."),
         QT_TRANSLATE_NOOP("AutopsyMechanism",
                           "With that step on the convolutions only, batch 2 gives %1, unchanged %2: they alone make a "
                           "spike.")},
        {"probe-dense",
         QT_TRANSLATE_NOOP("AutopsyMechanism",
                           "With that step on the dense layers only, batch 2 gives %1 instead of %2: they alone do not "
                           "make the spike."),
         QT_TRANSLATE_NOOP("AutopsyMechanism",
                           "With that step on the dense layers only, batch 2 gives %1, unchanged %2: they alone make a "
                           "spike.")}};
    QStringList sentences;
    if (report.tests.empty()) return sentences;
    const QString unit = unitText(report.unit);
    for (const Probe& probe : probes) {
        const TestedChange* test = report.find(probe.key);
        if (test == nullptr || test->counted == 0) continue;
        sentences.push_back(say(2 * test->cured > test->counted ? probe.cured : probe.stays)
                                .arg(withUnit(test->peak, unit), withUnit(report.unchangedPeak(*test), unit)));
    }
    return sentences;
}

AutopsyMechanism::AutopsyMechanism(QWidget* parent)
    : QWidget(parent),
      m_title(makeText("mechanismTitle")),
      m_picture(new MechanismPicture),
      m_layer(makeText("mechanismLayer")),
      m_probes(makeText("probeSentences"))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_picture);
    layout->addWidget(m_layer);
    layout->addWidget(m_probes);
    connect(m_picture, &MechanismPicture::layerChosen, this,
            [this](int layer) { m_layer->setText(m_picture->sentence(layer)); });
    setVisible(false);
}

void AutopsyMechanism::setReport(const AutopsyReport& report)
{
    m_report.unit = report.unit;
    m_report.tests.clear();
    for (const TestedChange& test : report.tests) {
        if (test.kind == TestKind::Unchanged || test.kind == TestKind::Probe) m_report.tests.push_back(test);
    }
    const auto same = [](const LayerPicture& a, const LayerPicture& b) {
        return a.name == b.name && a.updateRms == b.updateRms && a.activationAfter == b.activationAfter;
    };
    if (!std::ranges::equal(m_report.layers, report.layers, same)) {
        m_report.layers = report.layers;
        m_picture->setLayers(report.layers);
    }
    refresh();
}

void AutopsyMechanism::refresh()
{
    const QStringList probes = probeSentences(m_report);
    setVisible(!m_report.layers.empty());
    m_title->setText(tr("The first step, layer by layer"));
    m_layer->setText(m_report.layers.empty() ? QString() : growthSentence(m_report.layers));
    m_layer->setVisible(!m_layer->text().isEmpty());
    m_probes->setText(QStringLiteral("\u2022 ") + probes.join(QStringLiteral("\n\u2022 ")));
    m_probes->setVisible(!probes.isEmpty());
}

void AutopsyMechanism::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

}  // namespace trueloss::ui
