#pragma once

#include "session/Session.h"

#include <QWidget>

#include <string>

class QLabel;
class QPushButton;

namespace trueloss::ui {

/// Offers to go on with what was interrupted, when the archive was opened. Hidden while there is nothing to offer.
/// GUI thread.
class ResumeBar : public QWidget {
    Q_OBJECT

public:
    explicit ResumeBar(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void resumed();
    void runsWanted();  ///< All of them, in the list.

protected:
    void changeEvent(QEvent* event) override;

private:
    void offer();
    void showText();
    void retranslate();

    Session& m_session;
    std::string m_id;  ///< Of the run on offer; empty: none.
    QLabel* m_text;
    QPushButton* m_resume;
    QPushButton* m_list;
    QPushButton* m_later;
};

}  // namespace trueloss::ui
