// SPDX-License-Identifier: Apache-2.0
#include "play.h"

#include <cstdio>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

class Play
{
public:
    Play(Theatre &theatre, const QString &folder)
        : m_theatre(theatre)
        , m_folder(folder)
    { }

    bool run()
    {
        return connectToRoom() && start() && switchLayouts() && leave() && joinWithPassword() && beAdmitted()
            && end();
    }

private:
    Room &room() { return m_theatre.room(); }

    //! Tells of a confirmed step and takes its picture.
    bool tell(const QString &what, const QString &name, const RoomAction *action = nullptr)
    {
        ++m_step;
        const QString times = action
            ? u" (accepted %1 ms, confirmed %2 ms)"_s.arg(action->acceptedMs()).arg(action->confirmedMs())
            : QString();
        std::printf("%2d  %s%s\n", m_step, qUtf8Printable(what), qUtf8Printable(times));
        std::fflush(stdout);
        return m_theatre.picture(
            u"%1/play-%2-%3.png"_s.arg(m_folder).arg(m_step, 2, 10, QLatin1Char('0')).arg(name));
    }

    bool confirmed(const RoomAction *action)
    {
        return m_theatre.waitFor(action->name() + u" to be confirmed"_s,
                                 [action] { return action->state() == RoomAction::State::Confirmed; });
    }

    bool connectToRoom()
    {
        return m_theatre.waitForStage(Room::Stage::Home)
            && tell(u"Connected to %1, %2 meetings are scheduled"_s.arg(room().name())
                        .arg(room().meetings()->count()),
                    u"home"_s);
    }

    bool start()
    {
        if (!m_theatre.press(u"startTile"_s) || !confirmed(room().start())
            || !m_theatre.waitForStage(Room::Stage::InMeeting))
            return false;
        // Layouts can be switched from two people on, all of them from seven.
        while (m_theatre.farSide().people().size() < 7)
            m_theatre.farSide().personJoins();
        return tell(u"Started a meeting, the room is its host"_s, u"meeting"_s, room().start());
    }

    bool switchLayouts()
    {
        const auto *layouts = room().layouts();
        if (!m_theatre.waitFor(
                u"all layouts to be offered"_s, [this] { return allLayoutsOffered(); }, 30000))
            return false;
        for (int row = 0; row < layouts->rowCount(); ++row) {
            const int layout = layouts->index(row).data(LayoutSwitchModel::LayoutRole).toInt();
            if (layout != layouts->currentLayout() && !switchTo(layout))
                return false;
        }
        return switchSmallWindow();
    }

    bool allLayoutsOffered()
    {
        const auto &rows = room().layouts()->rows();
        return rows.size() == 7
            && std::all_of(rows.begin(), rows.end(), [](const LayoutRow &row) { return row.choice.enabled; });
    }

    bool switchTo(int layout)
    {
        return m_theatre.press(m_theatre.layoutCard(layout)) && confirmed(room().switchLayout())
            && m_theatre.waitFor(u"the layout"_s, [&] { return room().layouts()->currentLayout() == layout; })
            && tell(u"Switched to layout %1"_s.arg(layout), u"layout-%1"_s.arg(layout),
                    room().switchLayout());
    }

    bool switchSmallWindow()
    {
        const bool before = switchTo(int(Meeting::Layout::Speaker)) && room().layouts()->voiceActive();
        return m_theatre.press(u"voiceSwitch"_s)
            && m_theatre.waitFor(u"the small window"_s,
                                 [&] { return room().layouts()->voiceActive() != before; })
            && tell(u"Switched the small window of the speaker layout"_s, u"small-window"_s,
                    room().switchLayout());
    }

    bool leave()
    {
        return m_theatre.press(u"leaveButton"_s)
            && m_theatre.waitFor(u"the question"_s,
                                 [this] { return m_theatre.item(u"confirmLeaveButton"_s); })
            && tell(u"Asked whether to leave"_s, u"leave"_s) && m_theatre.press(u"confirmLeaveButton"_s)
            && confirmed(room().leave()) && m_theatre.waitForStage(Room::Stage::Home)
            && tell(u"Left the meeting"_s, u"left"_s, room().leave());
    }

    bool joinWithPassword()
    {
        return m_theatre.press(u"joinTile"_s) && m_theatre.typeDigits(u"618204333"_s)
            && m_theatre.press(u"joinButton"_s)
            && m_theatre.waitFor(u"the room to ask for the password"_s,
                                 [this] { return room().join()->wantsPassword(); })
            && m_theatre.waitForStage(Room::Stage::Home)
            && m_theatre.waitFor(u"the password field"_s,
                                 [this] { return m_theatre.item(u"passwordField"_s); })
            && tell(u"The meeting needs a password; the code is kept"_s, u"password-needed"_s)
            && m_theatre.press(u"passwordField"_s) && m_theatre.typeDigits(u"246810"_s)
            && m_theatre.press(u"joinButton"_s) && m_theatre.waitForStage(Room::Stage::WaitingRoom)
            && tell(u"Let into the waiting room"_s, u"waiting-room"_s, room().join());
    }

    bool beAdmitted()
    {
        return m_theatre.waitForStage(Room::Stage::InMeeting)
            && tell(u"Admitted by the host: %1"_s.arg(room().meeting()->title()), u"admitted"_s);
    }

    bool end()
    {
        m_theatre.farSide().setRole(Meeting::Role::Host);
        const bool host =
            m_theatre.waitFor(u"the room to be host"_s, [this] { return room().dissolve()->available(); });
        const auto undoOffered = [this] { return m_theatre.item(u"undoToast"_s) != nullptr; };
        return host && m_theatre.hold(u"endButton"_s, undoOffered)
            && tell(u"Held the end button; three seconds to take it back"_s, u"undo"_s)
            && confirmed(room().dissolve()) && m_theatre.waitForStage(Room::Stage::Home)
            && tell(u"Ended the meeting for everybody"_s, u"ended"_s, room().dissolve());
    }

    Theatre &m_theatre;
    const QString m_folder;
    int m_step = 0;
};

} // namespace

bool play(Theatre &theatre, const QString &folder)
{
    return Play(theatre, folder).run();
}

} // namespace Rooms
