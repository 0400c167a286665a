#pragma once

#include "pages/Page.h"

#include <QWidget>

#include <array>

class QButtonGroup;

namespace trueloss::ui {

/// The steps from data to model, one button each; a tick marks the steps that are done.
class PageRail : public QWidget {
    Q_OBJECT

public:
    explicit PageRail(QWidget* parent = nullptr);
    void setCurrent(Page page);
    void setDone(Page page, bool done);

Q_SIGNALS:
    void chosen(trueloss::ui::Page page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QButtonGroup* m_group;
    std::array<bool, pageCount> m_done{};
};

}  // namespace trueloss::ui
