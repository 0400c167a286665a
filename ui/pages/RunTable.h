#pragma once

#include "models/RunEntry.h"

#include <QTableView>

#include <vector>

namespace trueloss::ui {

class RunTableModel;

/// The list of runs. What comes and goes moves neither the marks nor the part that is looked at. GUI thread.
class RunTable : public QTableView {
    Q_OBJECT

public:
    explicit RunTable(QWidget* parent = nullptr);

    /// See RunTableModel. Not while editing(): what is typed would be lost.
    void setEntries(std::vector<RunEntry> entries, int shown, std::vector<int> compared);
    void refresh(int number);
    /// Marks a run of the session alone. Does nothing where it is marked, with others or not, or is not listed.
    void mark(int number);

    const RunEntry& entry(int row) const;
    std::vector<RunEntry> marked() const;  ///< From above.
    bool editing() const { return state() == EditingState; }

    void retranslate();

Q_SIGNALS:
    void opened(const trueloss::ui::RunEntry& entry);
    void renamed(const trueloss::ui::RunEntry& entry, const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setColumnWidths();
    void stretchNames();
    void chooseColumns();

    RunTableModel* m_runs;
};

}  // namespace trueloss::ui
