#pragma once

#include "session/RunReplays.h"

#include <QListView>

#include <memory>

namespace trueloss::ui {

class InspectedImagesModel;

/// The images of a batch in order of squared error, each over its target, its prediction, its error and a bar for its
/// share of the batch's loss. A click, or Enter, opens an image. GUI thread.
class ContactSheet : public QListView {
    Q_OBJECT

public:
    explicit ContactSheet(QWidget* parent = nullptr);

    void setBatch(std::shared_ptr<const InspectedBatch> batch);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    InspectedImagesModel* m_images;
};

}  // namespace trueloss::ui
