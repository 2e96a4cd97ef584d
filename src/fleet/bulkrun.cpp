// SPDX-License-Identifier: Apache-2.0
#include "bulkrun.h"

#include <QtCore/quuid.h>

#include <algorithm>

namespace Rooms {

using namespace std::chrono_literals;
using Step = BulkItem::Step;

namespace {

constexpr std::chrono::milliseconds pace = 1000ms / BulkRun::roomsPerSecond;

std::vector<BulkItem> waiting(std::vector<BulkItem> items)
{
    for (BulkItem &item : items) {
        if (item.step == Step::WillAct)
            item.step = Step::Waiting;
    }
    return items;
}

Step stepOf(AskProgress::Step step)
{
    switch (step) {
    case AskProgress::Step::Asked:
        return Step::Asked;
    case AskProgress::Step::Accepted:
        return Step::Accepted;
    case AskProgress::Step::Confirmed:
        return Step::Confirmed;
    case AskProgress::Step::Refused:
        return Step::Refused;
    case AskProgress::Step::NotPossible:
        return Step::NotPossible;
    case AskProgress::Step::Unknown:
        break;
    }
    return Step::Unknown;
}

} // namespace

BulkRun::BulkRun(const ConfirmedPlan &plan, const FleetModel &model, RoomAsker &asker, Clock &clock,
                 QObject *parent)
    : BulkItems(plan.action(), waiting(plan.items()), parent)
    , m_model(model)
    , m_asker(&asker)
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_pace(clock, [this] { askNext(); })
    , m_patience(clock, [this] { giveUp(); })
{
    for (size_t row = 0; row < items().size(); ++row) {
        if (items()[row].step != Step::Waiting)
            continue;
        m_waiting.push_back(int(row));
        m_open.insert(int(row));
    }
    m_total = int(m_waiting.size());
    connect(&asker, &RoomAsker::askProgressed, this, &BulkRun::apply);
    connect(&asker, &QObject::destroyed, this, &BulkRun::onAskerGone);
    m_pace.start(0ms);
}

//! Whoever is not asked takes nobody's turn.
void BulkRun::askNext()
{
    while (!m_waiting.empty() && m_asker) {
        const int row = m_waiting.front();
        m_waiting.pop_front();
        BulkItem item = items()[size_t(row)];
        item.objection = judge(item);
        const quint64 ask = item.objection.isNone() ? m_asker->ask(item.roomId, action(), m_id) : 0;
        if (ask != 0) {
            m_rowOfAsk.insert(ask, row);
            item.step = Step::Asked;
            item.progress = {};
            set(row, item);
            m_pace.start(pace); // also after the last one: a retry may follow at once
            return;
        }
        if (item.objection.isNone())
            item.objection = {Objection::Kind::RoomGone, {}};
        item.step = Step::NotPossible;
        end(row, item);
    }
    updatePatience(); // perhaps nothing is left but rooms that say no more
}

Objection BulkRun::judge(const BulkItem &item) const
{
    const int row = m_model.rowOf(item.roomId);
    if (row < 0)
        return {Objection::Kind::RoomGone, {}};
    const RoomSummary &room = m_model.state(row);
    const Objection objection = OperatorRules::objection(action(), room);
    const bool isOther =
        std::holds_alternative<DissolveMeeting>(action()) && NamedMeeting::of(room) != item.meeting;
    return objection.isNone() && isOther ? Objection {Objection::Kind::OtherMeeting, {}} : objection;
}

void BulkRun::apply(const AskProgress &progress)
{
    const auto found = m_rowOfAsk.constFind(progress.ask);
    if (found == m_rowOfAsk.cend())
        return;
    const int row = *found;
    BulkItem item = items()[size_t(row)];
    item.step = stepOf(progress.step);
    item.objection = Objection::of(progress.whyNot);
    item.progress = progress;
    if (progress.isEnd()) {
        m_rowOfAsk.remove(progress.ask);
        end(row, item);
    } else {
        set(row, item);
    }
    updatePatience();
}

//! The room at \a row has come to the end that \a item says.
void BulkRun::end(int row, const BulkItem &item)
{
    const bool isLast = m_open.remove(row) && isOver();
    set(row, item);
    if (isLast)
        Q_EMIT finished();
}

void BulkRun::updatePatience()
{
    const bool isHopeless = !isOver() && std::all_of(m_open.begin(), m_open.end(), [this](int row) {
        return items()[size_t(row)].step == Step::Unknown;
    });
    if (!isHopeless)
        m_patience.stop();
    else if (!m_patience.isActive())
        m_patience.start(patience);
}

void BulkRun::giveUp()
{
    m_open.clear();
    Q_EMIT finished();
}

void BulkRun::cancel()
{
    for (const int row : std::exchange(m_waiting, {})) {
        BulkItem item = items()[size_t(row)];
        item.step = Step::Cancelled;
        end(row, item);
    }
    updatePatience();
}

//! Nobody will tell any more what became of what was sent.
void BulkRun::onAskerGone()
{
    cancel();
    for (const int row : std::exchange(m_rowOfAsk, {})) {
        BulkItem item = items()[size_t(row)];
        item.step = Step::Unknown;
        item.progress.step = AskProgress::Step::Unknown;
        item.progress.settled = true;
        end(row, item);
    }
}

bool BulkRun::isRetryable(const BulkItem &item) const
{
    return (item.step == Step::Refused || item.step == Step::NotPossible) && judge(item).isNone();
}

int BulkRun::retryable() const
{
    if (!m_asker || !isOver())
        return 0;
    return int(std::count_if(items().begin(), items().end(),
                             [this](const BulkItem &item) { return isRetryable(item); }));
}

void BulkRun::retryFailed()
{
    if (!m_asker || !isOver())
        return;
    for (size_t row = 0; row < items().size(); ++row) {
        if (!isRetryable(items()[row]))
            continue;
        BulkItem item = items()[row];
        item.step = Step::Waiting;
        item.objection = {};
        item.progress = {};
        m_open.insert(int(row));
        m_waiting.push_back(int(row));
        set(int(row), item);
    }
    if (!m_pace.isActive())
        m_pace.start(0ms);
}

} // namespace Rooms
