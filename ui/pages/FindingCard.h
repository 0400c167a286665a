#pragma once

#include "diagnose/Finding.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;

namespace trueloss::ui {

class EvidenceBadge;

/// One finding: a headline, what follows from it, how far it is tested, and what can be done. GUI thread.
class FindingCard : public QFrame {
    Q_OBJECT

public:
    struct Content {
        QString headline;
        QString explanation;
        QStringList evidenceList;  ///< What an experiment gave, a sentence each.
        bool isFinding = true;     ///< False for a note: no badge.
        Evidence evidence = Evidence::Measured;
        qsizetype batch = -1;   ///< Negative: no batch to show.
        bool inspects = false;  ///< It can be taken apart.
        bool offersSearch = false;
        bool searched = false;  ///< There is a search that can be shown.
        QString whyNotNow;      ///< Why the search cannot be begun; empty when it can.
    };

    explicit FindingCard(QWidget* parent = nullptr);

    void setContent(const Content& content);
    qsizetype batch() const { return m_content.batch; }

Q_SIGNALS:
    void batchWanted(qsizetype index);
    void searchWanted(qsizetype index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showBatchWords();
    void showSearchWords();

    Content m_content;
    QLabel* m_headline;
    EvidenceBadge* m_badge;
    QLabel* m_explanation;
    QLabel* m_evidence;
    QPushButton* m_showBatch;
    QPushButton* m_findCause;
    QLabel* m_whyNot;
};

}  // namespace trueloss::ui
