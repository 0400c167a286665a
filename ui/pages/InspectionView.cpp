#include "pages/InspectionView.h"

#include "charts/HistogramChart.h"
#include "models/LayerFiguresModel.h"
#include "pages/ContactSheet.h"
#include "pages/ExplanationCard.h"
#include "pages/NamedWidgets.h"
#include "pages/TableStyle.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStringList>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace trueloss::ui {

namespace {

enum Tab { ImagesTab, WhyTab, ErrorsTab, LayersTab, ChangesTab };

/// A tab of widgets below each other.
QWidget* makeTab(const std::initializer_list<QWidget*>& parts)
{
    auto* tab = new QWidget;
    auto* layout = new QVBoxLayout(tab);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    for (QWidget* part : parts) layout->addWidget(part);
    return tab;
}

QScrollArea* scrolling(QWidget* content)
{
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

QString spreadText(const Spread& spread, const QString& unit)
{
    return InspectionView::tr("%1 (%2 to %3)", "the middle of some batches' RMSE, and the extremes")
        .arg(withUnit(spread.median, unit), withUnit(spread.low, unit), withUnit(spread.high, unit));
}

}  // namespace

InspectionView::InspectionView(QWidget* parent)
    : QWidget(parent),
      m_headline(makeText("inspectionHeadline")),
      m_tabs(new QTabWidget),
      m_sheetNote(makeText("sheetNote")),
      m_sheet(new ContactSheet),
      m_errors(new HistogramChart),
      m_errorText(makeText("errorText")),
      m_layers(new LayerFiguresModel(this)),
      m_layerTable(new QTableView),
      m_changes(makeText("changesText"))
{
    build();
}

void InspectionView::build()
{
    m_tabs->setObjectName(QStringLiteral("inspectionTabs"));
    m_tabs->setDocumentMode(true);
    m_errors->setObjectName(QStringLiteral("errorHistogram"));
    m_layerTable->setObjectName(QStringLiteral("layerFigures"));
    m_layerTable->setModel(m_layers);
    styleTable(*m_layerTable, 0);

    QWidget* cards = makeTab({});
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i] = new ExplanationCard;
        m_cards[i]->setObjectName(QStringLiteral("explanation%1").arg(i));
        cards->layout()->addWidget(m_cards[i]);
    }
    static_cast<QVBoxLayout*>(cards->layout())->addStretch();
    QWidget* changes = makeTab({m_changes});
    static_cast<QVBoxLayout*>(changes->layout())->addStretch();

    m_tabs->addTab(makeTab({m_sheetNote, m_sheet}), {});
    m_tabs->addTab(scrolling(cards), {});
    m_tabs->addTab(makeTab({m_errorText, m_errors}), {});
    m_tabs->addTab(makeTab({m_layerTable}), {});
    m_tabs->addTab(scrolling(changes), {});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_headline);
    layout->addWidget(m_tabs, 1);
    setFocusProxy(m_sheet);
}

void InspectionView::setBatch(std::shared_ptr<const InspectedBatch> batch)
{
    m_batch = std::move(batch);
    m_sheet->setBatch(m_batch);
    m_layers->setBatch(m_batch);
    if (!m_batch) return;
    showTexts();
    m_layerTable->resizeColumnsToContents();
}

QString InspectionView::headline() const
{
    const BatchInspection& found = m_batch->found;
    const BatchPoint& point = found.step.point;
    const QString unit = unitText(found.unit);
    QStringList sentences;
    sentences << tr("Batch %1 of epoch %2, images: %3. True RMSE %4, after its step %5 on the same images; gradient "
                    "norm %6, learning rate %7.")
                     .arg(wholeNumber(found.place.inEpoch), wholeNumber(found.place.epoch), wholeNumber(point.samples),
                          withUnit(point.rmse, unit), withUnit(found.step.rmseAfter, unit), humanNumber(point.gradNorm),
                          humanNumber(point.learningRate));
    if (found.repeated == true) sentences << tr("Run again, it gave the recorded RMSE, bit for bit.");
    if (found.repeated == false)
        sentences << tr(
            "Run again, it gave another RMSE than was recorded: with other threads, on another machine or a "
            "GPU, sums are rounded differently.");
    return sentences.join(QLatin1Char(' '));
}

QString InspectionView::changes() const
{
    if (!m_batch->found.previous) return tr("There is no batch before it.");
    QStringList texts;
    for (const BatchChange& change : m_batch->found.changes) texts << messageText(change.sentence);
    return texts.isEmpty() ? tr("Nothing changed by more than a factor of 2 since the batch before.")
                           : texts.join(QLatin1Char('\n'));
}

void InspectionView::showExplanations()
{
    const BatchInspection& found = m_batch->found;
    const QString unit = unitText(found.unit);
    const auto times = [](double factor) {
        return std::isnan(factor) ? QString() : tr("%1 times", "a factor").arg(humanNumber(factor));
    };
    const auto joined = [](QStringList parts) {
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" \u00b7 "));
    };
    const UnusualBatch& unusual = found.unusual;
    QStringList figures;
    if (unusual.ordinary.batches > 0) {
        figures = {tr("this batch: %1").arg(withUnit(unusual.here, unit)),
                   tr("ordinary ones: %1").arg(spreadText(unusual.ordinary, unit)), times(unusual.factor)};
    }
    m_cards[0]->setContent(tr("Is this batch unusual?"), unusual.verdict, messageText(unusual.sentence),
                           joined(figures));
    const DamagingUpdate& update = found.update;
    figures.clear();
    if (update.before.batches > 0 && update.now.batches > 0) {
        figures << tr("ordinary batches before: %1").arg(spreadText(update.before, unit));
        if (update.between.batches > 0) figures << tr("one update later: %1").arg(spreadText(update.between, unit));
        figures << tr("on this batch's weights: %1").arg(spreadText(update.now, unit)) << times(update.factor);
    }
    m_cards[1]->setContent(tr("Did the update before it do the damage?"), update.verdict, messageText(update.sentence),
                           joined(figures));
    const ScalingEffect& scaling = found.scaling;
    figures.clear();
    if (!std::isnan(scaling.factorInUnit)) figures << tr("in the unit: %1").arg(times(scaling.factorInUnit));
    if (!std::isnan(scaling.factorScaled)) figures << tr("in the scaled unit: %1").arg(times(scaling.factorScaled));
    figures
        << tr("targets outside the range that the scaler was fitted on: %1").arg(wholeNumber(scaling.targetsOutside))
        << tr("predictions outside it: %1").arg(wholeNumber(scaling.predictionsOutside));
    m_cards[2]->setContent(tr("Does the unit or the scaling make it look so?"), scaling.verdict,
                           messageText(scaling.sentence), joined(figures));
}

void InspectionView::showErrors()
{
    const BatchInspection& found = m_batch->found;
    const QString unit = unitText(found.unit);
    m_errors->setHistogram(found.errors, unit.isEmpty() ? tr("error: prediction - target")
                                                        : tr("error: prediction - target (%1)").arg(unit));
    double sum = 0.0;
    double count = 0.0;
    for (const ImageError& image : found.images) {
        for (const double error : image.errors) {
            sum += error;
            count += 1.0;
        }
    }
    const double mean = sum / count;
    m_errors->setMarker(std::isfinite(mean) ? std::optional(mean) : std::nullopt, tr("mean"));
    const ImageError& worst = found.images.front();
    m_errorText->setText(
        std::isfinite(mean)
            ? tr("The predictions lie %1 from the targets in the mean. The image with the largest error makes up %2 of "
                 "the sum of squared errors.")
                  .arg(withUnit(mean, unit), percentText(worst.shareOfSquares))
            : tr("Not all errors of this batch are finite numbers; the bars show those that are."));
}

void InspectionView::showTexts()
{
    m_tabs->setTabText(ImagesTab, tr("&Images"));
    m_tabs->setTabText(WhyTab, tr("&Why"));
    m_tabs->setTabText(ErrorsTab, tr("&Errors"));
    m_tabs->setTabText(LayersTab, tr("&Layers"));
    m_tabs->setTabText(ChangesTab, tr("W&hat changed"));
    m_layerTable->setAccessibleName(tr("Layers of the network in this batch"));
    if (!m_batch) return;
    m_headline->setText(headline());
    const QString unit = unitText(m_batch->found.unit);
    m_sheetNote->setText((
        unit.isEmpty() ? tr("The largest squared error first. The bar is the image's share of the batch's loss.")
                       : tr("The largest squared error first, in %1. The bar is the image's share of the batch's loss.")
                             .arg(unit)));
    m_changes->setText(changes());
    showExplanations();
    showErrors();
}

void InspectionView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    showTexts();
    m_layers->retranslate();
    m_layerTable->resizeColumnsToContents();
}

}  // namespace trueloss::ui
