#include "models/ThumbnailLoader.h"

#include "models/Picture.h"

#include <QImage>

#include <algorithm>

namespace trueloss::ui {

namespace {

constexpr int threadCount = 2;
constexpr qsizetype cacheBytes = qsizetype{32} << 20;
/// More than two screens of rows: what was asked for before that has been scrolled past.
constexpr std::size_t longestQueue = 128;

QImage decoded(const ImageRef& image, int edge)
{
    const auto preview = decodePreview(image, edge);
    if (!preview) return {};
    return toPicture(*preview);
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

QPixmap ThumbnailLoader::thumbnail(const ImageRef& image)
{
    const QByteArray key = QByteArray::fromStdString(image.string());
    if (const QPixmap* known = m_cache.object(key)) return *known;
    if (!m_wanted.contains(key)) {
        m_wanted.insert(key);
        m_queue.push_back({key, image});
        if (m_queue.size() > longestQueue) {
            m_wanted.remove(m_queue.front().key);
            m_queue.erase(m_queue.begin());
        }
        pump();
        return {};
    }
    const auto queued =
        std::find_if(m_queue.begin(), m_queue.end(), [&key](const Wanted& wanted) { return wanted.key == key; });
    if (queued != m_queue.end()) std::rotate(queued, queued + 1, m_queue.end());
    return {};
}

void ThumbnailLoader::clearQueue()
{
    for (const Wanted& wanted : m_queue) m_wanted.remove(wanted.key);
    m_queue.clear();
}

void ThumbnailLoader::pump()
{
    while (m_running < threadCount && !m_queue.empty()) {
        const Wanted next = m_queue.back();
        m_queue.pop_back();
        ++m_running;
        m_pool.start([this, next, edge = m_edge] {
            const QImage picture = decoded(next.image, edge);
            QMetaObject::invokeMethod(
                this, [this, key = next.key, picture] { arrived(key, picture); }, Qt::QueuedConnection);
        });
    }
}

void ThumbnailLoader::arrived(const QByteArray& key, const QImage& picture)
{
    --m_running;
    m_wanted.remove(key);
    auto* pixmap = new QPixmap(QPixmap::fromImage(picture));
    pixmap->setDevicePixelRatio(m_pixelRatio);
    m_cache.insert(key, pixmap, picture.sizeInBytes() + key.size() + 64);
    Q_EMIT ready(key);
    pump();
}

}  // namespace trueloss::ui
