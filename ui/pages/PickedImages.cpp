#include "pages/PickedImages.h"

#include "pages/ImageViewer.h"
#include "pages/TileDelegate.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace trueloss::ui {

namespace {

constexpr int tileWidth = 96;

/// Picture, file name and target under each other.
class PickedDelegate : public TileDelegate {
public:
    using TileDelegate::TileDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override
    {
        return {tileWidth, PickedImagesModel::pictureEdge + 2 * option.fontMetrics.height() + 3 * margin};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        constexpr int edge = PickedImagesModel::pictureEdge;
        const int width = option.rect.width() - 2 * margin;
        const QRect below = paintPicture(*painter, option, index, edge, {width, edge});
        const int line = option.fontMetrics.height();
        const QRect name(below.left(), below.top(), below.width(), line);
        const auto write = [&](const QRect& where, const QString& text) {
            painter->drawText(where, Qt::AlignCenter,
                              option.fontMetrics.elidedText(text, Qt::ElideMiddle, where.width()));
        };
        write(name, index.data().toString());
        write(name.translated(0, line), index.data(PickedImagesModel::TargetRole).toString());
    }
};

}  // namespace

PickedImages::PickedImages(QWidget* parent)
    : QWidget(parent),
      m_what(new QLabel(this)),
      m_rows(new QPushButton(this)),
      m_close(new QToolButton(this)),
      m_model(new PickedImagesModel(devicePixelRatioF(), this)),
      m_view(new QListView(this))
{
    setObjectName(QStringLiteral("pickedImages"));
    m_what->setObjectName(QStringLiteral("pickedLabel"));
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_rows->setObjectName(QStringLiteral("showRowsButton"));
    m_close->setObjectName(QStringLiteral("closePickedButton"));
    m_close->setText(QStringLiteral("\u2715"));
    m_close->setAutoRaise(true);
    m_view->setObjectName(QStringLiteral("pickedView"));
    m_view->setFlow(QListView::LeftToRight);
    m_view->setWrapping(false);
    m_view->setUniformItemSizes(true);
    m_view->setSpacing(2);
    m_view->setItemDelegate(new PickedDelegate(m_view));
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setModel(m_model);
    m_view->setFixedHeight(PickedImagesModel::pictureEdge + 2 * fontMetrics().height() + 3 * TileDelegate::margin + 8 +
                           m_view->horizontalScrollBar()->sizeHint().height());

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_what, 1);
    head->addWidget(m_rows);
    head->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_view);
    ImageViewer::openFrom(*m_view);
    connect(m_rows, &QPushButton::clicked, this, &PickedImages::rowsWanted);
    connect(m_close, &QToolButton::clicked, this, &PickedImages::closed);
    retranslate();
}

void PickedImages::setImages(const QString& what, std::vector<PickedImage> images)
{
    m_what->setText(what);
    m_rows->setVisible(!images.empty());
    m_view->setVisible(!images.empty());
    m_model->setImages(std::move(images));
}

void PickedImages::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void PickedImages::retranslate()
{
    m_rows->setText(tr("Show these rows in the &table"));
    m_rows->setToolTip(tr("Goes to the Data page, whose table then shows these rows alone."));
    m_close->setToolTip(tr("Closes this strip (Esc in the histogram)."));
    m_close->setAccessibleName(tr("Close the strip of images"));
    m_view->setAccessibleName(tr("The images whose targets were picked in the histogram"));
}

}  // namespace trueloss::ui
