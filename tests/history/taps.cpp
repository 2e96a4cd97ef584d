// SPDX-License-Identifier: Apache-2.0
#include "meetings.h"
#include "script.h"
#include "words.h"

namespace Rooms::History::Script {

using namespace Qt::StringLiterals;

namespace {

//! One person at one panel, about to tap.
class Finger
{
public:
    Finger(World &world, Panel &panel)
        : m_chance(world.chance())
        , m_journal(world.journal())
        , m_panel(panel)
        , m_room(panel.room())
    { }

    void tap();

private:
    void act();
    void start();
    void join();
    void switchLayout();
    void plain(PlainAction &action);
    void cancel();
    void lookUp();
    void switchOff();
    void clear();
    void note(const QString &what) { m_journal.note(u"tap"_s, m_panel.name() + u": "_s + what); }

    Chance &m_chance;
    Journal &m_journal;
    Panel &m_panel;
    Room &m_room;
};

void Finger::tap()
{
    switch (m_chance.between(0, 19)) {
    case 0:
    case 1:
        note(u"touch"_s);
        m_room.link()->touch();
        break;
    case 2:
        note(u"try again now"_s);
        m_room.link()->retryNow();
        break;
    case 3:
    case 4:
        cancel();
        break;
    case 5:
        lookUp();
        break;
    case 6:
        if (m_chance.happens(40))
            switchOff();
        else
            clear();
        break;
    default:
        act();
    }
}

//! Asks for something: mostly what the panel offers, sometimes what it does not.
void Finger::act()
{
    const bool sensible = m_chance.happens(85);
    const auto wants = [sensible](const RoomAction *action) { return action->available() || !sensible; };
    const int turn = m_chance.between(0, 5);
    for (int i = 0; i < 6; ++i) {
        switch ((turn + i) % 6) {
        case 0:
            if (wants(m_room.join()))
                return join();
            break;
        case 1:
            if (wants(m_room.switchLayout()))
                return switchLayout();
            break;
        case 2:
            if (wants(m_room.start()))
                return start();
            break;
        case 3:
            if (wants(m_room.leaveWaitingRoom()))
                return plain(*m_room.leaveWaitingRoom());
            break;
        case 4:
            if (wants(m_room.leave()))
                return plain(*m_room.leave());
            break;
        default:
            if (wants(m_room.dissolve()))
                return plain(*m_room.dissolve());
            break;
        }
    }
}

void Finger::start()
{
    const auto type = m_chance.happens(30) ? Meeting::StartType::Personal : Meeting::StartType::Instant;
    note(Words::of(StartMeeting {type}));
    m_panel.ledger().tap([&] { return m_room.start()->trigger(type); });
}

void Finger::join()
{
    const QString code = m_chance.oneOf(Meetings::codes());
    const QString password = Meetings::typedPassword(code, m_chance);
    note(Words::of(JoinMeeting {code, password}));
    m_panel.ledger().tap(
        [&] { return m_room.join()->trigger(code, password, m_chance.happens(50), m_chance.happens(50)); });
}

void Finger::switchLayout()
{
    const SwitchLayout wanted {Coded<Meeting::Layout>::fromNumber(m_chance.between(0, 8)),
                               m_chance.happens(50)};
    note(Words::of(wanted));
    m_panel.ledger().tap(
        [&] { return m_room.switchLayout()->trigger(wanted.layout.number(), wanted.showVoiceActive); });
}

void Finger::plain(PlainAction &action)
{
    note(action.name());
    m_panel.ledger().tap([&] { return action.trigger(); });
}

void Finger::cancel()
{
    note(u"cancel joining"_s);
    m_panel.ledger().allowLeaving();
    m_room.cancelJoining();
}

void Finger::lookUp()
{
    const QList<QueryPath> paths {QueryPath({u"Meeting"_s}), QueryPath({u"Meeting"_s, u"MeetingInfo"_s}),
                                  QueryPath({u"Nowhere"_s})};
    note(u"look-up"_s);
    m_panel.lookUps().ask(m_panel.client(), m_chance.oneOf(paths));
}

void Finger::switchOff()
{
    const bool off = m_panel.client().state() == Link::State::Offline;
    note(off ? u"connect"_s : u"disconnect"_s);
    if (off)
        m_panel.client().connectToRoom();
    else
        m_panel.client().disconnectFromRoom();
}

void Finger::clear()
{
    note(u"outcomes seen"_s);
    for (RoomAction *action :
         {static_cast<RoomAction *>(m_room.start()), static_cast<RoomAction *>(m_room.join()),
          static_cast<RoomAction *>(m_room.leave())})
        action->clear();
}

} // namespace

void tap(World &world)
{
    Finger(world, *world.chance().oneOf(world.panels())).tap();
}

} // namespace Rooms::History::Script
