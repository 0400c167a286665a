#pragma once

#include "data/Table.h"

#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;

namespace trueloss::ui {

class PercentSpinBox;
class Session;

/// Which images only test the network: those that a column of the table names, or a share of them drawn by chance.
/// GUI thread.
class SplitChooser : public QWidget {
    Q_OBJECT

public:
    explicit SplitChooser(Session& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fillColumns();
    void chooseColumn(int position);
    void chooseShare(double percent);
    QString explanation(bool bySelf) const;
    QString counts() const;
    void retranslate();

    Session& m_session;
    std::shared_ptr<const Table> m_table;  ///< The one that the list was filled from.
    std::vector<std::size_t> m_candidates;
    QLabel* m_columnLabel;
    QComboBox* m_column;
    QLabel* m_shareLabel;
    PercentSpinBox* m_share;
    QLabel* m_explanation;
    QLabel* m_counts;
};

}  // namespace trueloss::ui
