#pragma once

#include "base/Message.h"
#include "model/ModelBundle.h"
#include "models/ThumbnailLoader.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace trueloss::ui {

/// Images and what a model predicts for them: picture, file, one column an output, and a note where an image could not
/// be used. GUI thread.
class PredictionTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { PictureColumn = 0, FileColumn = 1, FirstOutputColumn = 2 };  ///< The note is the last column.
    static constexpr int pictureEdge = 40;                                     ///< In points of the screen.

    explicit PredictionTableModel(QObject* parent = nullptr);

    void setOutputs(std::vector<OutputColumn> outputs);  ///< Every row waits again.
    void addImages(const QStringList& files);
    void clear();

    /// `note`: what is to be said of the values; may be empty.
    void setValues(int row, std::vector<double> values, const Message& note = {});
    void setProblem(int row, const Message& problem);

    /// Rows that have neither values nor a problem, ascending.
    std::vector<int> waiting() const;
    const QString& file(int row) const { return m_rows[static_cast<std::size_t>(row)].file; }
    int doneCount() const { return m_done; }  ///< Rows with values.
    int problemCount() const { return m_problems; }
    int noteColumn() const { return FirstOutputColumn + static_cast<int>(m_outputs.size()); }

    /// Header and one line an image, values at full precision; RFC 4180. A last column "note" where an image has one.
    QByteArray csv() const;

    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString file;
        std::vector<double> values;
        Message problem;  ///< Why there are no values.
        Message note;     ///< About the values.
        bool waits() const { return values.empty() && problem.empty(); }
    };
    void showPicture(const QByteArray& file);
    QString text(const Row& row, int column) const;
    void settled(int row);

    std::vector<OutputColumn> m_outputs;
    std::vector<Row> m_rows;
    int m_done = 0;
    int m_problems = 0;
    int m_notes = 0;
    mutable ThumbnailLoader m_pictures;  ///< Asking for a picture is part of reading a const model.
};

}  // namespace trueloss::ui
