#include "SessionFixture.h"
#include "data/ImageDecoder.h"
#include "model/ModelFile.h"
#include "model/Predictor.h"
#include "models/PredictionTableModel.h"
#include "pages/ModelFacts.h"
#include "pages/PredictPage.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeWidget>
#include <QUrl>

namespace trueloss::ui {
namespace {

using testing::HasSubstr;

class PredictPageTest : public SessionFixture {
protected:
    QString image(int number) const { return path("images") + QStringLiteral("/image%1.png").arg(number); }

    PredictionTableModel* modelOf(const PredictPage& page)
    {
        return qobject_cast<PredictionTableModel*>(child<QTableView>(page, "predictionTable")->model());
    }

    /// What the core alone predicts for a file.
    static double predicted(std::shared_ptr<const ModelBundle> model, const QString& file)
    {
        const ModelSpec spec = model->spec;
        const auto pixels = decodeImage(file.toStdString(), {spec.width, spec.height, spec.channels});
        auto predictor = Predictor::create(std::move(model));
        return (*predictor)->predict(pixels->pixels, 1)->front();
    }

    QString saveTrainedModel()
    {
        const QString file = path("model.safetensors");
        QSignalSpy notice(&m_session, &Session::notice);
        m_session.saveModel(file);
        EXPECT_TRUE(waitFor([&] { return notice.count() > 0; })) << m_problem.toStdString();
        return file;
    }

    static bool hasFact(const ModelFacts* facts, const char* text)
    {
        return !facts->findItems(QString::fromUtf8(text), Qt::MatchContains | Qt::MatchRecursive, 1).isEmpty();
    }
};

TEST_F(PredictPageTest, PredictsWithTheModelOfTheRun)
{
    openImages();
    trainExploding();
    PredictPage page(m_session);
    page.show();
    ASSERT_EQ(page.model(), m_session.current()->model());
    EXPECT_THAT(text(child<QLabel>(page, "modelTitle")), HasSubstr("Run 1"));
    const auto* facts = child<ModelFacts>(page, "modelFacts");
    EXPECT_TRUE(hasFact(facts, "16 x 16 pixels, colour"));
    EXPECT_TRUE(hasFact(facts, "kPa"));
    // Long names of settings leave half of the room to the values.
    EXPECT_GE(facts->columnWidth(1), facts->viewport()->width() / 2);

    {
        QFile broken(path("broken.png"));
        ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
        broken.write("no image");
    }
    page.predict({image(0), path("broken.png"), image(3)});
    PredictionTableModel* model = modelOf(page);
    ASSERT_TRUE(waitFor([&] { return model->waiting().empty(); }));
    EXPECT_EQ(model->doneCount(), 2);
    const auto cell = [&](int row, int column) { return model->index(row, column).data().toString().toStdString(); };
    EXPECT_THAT(cell(1, model->noteColumn()), HasSubstr("broken.png"));
    for (const auto& [row, number] : {std::pair{0, 0}, {2, 3}}) {
        const QString tip = model->index(row, PredictionTableModel::FirstOutputColumn).data(Qt::ToolTipRole).toString();
        EXPECT_TRUE(tip.endsWith(QLatin1String(" kPa"))) << tip.toStdString();
        EXPECT_DOUBLE_EQ(tip.chopped(4).toDouble(), predicted(m_session.current()->model(), image(number)));
    }
    EXPECT_EQ(model->headerData(PredictionTableModel::FirstOutputColumn, Qt::Horizontal).toString().toStdString(),
              "pressure (kPa)");
    auto* copy = child<QPushButton>(page, "copyCsvButton");
    ASSERT_TRUE(waitFor([&] { return copy->isEnabled(); }));
    copy->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(), model->csv().toStdString());
}

TEST_F(PredictPageTest, OpensASavedModelWithoutAnyRun)
{
    openImages();
    trainExploding();
    const auto trained = m_session.current()->model();
    const QString file = saveTrainedModel();
    const double expected = predicted(trained, image(5));

    Session other;
    PredictPage page(other);
    page.show();
    EXPECT_EQ(page.model(), nullptr);
    EXPECT_FALSE(child<QPushButton>(page, "saveModelButton")->isEnabled());
    page.predict({image(5)});  // Waits for a model.
    PredictionTableModel* model = modelOf(page);
    EXPECT_EQ(model->waiting().size(), 1U);
    page.openModel(file);
    ASSERT_TRUE(waitFor([&] { return page.model() != nullptr && model->doneCount() == 1; }));
    EXPECT_THAT(text(child<QLabel>(page, "modelTitle")), HasSubstr("model.safetensors"));
    const QString tip = model->index(0, PredictionTableModel::FirstOutputColumn).data(Qt::ToolTipRole).toString();
    EXPECT_DOUBLE_EQ(tip.chopped(4).toDouble(), expected);
    EXPECT_TRUE(hasFact(child<ModelFacts>(page, "modelFacts"), "metadata.csv"));
}

TEST_F(PredictPageTest, SaysWhatIsWrongWithATruncatedModelAndKeepsTheOneBefore)
{
    openImages();
    trainExploding();
    const QString file = saveTrainedModel();
    QFile whole(file);
    ASSERT_TRUE(whole.resize(whole.size() / 2));
    const auto core = loadModel(file.toStdString());
    ASSERT_FALSE(core);

    PredictPage page(m_session);
    page.show();
    const auto before = page.model();
    ASSERT_NE(before, nullptr);
    page.openModel(file);
    auto* problem = child<QLabel>(page, "predictProblem");
    ASSERT_TRUE(waitFor([&] { return problem->isVisible(); }));
    EXPECT_EQ(text(problem), toEnglish(core.error().message));
    EXPECT_THAT(text(problem), HasSubstr("model.safetensors"));
    EXPECT_EQ(page.model(), before);

    page.openModel(path("images/image0.png"));  // A file of another kind.
    ASSERT_TRUE(waitFor([&] { return text(problem).find("image0.png") != std::string::npos; }));
}

TEST_F(PredictPageTest, AnotherModelPredictsTheSameImagesAgain)
{
    openImages();
    trainExploding();
    PredictPage page(m_session);
    page.show();
    page.predict({image(1)});
    PredictionTableModel* model = modelOf(page);
    ASSERT_TRUE(waitFor([&] { return model->doneCount() == 1; }));
    TrainingConfig config = m_session.config();
    config.seed = 5;
    config.learningRate = 1e-3;
    train(config);
    ASSERT_TRUE(waitFor([&] { return page.model() == m_session.current()->model() && model->doneCount() == 1; }));
    const QString tip = model->index(0, PredictionTableModel::FirstOutputColumn).data(Qt::ToolTipRole).toString();
    EXPECT_DOUBLE_EQ(tip.chopped(4).toDouble(), predicted(m_session.current()->model(), image(1)));
}

TEST_F(PredictPageTest, ClearingStopsWhatIsGoing)
{
    openImages();
    trainExploding();
    PredictPage page(m_session);
    page.show();
    QStringList many;
    for (int i = 0; i < 24; ++i) many.push_back(image(i));
    page.predict(many);
    child<QPushButton>(page, "clearImagesButton")->click();
    PredictionTableModel* model = modelOf(page);
    EXPECT_EQ(model->rowCount(), 0);
    page.predict({image(2)});
    ASSERT_TRUE(waitFor([&] { return model->doneCount() == 1; }));
    const QString tip = model->index(0, PredictionTableModel::FirstOutputColumn).data(Qt::ToolTipRole).toString();
    EXPECT_DOUBLE_EQ(tip.chopped(4).toDouble(), predicted(m_session.current()->model(), image(2)));
}

TEST_F(PredictPageTest, CancelKeepsWhatWasPredicted)
{
    openImages();
    trainExploding();
    PredictPage page(m_session);
    page.show();
    page.predict({image(0), image(1), image(2)});
    child<QPushButton>(page, "cancelPredictButton")->click();
    PredictionTableModel* model = modelOf(page);
    const int done = model->doneCount();
    QTest::qWait(300);
    EXPECT_EQ(model->doneCount(), done);
    EXPECT_FALSE(child<QPushButton>(page, "cancelPredictButton")->isVisible());
    page.predict({image(3)});  // What waits goes on.
    ASSERT_TRUE(waitFor([&] { return model->doneCount() == 4; }));
}

TEST_F(PredictPageTest, TakesImagesAndModelsThatAreDroppedOnIt)
{
    openImages();
    trainExploding();
    const QString file = saveTrainedModel();
    Session other;
    PredictPage page(other);
    page.show();
    const auto drop = [&page](const QStringList& files) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& name : files) urls.push_back(QUrl::fromLocalFile(name));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&page, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&page, &event);
    };
    auto* problem = child<QLabel>(page, "predictProblem");
    drop({path("notes.txt")});
    EXPECT_TRUE(problem->isVisible());
    EXPECT_THAT(text(problem), HasSubstr("notes.txt"));
    drop({image(0), file, image(1)});
    PredictionTableModel* model = modelOf(page);
    ASSERT_TRUE(waitFor([&] { return model->doneCount() == 2; }));
    EXPECT_FALSE(problem->isVisible());
}

TEST_F(PredictPageTest, SendsPeopleToTheTrainPageWhileThereIsNoModel)
{
    PredictPage page(m_session);
    page.show();
    std::vector<Page> wanted;
    QObject::connect(&page, &PredictPage::pageWanted, [&wanted](Page target) { wanted.push_back(target); });
    auto* button = child<QPushButton>(page, "goToTrainButton");
    ASSERT_TRUE(button->isVisible());
    button->click();
    EXPECT_THAT(wanted, testing::ElementsAre(Page::Train));
}

}  // namespace
}  // namespace trueloss::ui
