// SPDX-License-Identifier: Apache-2.0
#include "words.h"

#include "protocol/codec.h"
#include "protocol/tolerant.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qmetaobject.h>

#include <algorithm>

namespace Rooms::History::Words {

using namespace Qt::StringLiterals;

namespace {

template<typename Enum>
QString key(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

QString code(int errorCode)
{
    return errorCode == 0 ? u"ok"_s : u"code %1"_s.arg(errorCode);
}

QString ofSize(const QByteArray &frame)
{
    return u" (%1 bytes)"_s.arg(frame.size());
}

QString ofEvent(const QString &name, int errorCode)
{
    return u"event %1%2"_s.arg(name, errorCode == 0 ? QString() : u' ' + code(errorCode));
}

} // namespace

QString of(const RoomEvent &event)
{
    return ofEvent(event.subEvent, event.errorCode);
}

QString of(const Request &request)
{
    const QString action = request.params.value("action"_L1).toString();
    return u"%1 %2"_s.arg(action.isEmpty() ? request.method : u"Call "_s + action, shortId(request.id));
}

QString of(const MeetingAction &action)
{
    QString words = ActionJson::name(action);
    if (const auto *start = std::get_if<StartMeeting>(&action))
        words += start->type == Meeting::StartType::Personal ? u" personal"_s : u" instant"_s;
    else if (const auto *join = std::get_if<JoinMeeting>(&action))
        words += u" %1 %2"_s.arg(join->code,
                                 join->password.isEmpty() ? u"without password"_s : u"with a password"_s);
    else if (const auto *layout = std::get_if<SwitchLayout>(&action))
        words += u" %1%2"_s.arg(layout->layout.number())
                     .arg(layout->showVoiceActive ? u""_s : u" without small window"_s);
    return words;
}

QString of(const Device::Moment &moment)
{
    QString words = u"is "_s + of(moment.status);
    if (!moment.code.isEmpty())
        words += u" of %1, layout %2"_s.arg(moment.code).arg(moment.layout.number());
    return words;
}

QString of(const RoomAction &action)
{
    QString words = u"%1 is %2"_s.arg(action.name(), of(action.state()));
    if (action.state() == RoomAction::State::Refused)
        words += u", "_s + code(action.errorCode());
    return action.settled() ? words + u", settled"_s : words;
}

QString of(Meeting::Status status)
{
    return key(status);
}

QString of(RoomAction::State state)
{
    return key(state);
}

QString of(Link::State state)
{
    return key(state);
}

QString of(Link::Reason reason)
{
    return key(reason);
}

QString of(const FaultSetting &setting)
{
    const auto table = Faults::all();
    const QString name = std::find_if(table.begin(), table.end(), [&setting](const FaultInfo &info) {
                             return info.fault == setting.fault;
                         })->name;
    return setting.value == 0 ? name : u"%1=%2"_s.arg(name).arg(setting.value);
}

QString ofRequestFrame(const QByteArray &frame)
{
    const auto decoded = Codec::decodeRequest(frame);
    const auto *request = std::get_if<Request>(&decoded);
    return request ? of(*request) : u"nonsense"_s + ofSize(frame);
}

QString ofRoomFrame(const QByteArray &frame)
{
    const Incoming incoming = Codec::decode(frame, WireProfile());
    if (const auto *event = std::get_if<Event>(&incoming))
        return ofEvent(event->subEvent, event->errorCode);
    const auto *reply = std::get_if<Reply>(&incoming);
    if (!reply)
        return u"nonsense"_s + ofSize(frame);
    const QString name = reply->action.isEmpty() ? reply->method : reply->action;
    const JsonView status = reply->data["meeting"_L1]["meeting_info"_L1]["meeting_status"_L1];
    QString words = u"reply %1%2 %3"_s.arg(name.isEmpty() ? name : name + u' ', shortId(reply->id),
                                           code(reply->errorCode));
    if (const auto number = Tolerant::number(status))
        words += u", "_s + of(Coded<Meeting::Status>::fromNumber(*number).value());
    return words;
}

QString shortId(const QString &id)
{
    return u'#' + id.section(u'-', 1);
}

} // namespace Rooms::History::Words
