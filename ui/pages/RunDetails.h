#pragma once

#include "models/RunEntry.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace trueloss::ui {

/// What a person writes about one run: its tags and a note. Typing is handed on shortly after it ends, or when another
/// run is shown. GUI thread.
class RunDetails : public QWidget {
    Q_OBJECT

public:
    explicit RunDetails(QWidget* parent = nullptr);
    ~RunDetails() override;

    /// Nothing: no run, several, or one that is not kept.
    void show(const std::optional<RunSummary>& run);

Q_SIGNALS:
    void tagsChanged(const std::string& id, const QStringList& tags);
    void noteChanged(const std::string& id, const QString& note);

protected:
    void changeEvent(QEvent* event) override;

private:
    void handOn();
    void retranslate();

    std::string m_id;  ///< Of the run that is shown; empty: none.
    QStringList m_tagsKnown;
    QString m_noteKnown;
    QTimer m_typing;
    QLabel* m_title;
    QLabel* m_tagsLabel;
    QLineEdit* m_tags;
    QLabel* m_noteLabel;
    QPlainTextEdit* m_note;
};

}  // namespace trueloss::ui
