// SPDX-License-Identifier: Apache-2.0
#include "bulkwords.h"

#include "fleetwords.h"
#include "meeting/meetingcode.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms::BulkWords {

using namespace Qt::StringLiterals;
using Step = BulkItem::Step;

namespace {

QString say(const char *text, int number = -1)
{
    return QCoreApplication::translate("Rooms::BulkWords", text, nullptr, number);
}

struct Titler
{
    QString operator()(const StartMeeting &action) const
    {
        return action.type == Meeting::StartType::Personal
            ? say(QT_TRANSLATE_NOOP("Rooms::BulkWords", "Start personal meeting"))
            : say(QT_TRANSLATE_NOOP("Rooms::BulkWords", "Start instant meeting"));
    }
    QString operator()(const JoinMeeting &action) const
    {
        return say(QT_TRANSLATE_NOOP("Rooms::BulkWords", "Join %1")).arg(MeetingCode::grouped(action.code));
    }
    QString operator()(const DissolveMeeting &) const
    {
        return say(QT_TRANSLATE_NOOP("Rooms::BulkWords", "End meeting for all"));
    }
    QString operator()(const LeaveMeeting &) const
    {
        return say(QT_TRANSLATE_NOOP("Rooms::BulkWords", "Leave meeting"));
    }
    QString operator()(const LeaveWaitingRoom &) const
    {
        return say(QT_TRANSLATE_NOOP("Rooms::BulkWords", "Leave waiting room"));
    }
    QString operator()(const SwitchLayout &action) const
    {
        return say(QT_TRANSLATE_NOOP("Rooms::BulkWords", "Switch layout: %1"))
            .arg(FleetWords::layout(action.layout));
    }
    QString operator()(const MuteMicrophone &) const
    {
        return say(QT_TRANSLATE_NOOP("Rooms::BulkWords", "Mute microphone"));
    }
    QString operator()(const CloseCamera &) const
    {
        return say(QT_TRANSLATE_NOOP("Rooms::BulkWords", "Camera off"));
    }
    QString operator()(const SetSpeakerVolume &action) const
    {
        return say(QT_TRANSLATE_NOOP("Rooms::BulkWords", "Set volume to %1")).arg(action.volume);
    }
    QString operator()(const StopShare &) const
    {
        return say(QT_TRANSLATE_NOOP("Rooms::BulkWords", "Stop sharing"));
    }
};

struct Commander
{
    QString operator()(const StartMeeting &) const
    {
        return say(QT_TRANSLATE_N_NOOP("Rooms::BulkWords", "Start a meeting in %n room(s)"), rooms);
    }
    QString operator()(const JoinMeeting &) const
    {
        return say(QT_TRANSLATE_N_NOOP("Rooms::BulkWords", "Join with %n room(s)"), rooms);
    }
    QString operator()(const DissolveMeeting &) const
    {
        return say(QT_TRANSLATE_N_NOOP("Rooms::BulkWords", "End for all in %n room(s)…"), rooms);
    }
    QString operator()(const LeaveMeeting &) const
    {
        return say(QT_TRANSLATE_N_NOOP("Rooms::BulkWords", "Leave with %n room(s)"), rooms);
    }
    QString operator()(const LeaveWaitingRoom &) const
    {
        return say(QT_TRANSLATE_N_NOOP("Rooms::BulkWords", "Leave waiting room with %n room(s)"), rooms);
    }
    QString operator()(const SwitchLayout &) const
    {
        return say(QT_TRANSLATE_N_NOOP("Rooms::BulkWords", "Switch layout of %n room(s)"), rooms);
    }
    QString operator()(const MuteMicrophone &) const
    {
        return say(QT_TRANSLATE_N_NOOP("Rooms::BulkWords", "Mute %n room(s)"), rooms);
    }
    QString operator()(const CloseCamera &) const
    {
        return say(QT_TRANSLATE_N_NOOP("Rooms::BulkWords", "Switch off %n camera(s)"), rooms);
    }
    QString operator()(const SetSpeakerVolume &) const
    {
        return say(QT_TRANSLATE_N_NOOP("Rooms::BulkWords", "Set volume in %n room(s)"), rooms);
    }
    QString operator()(const StopShare &) const
    {
        return say(QT_TRANSLATE_N_NOOP("Rooms::BulkWords", "Stop sharing in %n room(s)"), rooms);
    }

    int rooms;
};

constexpr const char *stepWords[] = {
    QT_TRANSLATE_NOOP("Rooms::BulkWords", "Will act"),  QT_TRANSLATE_NOOP("Rooms::BulkWords", "Skipped"),
    QT_TRANSLATE_NOOP("Rooms::BulkWords", "Waiting"),   QT_TRANSLATE_NOOP("Rooms::BulkWords", "Asked"),
    QT_TRANSLATE_NOOP("Rooms::BulkWords", "Accepted"),  QT_TRANSLATE_NOOP("Rooms::BulkWords", "Confirmed"),
    QT_TRANSLATE_NOOP("Rooms::BulkWords", "Refused"),   QT_TRANSLATE_NOOP("Rooms::BulkWords", "Unknown"),
    QT_TRANSLATE_NOOP("Rooms::BulkWords", "Not asked"), QT_TRANSLATE_NOOP("Rooms::BulkWords", "Cancelled")};
static_assert(std::size(stepWords) == BulkItem::steps);

} // namespace

QString title(const OperatorAction &action)
{
    return std::visit(Titler {}, action);
}

QString command(const OperatorAction &action, int rooms)
{
    return std::visit(Commander {rooms}, action);
}

QString step(Step step)
{
    return say(stepWords[size_t(step)]);
}

QString detail(const BulkItem &item, const OperatorAction &action)
{
    switch (item.step) {
    case Step::Skipped:
    case Step::NotPossible:
        return FleetWords::objection(item.objection, action);
    case Step::WillAct:
    case Step::Waiting:
        return meeting(item.meeting);
    case Step::Cancelled:
        return say(QT_TRANSLATE_NOOP("Rooms::BulkWords", "Nothing was sent."));
    default:
        break;
    }
    if (!item.progress.at.isValid())
        return {};
    return u"%1 · %2"_s.arg(item.progress.at.toLocalTime().toString(u"HH:mm:ss"_s),
                            FleetWords::progress(item.progress));
}

QString meeting(const NamedMeeting &meeting)
{
    const QString title = meeting.title.simplified();
    if (title.isEmpty() || meeting.code.isEmpty())
        return title + meeting.code;
    return u"%1 · %2"_s.arg(title, meeting.code);
}

} // namespace Rooms::BulkWords
