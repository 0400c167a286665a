#include "pages/ModelFacts.h"

#include "data/CommonUnit.h"
#include "model/Architecture.h"
#include "models/TableText.h"
#include "models/TargetName.h"
#include "text/NumberText.h"
#include "text/SettingText.h"

#include <QHeaderView>

#include <algorithm>

namespace trueloss::ui {

ModelFacts::ModelFacts(QWidget* parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("modelFacts"));
    setColumnCount(2);
    setRootIsDecorated(true);
    setIndentation(16);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTextElideMode(Qt::ElideMiddle);
    setUniformRowHeights(true);
    header()->setSectionResizeMode(0, QHeaderView::Fixed);
    header()->setStretchLastSection(true);
    retranslate();
}

void ModelFacts::showModel(std::shared_ptr<const ModelBundle> model)
{
    m_model = std::move(model);
    retranslate();
}

void ModelFacts::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    shareColumns();
}

void ModelFacts::shareColumns()
{
    const int room = viewport()->width();
    header()->resizeSection(0, std::min(sizeHintForColumn(0), std::max(room / 2, room - sizeHintForColumn(1))));
}

QTreeWidgetItem* ModelFacts::addGroup(const QString& title)
{
    auto* group = new QTreeWidgetItem(this, {title});
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFirstColumnSpanned(true);
    group->setSizeHint(0, QSize(0, fontMetrics().height() + 6));  // All rows are as high as the first one.
    group->setExpanded(true);
    return group;
}

void ModelFacts::addFact(QTreeWidgetItem* group, const QString& name, const QString& value)
{
    auto* fact = new QTreeWidgetItem(group, {name, value});
    fact->setToolTip(0, plainToolTip(name));
    fact->setToolTip(1, plainToolTip(value));
}

void ModelFacts::addModel()
{
    QTreeWidgetItem* group = addGroup(tr("Model"));
    const ModelSpec& spec = m_model->spec;
    const auto architecture = findArchitecture(spec.architecture);
    addFact(group, tr("Architecture"), architecture ? text(**architecture) : QString::fromStdString(spec.architecture));
    addFact(group, tr("Input"),
            (spec.channels == 1 ? tr("%1 x %2 pixels, grey") : tr("%1 x %2 pixels, colour"))
                .arg(wholeNumber(spec.width), wholeNumber(spec.height)));
    addFact(group, tr("Pixels"), text(m_model->pixels.kind));
}

void ModelFacts::addOutputs()
{
    QTreeWidgetItem* group = addGroup(tr("Predicts"));
    for (std::size_t i = 0; i < m_model->outputs.size(); ++i) {
        const OutputColumn& output = m_model->outputs[i];
        addFact(
            group, QString::fromStdString(output.name),
            output.unit.empty() ? tr("unit unknown") : tr("in %1", "a unit").arg(QString::fromStdString(output.unit)));
        if (i >= m_model->scalers.size() || m_model->scalers[i] == nullptr) continue;
        QStringList parameters;
        for (const auto& [name, values] : m_model->scalers[i]->parameters()) {
            const QString figures =
                values.size() == 1
                    ? tableText(values.front())
                    : tr("%1 to %2", "a range of numbers").arg(tableText(values.front()), tableText(values.back()));
            parameters.push_back(QStringLiteral("%1 %2").arg(QString::fromStdString(name), figures));
        }
        const QString kind = text(m_model->scalers[i]->kind());
        addFact(group, tr("its scaler"),
                parameters.isEmpty()
                    ? kind
                    : tr("%1: %2", "a scaler and its figures").arg(kind, parameters.join(QStringLiteral(", "))));
    }
}

void ModelFacts::addMetrics()
{
    if (m_model->metrics.empty()) return;
    QTreeWidgetItem* group = addGroup(tr("Results"));
    const QString unit = unitText(commonUnit(m_model->outputs));
    for (const auto& [name, value] : m_model->metrics) {
        if (name == "epoch") {
            addFact(group, tr("after epoch"), humanNumber(value));
        } else if (name == "validation_rmse") {
            addFact(group, tr("validation RMSE"), withUnit(value, unit));
        } else if (name == "validation_mae") {
            addFact(group, tr("validation MAE"), withUnit(value, unit));
        } else if (name == "validation_r2") {
            addFact(group, tr("validation R\u00B2"), tableTextOrDash(value));
        } else {
            addFact(group, QString::fromStdString(name), humanNumber(value));
        }
    }
}

void ModelFacts::addTraining()
{
    if (m_model->training.empty()) return;
    QTreeWidgetItem* group = addGroup(tr("Training"));
    for (const auto& [key, value] : m_model->training) addFact(group, settingName(key), settingValue(value));
}

void ModelFacts::retranslate()
{
    clear();
    setHeaderLabels({tr("Fact"), tr("Value")});
    setAccessibleName(tr("Facts about the model"));
    if (!m_model) return;
    addModel();
    addOutputs();
    addMetrics();
    addTraining();
    shareColumns();
}

}  // namespace trueloss::ui
