#include "pages/LoadingBar.h"

#include "base/Numbers.h"
#include "session/Session.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

/// Before that the pace says nothing.
constexpr double firstEstimateSeconds = 1.0;

}  // namespace

LoadingBar::LoadingBar(QWidget* parent)
    : QWidget(parent),
      m_what(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_left(new QLabel(this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("loadingBar"));
    m_what->setObjectName(QStringLiteral("loadingLabel"));
    m_bar->setObjectName(QStringLiteral("loadingProgress"));
    m_left->setObjectName(QStringLiteral("loadingTimeLeft"));
    m_cancel->setObjectName(QStringLiteral("cancelLoadingButton"));
    m_bar->setTextVisible(false);
    m_what->setTextFormat(Qt::PlainText);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_what);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_left);
    layout->addWidget(m_cancel);

    connect(m_cancel, &QPushButton::clicked, this, &LoadingBar::cancelled);
    retranslate();
    hide();
}

LoadingBar::LoadingBar(Session& session, QWidget* parent) : LoadingBar(parent)
{
    connect(&session, &Session::loadingChanged, this, &LoadingBar::showLoading);
    connect(&session, &Session::loadingProgressed, this, &LoadingBar::showProgress);
    connect(this, &LoadingBar::cancelled, &session, &Session::cancelLoading);
    showLoading(session.loading(), {});
}

void LoadingBar::showLoading(bool loading, const QString& what)
{
    if (loading) {
        m_what->setText(what.isEmpty() ? tr("Loading") : what);
        m_bar->setAccessibleName(m_what->text());
        m_bar->setRange(0, 0);  // How much there is to do is not known yet.
        m_left->clear();
    }
    setVisible(loading);
}

void LoadingBar::showProgress(const Progress& progress)
{
    if (progress.total > 0) {
        // Per mille, as totals may be larger than an int.
        const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * 1000.0)));
    } else {
        m_bar->setRange(0, 0);
        m_left->clear();
    }
    const double seconds = progress.secondsLeft();
    if (seconds >= 0.0 && progress.elapsedSeconds >= firstEstimateSeconds)
        m_left->setText(tr("%1 left", "time, such as 0:12").arg(QString::fromStdString(clockTime(std::ceil(seconds)))));
}

void LoadingBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void LoadingBar::retranslate()
{
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setToolTip(tr("Stops this. What was open before stays open."));
}

}  // namespace trueloss::ui
