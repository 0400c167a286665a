#include "pages/PredictPage.h"

#include "base/AtomicFile.h"
#include "data/ImageDecoder.h"
#include "model/ModelFile.h"
#include "models/PredictionTableModel.h"
#include "pages/FlowLayout.h"
#include "pages/ImageViewer.h"
#include "pages/ModelFacts.h"
#include "pages/NamedWidgets.h"
#include "pages/TableStyle.h"
#include "text/NumberText.h"
#include "text/PathText.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace trueloss::ui {

namespace {

bool isModelFile(const QString& file)
{
    return file.endsWith(QLatin1String(".safetensors"), Qt::CaseInsensitive);
}

QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) files.push_back(url.toLocalFile());
    }
    return files;
}

QWidget* makeColumn(int leftMargin, int rightMargin)
{
    auto* widget = new QWidget;
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(leftMargin, 0, rightMargin, 0);
    layout->setSpacing(8);
    return widget;
}

}  // namespace

PredictPage::PredictPage(Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("predictPage"));
    setAcceptDrops(true);
    build();
    connectParts();
    retranslate();
    followRun();
    showState();
}

void PredictPage::build()
{
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(16);
    splitter->addWidget(makeModelPart());
    splitter->addWidget(makeImagePart());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({360, 640});  // Shares.
    m_problem = makeText("predictProblem");
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->setFrameShape(QFrame::StyledPanel);
    m_problem->setMargin(8);
    m_problem->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_problem);
    layout->addWidget(splitter, 1);
}

QWidget* PredictPage::makeModelPart()
{
    auto* part = makeColumn(0, 0);
    auto* layout = static_cast<QVBoxLayout*>(part->layout());
    m_modelTitle = makeText("modelTitle");
    m_openModel = makeButton("openModelButton");
    m_useRun = makeButton("useRunModelButton");
    m_saveModel = makeButton("saveModelButton");
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    flow->addWidget(m_openModel);
    flow->addWidget(m_saveModel);
    m_facts = new ModelFacts;
    layout->addWidget(m_modelTitle);
    layout->addWidget(buttons);
    layout->addWidget(m_useRun, 0, Qt::AlignLeft);
    m_goToTrain = makeButton("goToTrainButton");
    layout->addWidget(m_goToTrain, 0, Qt::AlignLeft);
    m_factsStack = new QStackedWidget;
    m_factsStack->addWidget(new QWidget);
    m_factsStack->addWidget(m_facts);
    layout->addWidget(m_factsStack, 1);
    return part;
}

QWidget* PredictPage::makeImagePart()
{
    auto* part = makeColumn(0, 0);
    auto* layout = static_cast<QVBoxLayout*>(part->layout());
    m_imagesTitle = makeText("imagesTitle");
    m_choose = makeButton("chooseImagesButton");
    m_copy = makeButton("copyCsvButton");
    m_save = makeButton("saveCsvButton");
    m_clear = makeButton("clearImagesButton");
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    for (QPushButton* button : {m_choose, m_copy, m_save, m_clear}) flow->addWidget(button);

    m_images = new PredictionTableModel(this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("predictionTable"));
    m_table->setModel(m_images);
    styleTable(*m_table, PredictionTableModel::pictureEdge + 8);
    m_table->setItemDelegateForColumn(PredictionTableModel::PictureColumn, new PictureDelegate(m_table));
    ImageViewer::openFrom(*m_table, PredictionTableModel::PictureColumn);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setWordWrap(true);
    m_hint = makeText("dropHint");
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setFrameShape(QFrame::StyledPanel);
    m_hint->setMargin(32);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_table);

    m_bar = new QProgressBar;
    m_bar->setObjectName(QStringLiteral("predictProgress"));
    m_bar->setTextVisible(false);
    m_cancel = makeButton("cancelPredictButton");
    auto* progress = new QHBoxLayout;
    progress->setSpacing(8);
    progress->addWidget(m_bar, 1);
    progress->addWidget(m_cancel);

    layout->addWidget(m_imagesTitle);
    layout->addWidget(buttons);
    layout->addLayout(progress);
    layout->addWidget(m_stack, 1);
    return part;
}

void PredictPage::connectParts()
{
    connect(&m_session, &Session::runsChanged, this, &PredictPage::followRun);
    connect(&m_session, &Session::runEnded, this, &PredictPage::followRun);
    connect(m_openModel, &QPushButton::clicked, this, &PredictPage::chooseModel);
    connect(m_useRun, &QPushButton::clicked, this, &PredictPage::useRunModel);
    connect(m_saveModel, &QPushButton::clicked, this, &PredictPage::saveModel);
    connect(m_goToTrain, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(Page::Train); });
    connect(m_choose, &QPushButton::clicked, this, &PredictPage::chooseImages);
    connect(m_copy, &QPushButton::clicked, this, &PredictPage::copyCsv);
    connect(m_save, &QPushButton::clicked, this, &PredictPage::saveCsv);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_stopped = true;
        m_runner.cancel();
        m_images->clear();
        m_stopped = false;
        showState();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_stopped = true;
        m_runner.cancel();
    });
    connect(&m_runner, &PredictionRunner::predicted, m_images, &PredictionTableModel::setValues);
    connect(&m_runner, &PredictionRunner::imageFailed, this, [this](int row, const Message& problem) {
        m_images->setProblem(row, problem);
        // A sentence takes more room than a figure.
        const int columns = m_images->columnCount() - PredictionTableModel::FirstOutputColumn;
        if (columns > 1) m_table->setSpan(row, PredictionTableModel::FirstOutputColumn, 1, columns);
    });
    connect(m_images, &QAbstractItemModel::modelReset, m_table, &QTableView::clearSpans);
    connect(&m_runner, &PredictionRunner::progressed, this, [this](const Progress& progress) {
        m_bar->setRange(0, static_cast<int>(progress.total));
        m_bar->setValue(static_cast<int>(progress.done));
    });
    connect(&m_runner, &PredictionRunner::failed, this, [this](const Message& problem) {
        m_stopped = true;  // Trying again would fail again.
        showProblem(messageText(problem));
    });
    connect(&m_runner, &PredictionRunner::ended, this, [this] {
        showState();
        if (!m_stopped) predictWaiting();
    });
}

void PredictPage::followRun()
{
    if (m_modelFile.isEmpty()) {
        const auto run = m_session.current();
        const auto model = run ? run->model() : nullptr;
        if (model != m_model) setModel(model);
    }
    showModelTitle();
    showState();
}

void PredictPage::useRunModel()
{
    m_opening.cancel();
    m_modelFile.clear();
    showProblem({});
    followRun();
}

void PredictPage::openModel(const QString& file)
{
    m_opening.run<std::shared_ptr<const ModelBundle>>(
        [path = toPath(file)](const ProgressSink&, std::stop_token) -> Result<std::shared_ptr<const ModelBundle>> {
            auto model = loadModel(path);
            if (!model) return tl::unexpected(model.error());
            return std::make_shared<const ModelBundle>(std::move(*model));
        },
        [this, file](Result<std::shared_ptr<const ModelBundle>> model) {
            if (!model) {
                showProblem(messageText(model.error().message));
                return;
            }
            showProblem({});
            m_modelFile = file;
            setModel(std::move(*model));
            showModelTitle();
            showState();
        });
}

void PredictPage::setModel(std::shared_ptr<const ModelBundle> model)
{
    m_model = std::move(model);
    m_stopped = true;  // What was going on belongs to the model before.
    m_runner.setModel(m_model);
    m_facts->showModel(m_model);
    m_images->setOutputs(m_model ? m_model->outputs : std::vector<OutputColumn>());
    m_table->setColumnWidth(PredictionTableModel::PictureColumn, PredictionTableModel::pictureEdge + 16);
    m_table->setColumnWidth(PredictionTableModel::FileColumn, 200);
    for (int column = PredictionTableModel::FirstOutputColumn; column < m_images->noteColumn(); ++column) {
        m_table->setColumnWidth(column, std::max(104, m_table->horizontalHeader()->sectionSizeHint(column) + 8));
    }
    m_stopped = false;
    predictWaiting();
}

void PredictPage::predict(const QStringList& images)
{
    m_images->addImages(images);
    m_stopped = false;
    predictWaiting();
    showState();
}

void PredictPage::predictWaiting()
{
    if (!m_model || m_runner.busy()) return;
    std::vector<PredictionRunner::Job> jobs;
    for (const int row : m_images->waiting()) jobs.emplace_back(row, m_images->file(row));
    if (jobs.empty()) return;
    m_bar->setRange(0, static_cast<int>(jobs.size()));
    m_bar->setValue(0);
    m_runner.start(std::move(jobs));
    showState();
}

void PredictPage::showState()
{
    const bool any = m_images->rowCount() > 0;
    const bool busy = m_runner.busy();
    const auto run = m_session.current();
    const auto runModel = run ? run->model() : nullptr;
    m_stack->setCurrentIndex(any ? 1 : 0);
    m_bar->setVisible(busy);
    m_cancel->setVisible(busy);
    m_clear->setEnabled(any);
    m_copy->setEnabled(m_images->doneCount() > 0 && !busy);
    m_save->setEnabled(m_images->doneCount() > 0 && !busy);
    m_saveModel->setEnabled(runModel != nullptr);
    m_useRun->setVisible(!m_modelFile.isEmpty());
    m_goToTrain->setVisible(m_model == nullptr);
    m_factsStack->setCurrentIndex(m_model ? 1 : 0);
    m_useRun->setEnabled(runModel != nullptr);
    if (!any) {
        m_imagesTitle->setText(tr("Images"));
    } else if (m_images->problemCount() > 0) {
        m_imagesTitle->setText(tr("Images: %1, of which could not be used: %2")
                                   .arg(wholeNumber(m_images->rowCount()), wholeNumber(m_images->problemCount())));
    } else {
        m_imagesTitle->setText(tr("Images: %1").arg(wholeNumber(m_images->rowCount())));
    }
    m_hint->setText(m_model
                        ? tr("Drop images here, or choose them, to see what the model reads from them.")
                        : tr("Drop a model file (.safetensors) and images here. Images wait until there is a model."));
}

void PredictPage::showModelTitle()
{
    const auto run = m_session.current();
    if (!m_modelFile.isEmpty()) {
        m_modelTitle->setText(tr("Model: %1").arg(QFileInfo(m_modelFile).fileName()));
    } else if (m_model && run) {
        m_modelTitle->setText(tr("Model of %1", "the name of a run").arg(run->title()));
    } else if (run && run->fromLog) {
        m_modelTitle->setText(
            tr("The run that is shown was read from a log, which holds no model. Open a model, or choose "
               "another run."));
    } else if (run && !run->recorder.ended()) {
        m_modelTitle->setText(
            tr("The model of the run that is shown will be here when the training ends or is stopped."));
    } else if (run) {
        m_modelTitle->setText(
            tr("The run that is shown ended before there was a model. Open one, or choose another run."));
    } else {
        m_modelTitle->setText(tr("There is no model yet. Train one, or open one that was saved."));
    }
}

void PredictPage::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void PredictPage::chooseModel()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open a model"), {}, tr("Models (*.safetensors);;All files (*)"));
    if (!file.isEmpty()) openModel(file);
}

void PredictPage::chooseImages()
{
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Choose images"), {}, tr("Images (*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp);;All files (*)"));
    if (!files.isEmpty()) predict(files);
}

void PredictPage::saveModel()
{
    QString file = QFileDialog::getSaveFileName(this, tr("Save the model"), QStringLiteral("model.safetensors"),
                                                tr("Models (*.safetensors)"));
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += QLatin1String(".safetensors");
    m_session.saveModel(file);
}

void PredictPage::copyCsv()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_images->csv()));
}

void PredictPage::saveCsv()
{
    QString file = QFileDialog::getSaveFileName(this, tr("Save the predictions"), QStringLiteral("predictions.csv"),
                                                tr("Tables (*.csv)"));
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += QLatin1String(".csv");
    m_saving.run<bool>(
        [path = toPath(file), text = m_images->csv()](const ProgressSink&, std::stop_token) -> Result<bool> {
            const auto written = writeFileAtomically(path, [&text](std::ostream& stream) -> Result<void> {
                stream.write(text.constData(), text.size());
                return {};
            });
            if (!written) return tl::unexpected(written.error());
            return true;
        },
        [this](Result<bool> saved) { showProblem(saved ? QString() : messageText(saved.error().message)); });
}

void PredictPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void PredictPage::dropEvent(QDropEvent* event)
{
    QStringList images;
    QStringList others;
    QString model;
    for (const QString& file : localFiles(event->mimeData())) {
        if (isModelFile(file)) {
            model = file;
        } else {
            (hasImageEnding(toPath(file)) ? images : others).push_back(file);
        }
    }
    event->acceptProposedAction();
    if (!others.isEmpty()) {
        showProblem(tr("%1 is neither an image nor a model. Drop image files, or a .safetensors file.")
                        .arg(QFileInfo(others.front()).fileName()));
    } else if (model.isEmpty()) {
        showProblem({});
    }
    if (!images.isEmpty()) predict(images);
    if (!model.isEmpty()) openModel(model);
}

void PredictPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void PredictPage::retranslate()
{
    m_openModel->setText(tr("&Open a model..."));
    m_openModel->setToolTip(tr("Chooses a model that TrueLoss saved (.safetensors)."));
    m_useRun->setText(tr("&Use the model of the shown run"));
    m_useRun->setToolTip(tr("Goes back to the model that was trained here."));
    m_saveModel->setText(tr("Sa&ve the model..."));
    m_saveModel->setToolTip(
        tr("Saves the model of the run that is shown: its weights, scalers, units and settings in one file, "
           "which any safetensors reader opens."));
    m_goToTrain->setText(tr("&Go to Train"));
    m_goToTrain->setToolTip(tr("The page on which models are trained."));
    m_choose->setText(tr("C&hoose images..."));
    m_choose->setToolTip(tr("Adds images to the list. They can also be dropped on the page."));
    m_copy->setText(tr("Copy &as CSV"));
    m_copy->setToolTip(tr("Copies file names and predictions at full precision, to paste into a table."));
    m_save->setText(tr("Save as CSV..."));
    m_save->setToolTip(tr("Writes file names and predictions at full precision to a file."));
    m_clear->setText(tr("C&lear"));
    m_clear->setToolTip(tr("Empties this list. The image files are not touched."));
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setToolTip(tr("Stops after the image that is being read. What was predicted stays."));
    m_table->setAccessibleName(tr("Predictions"));
    m_bar->setAccessibleName(tr("Predicting"));
    m_facts->retranslate();
    m_images->retranslate();
    showModelTitle();
    showState();
}

}  // namespace trueloss::ui
