#include "pages/TargetsPage.h"

#include "pages/PixelsView.h"
#include "pages/RacePane.h"
#include "pages/TargetsView.h"
#include "session/Session.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace trueloss::ui {

namespace {

QScrollArea* scrolled(QWidget* content)
{
    auto* scroll = new QScrollArea;
    content->layout()->setContentsMargins(0, 8, 8, 0);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

}  // namespace

TargetsPage::TargetsPage(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("targetsPage"));
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeTabs());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->addWidget(m_stack);
    const auto choose = [this] { m_stack->setCurrentIndex(m_session.manifest() != nullptr ? 1 : 0); };
    connect(&m_session, &Session::dataChanged, this, choose);
    choose();
    retranslate();
}

QWidget* TargetsPage::makeEmpty()
{
    auto* empty = new QWidget(m_stack);
    m_emptyText = new QLabel(empty);
    m_emptyText->setObjectName(QStringLiteral("noImagesLabel"));
    m_toData = new QPushButton(empty);
    m_toData->setObjectName(QStringLiteral("toDataButton"));
    connect(m_toData, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(Page::Data); });
    auto* layout = new QVBoxLayout(empty);
    layout->setSpacing(16);
    layout->addStretch(1);
    layout->addWidget(m_emptyText, 0, Qt::AlignCenter);
    layout->addWidget(m_toData, 0, Qt::AlignCenter);
    layout->addStretch(1);
    return empty;
}

QWidget* TargetsPage::makeTabs()
{
    m_tabs = new QTabWidget(m_stack);
    m_tabs->setObjectName(QStringLiteral("targetsTabs"));
    m_tabs->setDocumentMode(true);
    auto* targets = new TargetsView(m_session);
    connect(targets, &TargetsView::refreshed, this, &TargetsPage::refreshed);
    connect(targets, &TargetsView::rowsWanted, this, [this](const RowList& rows, const QString& why) {
        Q_EMIT rowsWanted(rows, why);
        Q_EMIT pageWanted(Page::Data);
    });
    m_tabs->addTab(scrolled(targets), QString());
    m_tabs->addTab(scrolled(new PixelsView(m_session)), QString());
    m_tabs->addTab(scrolled(new RacePane(m_session)), QString());
    return m_tabs;
}

void TargetsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void TargetsPage::retranslate()
{
    m_emptyText->setText(tr("There are no images yet."));
    m_toData->setText(tr("Go to the &Data page"));
    m_tabs->setTabText(0, tr("T&argets"));
    m_tabs->setTabText(1, tr("&Pixels"));
    m_tabs->setTabText(2, tr("Race t&he scalers"));
    m_tabs->setTabToolTip(2, tr("Lets every scaling train a little, and tells which one learns best."));
}

}  // namespace trueloss::ui
