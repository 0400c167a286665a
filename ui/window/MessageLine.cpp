#include "window/MessageLine.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace trueloss::ui {

MessageLine::MessageLine(QWidget* parent)
    : QFrame(parent), m_sign(new QLabel), m_text(new QLabel), m_undo(new QPushButton), m_close(new QToolButton)
{
    setObjectName(QStringLiteral("messageLine"));
    setFrameShape(QFrame::StyledPanel);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->setSpacing(8);
    QFont bold = m_sign->font();
    bold.setBold(true);
    m_sign->setFont(bold);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setAutoRaise(true);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    m_undo->setObjectName(QStringLiteral("undoMessage"));
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(8000);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        std::exchange(m_undoing, nullptr)();
    });
    retranslate();
    hide();
}

void MessageLine::show(const QString& sign, const QString& text)
{
    m_undo->setVisible(m_undoing != nullptr);
    m_sign->setText(sign);
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(true);
}

void MessageLine::showProblem(const QString& text)
{
    m_timer.stop();
    m_undoing = nullptr;
    show(QStringLiteral("(!)"), text);
}

void MessageLine::showNotice(const QString& text)
{
    m_undoing = nullptr;
    show(QStringLiteral("\u2713"), text);
    m_timer.start();
}

void MessageLine::showUndoable(const QString& text, std::function<void()> undo)
{
    m_timer.stop();
    m_undoing = std::move(undo);
    show(QStringLiteral("\u2713"), text);
}

void MessageLine::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void MessageLine::retranslate()
{
    m_undo->setText(tr("&Undo"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
}

}  // namespace trueloss::ui
