#pragma once

#include "base/Error.h"
#include "check/RowDecisions.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <memory>

namespace trueloss::ui {

/// What was decided about data when they were open before.
struct DecidedBefore {
    QString data;  ///< Their identity; empty: nothing is to be kept.
    std::shared_ptr<const RowDecisions> decisions = std::make_shared<const RowDecisions>();
    Message problem;  ///< Why there are none, where they could not be read.
};

/// Keeps what was decided about the rows of each data set, and which findings are known, between two openings: one JSON
/// file a data set, in the user's folder for this program's data. Written on a thread of its own, in the order of the
/// calls; the destructor waits.
class DecisionStore : public QObject {
    Q_OBJECT

public:
    using Decisions = std::shared_ptr<const RowDecisions>;

    explicit DecisionStore(QObject* parent = nullptr);
    ~DecisionStore() override;

    /// About the data of this table (folder, file of arrays), whatever path leads there. Waits for what is being
    /// saved. Any thread.
    DecidedBefore recall(const std::filesystem::path& table);

    /// `data`: their identity. Where nothing is decided the file goes. GUI thread.
    void save(const QString& data, const Decisions& decisions);

Q_SIGNALS:
    void failed(const trueloss::Message& why);  ///< Something could not be kept.

private:
    void writeNext(const QString& data);

    QMutex m_mutex;
    QHash<QString, Decisions> m_pending;  ///< The newest of each data set.
    QThreadPool m_pool;
};

}  // namespace trueloss::ui
