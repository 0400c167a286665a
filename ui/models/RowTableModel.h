#pragma once

#include "data/Manifest.h"
#include "data/Split.h"
#include "models/ColumnFormat.h"
#include "models/ThumbnailLoader.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace trueloss::ui {

/// The usable rows of a data set: picture, file, one column a target, part of the split. Shares the rows, which never
/// change: a million cost nothing to show. Pictures arrive later than the rows. GUI thread.
class RowTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { PictureColumn = 0, FileColumn = 1, FirstTargetColumn = 2 };  ///< The part is the last column.
    static constexpr int pictureEdge = 40;                                     ///< In points of the screen.

    explicit RowTableModel(QObject* parent = nullptr);

    void setRows(std::shared_ptr<const Manifest> manifest, const std::optional<Split>& split);
    void setSplit(const std::optional<Split>& split);                 ///< Of the same rows.
    void setTargetColumns(const std::vector<TargetColumn>& columns);  ///< As many as before: names and units.
    void clear();
    void retranslate();

    int targetCount() const { return static_cast<int>(m_targets.size()); }
    int partColumn() const { return FirstTargetColumn + targetCount(); }
    double target(int row, int column) const;  ///< `column` counts the targets from 0.
    SplitPart part(int row) const { return m_parts[static_cast<std::size_t>(row)]; }

    /// The image's native path; for an entry of an array "digits.npz, x_train, image 17".
    QByteArray file(int row) const;
    /// The path as the table names it: relative to the table's folder where it lies below.
    QByteArray shortFile(int row) const { return below(m_folder, file(row)).toByteArray(); }

    /// The rows, for other threads too.
    const std::shared_ptr<const Manifest>& manifest() const { return m_manifest; }
    const QByteArray& folder() const { return m_folder; }
    static QByteArrayView below(const QByteArray& folder, const QByteArray& file);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void setParts(const std::optional<Split>& split);
    void showPicture(const QByteArray& file);
    QVariant picture(int row) const;
    QString partText(SplitPart part) const;
    QVariant toolTip(int row, int column) const;

    QByteArray m_folder;  ///< Of the table, with the slash at its end.
    std::vector<TargetColumn> m_targets;
    std::vector<ColumnFormat> m_formats;
    std::shared_ptr<const Manifest> m_manifest = std::make_shared<const Manifest>();
    std::vector<SplitPart> m_parts;
    // Asking for a picture is part of reading a const model.
    mutable ThumbnailLoader m_pictures;
    mutable QHash<QByteArray, QSet<int>> m_waiting;  ///< Rows whose picture is on its way.
};

}  // namespace trueloss::ui
