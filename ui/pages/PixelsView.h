#pragma once

#include "base/Message.h"
#include "pages/PixelsReport.h"
#include "session/TaskRunner.h"

#include <QWidget>

#include <array>
#include <optional>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace trueloss::ui {

class ChannelChart;
class PixelTable;
class Session;

/// The pixels of the training images, what the network sees of them by each scaling, and the choice among these. They
/// are counted when the page is first seen, on a thread of the pool. GUI thread.
class PixelsView : public QWidget {
    Q_OBJECT

public:
    explicit PixelsView(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void refreshed();  ///< New figures, or the reason why there are none, are shown.

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void refresh();
    void count();
    void choose(PixelScalingKind kind);
    void showReport();
    void retranslate();

    Session& m_session;
    TaskRunner m_tasks;
    std::shared_ptr<const ImageDataset> m_counted;  ///< What m_report was, or is being, counted from.
    std::shared_ptr<const std::vector<std::size_t>> m_training = std::make_shared<const std::vector<std::size_t>>();
    std::optional<PixelsReport> m_report;
    Message m_problem;  ///< Why there is none.
    QLabel* m_state = nullptr;
    QPushButton* m_read = nullptr;
    QProgressBar* m_progress = nullptr;
    ChannelChart* m_chart = nullptr;
    QCheckBox* m_logarithmic = nullptr;
    QLabel* m_title = nullptr;
    QButtonGroup* m_group = nullptr;
    std::array<QRadioButton*, pixelKinds.size()> m_choices{};
    QLabel* m_about = nullptr;
    PixelTable* m_table = nullptr;
};

}  // namespace trueloss::ui
