#pragma once

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace trueloss::ui {

/// What computes; a later one goes before an earlier one.
enum class Computing { Replay, Experiment, Training };

/// Decides who computes. All that trains, or runs batches again, draws from torch's random numbers and has to be
/// repeatable, so one goes on at a time:
///   - A training stops experiments and replays, an experiment stops replays. Equals wait for each other, and so does
///     whoever would have to stop something that goes before it.
///   - What waits begins by rank, then in the order in which it was asked for; nothing is forgotten or begun twice.
///   - A training that is paused draws nothing: replays may look into it, nothing else begins, and they end before it
///     goes on.
/// One a session, which outlives all turns. GUI thread, but for the turns.
class ComputeTurn : public QObject {
    Q_OBJECT

public:
    /// Who has it computes, until its last copy has gone, on any thread.
    using Turn = std::shared_ptr<void>;

    explicit ComputeTurn(QObject* parent = nullptr);

    /// `begin` is called once, now or as soon as it is free, unless withdraw() comes first or `asker` has gone. What it
    /// asked for before, and has not got yet, is withdrawn. `giveWay` is called at most once, after `begin`, when
    /// something that goes before it waits: it has to end soon, and may ask again at once.
    void ask(QObject* asker, Computing what, std::function<void(Turn)> begin, std::function<void()> giveWay = {});
    void withdraw(const QObject* asker);

    /// Whether the training that has the turn is paused, so that it draws nothing until wake().
    void setResting(bool resting);
    /// `then` is called once, now or as soon as no replay looks into the training; not where the training ends before.
    void wake(std::function<void()> then);

    /// Of those that compute, are paused or wait the one that goes before the others; nothing: all is quiet.
    std::optional<Computing> first() const;
    /// Who has the turn for an experiment; null: nobody.
    const QObject* experiment() const;

Q_SIGNALS:
    void changed();  ///< first() or experiment() may be others.

private:
    struct Request {
        QPointer<QObject> asker;
        Computing what;
        std::function<void(Turn)> begin;
        std::function<void()> giveWay;
    };
    struct Holder {
        std::uint64_t id = 0;
        QPointer<QObject> asker;
        Computing what;
        std::function<void()> giveWay;
    };

    void proceed();
    bool proceedOnce();
    bool isFree(Computing what) const;
    bool stopLower(Computing what);
    void grant(Request request);
    void ended(std::uint64_t id);

    std::vector<Holder> m_holders;   ///< More than one only where replays look into a paused training.
    std::vector<Request> m_waiting;  ///< In the order in which they begin.
    std::vector<std::function<void()>> m_wakes;
    std::uint64_t m_lastId = 0;
    bool m_resting = false;
};

}  // namespace trueloss::ui
