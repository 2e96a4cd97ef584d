// SPDX-License-Identifier: Apache-2.0
#include "roomhistory.h"

#include "fleet/fleetwords.h"
#include "tonelabel.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;
using Tone = ConsoleTokens::Tone;

namespace {

AskProgress::Step stepOf(RoomAction::State state)
{
    switch (state) {
    case RoomAction::State::Asked:
        return AskProgress::Step::Asked;
    case RoomAction::State::Accepted:
        return AskProgress::Step::Accepted;
    case RoomAction::State::Confirmed:
        return AskProgress::Step::Confirmed;
    case RoomAction::State::Refused:
        return AskProgress::Step::Refused;
    case RoomAction::State::Idle:
    case RoomAction::State::Unknown:
        break;
    }
    return AskProgress::Step::Unknown;
}

AskProgress::Step stepOf(JournalEntry::Outcome outcome)
{
    switch (outcome) {
    case JournalEntry::Outcome::Confirmed:
        return AskProgress::Step::Confirmed;
    case JournalEntry::Outcome::Refused:
        return AskProgress::Step::Refused;
    case JournalEntry::Outcome::None:
    case JournalEntry::Outcome::Unknown:
    case JournalEntry::Outcome::NotPossible:
        break;
    }
    return AskProgress::Step::Unknown;
}

Tone toneOf(Room::Stage stage)
{
    switch (stage) {
    case Room::Stage::InMeeting:
        return Tone::Ok;
    case Room::Stage::Joining:
    case Room::Stage::WaitingRoom:
    case Room::Stage::Casting:
    case Room::Stage::Phone:
        return Tone::Accent;
    case Room::Stage::Blocked:
        return Tone::Red;
    default:
        return Tone::Neutral;
    }
}

} // namespace

RoomHistory::RoomHistory(Room &room, const Redaction &redaction, Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_room(room)
    , m_redaction(redaction)
    , m_clock(clock)
{
    connect(&room, &Room::stageChanged, this, &RoomHistory::onStage);
    connect(room.link(), &RoomLink::stateChanged, this, &RoomHistory::onLink);
    for (RoomAction *action : room.actions())
        connect(action, &RoomAction::stateChanged, this, [this, action] { onAction(*action); });
}

int RoomHistory::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_happenings.size());
}

int RoomHistory::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RoomHistory::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Happening &happening = m_happenings[size_t(index.row())];
    if (role == ToneRole)
        return int(happening.tone);
    if (role == Qt::DisplayRole)
        return index.column() == Time ? happening.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s)
                                      : happening.text();
    return role == Qt::ToolTipRole ? QVariant(happening.text()) : QVariant();
}

QVariant RoomHistory::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Time ? tr("Time") : tr("What happened");
}

void RoomHistory::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(ColumnCount) - 1);
    if (!m_happenings.empty())
        Q_EMIT dataChanged(index(0, What), index(rowCount() - 1, What), {Qt::DisplayRole});
}

void RoomHistory::add(Tone tone, std::function<QString()> text, const RoomAction *open)
{
    if (m_happenings.size() == mostKept) {
        beginRemoveRows({}, int(mostKept) - 1, int(mostKept) - 1);
        m_happenings.pop_back();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_happenings.push_front({m_clock.wallTime(), tone, std::move(text), open});
    endInsertRows();
}

void RoomHistory::addPast(const QList<JournalRequest> &requests)
{
    const qsizetype room = qsizetype(mostKept) - qsizetype(m_happenings.size());
    const QList<JournalRequest> kept = requests.first(qMin(requests.size(), room));
    if (kept.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(kept.size()) - 1);
    for (const JournalRequest &request : kept) {
        AskProgress progress;
        progress.action = request.asked.action;
        progress.settled = true;
        if (request.ended) {
            progress.step = stepOf(request.ended->outcome);
            progress.acceptedMs = request.ended->acceptedMs;
            progress.confirmedMs = request.ended->confirmedMs;
            progress.errorCode = request.ended->errorCode;
            progress.errorMessage = m_redaction.text(request.ended->words);
        } else {
            progress.step = AskProgress::Step::Unknown;
        }
        const bool isSent = !request.ended || request.ended->outcome != JournalEntry::Outcome::NotPossible;
        m_happenings.push_back({request.asked.time, ToneLabel::toneOf(progress.step),
                                [progress, isSent, who = request.asked.operatorName] {
                                    return tr("Asked by %1: %2 · %3")
                                        .arg(who, FleetWords::action(progress.action),
                                             isSent ? FleetWords::progress(progress)
                                                    : tr("Was not possible"));
                                }});
    }
    endInsertRows();
}

//! What the meeting is called, without what may be secret in it.
QString RoomHistory::meeting() const
{
    const MeetingInfo &meeting = m_room.snapshot().meeting;
    return m_redaction.text(meeting.title.isEmpty() ? meeting.code : meeting.title).simplified();
}

void RoomHistory::onStage()
{
    const Room::Stage stage = m_room.stage();
    if (std::exchange(m_stage, stage) == stage)
        return;
    const QString name =
        stage == Room::Stage::InMeeting || stage == Room::Stage::WaitingRoom ? meeting() : QString();
    add(toneOf(stage), [stage, name] {
        const QString words = FleetWords::stage(stage);
        return name.isEmpty() ? words : u"%1 · %2"_s.arg(words, name);
    });
}

void RoomHistory::onLink()
{
    const Link::State state = m_room.link()->state();
    const Link::Reason reason = m_room.link()->reason();
    // A try tells nothing yet, and one that fails like the one before nothing new.
    if (state == Link::State::Connecting || state == Link::State::Syncing)
        return;
    const bool wasState = std::exchange(m_link, state) == state;
    const bool wasReason = std::exchange(m_reason, reason) == reason;
    if (wasState && wasReason)
        return;
    const Tone tone = state == Link::State::Ready ? Tone::Ok
        : state == Link::State::Blocked           ? Tone::Red
                                                  : Tone::Amber;
    add(tone, [state, reason] {
        const QString words = tr("Connection: %1").arg(FleetWords::link(state));
        return reason == Link::Reason::None
            ? words
            : u"%1 · %2"_s.arg(words, QCoreApplication::translate("Rooms::Link", Link::headline(reason)));
    });
}

//! What was asked for keeps its line until it has ended.
void RoomHistory::onAction(const RoomAction &action)
{
    if (action.state() == RoomAction::State::Idle)
        return;
    AskProgress progress;
    progress.action = action.name();
    progress.step = stepOf(action.state());
    progress.settled = action.settled();
    progress.acceptedMs = action.acceptedMs();
    progress.confirmedMs = action.confirmedMs();
    progress.errorCode = action.errorCode();
    progress.errorMessage = m_redaction.text(action.errorMessage());
    const auto text = [progress] {
        return tr("Asked from here: %1 · %2")
            .arg(FleetWords::action(progress.action), FleetWords::progress(progress));
    };
    const RoomAction *open = action.isOpen() ? &action : nullptr;
    auto known = std::find_if(m_happenings.begin(), m_happenings.end(),
                              [&action](const Happening &each) { return each.open == &action; });
    if (action.state() == RoomAction::State::Asked && known != m_happenings.end()) {
        known->open = nullptr; // given up for this one
        known = m_happenings.end();
    }
    if (known == m_happenings.end()) {
        add(ToneLabel::toneOf(progress.step), text, open);
        return;
    }
    known->tone = ToneLabel::toneOf(progress.step);
    known->text = text;
    known->open = open;
    const int row = int(known - m_happenings.begin());
    Q_EMIT dataChanged(index(row, Time), index(row, What), {Qt::DisplayRole, Qt::ToolTipRole, ToneRole});
}

} // namespace Rooms
