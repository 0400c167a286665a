#pragma once

#include "record/LogFacts.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace trueloss::ui {

/// What a log gives away, each conclusion with its evidence and what else would fit, to unfold, and what a reader of it
/// should know. All of it as plain text: it may quote the log. As high as it needs to be up to a limit, then it
/// scrolls. GUI thread.
class ConclusionList : public QScrollArea {
    Q_OBJECT

public:
    explicit ConclusionList(QWidget* parent = nullptr);

    void setContent(const std::vector<Conclusion>& conclusions, const std::vector<Message>& notes);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addConclusion(const Conclusion& conclusion);
    void addNote(const QString& text);
    void fit();

    QWidget* m_content;
    QVBoxLayout* m_rows;
};

}  // namespace trueloss::ui
