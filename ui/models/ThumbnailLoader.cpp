#include "models/ThumbnailLoader.h"

#include "data/ImageDecoder.h"

#include <QImage>

#include <algorithm>
#include <filesystem>

namespace trueloss::ui {

namespace {

constexpr int threadCount = 2;
constexpr qsizetype cacheBytes = qsizetype{32} << 20;
/// More than two screens of rows: what was asked for before that has been scrolled past.
constexpr std::size_t longestQueue = 128;

QImage decoded(const QByteArray& file, int edge)
{
    const auto preview = decodePreview(std::filesystem::path(file.toStdString()), edge);
    if (!preview) return {};
    const ImageShape& shape = preview->shape;
    const auto format = shape.channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888;
    // The copy owns its bytes; the one it is made from borrows the vector's.
    return QImage(preview->pixels.data(), shape.width, shape.height, shape.width * shape.channels, format).copy();
}

}  // namespace

ThumbnailLoader::ThumbnailLoader(int edge, double pixelRatio, QObject* parent)
    : QObject(parent), m_edge(edge), m_pixelRatio(pixelRatio), m_cache(cacheBytes)
{
    m_pool.setMaxThreadCount(threadCount);
    m_pool.setThreadPriority(QThread::LowPriority);
}

ThumbnailLoader::~ThumbnailLoader()
{
    m_pool.waitForDone();
}

QPixmap ThumbnailLoader::thumbnail(const QByteArray& file)
{
    if (const QPixmap* known = m_cache.object(file)) return *known;
    if (!m_wanted.contains(file)) {
        m_wanted.insert(file);
        m_queue.push_back(file);
        if (m_queue.size() > longestQueue) {
            m_wanted.remove(m_queue.front());
            m_queue.erase(m_queue.begin());
        }
        pump();
    } else if (const auto queued = std::find(m_queue.begin(), m_queue.end(), file); queued != m_queue.end()) {
        std::rotate(queued, queued + 1, m_queue.end());
    }
    return {};
}

void ThumbnailLoader::clearQueue()
{
    for (const QByteArray& file : m_queue) m_wanted.remove(file);
    m_queue.clear();
}

void ThumbnailLoader::pump()
{
    while (m_running < threadCount && !m_queue.empty()) {
        const QByteArray file = m_queue.back();
        m_queue.pop_back();
        ++m_running;
        m_pool.start([this, file, edge = m_edge] {
            const QImage image = decoded(file, edge);
            QMetaObject::invokeMethod(
                this, [this, file, image] { arrived(file, image); }, Qt::QueuedConnection);
        });
    }
}

void ThumbnailLoader::arrived(const QByteArray& file, const QImage& image)
{
    --m_running;
    m_wanted.remove(file);
    auto* picture = new QPixmap(QPixmap::fromImage(image));
    picture->setDevicePixelRatio(m_pixelRatio);
    m_cache.insert(file, picture, image.sizeInBytes() + file.size() + 64);
    Q_EMIT ready(file);
    pump();
}

}  // namespace trueloss::ui
