#pragma once

#include "pages/Page.h"
#include "pages/PredictionRunner.h"
#include "session/Session.h"
#include "session/TaskRunner.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace trueloss::ui {

class ModelFacts;
class PredictionTableModel;

/// A trained model, that of the run that is shown or one from a file, and what it predicts for images. GUI thread.
class PredictPage : public QWidget {
    Q_OBJECT

public:
    explicit PredictPage(Session& session, QWidget* parent = nullptr);

    /// Reads a model file; what could not be read is said on the page and the model before stays.
    void openModel(const QString& file);

    /// Adds images to the list and predicts them; without a model they wait for one.
    void predict(const QStringList& images);

    /// Goes back to the model of the run that is shown.
    void useRunModel();

    /// Asks where to, then has the session save the model of the run that is shown.
    void saveModel();

    const std::shared_ptr<const ModelBundle>& model() const { return m_model; }

Q_SIGNALS:
    void pageWanted(trueloss::ui::Page page);

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    QWidget* makeModelPart();
    QWidget* makeImagePart();
    void connectParts();
    void followRun();
    void setModel(std::shared_ptr<const ModelBundle> model);
    void predictWaiting();
    void showState();
    void showModelTitle();
    void showProblem(const QString& sentence);
    void chooseModel();
    void chooseImages();
    void copyCsv();
    void saveCsv();
    void retranslate();

    Session& m_session;
    TaskRunner m_opening;
    TaskRunner m_saving;
    PredictionRunner m_runner;
    std::shared_ptr<const ModelBundle> m_model;
    QString m_modelFile;     ///< Empty: that of the run.
    bool m_stopped = false;  ///< Cancelled by hand: what waits goes on when images are added.

    QLabel* m_modelTitle = nullptr;
    QPushButton* m_useRun = nullptr;
    QPushButton* m_openModel = nullptr;
    QPushButton* m_saveModel = nullptr;
    QPushButton* m_goToTrain = nullptr;
    QStackedWidget* m_factsStack = nullptr;
    ModelFacts* m_facts = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_imagesTitle = nullptr;
    QPushButton* m_choose = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_clear = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_cancel = nullptr;
    PredictionTableModel* m_images = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_hint = nullptr;
    QStackedWidget* m_stack = nullptr;
};

}  // namespace trueloss::ui
