// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/actionrules.h"

#include <QtCore/qdatetime.h>

//! What an operator can ask a room for from afar. Nobody in the room may be heard or seen because of somebody
//! who is not there, so there is no action that switches a microphone or camera on, and a room that joins
//! from here joins with both off. Plain values, any thread.
namespace Rooms {

//! Switch the microphone off.
struct MuteMicrophone
{
    bool operator==(const MuteMicrophone &) const = default;
};

//! Switch the camera off.
struct CloseCamera
{
    bool operator==(const CloseCamera &) const = default;
};

//! Any of them.
using OperatorAction =
    std::variant<StartMeeting, JoinMeeting, DissolveMeeting, LeaveMeeting, LeaveWaitingRoom, SwitchLayout,
                 MuteMicrophone, CloseCamera, SetSpeakerVolume, StopShare>;

namespace OperatorActions {

//! What a room is sent for \a action: never anything that opens a microphone or camera.
RoomRequest request(const OperatorAction &action);
//! `action` as the specification spells it, for example `LeaveMeeting`.
QString name(const OperatorAction &action);
//! `action_params` as they are sent, a JoinMeeting with microphone and camera off; empty without any. The
//! password of a meeting is in it.
QJsonObject parameters(const OperatorAction &action);

} // namespace OperatorActions

//! A request of an operator, as Fleet::ask() numbers it.
struct FleetRequest
{
    quint64 ask = 0; //!< Tells it from others of the same Fleet, and of no other.
    QString roomId;
    OperatorAction action;
    QString run; //!< The run of many requests that it is one of, "" for one by itself.
};

//! How far a request of an operator got. Comes again with each step.
struct AskProgress
{
    //! The steps. A request ends with NotPossible, Confirmed, Refused, or Unknown that is settled; an Unknown
    //! one may still turn out either way.
    enum class Step {
        NotPossible, //!< Nothing was sent, whyNot says why.
        Asked, //!< Sent.
        Accepted, //!< The room has acknowledged it.
        Confirmed, //!< The room's state shows it.
        Refused, //!< The room said no: errorCode, errorMessage.
        Unknown, //!< Nobody can say.
    };

    quint64 ask = 0; //!< What Fleet::ask() answered.
    QString roomId;
    QString action; //!< As the specification names it, for example `LeaveMeeting`.
    Step step = Step::NotPossible;
    ActionRules::WhyNot whyNot = ActionRules::WhyNot::Nothing;
    int errorCode = 0; //!< With Refused: the room's code, 0 when it gave none.
    QString errorMessage; //!< With Refused: the room's own words, plain text.
    bool settled = false; //!< With Unknown: it was looked at, and nothing more comes.
    int acceptedMs = -1; //!< From asking to the acknowledgement, -1 before.
    int confirmedMs = -1; //!< From asking to the confirmation, -1 before.
    QDateTime at; //!< When this step was reached.

    //! Whether nothing more comes.
    bool isEnd() const
    {
        return step == Step::NotPossible || step == Step::Confirmed || step == Step::Refused
            || (step == Step::Unknown && settled);
    }
    bool operator==(const AskProgress &) const = default;
};

} // namespace Rooms
