#pragma once

#include "base/ImageFit.h"
#include "data/ImageDataset.h"
#include "session/TaskRunner.h"

#include <QImage>
#include <QWidget>

#include <array>
#include <optional>

class QButtonGroup;
class QLabel;
class QToolButton;

namespace trueloss::ui {

class Session;

/// How images of another shape are brought to the model's: each choice as an image would look
/// whose shape is another. GUI thread.
class FitChooser : public QWidget {
    Q_OBJECT

public:
    static constexpr std::array fits{ImageFit::Stretch, ImageFit::Pad, ImageFit::Crop};

    explicit FitChooser(Session& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What the pictures were made of.
    struct Shown {
        std::shared_ptr<const Manifest> rows;
        ImageShape shape;
        bool operator==(const Shown&) const = default;
    };

    void refresh();
    void drawPictures(const Shown& wanted);
    void retranslate();

    Session& m_session;
    TaskRunner m_tasks;
    std::optional<Shown> m_shown;
    QLabel* m_title;
    QLabel* m_hint;
    QButtonGroup* m_group;
    std::array<QToolButton*, fits.size()> m_buttons{};
};

}  // namespace trueloss::ui
