// SPDX-License-Identifier: Apache-2.0
#include "scriptedroom.h"

#include "device/deviceevent.h"
#include "device/devicejson.h"
#include "meeting/meetingevent.h"
#include "meeting/snapshotjson.h"
#include "protocol/codec.h"
#include "protocol/querypath.h"
#include "share/shareevent.h"
#include "share/sharejson.h"

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

//! The module that a query or a subscription is about; Meeting for whatever else.
QString moduleOf(const Request &request)
{
    const auto path = QueryPath::fromJson(request.params.value("path"_L1));
    return path ? path->module() : MeetingEvent::module();
}

} // namespace

ScriptedRoom::ScriptedRoom(Clock &clock)
    : m_unclaimed(std::make_unique<MemoryTransport>(clock))
    , m_net(m_unclaimed.get())
{
    snapshot.meeting.status = Meeting::Status::Idle;
    connect(m_net, &MemoryTransport::frameSent, this, &ScriptedRoom::onFrame);
}

std::unique_ptr<Transport> ScriptedRoom::takeTransport()
{
    return std::move(m_unclaimed);
}

void ScriptedRoom::accept(const QString &name)
{
    m_scripts.remove(name);
}

void ScriptedRoom::refuse(const QString &name, int code, const QString &message)
{
    m_scripts[name] = {Script::Manner::Reply, code, message, {}, false};
}

void ScriptedRoom::ignore(const QString &name)
{
    m_scripts[name] = {Script::Manner::Ignore, 0, {}, {}, false};
}

void ScriptedRoom::hold(const QString &name)
{
    m_scripts[name].held = true;
}

void ScriptedRoom::answerWith(const QString &name, const QByteArray &frame)
{
    m_scripts[name] = {Script::Manner::Raw, 0, {}, frame, false};
}

void ScriptedRoom::release(const QString &name)
{
    m_scripts[name].held = false;
    for (const QByteArray &frame : m_held.take(name))
        m_net->deliver(frame);
}

void ScriptedRoom::sendEvent(const QString &subEvent, const QJsonObject &payload, int errorCode)
{
    sendEventOf(MeetingEvent::module(), subEvent, payload, errorCode);
}

void ScriptedRoom::sendEventOf(const QString &module, const QString &subEvent, const QJsonObject &payload,
                               int errorCode)
{
    const RoomEvent event {module, subEvent, errorCode, {}, payload};
    m_net->deliver(Codec::encode(event, WireProfile()));
}

void ScriptedRoom::sendReply(const Request &request, int code)
{
    m_net->deliver(Codec::encode(reply(request, code)));
}

QStringList ScriptedRoom::names() const
{
    QStringList names;
    for (const Request &request : m_requests)
        names.append(nameOf(request));
    return names;
}

int ScriptedRoom::count(const QString &name) const
{
    return int(names().count(name));
}

Request ScriptedRoom::last(const QString &name) const
{
    const auto found = std::find_if(m_requests.rbegin(), m_requests.rend(),
                                    [&name](const Request &request) { return nameOf(request) == name; });
    return found == m_requests.rend() ? Request() : *found;
}

QString ScriptedRoom::nameOf(const Request &request)
{
    const QString action = request.params.value("action"_L1).toString();
    if (!action.isEmpty())
        return action;
    const QString module = moduleOf(request);
    return module == MeetingEvent::module() ? request.method : request.method + u' ' + module;
}

void ScriptedRoom::onFrame(const QByteArray &bytes)
{
    const auto incoming = Codec::decodeRequest(bytes);
    const auto *request = std::get_if<Request>(&incoming);
    if (!request)
        return;
    m_requests.append(*request);
    const QString name = nameOf(*request);
    const Script script = m_scripts.value(name);
    if (script.manner == Script::Manner::Ignore)
        return;
    RoomReply answer = reply(*request, script.code);
    answer.message = script.message;
    QByteArray frame = Codec::encode(answer);
    if (script.manner == Script::Manner::Raw)
        frame = QByteArray(script.frame).replace("ID", request->id.toUtf8());
    if (script.held)
        m_held[name].append(frame);
    else
        m_net->deliver(frame);
}

RoomReply ScriptedRoom::reply(const Request &request, int code) const
{
    RoomReply reply {request.id, request.method, request.params.value("action"_L1).toString(), code, {}, {}};
    if (request.method != "Query"_L1 || !reply.ok())
        return reply;
    if (moduleOf(request) == DeviceEvent::module())
        reply.data = DeviceJson::write(device);
    else if (moduleOf(request) == ShareEvent::module())
        reply.data = ShareJson::write(share);
    else
        reply.data = SnapshotJson::write(snapshot);
    return reply;
}

} // namespace Rooms
