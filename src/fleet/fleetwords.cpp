// SPDX-License-Identifier: Apache-2.0
#include "fleetwords.h"

#include "protocol/errorcode.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms::FleetWords {

using namespace Qt::StringLiterals;

namespace {

//! A value and its word, in English.
template<typename Enum>
struct Word
{
    Enum value;
    const char *word;
};

constexpr Word<Room::Stage> stages[] = {
    {Room::Stage::Connecting, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Not seen yet")},
    {Room::Stage::Blocked, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Needs attention")},
    {Room::Stage::Home, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Free")},
    {Room::Stage::Joining, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Joining")},
    {Room::Stage::WaitingRoom, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Waiting room")},
    {Room::Stage::InMeeting, QT_TRANSLATE_NOOP("Rooms::FleetWords", "In meeting")},
    {Room::Stage::Casting, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Casting")},
    {Room::Stage::Phone, QT_TRANSLATE_NOOP("Rooms::FleetWords", "On the phone")},
    {Room::Stage::Other, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Unknown")},
};

constexpr Word<Link::State> links[] = {
    {Link::State::Offline, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Not connected")},
    {Link::State::Connecting, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Connecting")},
    {Link::State::Syncing, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Connecting")},
    {Link::State::Ready, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Connected")},
    {Link::State::Retrying, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Trying again")},
    {Link::State::Blocked, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Needs attention")},
};

constexpr Word<Link::Reason> reasons[] = {
    {Link::Reason::None, ""},
    {Link::Reason::NoAddress, QT_TRANSLATE_NOOP("Rooms::FleetWords", "No address")},
    {Link::Reason::HostNotFound, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Host not found")},
    {Link::Reason::ConnectionRefused, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Connection refused")},
    {Link::Reason::Unreachable, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Unreachable")},
    {Link::Reason::TimedOut, QT_TRANSLATE_NOOP("Rooms::FleetWords", "No connection in time")},
    {Link::Reason::NotWebSocket, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Not a room device")},
    {Link::Reason::WrongPassword, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Wrong password")},
    {Link::Reason::ControlDisabled, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Control switched off")},
    {Link::Reason::NotLoggedIn, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Room not logged in")},
    {Link::Reason::VersionRetired, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Version retired")},
    {Link::Reason::ClosedByRoom, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Connection lost")},
    {Link::Reason::RoomNetwork, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Room has no network")},
    {Link::Reason::Silent, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Room is silent")},
    {Link::Reason::NoAnswer, QT_TRANSLATE_NOOP("Rooms::FleetWords", "No answer")},
    {Link::Reason::Nonsense, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Not a room device")},
    {Link::Reason::TooFrequent, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Asked too often")},
    {Link::Reason::QueryRefused, QT_TRANSLATE_NOOP("Rooms::FleetWords", "State refused")},
    {Link::Reason::LimitExceeded, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Too much data")},
};

constexpr Word<Meeting::Layout> layouts[] = {
    {Meeting::Layout::Grid, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Grid")},
    {Meeting::Layout::Speaker, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Speaker")},
    {Meeting::Layout::Speaker2, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Speaker 2")},
    {Meeting::Layout::RightList, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Right list")},
    {Meeting::Layout::UpperL, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Upper L")},
    {Meeting::Layout::LowerL, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Lower L")},
    {Meeting::Layout::Ring, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Ring")},
};

QString say(const char *word)
{
    return QCoreApplication::translate("Rooms::FleetWords", word);
}

template<typename Enum, size_t N>
QString lookUp(const Word<Enum> (&words)[N], Enum value)
{
    for (const Word<Enum> &word : words) {
        if (word.value == value)
            return *word.word ? say(word.word) : QString();
    }
    return {};
}

//! What has to be done before anything can be asked of a room.
QString notLetIn(Link::Reason reason)
{
    if (reason == Link::Reason::WrongPassword)
        return say(QT_TRANSLATE_NOOP("Rooms::FleetWords",
                                     "The room does not let this desk in. Set its control password: F2."));
    return QCoreApplication::translate("Rooms::Link", Link::sentence(reason));
}

//! Of what a room can be already.
QString alreadySo(const OperatorAction &action)
{
    if (std::holds_alternative<MuteMicrophone>(action))
        return say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "The microphone is off already."));
    if (std::holds_alternative<CloseCamera>(action))
        return say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "The camera is off already."));
    if (std::holds_alternative<SetSpeakerVolume>(action))
        return say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "The loudspeaker has this volume already."));
    return say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "The room shows this layout already."));
}

QString refusal(const AskProgress &progress)
{
    QString cause = progress.errorMessage.simplified();
    if (isKnownError(progress.errorCode) || cause.isEmpty())
        cause = QCoreApplication::translate("Rooms::ErrorInfo", errorInfo(progress.errorCode).sentence);
    return say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "Refused (%1): %2"))
        .arg(QString::number(progress.errorCode), cause);
}

} // namespace

QString stage(Room::Stage stage)
{
    return lookUp(stages, stage);
}

QString link(Link::State state)
{
    return lookUp(links, state);
}

QString reason(Link::Reason reason, int code)
{
    const QString word = lookUp(reasons, reason);
    return code == 0 ? word : u"%1 (%2)"_s.arg(word).arg(code);
}

QString layout(Coded<Meeting::Layout> layout)
{
    if (layout.isKnown())
        return lookUp(layouts, layout.value());
    return layout.number() < 0 ? QString() : QString::number(layout.number());
}

QString objection(const Objection &objection, const OperatorAction &action)
{
    switch (objection.kind) {
    case Objection::Kind::None:
        return {};
    case Objection::Kind::Rule:
        return QCoreApplication::translate("Rooms::ActionRules", ActionRules::sentence(objection.rule));
    case Objection::Kind::NotLetIn:
        return notLetIn(objection.reason);
    case Objection::Kind::RoomGone:
        return say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "The room is in the list no longer."));
    case Objection::Kind::OtherMeeting:
        return say(
            QT_TRANSLATE_NOOP("Rooms::FleetWords", "The room is in another meeting than you confirmed."));
    case Objection::Kind::AlreadySo:
        break;
    }
    return alreadySo(action);
}

QString action(const QString &action)
{
    constexpr std::pair<QLatin1StringView, const char *> names[] = {
        {"StartMeeting"_L1, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Start meeting")},
        {"JoinMeeting"_L1, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Join meeting")},
        {"LeaveMeeting"_L1, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Leave meeting")},
        {"LeaveWaitingRoom"_L1, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Leave waiting room")},
        {"DissolveMeeting"_L1, QT_TRANSLATE_NOOP("Rooms::FleetWords", "End meeting for all")},
        {"SwitchLayout"_L1, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Change layout")},
        {"EnableMic"_L1, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Switch microphone")},
        {"EnableCamera"_L1, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Switch camera")},
        {"SetSpeakerVolume"_L1, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Change volume")},
        {"StopShare"_L1, QT_TRANSLATE_NOOP("Rooms::FleetWords", "Stop sharing")},
    };
    for (const auto &[known, words] : names) {
        if (known == action)
            return say(words);
    }
    return action;
}

QString progress(const AskProgress &progress)
{
    switch (progress.step) {
    case AskProgress::Step::NotPossible:
        return QCoreApplication::translate("Rooms::ActionRules", ActionRules::sentence(progress.whyNot));
    case AskProgress::Step::Asked:
        return say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "Asked…"));
    case AskProgress::Step::Accepted:
        return say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "Accepted after %1, not yet confirmed…"))
            .arg(responseTime(progress.acceptedMs));
    case AskProgress::Step::Confirmed:
        return say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "Confirmed after %1"))
            .arg(responseTime(progress.confirmedMs));
    case AskProgress::Step::Refused:
        return refusal(progress);
    case AskProgress::Step::Unknown:
        break;
    }
    return progress.settled
        ? say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "Nobody can say whether it was done. Look at the room."))
        : say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "No answer yet, it may still turn out either way…"));
}

QString duration(qint64 seconds)
{
    const auto twoDigits = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const QString rest = twoDigits(seconds / 60 % 60) + u':' + twoDigits(seconds % 60);
    return seconds < 3600 ? rest : QString::number(seconds / 3600) + u':' + rest;
}

QString age(qint64 minutes)
{
    if (minutes < 60)
        return say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "%1 min")).arg(minutes);
    return say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "%1 h %2 min")).arg(minutes / 60).arg(minutes % 60);
}

QString responseTime(int milliseconds)
{
    if (milliseconds >= 0 && milliseconds < 5)
        return say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "< 0.01 s"));
    return say(QT_TRANSLATE_NOOP("Rooms::FleetWords", "%1 s")).arg(milliseconds / 1000.0, 0, 'f', 2);
}

} // namespace Rooms::FleetWords
