#pragma once

#include "models/RowList.h"
#include "pages/Page.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace trueloss::ui {

class Session;

/// What the network is to learn and what it sees: the targets and their scaler in one tab, the pixels and theirs in the
/// next, and a race of all of them in the last. GUI thread.
class TargetsPage : public QWidget {
    Q_OBJECT

public:
    explicit TargetsPage(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void pageWanted(trueloss::ui::Page page);
    void refreshed();  ///< New figures of the targets, or the reason why there are none, are shown.
    /// The table should show these rows of the manifest (ascending) alone; `why` says in a few words which they are.
    void rowsWanted(const RowList& rows, const QString& why);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeEmpty();
    QWidget* makeTabs();
    void retranslate();

    Session& m_session;
    QStackedWidget* m_stack;
    QLabel* m_emptyText = nullptr;
    QPushButton* m_toData = nullptr;
    QTabWidget* m_tabs = nullptr;
};

}  // namespace trueloss::ui
