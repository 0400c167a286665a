#pragma once

#include "SessionFixture.h"
#include "models/RunTableModel.h"

#include <QTableView>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace trueloss::ui {

/// Sessions whose runs are kept in a store.
class ArchiveFixture : public SessionFixture {
protected:
    std::filesystem::path store() const { return m_folder.path() / "store"; }

    void openArchive(Session& session, const std::filesystem::path& folder)
    {
        QObject::connect(&session, &Session::problem, [this](const QString& text) { m_problem = text; });
        bool opened = false;
        QObject::connect(&session.archive(), &RunArchive::opened, [&opened] { opened = true; });
        session.archive().open(folder);
        ASSERT_TRUE(waitFor([&opened] { return opened; })) << m_problem.toStdString();
    }

    void trainKept()
    {
        openArchive(m_session, store());
        openImages();
        trainExploding();
        ASSERT_TRUE(waitFor([this] { return !m_session.archive().kept().empty(); }));
    }

    static std::vector<std::string> column(const QTableView* table, int which)
    {
        std::vector<std::string> out;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            out.push_back(table->model()->index(row, which).data().toString().toStdString());
        return out;
    }

    /// The rows that are marked, from above.
    static std::vector<int> markedRows(const QTableView* table)
    {
        std::vector<int> rows;
        for (const QModelIndex& index : table->selectionModel()->selectedRows()) rows.push_back(index.row());
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    static void mark(QTableView* table, const std::vector<int>& rows)
    {
        table->clearSelection();
        for (const int row : rows) {
            table->selectionModel()->select(table->model()->index(row, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
};

}  // namespace trueloss::ui
