// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.h"
#include "models/roomaction.h"
#include "service/link.h"

//! What happens in a history, in few words. No secret is among them. Pure functions.
namespace Rooms::History::Words {

QString of(const RoomEvent &event);
QString of(const Request &request);
QString of(const MeetingAction &action);
QString of(const Device::Moment &moment);
QString of(const RoomAction &action);
QString of(Meeting::Status status);
QString of(RoomAction::State state);
QString of(Link::State state);
QString of(Link::Reason reason);
QString of(const FaultSetting &setting);
//! A frame that a panel sends.
QString ofRequestFrame(const QByteArray &frame);
//! A frame that a room sends.
QString ofRoomFrame(const QByteArray &frame);
//! The end of a request id, which tells it from the others of one session.
QString shortId(const QString &id);

} // namespace Rooms::History::Words
