#include "pages/ImageViewer.h"

#include "models/ImageRoles.h"
#include "models/Picture.h"
#include "pages/ElidedLabel.h"
#include "pages/PictureArea.h"
#include "text/NumberText.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

namespace {

QPushButton* makeButton(const char* name, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(QString::fromUtf8(name));
    // The arrow keys do the same from anywhere; with the focus on a button they would walk through the buttons.
    button->setFocusPolicy(Qt::NoFocus);
    button->setAutoDefault(false);
    return button;
}

}  // namespace

void ImageViewer::openFrom(QAbstractItemView& view, int pictureColumn)
{
    const auto open = [&view](const QModelIndex& index) {
        auto* viewer = view.findChild<ImageViewer*>(QString(), Qt::FindDirectChildrenOnly);
        if (viewer == nullptr) viewer = new ImageViewer(view);
        viewer->showRow(index.row());
    };
    connect(&view, &QAbstractItemView::activated, &view, open);
    connect(&view, &QAbstractItemView::clicked, &view, [open, pictureColumn](const QModelIndex& index) {
        // With a key held, rows are being selected.
        const bool plain = QGuiApplication::keyboardModifiers() == Qt::NoModifier;
        if (plain && (pictureColumn < 0 || index.column() == pictureColumn)) open(index);
    });
}

ImageViewer::ImageViewer(QAbstractItemView& view)
    : QDialog(&view),
      m_view(view),
      m_text(new QLabel(this)),
      m_picture(new PictureArea(this)),
      m_file(new ElidedLabel(this)),
      m_size(new QLabel(this)),
      m_place(new QLabel(this)),
      m_previous(makeButton("previousImageButton", this)),
      m_next(makeButton("nextImageButton", this))
{
    setObjectName(QStringLiteral("imageViewer"));
    setModal(false);
    m_text->setObjectName(QStringLiteral("viewedText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    QFont bold = m_text->font();
    bold.setBold(true);
    m_text->setFont(bold);
    m_picture->setObjectName(QStringLiteral("viewedPicture"));
    m_file->setObjectName(QStringLiteral("viewedFile"));
    m_size->setObjectName(QStringLiteral("viewedSize"));
    m_place->setObjectName(QStringLiteral("viewedPlace"));
    for (QLabel* label : {m_size, m_place}) label->setForegroundRole(QPalette::PlaceholderText);

    auto* below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_size);
    below->addStretch(1);
    below->addWidget(m_place);
    below->addWidget(m_previous);
    below->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_file);
    layout->addWidget(m_picture, 1);
    layout->addLayout(below);
    resize(760, 600);

    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_picture, &PictureArea::scaleChanged, this, &ImageViewer::describe);
    connect(m_view.model(), &QAbstractItemModel::modelReset, this, &QDialog::close);
    retranslate();
}

void ImageViewer::showRow(int row)
{
    m_row = m_view.model()->index(row, 0);
    if (m_view.currentIndex().row() != row) m_view.setCurrentIndex(m_row);
    read();
    show();
    raise();
    activateWindow();
    setFocus();
}

void ImageViewer::step(int rows)
{
    if (!m_row.isValid()) {
        close();  // Its row has gone.
        return;
    }
    const int last = m_view.model()->rowCount() - 1;
    const int row = std::clamp(m_row.row() + rows, 0, last);
    if (row != m_row.row()) showRow(row);
}

void ImageViewer::read()
{
    m_picture->setPicture({});
    m_tasks.run<QImage>(
        [image = m_row.data(ImageRole).value<ImageRef>()](const ProgressSink&, std::stop_token) -> Result<QImage> {
            const auto decoded = decodePreview(image, longestEdge);
            if (!decoded) return tl::unexpected(decoded.error());
            return toPicture(*decoded);
        },
        [this](Result<QImage> picture) { showPicture(picture); });
    describe();
}

void ImageViewer::showPicture(const Result<QImage>& picture)
{
    if (picture) {
        m_picture->setPicture(*picture);
    } else {
        m_picture->setSentence(messageText(picture.error().message));
    }
    Q_EMIT pictureShown();
}

void ImageViewer::describe()
{
    if (!m_row.isValid()) return;
    const QString file = QFile::decodeName(m_row.data(ImageRole).value<ImageRef>().string().c_str());
    const int rows = m_view.model()->rowCount();
    m_text->setText(m_row.data(ImageTextRole).toString());
    m_file->setFullText(file);
    m_picture->setAccessibleName(tr("Image %1").arg(file));
    m_place->setText(tr("%1 of %2", "an image of all").arg(wholeNumber(m_row.row() + 1), wholeNumber(rows)));
    m_previous->setEnabled(m_row.row() > 0);
    m_next->setEnabled(m_row.row() + 1 < rows);
    const QImage& picture = m_picture->picture();
    if (picture.isNull()) {
        m_size->clear();
        return;
    }
    const bool reduced = std::max(picture.width(), picture.height()) == longestEdge;
    m_size->setText(
        (reduced ? tr("read reduced to %1 \u00d7 %2 pixels, shown at %3") : tr("%1 \u00d7 %2 pixels, shown at %3"))
            .arg(wholeNumber(picture.width()), wholeNumber(picture.height()), percentText(m_picture->scale())));
}

void ImageViewer::keyPressEvent(QKeyEvent* event)
{
    const int all = m_view.model()->rowCount();
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up:
        case Qt::Key_PageUp:
            step(-1);
            break;
        case Qt::Key_Right:
        case Qt::Key_Down:
        case Qt::Key_PageDown:
            step(1);
            break;
        case Qt::Key_Home:
            step(-all);
            break;
        case Qt::Key_End:
            step(all);
            break;
        default:
            QDialog::keyPressEvent(event);  // Esc closes.
    }
}

void ImageViewer::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ImageViewer::retranslate()
{
    setWindowTitle(tr("Image"));
    m_previous->setText(tr("\u2039 Previous"));
    m_previous->setToolTip(tr("The image before (Left). Home shows the first."));
    m_next->setText(tr("Next \u203a"));
    m_next->setToolTip(tr("The image after (Right). End shows the last, Esc closes."));
    describe();
}

}  // namespace trueloss::ui
