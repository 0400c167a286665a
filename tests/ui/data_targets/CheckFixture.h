#pragma once

#include "pages/DataPage.h"
#include "session/Session.h"
#include "support/TinyDataset.h"

#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <optional>

namespace trueloss::ui::test {

using trueloss::test::TemporaryFolder;
using trueloss::test::writeTinyData;

/// The Data page, shown, with data that have been checked.
class CheckFixture : public testing::Test {
protected:
    /// 40 tiny images, two of which are copies of others, and one with a target a hundred times the largest.
    void openPlanted()
    {
        const auto table = writeTinyData(folder.path() / "data", 40);
        const auto home = table.parent_path();
        std::filesystem::copy_file(home / firstImage(table, 3), home / "copy_a.png");
        std::filesystem::copy_file(home / firstImage(table, 4), home / "copy_b.png");
        std::ofstream out(table, std::ios::app);
        out << "copy_a.png,100\ncopy_b.png,120\n";
        out.close();
        open(table);
    }

    static std::string firstImage(const std::filesystem::path& table, int row)
    {
        std::ifstream in(table);
        std::string line;
        for (int i = 0; i <= row; ++i) std::getline(in, line);
        return line.substr(0, line.find(','));
    }

    void open(const std::filesystem::path& table)
    {
        page.resize(1000, 700);
        page.show();
        const QString path = QString::fromStdString(table.string());
        session.openData(path);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                return session.dataPath() == path && session.dataset() && !session.rows().busy() && session.split() &&
                       !session.review().checking() && session.review().lookedAtImages();
            },
            60'000));
    }

    std::optional<std::size_t> findingOf(DataFindingKind kind)
    {
        const auto& findings = session.review().findings();
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if (findings[i].kind == kind) return i;
        }
        return {};
    }

    /// The finding about exactly these rows that offers to leave them out.
    std::optional<std::size_t> excludable(const std::vector<std::size_t>& rows)
    {
        const auto& findings = session.review().findings();
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if (findings[i].excludable && findings[i].rows == rows) return i;
        }
        return {};
    }

    /// The button of the card of a finding.
    QPushButton* button(std::size_t finding, const char* name)
    {
        const auto cards = page.findChildren<QWidget*>(QStringLiteral("dataFindingCard"));
        return cards[static_cast<qsizetype>(finding)]->findChild<QPushButton*>(QString::fromUtf8(name));
    }

    /// Clicks, and waits for what the choice does: rows may be many, so that it happens on another thread.
    void click(QPushButton* what)
    {
        QTest::mouseClick(what, Qt::LeftButton);
        settle();
    }

    void settle()
    {
        QTest::qWait(20);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !session.rows().busy() && !session.review().checking(); }));
        QTest::qWait(50);
    }

    std::size_t inSplit() const { return session.split()->train.size() + session.split()->validation.size(); }

    TemporaryFolder folder;
    Session session;
    DataPage page{session};
};

}  // namespace trueloss::ui::test
