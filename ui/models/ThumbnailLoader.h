#pragma once

#include "data/ImageRef.h"

#include <QByteArray>
#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

#include <vector>

namespace trueloss::ui {

/// Small pictures of images, decoded on threads of its own and kept within a limit (the ones not asked for longest
/// go first). What was asked for last is decoded first, so that a table shows what it was scrolled to. GUI thread.
class ThumbnailLoader : public QObject {
    Q_OBJECT

public:
    /// Pictures are `edge` pixels on their longer side and hold `pixelRatio` pixels a point of the screen.
    explicit ThumbnailLoader(int edge, double pixelRatio = 1.0, QObject* parent = nullptr);
    ~ThumbnailLoader() override;  ///< Waits for the images that are being decoded.

    /// The picture of `image` if it is there, else a null one; it is then asked for, and ready() tells when it came. An
    /// image that cannot be decoded stays null and is not tried again while it is remembered.
    QPixmap thumbnail(const ImageRef& image);

    /// Forgets what was asked for and not begun yet.
    void clearQueue();

    int edge() const { return m_edge; }

Q_SIGNALS:
    void ready(const QByteArray& image);  ///< Its ImageRef::string(): for a file, the native path.

private:
    void pump();
    void arrived(const QByteArray& key, const QImage& picture);

    int m_edge;
    double m_pixelRatio;
    QThreadPool m_pool;
    QCache<QByteArray, QPixmap> m_cache;
    struct Wanted {
        QByteArray key;
        ImageRef image;
    };
    std::vector<Wanted> m_queue;  ///< The last one is next.
    QSet<QByteArray> m_wanted;    ///< Queued or being decoded.
    int m_running = 0;
};

}  // namespace trueloss::ui
