#pragma once

#include "data/Manifest.h"
#include "models/ColumnFormat.h"
#include "models/NaturalOrder.h"
#include "models/SortableModel.h"
#include "models/ThumbnailLoader.h"
#include "session/RowDivision.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace trueloss::ui {

/// The usable rows of a data set: picture, file, one column a target, part of the split. Shares the rows, which never
/// change: a million cost nothing to show. Pictures arrive later than the rows. GUI thread.
class RowTableModel : public SortableModel {
    Q_OBJECT

public:
    /// The part is the last column. The line is where messages say that the row stands.
    enum Column { PictureColumn, LineColumn, FileColumn, FirstTargetColumn };
    static constexpr int pictureEdge = 40;  ///< In points of the screen.

    explicit RowTableModel(QObject* parent = nullptr);

    using Division = std::shared_ptr<const RowDivision>;  ///< Null while it is not known.
    void setRows(std::shared_ptr<const Manifest> manifest, const Division& division);
    void setDivision(const Division& division);                       ///< Of the same rows.
    void setTargetColumns(const std::vector<TargetColumn>& columns);  ///< As many as before: names and units.
    void clear();
    void retranslate();

    const std::shared_ptr<const Manifest>& manifest() const { return m_manifest; }
    int targetCount() const { return static_cast<int>(m_targets.size()); }
    int partColumn() const { return FirstTargetColumn + targetCount(); }
    double target(int row, int column) const;  ///< `column` counts the targets from 0.
    RowPart part(int row) const;
    static QString partText(RowPart part);

    /// The image's native path; for an entry of an array "digits.npz, x_train, image 17".
    QByteArray file(int row) const;
    /// The path as the table names it: relative to the table's folder where it lies below.
    QByteArray shortFile(int row) const { return pathBelow(m_folder, file(row)).toByteArray(); }

    Ranks ranks(int column) const override;  ///< Files as people count: "img_2" before "img_10".

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void showPicture(const QByteArray& file);
    QVariant picture(int row) const;
    QVariant toolTip(int row, int column) const;
    QString about(int row) const;

    QByteArray m_folder;  ///< Of the table, with the slash at its end.
    std::vector<TargetColumn> m_targets;
    std::vector<ColumnFormat> m_formats;
    std::shared_ptr<const Manifest> m_manifest = std::make_shared<const Manifest>();
    Division m_division;
    // Asking for a picture is part of reading a const model.
    mutable ThumbnailLoader m_pictures;
    mutable QHash<QByteArray, QSet<int>> m_waiting;  ///< Rows whose picture is on its way.
};

}  // namespace trueloss::ui
