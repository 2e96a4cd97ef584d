// SPDX-License-Identifier: Apache-2.0
#include "askjournal.h"

#include "bulkrun.h"
#include "diagnostics/journalreader.h"
#include "fleet.h"
#include "journalnotes.h"
#include "models/room.h"
#include "protocol/enumname.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Kind = JournalEntry::Kind;
using Outcome = JournalEntry::Outcome;

namespace {

Outcome outcomeOf(AskProgress::Step step)
{
    switch (step) {
    case AskProgress::Step::NotPossible:
        return Outcome::NotPossible;
    case AskProgress::Step::Confirmed:
        return Outcome::Confirmed;
    case AskProgress::Step::Refused:
        return Outcome::Refused;
    case AskProgress::Step::Asked:
    case AskProgress::Step::Accepted:
    case AskProgress::Step::Unknown:
        break;
    }
    return Outcome::Unknown;
}

Outcome outcomeOf(RoomAction::State state)
{
    switch (state) {
    case RoomAction::State::Confirmed:
        return Outcome::Confirmed;
    case RoomAction::State::Refused:
        return Outcome::Refused;
    default:
        return Outcome::Unknown;
    }
}

//! Nobody will learn what became of it, because of \a why.
JournalEntry unknownEnd(const QString &why)
{
    JournalEntry entry;
    entry.outcome = Outcome::Unknown;
    entry.why = why;
    return entry;
}

} // namespace

AskJournal::AskJournal(const Options &options, const FleetModel &model, Clock &clock)
    : m_options(options)
    , m_model(model)
    , m_clock(clock)
    , m_journal(options.files, Redaction(), clock)
{ }

AskJournal::~AskJournal()
{
    setFleet(nullptr);
    for (const Open &open : std::exchange(m_followed, {}))
        end(open, unknownEnd(u"desk_closed"_s));
}

void AskJournal::setFleet(Fleet *fleet)
{
    if (m_fleet)
        m_fleet->disconnect(this);
    leaveOpen();
    m_fleet = fleet;
    if (!fleet)
        return;
    connect(fleet, &Fleet::asked, this, &AskJournal::onAsked);
    connect(fleet, &Fleet::askProgressed, this, &AskJournal::onProgress);
    if (std::exchange(m_isOpened, true))
        return;
    // Whether it can be written is known before anybody acts.
    JournalEntry entry;
    entry.kind = Kind::Opened;
    entry.operatorName = operatorName();
    entry.note = {{u"account"_s, m_options.account}, {u"program"_s, m_options.program}};
    append(entry);
}

void AskJournal::setAlarms(const Alarms &alarms)
{
    connect(&alarms, &Alarms::acknowledged, this, &AskJournal::onAcknowledged);
    connect(&alarms, &Alarms::silenced, this, &AskJournal::onSilenced);
}

void AskJournal::onAcknowledged(const QList<Alarm> &alarms)
{
    appendNote(JournalNotes::acknowledged(alarms));
}

void AskJournal::onSilenced(const QList<AlarmSilence> &silences)
{
    for (const JournalEntry &entry : JournalNotes::silenced(silences, m_clock.wallTime()))
        appendNote(entry);
}

void AskJournal::follow(BulkRun &run)
{
    if (!m_fleet)
        return;
    appendNote(JournalNotes::runBegan(run, run.id()));
    m_runs.removeIf([](const QPointer<BulkRun> &each) { return each.isNull(); });
    m_runs.append(&run);
    connect(&run, &BulkRun::finished, this, [this, &run] { endRun(run); });
}

void AskJournal::endRun(const BulkRun &run)
{
    appendNote(JournalNotes::runEnded(run, run.id()));
}

//! Writes \a entry, which is about many rooms, while there is a fleet.
void AskJournal::appendNote(JournalEntry entry)
{
    if (!m_fleet)
        return;
    if (entry.operatorName.isEmpty())
        entry.operatorName = operatorName();
    if (const int row = m_model.rowOf(entry.roomId); row >= 0)
        entry.roomName = m_model.entry(row).name;
    append(entry);
}

QString AskJournal::warning() const
{
    const Journal::Problem problem = m_journal.problem();
    return QCoreApplication::translate("Rooms::Journal", Journal::sentence(problem))
        .replace("%1"_L1, files().current())
        .replace("%2"_L1, m_journal.detail());
}

QList<JournalRequest> AskJournal::lastOfRoom(const QString &roomId, int most) const
{
    return JournalReader::lastOfRoom(files(), roomId, most);
}

QString AskJournal::operatorName() const
{
    return m_options.operatorName.isEmpty() ? m_options.account : m_options.operatorName;
}

//! Writes that the room of \a entry is asked, with what is known of the room.
AskJournal::Open AskJournal::begin(JournalEntry entry)
{
    entry.kind = Kind::Asked;
    entry.operatorName = operatorName();
    if (const int row = m_model.rowOf(entry.roomId); row >= 0) {
        const RoomSummary &before = m_model.state(row);
        entry.roomName = m_model.entry(row).name;
        entry.link = enumName(before.link);
        entry.stage = enumName(before.stage);
        entry.title = before.title;
        entry.code = before.code;
    }
    const quint64 line = append(entry);
    return {line, entry};
}

void AskJournal::onAsked(const FleetRequest &request)
{
    JournalEntry entry;
    entry.roomId = request.roomId;
    entry.action = OperatorActions::name(request.action);
    entry.parameters = OperatorActions::parameters(request.action);
    entry.ask = request.ask;
    entry.run = request.run;
    m_open.insert(request.ask, begin(entry));
}

void AskJournal::follow(Room &room, const QString &roomId)
{
    for (const RoomAction *action : room.actions()) {
        connect(action, &RoomAction::aboutToSend, this,
                [this, action, roomId] { onFollowedAsked(action, roomId); });
        connect(action, &RoomAction::stateChanged, this, [this, action] { onFollowedChanged(action); });
        connect(action, &QObject::destroyed, this,
                [this](const QObject *gone) { endFollowed(gone, u"window_closed"_s); });
    }
}

void AskJournal::onFollowedAsked(const RoomAction *action, const QString &roomId)
{
    endFollowed(action, u"asked_again"_s);
    JournalEntry entry;
    entry.roomId = roomId;
    entry.action = action->name();
    entry.parameters = RequestJson::write(action->request()).value("action_params"_L1).toObject();
    m_followed.insert(action, begin(entry));
}

void AskJournal::onFollowedChanged(const RoomAction *action)
{
    if (action->state() == RoomAction::State::Idle)
        return endFollowed(action, u"forgotten"_s);
    const bool isUnsure = action->state() == RoomAction::State::Unknown && !action->settled();
    if (action->inProgress() || isUnsure || !m_followed.contains(action))
        return;
    JournalEntry entry;
    entry.outcome = outcomeOf(action->state());
    entry.errorCode = action->errorCode();
    entry.words = action->errorMessage();
    entry.acceptedMs = action->acceptedMs();
    entry.confirmedMs = action->confirmedMs();
    end(m_followed.take(action), entry);
}

//! Ends the request that is open for \a action, if one is: nobody will learn what became of it.
void AskJournal::endFollowed(const QObject *action, const QString &why)
{
    if (m_followed.contains(action))
        end(m_followed.take(action), unknownEnd(why));
}

void AskJournal::onProgress(const AskProgress &progress)
{
    if (!progress.isEnd() || !m_open.contains(progress.ask))
        return;
    JournalEntry entry;
    entry.outcome = outcomeOf(progress.step);
    entry.errorCode = progress.errorCode;
    entry.words = progress.errorMessage;
    if (progress.step == AskProgress::Step::NotPossible)
        entry.why = enumName(progress.whyNot);
    entry.acceptedMs = progress.acceptedMs;
    entry.confirmedMs = progress.confirmedMs;
    end(m_open.take(progress.ask), entry);
}

void AskJournal::end(const Open &open, JournalEntry entry)
{
    entry.kind = Kind::Ended;
    entry.of = open.line;
    entry.operatorName = open.entry.operatorName;
    entry.roomId = open.entry.roomId;
    entry.roomName = open.entry.roomName;
    entry.action = open.entry.action;
    entry.ask = open.entry.ask;
    entry.run = open.entry.run;
    append(entry);
}

//! Their fleet goes, and with it whoever could tell.
void AskJournal::leaveOpen()
{
    for (const Open &open : std::exchange(m_open, {}))
        end(open, unknownEnd(u"desk_closed"_s));
    for (const QPointer<BulkRun> &run : std::exchange(m_runs, {})) {
        if (!run)
            continue;
        run->disconnect(this);
        if (!run->isOver())
            endRun(*run);
    }
}

quint64 AskJournal::append(const JournalEntry &entry)
{
    const QString before = warning();
    const quint64 line = m_journal.append(entry);
    if (warning() != before)
        Q_EMIT warningChanged();
    return line;
}

} // namespace Rooms
