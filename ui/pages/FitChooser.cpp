#include "pages/FitChooser.h"

#include "models/Picture.h"
#include "session/Session.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPixmap>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr int pictureEdge = 64;

/// So many images are looked at for one that shows the choices apart.
constexpr std::size_t mostLookedAt = 64;

/// The first image whose shape is not the model's, or the first of all: one of its shape looks the same by each choice.
ImageRef tellingImage(const Manifest& manifest, const ImageShape& shape, const std::stop_token& stop)
{
    for (std::size_t row = 0; row < std::min(mostLookedAt, manifest.rows.size()); ++row) {
        if (stop.stop_requested()) break;
        const auto preview = decodePreview(manifest.rows[row].image, pictureEdge);
        if (!preview) continue;
        const ImageShape& own = preview->shape;
        // Of a reduced image the shape is known to a pixel.
        const double off = std::abs(std::log(static_cast<double>(own.width) * shape.height / own.height / shape.width));
        if (off > 0.05) return manifest.rows[row].image;
    }
    return manifest.rows.front().image;
}

}  // namespace

FitChooser::FitChooser(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_group(new QButtonGroup(this))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_hint->setObjectName(QStringLiteral("fitHint"));
    m_hint->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    const QStringList names{QStringLiteral("fitStretch"), QStringLiteral("fitPad"), QStringLiteral("fitCrop")};
    for (std::size_t i = 0; i < fits.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setObjectName(names[static_cast<qsizetype>(i)]);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize({pictureEdge, pictureEdge});
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        m_group->addButton(button, static_cast<int>(i));
        m_buttons[i] = button;
        row->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(row);
    layout->addWidget(m_hint);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        TrainingConfig config = m_session.config();
        config.fit = fits[static_cast<std::size_t>(id)];
        m_session.setConfig(config);
    });
    connect(&m_session, &Session::dataChanged, this, &FitChooser::refresh);
    connect(&m_session, &Session::configChanged, this, &FitChooser::refresh);
    retranslate();
    refresh();
}

void FitChooser::refresh()
{
    for (std::size_t i = 0; i < fits.size(); ++i) m_buttons[i]->setChecked(m_session.config().fit == fits[i]);
    const Manifest* manifest = m_session.manifest();
    if (manifest == nullptr || manifest->rows.empty()) return;
    const ModelSpec& model = m_session.config().model;
    const ImageFacts& facts = m_session.imageFacts();
    const bool same = !facts.mixedSizes && facts.width * model.height == facts.height * model.width;
    m_hint->setText(same ? tr("All images that were looked at have the model's shape: each choice gives the same.")
                         : tr("The model sees %1 × %2 pixels.").arg(model.width).arg(model.height));
    drawPictures({m_session.sharedManifest(), {model.width, model.height, 3}});
}

void FitChooser::drawPictures(const Shown& wanted)
{
    if (m_shown == wanted) return;
    m_shown = wanted;
    using Pictures = std::array<QImage, fits.size()>;
    m_tasks.run<Pictures>(
        [wanted](const ProgressSink&, std::stop_token stop) -> Result<Pictures> {
            Pictures pictures;
            const ImageRef image = tellingImage(*wanted.rows, wanted.shape, stop);
            for (std::size_t i = 0; i < fits.size(); ++i) {
                const auto decoded = decodeFitPreview(image, wanted.shape, fits[i], pictureEdge);
                if (!decoded) return tl::unexpected(decoded.error());
                pictures[i] = toPicture(*decoded);
            }
            return pictures;
        },
        [this](Result<Pictures> pictures) {
            // An image that cannot be read is told about where the rows are; the words alone will do here.
            for (std::size_t i = 0; i < fits.size(); ++i)
                m_buttons[i]->setIcon(pictures ? QIcon(QPixmap::fromImage((*pictures)[i])) : QIcon());
        });
}

void FitChooser::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    refresh();
}

void FitChooser::retranslate()
{
    m_title->setText(tr("Images of another shape"));
    m_buttons[0]->setText(tr("Stretch"));
    m_buttons[0]->setToolTip(tr("All of the image, out of proportion where the shapes differ."));
    m_buttons[1]->setText(tr("Pad"));
    m_buttons[1]->setToolTip(tr("All of the image in proportion, with borders. For lengths and angles."));
    m_buttons[2]->setText(tr("Crop"));
    m_buttons[2]->setToolTip(tr("The middle of the image in proportion; what lies outside is lost."));
}

}  // namespace trueloss::ui
