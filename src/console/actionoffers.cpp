// SPDX-License-Identifier: Apache-2.0
#include "actionoffers.h"

#include "fleet/fleetwords.h"
#include "protocol/errorcode.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms::ActionOffers {

using namespace Qt::StringLiterals;
using ActionRules::WhyNot;
using Step = AskProgress::Step;
using Tone = ConsoleTokens::Tone;

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("Rooms::ActionOffers", sentence);
}

QString say(WhyNot reason)
{
    return reason == WhyNot::Nothing
        ? QString()
        : QCoreApplication::translate("Rooms::ActionRules", ActionRules::sentence(reason));
}

//! As much of a room's snapshot as its summary has, for the rules of each action.
MeetingSnapshot snapshotOf(const RoomSummary &room)
{
    MeetingSnapshot snapshot;
    snapshot.meeting.status = Coded<Meeting::Status>::fromNumber(room.statusNumber);
    snapshot.self.emplace();
    snapshot.self->host = room.host;
    snapshot.self->coHost = room.coHost;
    return snapshot;
}

struct WhyNotVisitor
{
    const RoomSummary &room;

    QString operator()(const MuteMicrophone &) const
    {
        return off(room.microphoneOn,
                   QT_TRANSLATE_NOOP("Rooms::ActionOffers", "The microphone is off already."));
    }
    QString operator()(const CloseCamera &) const
    {
        return off(room.cameraOn, QT_TRANSLATE_NOOP("Rooms::ActionOffers", "The camera is off already."));
    }
    QString operator()(const SwitchLayout &action) const
    {
        MeetingSnapshot snapshot = snapshotOf(room);
        // Which ones it offers only the room knows.
        if (room.layout.number() >= 0)
            snapshot.layouts = LayoutSwitchInfo {room.layout, true, {{action.layout, true, {}}}};
        return say(ActionRules::whyNot(action, snapshot));
    }
    template<typename Action>
    QString operator()(const Action &action) const
    {
        return say(ActionRules::whyNot(action, snapshotOf(room)));
    }

    QString off(bool isOn, const char *already) const
    {
        if (room.stage != Room::Stage::InMeeting)
            return say(WhyNot::NotInMeeting);
        return isOn ? QString() : say(already);
    }
};

QString refusal(const AskProgress &progress)
{
    QString cause = progress.errorMessage.simplified();
    if (isKnownError(progress.errorCode) || cause.isEmpty())
        cause = QCoreApplication::translate("Rooms::ErrorInfo", errorInfo(progress.errorCode).sentence);
    return say(QT_TRANSLATE_NOOP("Rooms::ActionOffers", "Refused (%1): %2"))
        .arg(QString::number(progress.errorCode), cause);
}

} // namespace

QString whyNot(const OperatorAction &action, const RoomSummary &room)
{
    return room.isReady() ? std::visit(WhyNotVisitor {room}, action) : say(WhyNot::NotConnected);
}

QString words(const AskProgress &progress)
{
    switch (progress.step) {
    case Step::NotPossible:
        return say(progress.whyNot);
    case Step::Asked:
        return say(QT_TRANSLATE_NOOP("Rooms::ActionOffers", "Asked…"));
    case Step::Accepted:
        return say(QT_TRANSLATE_NOOP("Rooms::ActionOffers", "Accepted after %1, not yet confirmed…"))
            .arg(FleetWords::responseTime(progress.acceptedMs));
    case Step::Confirmed:
        return say(QT_TRANSLATE_NOOP("Rooms::ActionOffers", "Confirmed after %1"))
            .arg(FleetWords::responseTime(progress.confirmedMs));
    case Step::Refused:
        return refusal(progress);
    case Step::Unknown:
        break;
    }
    return progress.settled
        ? say(
            QT_TRANSLATE_NOOP("Rooms::ActionOffers", "Nobody can say whether it was done. Look at the room."))
        : say(QT_TRANSLATE_NOOP("Rooms::ActionOffers", "No answer yet, it may still turn out either way…"));
}

Tone tone(const AskProgress &progress)
{
    switch (progress.step) {
    case Step::Asked:
    case Step::Accepted:
        return Tone::Accent;
    case Step::Confirmed:
        return Tone::Ok;
    case Step::Refused:
        return Tone::Red;
    case Step::NotPossible:
    case Step::Unknown:
        break;
    }
    return Tone::Amber;
}

} // namespace Rooms::ActionOffers
