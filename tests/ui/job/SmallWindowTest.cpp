// Nothing is clipped at 1024 x 640, in English, in Chinese, or in a language half as long again.

#include "models/RowTableModel.h"
#include "support/TinyDataset.h"
#include "window/Language.h"
#include "window/MainWindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <gtest/gtest.h>

namespace trueloss::ui {
namespace {

/// Every text with half its length added. What the field counts on (placeholders, plural numbers) stays in.
class LongLanguage : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* /*context*/, const char* source, const char* /*note*/, int /*n*/) const override
    {
        const QString text = QString::fromUtf8(source);
        return text + QString(text.size() / 2, QLatin1Char('o'));
    }
};

bool reachable(const QWidget* widget)
{
    // What a scroll area holds can be scrolled to; its width counts all the same.
    return widget->isVisible() && !widget->visibleRegion().isEmpty();
}

/// The visible controls on which a text has less room than it needs, with both widths.
QStringList clippedTexts(const QWidget& window)
{
    QStringList found;
    const auto check = [&](const QWidget* widget, int needed, const QString& text) {
        if (reachable(widget) && widget->width() < needed)
            found << QStringLiteral("%1 (%2) \"%3\": %4 of %5 pixels")
                         .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), text)
                         .arg(widget->width())
                         .arg(needed);
    };
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (!label->wordWrap()) check(label, label->minimumSizeHint().width(), label->text());
    }
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        if (!button->text().isEmpty()) check(button, button->sizeHint().width(), button->text());
    }
    for (const auto* box : window.findChildren<QComboBox*>()) {
        // The choices that the program offers, whichever is taken; names from the data may be cut.
        if (box->sizeAdjustPolicy() != QComboBox::AdjustToContents || !reachable(box)) continue;
        QStyleOptionComboBox option;
        option.initFrom(box);
        const int room =
            box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
        for (int item = 0; item < box->count(); ++item) {
            const int needed = box->fontMetrics().horizontalAdvance(box->itemText(item));
            check(box, box->width() - room + needed, box->itemText(item));
        }
    }
    return found;
}

class SmallWindow : public testing::Test {
protected:
    SmallWindow() : window(session, language)
    {
        window.show();
        const auto table = test::writeTinyData(folder.path() / "tiny", 64);
        session.openData(QString::fromStdString(table.string()));
        EXPECT_TRUE(QTest::qWaitFor([&] { return session.dataset() && !session.loading(); }, 60'000));
        TrainingConfig config = session.config();
        config.epochs = 1;
        session.setConfig(config);
        session.start();
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return session.activity() == Activity::Idle && session.current() && session.current()->model(); },
            60'000));
        window.resize(1024, 640);
    }

    void expectWhole(const char* languageName)
    {
        for (int page = 0; page < pageCount; ++page) {
            window.showPage(static_cast<Page>(page));
            QTest::qWait(120);
            EXPECT_LE(window.minimumSizeHint().width(), 1024) << languageName << ", page " << page;
            EXPECT_LE(window.minimumSizeHint().height(), 640) << languageName << ", page " << page;
            EXPECT_EQ(window.size(), QSize(1024, 640)) << languageName << ", page " << page;
            const QStringList clipped = clippedTexts(window);
            EXPECT_TRUE(clipped.isEmpty()) << languageName << ", page " << page << ":\n"
                                           << clipped.join(QLatin1Char('\n')).toStdString();
            if (static_cast<Page>(page) == Page::Data) {
                const auto* rows = window.findChild<QTableView*>(QStringLiteral("rowTable"));
                EXPECT_GT(rows->columnWidth(rows->model()->columnCount() - 1),
                          rows->fontMetrics().horizontalAdvance(RowTableModel::partText(RowPart::Excluded)))
                    << languageName;
            }
            if (static_cast<Page>(page) != Page::Targets) continue;
            auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("targetsTabs"));
            tabs->setCurrentIndex(1);
            QTest::qWait(120);
            const QStringList clippedToo = clippedTexts(window);
            EXPECT_TRUE(clippedToo.isEmpty()) << languageName << ", pixels:\n"
                                              << clippedToo.join(QLatin1Char('\n')).toStdString();
            tabs->setCurrentIndex(0);
        }
    }

    test::TemporaryFolder folder;
    Session session;
    Language language;
    MainWindow window;
};

TEST_F(SmallWindow, IsWholeInEnglishAndChinese)
{
    language.set(QStringLiteral("en"));
    expectWhole("English");
    language.set(QStringLiteral("zh_CN"));
    expectWhole("Chinese");
}

TEST_F(SmallWindow, IsWholeInALanguageHalfAsLongAgain)
{
    language.set(QStringLiteral("en"));
    LongLanguage longer;
    QCoreApplication::installTranslator(&longer);
    expectWhole("half as long again");
    QCoreApplication::removeTranslator(&longer);
}

}  // namespace
}  // namespace trueloss::ui
