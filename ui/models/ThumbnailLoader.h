#pragma once

#include <QByteArray>
#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

#include <vector>

namespace trueloss::ui {

/// Small pictures of image files, decoded on threads of its own and kept within a limit (the ones not asked for longest
/// go first). What was asked for last is decoded first, so that a table shows what it was scrolled to. GUI thread.
class ThumbnailLoader : public QObject {
    Q_OBJECT

public:
    /// Pictures are `edge` pixels on their longer side and hold `pixelRatio` pixels a point of the screen.
    explicit ThumbnailLoader(int edge, double pixelRatio = 1.0, QObject* parent = nullptr);
    ~ThumbnailLoader() override;  ///< Waits for the images that are being decoded.

    /// The picture of `file` (its native path) if it is there, else a null one; it is then asked for, and ready() tells
    /// when it came. A file that cannot be decoded stays null and is not tried again while it is remembered.
    QPixmap thumbnail(const QByteArray& file);

    /// Forgets what was asked for and not begun yet.
    void clearQueue();

    int edge() const { return m_edge; }

Q_SIGNALS:
    void ready(const QByteArray& file);

private:
    void pump();
    void arrived(const QByteArray& file, const QImage& image);

    int m_edge;
    double m_pixelRatio;
    QThreadPool m_pool;
    QCache<QByteArray, QPixmap> m_cache;
    std::vector<QByteArray> m_queue;  ///< The last one is next.
    QSet<QByteArray> m_wanted;        ///< Queued or being decoded.
    int m_running = 0;
};

}  // namespace trueloss::ui
