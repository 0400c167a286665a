#pragma once

#include "session/Session.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace trueloss::ui {

/// The layers of the model that is set: output shape, parameters, operations. Follows the settings; blocks nothing.
class LayerWindow : public QDialog {
    Q_OBJECT

public:
    explicit LayerWindow(Session& session, QWidget* parent = nullptr);

private:
    void fill();

    Session& m_session;
    QTableWidget* m_table;
    QLabel* m_total;
};

}  // namespace trueloss::ui
