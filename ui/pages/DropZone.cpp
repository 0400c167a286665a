#include "pages/DropZone.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace trueloss::ui {

namespace {

constexpr int textWidth = 400;

QPushButton* makeButton(const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(name);
    button->setMinimumSize(144, 40);
    return button;
}

QLabel* makeText(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setMinimumWidth(textWidth);
    label->setMaximumWidth(textWidth);
    return label;
}

}  // namespace

DropZone::DropZone(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_images(makeButton(QStringLiteral("openImagesButton"), this)),
      m_log(makeButton(QStringLiteral("openLogButton"), this)),
      m_demo(makeButton(QStringLiteral("useDemoButton"), this)),
      m_aboutImages(makeText(this)),
      m_aboutLog(makeText(this)),
      m_aboutDemo(makeText(this))
{
    setObjectName(QStringLiteral("dropZone"));
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_title->setFont(large);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setHorizontalSpacing(24);
    layout->setVerticalSpacing(24);
    layout->setRowStretch(0, 1);
    layout->addWidget(m_title, 1, 0, 1, 4);
    int row = 2;
    for (const auto& [button, text] :
         {std::pair{m_images, m_aboutImages}, {m_log, m_aboutLog}, {m_demo, m_aboutDemo}}) {
        layout->addWidget(button, row, 1);
        layout->addWidget(text, row, 2);
        ++row;
    }
    layout->setRowStretch(row, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(3, 1);

    connect(m_images, &QPushButton::clicked, this, &DropZone::imagesWanted);
    connect(m_log, &QPushButton::clicked, this, &DropZone::logWanted);
    connect(m_demo, &QPushButton::clicked, this, &DropZone::demoWanted);
    retranslate();
}

void DropZone::setHighlighted(bool on)
{
    m_highlighted = on;
    update();
}

void DropZone::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // The width changes too, so that the frame is not told by its colour alone.
    QPen pen(m_highlighted ? palette().color(QPalette::Highlight) : palette().color(QPalette::Mid),
             m_highlighted ? 3.0 : 1.5, Qt::CustomDashLine);
    pen.setDashPattern({6, 4});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 8, 8);
}

void DropZone::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void DropZone::retranslate()
{
    m_title->setText(tr("Drop a folder of images, its table, or a training log here"));
    m_images->setText(tr("Open &images..."));
    m_log->setText(tr("Open a &log..."));
    m_demo->setText(tr("Use the &demo"));
    m_aboutImages->setText(
        tr("A folder with a table (metadata.csv or metadata.jsonl) that names each image and the number "
           "that a network shall read from it."));
    m_aboutLog->setText(
        tr("What a training printed as it ran: TrueLoss takes its running means apart into the loss of each batch."));
    m_aboutDemo->setText(
        tr("2,050 drawn pressure gauges with their readings in kPa, to see everything without data of your own."));
    m_images->setToolTip(tr("Chooses a folder. Nothing in it is changed."));
    m_log->setToolTip(tr("Chooses a text file, such as the saved output of Keras. It becomes a run to look at."));
    m_demo->setToolTip(tr("Draws the images once and keeps them in the cache folder."));
    for (const auto& [button, text] : {std::pair{m_images, m_aboutImages}, {m_log, m_aboutLog}, {m_demo, m_aboutDemo}})
        button->setAccessibleDescription(text->text());
}

}  // namespace trueloss::ui
