#pragma once

#include "data/Manifest.h"
#include "models/RowList.h"
#include "session/TaskRunner.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace trueloss::ui {

class DataFindingCard;
class Session;

/// The data check, which runs by itself: what it found, and the choice about the rows. GUI thread.
class CheckPanel : public QWidget {
    Q_OBJECT

public:
    explicit CheckPanel(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Rows of the session's manifest, and the sentence that says what they are.
    void rowsWanted(const RowList& rows, const QString& why);
    void leftOutWanted(trueloss::RejectReason reason);  ///< The rows that cannot be used for that reason.

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QString summary() const;
    void showRows(std::size_t finding);
    void showLeftOut(std::size_t finding);
    void dropColumn(std::size_t finding);
    void showSummary();

    Session& m_session;
    TaskRunner m_gathering;  ///< The rows that the table is to show.
    QLabel* m_summary;
    QPushButton* m_read;
    QVBoxLayout* m_list;
    std::vector<DataFindingCard*> m_cards;  ///< At least as many as findings; the spare ones are hidden.
};

}  // namespace trueloss::ui
