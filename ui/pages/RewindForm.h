#pragma once

#include "session/Session.h"

#include <QWidget>

#include <cstdint>
#include <memory>

class QLabel;
class QPushButton;
class QSpinBox;

namespace trueloss::ui {

/// Goes back to a batch of a run and trains on from there with the settings of the panel: says which differ from the
/// run's, and what it costs to get there. GUI thread.
class RewindForm : public QWidget {
    Q_OBJECT

public:
    explicit RewindForm(Session& session, QWidget* parent = nullptr);

    /// `batches` of the run stay. The run has to have one batch at least.
    void setPlace(std::shared_ptr<const Run> run, std::int64_t batches);
    std::int64_t batches() const;

Q_SIGNALS:
    void goWanted(std::int64_t batches);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTexts();
    QString wayText() const;
    QString settingsText() const;

    Session& m_session;
    std::shared_ptr<const Run> m_run;
    QLabel* m_what;
    QLabel* m_placeLabel;
    QSpinBox* m_place;
    QLabel* m_way;
    QLabel* m_settings;
    QPushButton* m_go;
    QPushButton* m_runSettings;
    QLabel* m_whyNot;
};

}  // namespace trueloss::ui
