#pragma once

#include "model/ModelBundle.h"

#include <QTreeWidget>

#include <memory>

namespace trueloss::ui {

/// What a model is and how it was made, as a list of facts in groups. GUI thread.
class ModelFacts : public QTreeWidget {
    Q_OBJECT

public:
    explicit ModelFacts(QWidget* parent = nullptr);

    void showModel(std::shared_ptr<const ModelBundle> model);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The names get the width that they need, but no more than half where the values need the other.
    void shareColumns();
    QTreeWidgetItem* addGroup(const QString& title);
    void addFact(QTreeWidgetItem* group, const QString& name, const QString& value);
    void addModel();
    void addOutputs();
    void addMetrics();
    void addTraining();

    std::shared_ptr<const ModelBundle> m_model;
};

}  // namespace trueloss::ui
