#pragma once

#include "session/RunReplays.h"

#include <QWidget>

#include <array>
#include <memory>

class QLabel;
class QTableView;
class QTabWidget;

namespace trueloss::ui {

class ContactSheet;
class ExplanationCard;
class HistogramChart;
class LayerFiguresModel;

/// All that is known of a batch that was taken apart, each kind on a tab of its own: images, explanations, distribution
/// of the errors, layers, what changed since the batch before. GUI thread.
class InspectionView : public QWidget {
    Q_OBJECT

public:
    explicit InspectionView(QWidget* parent = nullptr);

    /// Null: nothing.
    void setBatch(std::shared_ptr<const InspectedBatch> batch);
    const std::shared_ptr<const InspectedBatch>& batch() const { return m_batch; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void showTexts();
    void showExplanations();
    void showErrors();
    QString headline() const;
    QString changes() const;

    std::shared_ptr<const InspectedBatch> m_batch;
    QLabel* m_headline;
    QTabWidget* m_tabs;
    QLabel* m_sheetNote;
    ContactSheet* m_sheet;
    std::array<ExplanationCard*, 3> m_cards{};
    HistogramChart* m_errors;
    QLabel* m_errorText;
    LayerFiguresModel* m_layers;
    QTableView* m_layerTable;
    QLabel* m_changes;
};

}  // namespace trueloss::ui
