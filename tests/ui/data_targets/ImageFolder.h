#pragma once

#include <QColor>
#include <QString>
#include <QTemporaryDir>

namespace trueloss::ui::test {

/// A folder of small images with a table, made for one test.
class ImageFolder {
public:
    /// Writes a one-coloured PNG of the size given.
    void addImage(const QString& name, QColor colour = Qt::red, int width = 8, int height = 8);
    void write(const QString& name, const QByteArray& text);

    QString path() const { return m_folder.path(); }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

}  // namespace trueloss::ui::test
