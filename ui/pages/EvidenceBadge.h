#pragma once

#include "diagnose/Finding.h"

#include <QWidget>

namespace trueloss::ui {

/// Says in a word and by its shape how far a finding can be trusted: a full line and a dot for "measured", a filled
/// field and a tick for "tested", a broken line and a question mark for "not tested". GUI thread.
class EvidenceBadge : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceBadge(QWidget* parent = nullptr);

    void setEvidence(Evidence evidence);
    /// The same with words and a tool tip of its own, which the caller has to translate anew.
    void setEvidence(Evidence evidence, const QString& words, const QString& toolTip);
    Evidence evidence() const { return m_evidence; }
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void drawSign(QPainter& painter, const QRectF& place) const;
    void retranslate();

    Evidence m_evidence = Evidence::Measured;
    QString m_words;  ///< Empty: the usual ones.
    QString m_toolTip;
};

}  // namespace trueloss::ui
