#include "models/NaturalOrder.h"
#include "models/RowSortModel.h"
#include "models/RowTableModel.h"
#include "pages/TableStyle.h"
#include "support/CpuTimer.h"
#include "ui/data_targets/ImageFolder.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QPixmap>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <iostream>

namespace trueloss::ui {
namespace {

using test::ImageFolder;

Manifest smallManifest()
{
    Manifest manifest;
    manifest.table = "/data/set/metadata.csv";
    manifest.targetColumns = {{"pressure", "kPa"}, {"angle", ""}};
    manifest.rows = {{2, "/data/set/img_10.png", {9.5, -180.0}, {}},
                     {3, "/data/set/img_2.png", {100.25, 20.0}, {}},
                     {4, "/elsewhere/img_1.png", {-3.0, 20.0}, {}}};
    return manifest;
}

/// The rows as that split divides them, and without those that are excluded.
std::shared_ptr<const RowDivision> divisionOf(Manifest manifest, const Split& split,
                                              const std::vector<std::size_t>& excluded = {})
{
    for (const std::size_t row : split.train) manifest.rows[row].part = SplitPart::Train;
    for (const std::size_t row : split.validation) manifest.rows[row].part = SplitPart::Validation;
    RowDecisions decisions;
    decisions.decide(manifest, excluded, DataFindingKind::ByHand, RowDecision::Exclude);
    return std::make_shared<const RowDivision>(
        divideRows(manifest, 0.5, 1, std::make_shared<const RowDecisions>(std::move(decisions))));
}

/// Sorts, and waits for it: it happens on another thread.
void sortBy(RowSortModel& model, int column, Qt::SortOrder order)
{
    model.sort(column, order);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !model.arranging(); }));
}

QStringList column(const QAbstractItemModel& model, int which)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) texts << model.index(row, which).data().toString();
    return texts;
}

TEST(RowTableModel, ShowsFilesTargetsWithUnitsAndParts)
{
    RowTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(std::make_shared<const Manifest>(smallManifest()), divisionOf(smallManifest(), {{0, 2}, {1}}));

    ASSERT_EQ(model.columnCount(), 6);
    EXPECT_EQ(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Line"));
    EXPECT_EQ(model.headerData(3, Qt::Horizontal).toString(), QStringLiteral("pressure\n(kPa)"));
    EXPECT_EQ(model.headerData(4, Qt::Horizontal).toString(), QStringLiteral("angle"));
    EXPECT_EQ(column(model, RowTableModel::FileColumn),
              QStringList(
                  {QStringLiteral("img_10.png"), QStringLiteral("img_2.png"), QStringLiteral("/elsewhere/img_1.png")}));
    // Two decimals in each, as the one with most needs them.
    EXPECT_EQ(column(model, 3),
              QStringList({QStringLiteral("9.50"), QStringLiteral("100.25"), QStringLiteral("-3.00")}));
    EXPECT_EQ(column(model, 4), QStringList({QStringLiteral("-180"), QStringLiteral("20"), QStringLiteral("20")}));
    EXPECT_EQ(column(model, 5),
              QStringList({QStringLiteral("Training"), QStringLiteral("Validation"), QStringLiteral("Training")}));
    EXPECT_TRUE(model.index(0, 3).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    EXPECT_FALSE(model.index(0, 2).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
}

TEST(RowTableModel, TellsOfAnotherSplitAndOtherUnitsWithoutAReset)
{
    RowTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(std::make_shared<const Manifest>(smallManifest()), {});
    EXPECT_EQ(model.index(1, 5).data().toString(), QString());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy heads(&model, &QAbstractItemModel::headerDataChanged);
    const auto other = divisionOf(smallManifest(), {{1, 2}, {0}});
    model.setDivision(other);
    const auto told = changes.count();
    EXPECT_GE(told, 1);
    EXPECT_EQ(model.index(0, 5).data().toString(), QStringLiteral("Validation"));
    model.setDivision(other);
    EXPECT_EQ(changes.count(), told) << "nothing is other";
    model.setDivision(divisionOf(smallManifest(), {{1, 2}, {0}}, {1}));
    EXPECT_EQ(model.index(1, 5).data().toString(), QStringLiteral("Left out by you"));
    EXPECT_EQ(model.index(2, 5).data().toString(), QStringLiteral("Training"));
    EXPECT_TRUE(model.index(1, 2).data(Qt::ForegroundRole).isValid());
    EXPECT_FALSE(model.index(2, 2).data(Qt::ForegroundRole).isValid());
    model.setTargetColumns({{"pressure", "bar"}, {"angle", "deg"}});
    EXPECT_EQ(heads.count(), 1);
    EXPECT_EQ(model.headerData(3, Qt::Horizontal).toString(), QStringLiteral("pressure\n(bar)"));
    EXPECT_EQ(resets.count(), 0);
}

TEST(RowTableModel, ALineNamesItsTableWhereThereAreTwo)
{
    Manifest manifest = smallManifest();
    manifest.validationTable = "/data/val.csv";
    manifest.rows[1].inValidationTable = true;
    RowTableModel model;
    model.setRows(std::make_shared<const Manifest>(manifest), {});
    EXPECT_TRUE(model.index(1, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("of /data/val.csv")));
    EXPECT_FALSE(model.index(0, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("val.csv")));
}

TEST(RowTableModel, MarkupInAFileNameStaysText)
{
    Manifest manifest = smallManifest();
    manifest.rows[0].image = "/data/set/<b>x<b>.png";
    RowTableModel model;
    model.setRows(std::make_shared<const Manifest>(manifest), {});
    const QString tip = model.index(0, 2).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.contains(QStringLiteral("&lt;b&gt;x"))) << tip.toStdString();
}

TEST(RowSortModel, SortsTargetsByNumberAndFilesAsPeopleCount)
{
    RowTableModel model;
    RowSortModel sorted(model);
    const QAbstractItemModelTester tester(&sorted, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(std::make_shared<const Manifest>(smallManifest()), divisionOf(smallManifest(), {{0, 2}, {1}}));

    sortBy(sorted, 3, Qt::AscendingOrder);  // As texts "100.25" would come before "9.50".
    EXPECT_EQ(column(sorted, 3),
              QStringList({QStringLiteral("-3.00"), QStringLiteral("9.50"), QStringLiteral("100.25")}));
    sortBy(sorted, 3, Qt::DescendingOrder);
    EXPECT_EQ(column(sorted, 3),
              QStringList({QStringLiteral("100.25"), QStringLiteral("9.50"), QStringLiteral("-3.00")}));
    sortBy(sorted, 4, Qt::AscendingOrder);  // Equal ones keep the order of the table.
    EXPECT_EQ(column(sorted, 3),
              QStringList({QStringLiteral("9.50"), QStringLiteral("100.25"), QStringLiteral("-3.00")}));
    sortBy(sorted, RowTableModel::FileColumn, Qt::AscendingOrder);
    EXPECT_EQ(column(sorted, RowTableModel::FileColumn),
              QStringList(
                  {QStringLiteral("/elsewhere/img_1.png"), QStringLiteral("img_2.png"), QStringLiteral("img_10.png")}));
    sortBy(sorted, 5, Qt::DescendingOrder);
    EXPECT_EQ(column(sorted, 5).front(), QStringLiteral("Validation"));
    sortBy(sorted, RowTableModel::PictureColumn, Qt::AscendingOrder);
    EXPECT_EQ(column(sorted, 3),
              QStringList({QStringLiteral("9.50"), QStringLiteral("100.25"), QStringLiteral("-3.00")}));
}

TEST(RowSortModel, ShowsChosenRowsInTheirOwnOrderUntilOneSorts)
{
    RowTableModel model;
    RowSortModel sorted(model);
    const QAbstractItemModelTester tester(&sorted, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(std::make_shared<const Manifest>(smallManifest()), divisionOf(smallManifest(), {{0, 2}, {1}}));
    const auto shown = [&] {
        std::vector<int> rows;
        for (int row = 0; row < sorted.rowCount(); ++row) rows.push_back(sorted.sourceRow(row));
        return rows;
    };
    // A row named twice stands where it is named first; the table has no row 9.
    sorted.showOnly(std::make_shared<const std::vector<std::size_t>>(std::vector<std::size_t>{2, 0, 2, 9, 1}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !sorted.arranging(); }));
    EXPECT_EQ(shown(), (std::vector<int>{2, 0, 1}));
    // By the angles -180, 20, 20: equal ones as they were given.
    sortBy(sorted, 4, Qt::AscendingOrder);
    EXPECT_EQ(shown(), (std::vector<int>{0, 2, 1}));
    sortBy(sorted, RowTableModel::PictureColumn, Qt::AscendingOrder);
    EXPECT_EQ(shown(), (std::vector<int>{2, 0, 1}));
    sorted.showAll();
    EXPECT_EQ(shown(), (std::vector<int>{0, 1, 2}));
}

// Images of arrays and those below folders stand in no line of anything.
TEST(RowTableModel, SpeaksOfLinesOnlyWhereThereAreSome)
{
    RowTableModel model;
    Manifest manifest = smallManifest();
    model.setRows(std::make_shared<const Manifest>(manifest), {});
    const auto tip = [&] {
        return model.index(0, RowTableModel::FileColumn).data(Qt::ToolTipRole).toString().toStdString();
    };
    EXPECT_NE(tip().find("/data/set/img_10.png, line 2 of the table"), std::string::npos) << tip();
    manifest.hasLines = false;
    model.setRows(std::make_shared<const Manifest>(manifest), {});
    EXPECT_NE(tip().find("/data/set/img_10.png"), std::string::npos) << tip();
    EXPECT_EQ(tip().find("line"), std::string::npos) << tip();
}

TEST(NaturalLess, IsAStrictOrder)
{
    const auto less = [](const char* a, const char* b) { return naturalLess(a, b); };
    EXPECT_TRUE(less("img_2.png", "img_10.png"));
    EXPECT_FALSE(less("img_10.png", "img_2.png"));
    EXPECT_TRUE(less("a", "ab"));
    EXPECT_FALSE(less("ab", "a"));
    EXPECT_FALSE(less("x7", "x007"));
    EXPECT_FALSE(less("x007", "x7"));
    EXPECT_TRUE(less("x007a", "x8"));
    EXPECT_TRUE(less("x0", "x1"));
    EXPECT_FALSE(less("x1", "x0"));
    EXPECT_TRUE(less("9", "99999999999999999999999"));
    EXPECT_TRUE(less("", "1"));
    EXPECT_FALSE(less("", ""));
}

TEST(NaturalRanks, FollowTheOrderAndShareEqualPlaces)
{
    const std::vector<QByteArray> files{"/d/x10", "/d/x9", "/d/x009", "/e/a", "/d/b"};
    // Below /d/: x10, x9, x009, /e/a, b; so /e/a, b, x9 = x009, x10.
    EXPECT_EQ(naturalRanks(files, "/d/"), (std::vector<std::uint32_t>{3, 2, 2, 0, 1}));
    EXPECT_TRUE(naturalRanks({}, "/d/").empty());
}

TEST(RowTableModel, PicturesArriveLaterForEachRowThatShowsTheFile)
{
    ImageFolder folder;
    folder.addImage(QStringLiteral("wide.png"), Qt::blue, 200, 100);
    Manifest manifest;
    manifest.table = folder.filePath(QStringLiteral("metadata.csv")).toStdString();
    manifest.targetColumns = {{"y", ""}};
    const std::filesystem::path image = folder.filePath(QStringLiteral("wide.png")).toStdString();
    manifest.rows = {{2, image, {1.0}, {}}, {3, image, {2.0}, {}}, {4, image.string() + "gone", {3.0}, {}}};
    RowTableModel model;
    model.setRows(std::make_shared<const Manifest>(manifest), {});

    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    for (int row = 0; row < 3; ++row) EXPECT_FALSE(model.index(row, 0).data(Qt::DecorationRole).isValid());
    ASSERT_TRUE(QTest::qWaitFor([&] { return changes.count() == 3; }));
    for (const auto& change : changes) {
        EXPECT_EQ(change[0].toModelIndex().column(), RowTableModel::PictureColumn);
        EXPECT_EQ(change[2].value<QList<int>>(), QList<int>{Qt::DecorationRole});
    }
    for (int row = 0; row < 2; ++row) {
        const auto picture = model.index(row, 0).data(Qt::DecorationRole).value<QPixmap>();
        EXPECT_EQ(picture.deviceIndependentSize().toSize(), QSize(40, 20));
        EXPECT_EQ(picture.toImage().pixelColor(5, 5), QColor(Qt::blue));
    }
    EXPECT_FALSE(model.index(2, 0).data(Qt::DecorationRole).isValid()) << "there is no such file";
}

TEST(RowTableModel, SortsAHundredThousandRowsWithoutAPause)
{
    Manifest manifest;
    manifest.table = "/data/metadata.csv";
    manifest.targetColumns = {{"y", "mm"}};
    for (int i = 0; i < 100'000; ++i) {
        const std::string name = "/data/img_" + std::to_string((i * 7919) % 100'000) + ".png";
        manifest.rows.push_back({i + 2, name, {static_cast<double>((i * 7919) % 100'003)}, {}});
    }
    RowTableModel model;
    RowSortModel sorted(model);
    const auto rows = std::make_shared<const Manifest>(std::move(manifest));
    trueloss::test::CpuTimer timer;
    model.setRows(rows, {});
    const double filled = timer.restart();
    sortBy(sorted, 3, Qt::AscendingOrder);
    const double byNumber = timer.restart();
    sortBy(sorted, 2, Qt::DescendingOrder);
    const double byFile = timer.restart();
    RecordProperty("fill_ms", static_cast<int>(filled));
    RecordProperty("sort_number_ms", static_cast<int>(byNumber));
    RecordProperty("sort_file_ms", static_cast<int>(byFile));
    EXPECT_EQ(sorted.index(0, 2).data().toString(), QStringLiteral("img_99999.png"));
    // Of this thread. Generous, for slow machines and sanitizers: a thread of the pool does the work.
    EXPECT_LT(filled, 100);
    EXPECT_LT(byNumber, 300);
    EXPECT_LT(byFile, 300);
}

TEST(RowTableModel, AHundredThousandImagesScrollWithoutAPause)
{
    ImageFolder folder;
    for (int i = 0; i < 200; ++i) folder.addImage(QStringLiteral("img_%1.png").arg(i), QColor::fromHsv(i, 200, 200));
    Manifest manifest;
    manifest.table = folder.filePath(QStringLiteral("metadata.csv")).toStdString();
    manifest.targetColumns = {{"y", "mm"}};
    for (int i = 0; i < 100'000; ++i)
        manifest.rows.push_back({i + 2,
                                 folder.filePath(QStringLiteral("img_%1.png").arg(i % 200)).toStdString(),
                                 {static_cast<double>(i)},
                                 {}});
    RowTableModel model;
    model.setRows(std::make_shared<const Manifest>(std::move(manifest)), {});
    RowSortModel sorted(model);
    QTableView view;
    styleTable(view, RowTableModel::pictureEdge + 8);
    view.setItemDelegateForColumn(RowTableModel::PictureColumn, new PictureDelegate(&view));
    view.setModel(&sorted);
    view.resize(700, 500);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    QTest::qWait(200);
    double longest = 0.0;
    for (int step = 1; step <= 100; ++step) {
        const trueloss::test::CpuTimer timer;
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 100 * step);
        QCoreApplication::processEvents();
        longest = std::max(longest, timer.milliseconds());
        QTest::qWait(5);
    }
    std::cout << "longest step of scrolling through 100,000 rows: " << longest << " ms\n";
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__)
    EXPECT_LT(longest, 16.0);
#endif
}

TEST(ColumnFormat, GivesAllNumbersOfAColumnTheSameDecimals)
{
    const auto texts = [](std::vector<double> values) {
        const ColumnFormat format = ColumnFormat::fitting(values);
        QStringList out;
        for (const double value : values) out << format.text(value);
        return out.join(QLatin1Char('|')).toStdString();
    };
    EXPECT_EQ(texts({1.0, 2.0}), "1|2");
    EXPECT_EQ(texts({99.9, 100.0}), "99.9|100.0");
    EXPECT_EQ(texts({1640.0, 12.5}), "1,640.0|12.5");
    EXPECT_EQ(texts({0.1234567891}), "0.123457") << "six digits at most";
    EXPECT_EQ(texts({123456.789}), "123,457");
    EXPECT_EQ(texts({-0.0001, 5.0}), "-0.0001|5.0000");
    EXPECT_EQ(texts({-1e-9, 5.5}), "0.00000|5.50000") << "no negative zero";
    EXPECT_EQ(texts({12'900'000'000.0}), "12.9 billion");
    EXPECT_EQ(texts({0.0}), "0");
    EXPECT_EQ(ColumnFormat::exactText(0.1), QStringLiteral("0.1"));
}

}  // namespace
}  // namespace trueloss::ui
