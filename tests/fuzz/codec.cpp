// SPDX-License-Identifier: Apache-2.0
// Any bytes as a frame, from a room and from a client: what was understood survives being written and read
// again.
#include "protocol/codec.h"
#include "promise.h"

#include <QtCore/qjsonarray.h>

using namespace Rooms;
using Fuzz::promise;

namespace {

bool isTooDeep(const Malformed *malformed)
{
    return malformed && malformed->problem == Malformed::Problem::TooDeep;
}

//! The type of data as encode() writes it: null is left out.
JsonView::Type written(JsonView data)
{
    return data.isNull() ? JsonView::Type::Undefined : data.type();
}

QByteArray frameOf(const Reply &reply)
{
    return Codec::encode(RoomReply {reply.id, reply.method, reply.action, reply.errorCode, reply.message,
                                    reply.data.toJsonValue()});
}

QByteArray frameOf(const Event &event)
{
    return Codec::encode(RoomEvent {event.module, event.subEvent, event.errorCode, event.message,
                                    event.payload.toJsonObject()},
                         {});
}

//! Texts are compared as they are on the wire: half a surrogate pair, which JSON can spell, is not kept.
QByteArray wire(const QString &text)
{
    return text.toUtf8();
}

void again(const Reply &reply)
{
    const QByteArray frame = frameOf(reply);
    const Incoming incoming = Codec::decode(frame, {});
    const auto *second = std::get_if<Reply>(&incoming);
    promise(second, "an encoded reply is a reply");
    promise(wire(second->id) == wire(reply.id), "a reply keeps its id");
    promise(wire(second->method) == wire(reply.method), "a reply keeps its method");
    promise(wire(second->action) == wire(reply.action), "a reply keeps its action");
    promise(wire(second->message) == wire(reply.message), "a reply keeps its message");
    promise(second->errorCode == reply.errorCode, "a reply keeps its error code");
    promise(second->data.type() == written(reply.data), "a reply keeps its data");
    promise(frameOf(*second) == frame, "a reply is written the same again");
}

void again(const Event &event)
{
    const QByteArray frame = frameOf(event);
    const Incoming incoming = Codec::decode(frame, {});
    if (isTooDeep(std::get_if<Malformed>(&incoming)))
        return; // a payload that lay beside the method goes two levels down
    const auto *second = std::get_if<Event>(&incoming);
    promise(second, "an encoded event is an event");
    promise(wire(second->module) == wire(event.module), "an event keeps its module");
    promise(wire(second->subEvent) == wire(event.subEvent), "an event keeps its name");
    promise(second->errorCode == event.errorCode, "an event keeps its error code");
    promise(frameOf(*second) == frame, "an event is written the same again");
}

void again(const Malformed &) { }

void again(const Request &request)
{
    const QByteArray frame = Codec::encode(request);
    const auto incoming = Codec::decodeRequest(frame);
    const auto *second = std::get_if<Request>(&incoming);
    promise(second, "an encoded request is a request");
    promise(wire(second->id) == wire(request.id), "a request keeps its id");
    promise(wire(second->method) == wire(request.method), "a request keeps its method");
    promise(Codec::encode(*second) == frame, "a request is written the same again");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray frame(reinterpret_cast<const char *>(data), qsizetype(size));
    std::visit([](const auto &message) { again(message); }, Codec::decode(frame, {}));
    std::visit([](const auto &message) { again(message); }, Codec::decodeRequest(frame));
    return 0;
}
